/** Whether the quote stands in the attached text: its page, or the passage that comes nearest, for taking over. */
import { useEffect, useState } from 'react';
import type { QuoteCheck } from '../../../domain/evidence/quotes/check.ts';
import type { SourceText } from '../../../domain/evidence/source-text.ts';
import { wordDiff } from '../inspector/wordDiff.ts';
import styles from './QuoteState.module.css';

/** What is being typed is looked for when it rests (ms). */
const REST = 300;

/** Null until the check has been made, or while there is nothing to check. */
export function useQuoteCheck(quote: string, text: SourceText | null): QuoteCheck | null {
  const [made, setMade] = useState<{ quote: string; text: SourceText; check: QuoteCheck } | null>(
    null,
  );
  useEffect(() => {
    if (text === null || quote.trim() === '') return;
    let stale = false;
    const timer = setTimeout(async () => {
      const { checkQuote } = await import('../../../domain/evidence/quotes/check.ts');
      if (!stale) setMade({ quote, text, check: checkQuote(quote, text) });
    }, REST);
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [quote, text]);
  return made !== null && made.quote === quote && made.text === text ? made.check : null;
}

export const pageWords = (locator: string) =>
  locator === '' ? '' : /[–-]/.test(locator) ? `pp. ${locator}` : `p. ${locator}`;

export interface QuoteStateProps {
  quote: string;
  check: QuoteCheck | null;
  /** Whether the locator is empty, so that the page may be taken over. */
  wantsLocator: boolean;
  onUse: (words: string, locator: string) => void;
  onLocate: (locator: string) => void;
  onShow: () => void;
}

export function QuoteState({
  quote,
  check,
  wantsLocator,
  onUse,
  onLocate,
  onShow,
}: QuoteStateProps) {
  return (
    // Always there, so that what comes into it is announced.
    <div aria-live="polite" className={styles.state}>
      {check?.state === 'found' && (
        <p>
          Found in the attached text{check.locator === '' ? '' : ` on ${pageWords(check.locator)}`}.{' '}
          <button type="button" className={styles.link} onClick={onShow}>
            Show it
          </button>
          {wantsLocator && check.locator !== '' && (
            <button type="button" className={styles.link} onClick={() => onLocate(check.locator)}>
              Use the page as locator
            </button>
          )}
        </p>
      )}
      {check?.state === 'not-found' && (
        <>
          <p className={styles.missing}>
            These words are not in the attached text.
            {check.nearest !== null &&
              ` Nearest${check.nearest.locator === '' ? '' : `, ${pageWords(check.nearest.locator)}`}:`}
          </p>
          {check.nearest !== null && (
            <>
              <blockquote className={styles.nearest}>
                <Nearest quote={quote} words={check.nearest.words} />
              </blockquote>
              <p>
                <button
                  type="button"
                  className={styles.link}
                  onClick={() => onUse(check.nearest?.words ?? '', check.nearest?.locator ?? '')}
                >
                  Use it
                </button>
                <button type="button" className={styles.link} onClick={onShow}>
                  Show it
                </button>
              </p>
            </>
          )}
        </>
      )}
    </div>
  );
}

/** The source's words, those that the quote has otherwise marked. */
function Nearest({ quote, words }: { quote: string; words: string }) {
  const parts = wordDiff(quote.trim(), words).filter(({ kind }) => kind !== 'removed');
  let at = 0;
  return parts.map(({ kind, text }) => {
    at += text.length;
    return kind === 'added' ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>;
  });
}
