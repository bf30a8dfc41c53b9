/** What would be quoted: the selected words, else the sentence around what the search has found; and the button for it. */
import type { QuotePlace } from '../../../../domain/evidence/quotes/text.ts';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import { Button } from '../../../../ui/Button.tsx';
import type { ClaimView } from '../../inspector/useClaim.ts';
import { pageWords } from '../QuoteState.tsx';
import styles from './SourceViewer.module.css';
import { sentenceAround } from './sentence.ts';
import type { Quotation } from './useQuote.ts';

export interface PickedBarProps {
  claim: ClaimView | null;
  text: SourceText;
  picked: Quotation | null;
  /** What the search stands on. */
  hit: QuotePlace | null;
  onQuote: (quotation: Quotation) => void;
}

function aroundHit(text: SourceText, hit: QuotePlace | null): Quotation | null {
  const page = hit === null ? undefined : text.pages[hit.page];
  if (hit === null || page === undefined || hit.end === 0) return null;
  const end = hit.endPage === hit.page ? hit.end : page.text.length;
  const sentence = sentenceAround(page.text, hit.start, end);
  const words = page.text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
  return { words, locator: page.label };
}

export function PickedBar({ claim, text, picked, hit, onQuote }: PickedBarProps) {
  const shown = picked ?? aroundHit(text, hit);
  return (
    <div className={styles.picked}>
      <p className={styles.pickedWords}>
        {shown === null ? (
          <span className={styles.quiet}>Select words, or find them, to quote them.</span>
        ) : (
          <>
            “{shown.words}” <span className={styles.quiet}>{pageWords(shown.locator)}</span>
          </>
        )}
      </p>
      <Button
        variant="primary"
        size="sm"
        icon="quote"
        disabled={shown === null || claim === null}
        // The selection stays while the button is pressed.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => shown !== null && onQuote(shown)}
      >
        Quote this
      </Button>
    </div>
  );
}
