/** Whether the conflicts are being worked out, and words for it once it takes long enough to be noticed. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import styles from './ConsistencyScreen.module.css';

/** Milliseconds; what is done sooner needs no words. */
const NOTICED = 400;

export function useWorking(model: ReviewModel): boolean {
  return useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => model.findingsWanted() !== null,
  );
}

export function Working({ working }: { working: boolean }) {
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (!working) return;
    const timer = setTimeout(() => setNoticed(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [working]);
  return (
    <p role="status" className={styles.working}>
      {working && noticed && 'Conflicts are being worked out from the claims as they are now.'}
    </p>
  );
}
