/** Says that the claims are being compared anew, once it takes long enough to be noticed. */
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import styles from './ConsistencyScreen.module.css';

/** Milliseconds; what is done sooner needs no words. */
const NOTICED = 400;

export function Working({ model }: { model: ReviewModel }) {
  const wanted = useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => model.findingsWanted() !== null,
  );
  const [noticed, setNoticed] = useState(false);
  useEffect(() => {
    if (!wanted) return;
    const timer = setTimeout(() => setNoticed(true), NOTICED);
    return () => {
      clearTimeout(timer);
      setNoticed(false);
    };
  }, [wanted]);
  return (
    <p role="status" className={styles.working}>
      {wanted && noticed && 'The claims have changed. Conflicts are being worked out again.'}
    </p>
  );
}
