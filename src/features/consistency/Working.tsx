/** Whether the conflicts are being worked out, and words for it once it takes long enough to be noticed, or has failed. */
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './ConsistencyScreen.module.css';

/** Milliseconds; what is done sooner needs no words. */
const NOTICED = 400;

export type Work = 'done' | 'working' | 'failed';

export function useWork(model: ReviewModel): Work {
  return useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () =>
      model.findingsFailed() ? 'failed' : model.findingsWanted() === null ? 'done' : 'working',
  );
}

export function Working({ work, onRetry }: { work: Work; onRetry: () => void }) {
  const [noticed, setNoticed] = useState(false);
  const words = useRef<HTMLParagraphElement>(null);
  const working = work === 'working';
  useEffect(() => {
    if (!working) return;
    const timer = setTimeout(() => setNoticed(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [working]);
  return (
    <div className={styles.working}>
      <p ref={words} role="status" tabIndex={-1}>
        {working && noticed && 'Conflicts are being worked out from the claims as they are now.'}
        {work === 'failed' &&
          'The conflicts could not be worked out from the claims as they are now. What is still known of them is listed.'}
      </p>
      {work === 'failed' && (
        <Button
          size="sm"
          onClick={() => {
            onRetry();
            // The button goes.
            words.current?.focus();
          }}
        >
          Try again
        </Button>
      )}
    </div>
  );
}
