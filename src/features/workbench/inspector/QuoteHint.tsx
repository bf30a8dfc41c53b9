/** The quote's figures beside the claim's, while the quote is typed or pasted. */
import { useEffect, useMemo, useState } from 'react';
import type { ClaimRow } from '../../../storage/model.ts';
import { Ranges } from '../../shared/Ranges.tsx';
import { readingsOf } from '../quantities.ts';
import styles from './QuoteHint.module.css';
import { quoteHints } from './quoteHints.ts';

/** Half a number is another number: what is being typed is read when it rests (ms). */
const REST = 250;

function useRested(text: string): string {
  const [rested, setRested] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setRested(text), REST);
    return () => clearTimeout(timer);
  }, [text]);
  return rested;
}

export function QuoteHint({ row, quote }: { row: ClaimRow; quote: string }) {
  const rested = useRested(quote);
  const hints = useMemo(() => quoteHints(readingsOf(row), rested), [row, rested]);
  return (
    // Always there, so that what comes into it is announced.
    <div aria-live="polite" className={styles.hints}>
      {hints.map((hint) => (
        <p key={hint}>
          <Ranges text={hint} />
        </p>
      ))}
    </div>
  );
}
