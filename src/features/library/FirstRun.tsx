/** The library before the first review: what to do, and a sample to look at first. Nothing is put here unasked. */
import { useEffect, useState } from 'react';
import { counted } from '../../domain/report/words.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './Library.module.css';
import { loadSample } from './openSample.ts';

/** Counted in the sample's own files, which are also at hand then when they are asked for. */
function useSampleCounts(): { claims: number; verdicts: number } | null {
  const [counts, setCounts] = useState<{ claims: number; verdicts: number } | null>(null);
  useEffect(() => {
    let here = true;
    loadSample().then(
      ({ extraction, review }) => {
        if (here)
          setCounts({ claims: extraction.claims.length, verdicts: review.assessments.length });
      },
      // Opening it says what is wrong; here the sentence does without the numbers.
      () => {},
    );
    return () => {
      here = false;
    };
  }, []);
  return counts;
}

export function FirstRun({ busy, onOpenSample }: { busy: boolean; onOpenSample: () => void }) {
  const counts = useSampleCounts();
  return (
    <EmptyState
      dashed
      className={styles.first}
      title="Nothing here yet"
      actions={
        <Button onClick={onOpenSample} disabled={busy}>
          Open the sample
        </Button>
      }
    >
      Paste or drop an article above. To see how a review works, open the sample first
      {counts === null
        ? '.'
        : `: one article, ${counted(counts.claims, 'claim')}, ${counted(counts.verdicts, 'verdict')}.`}
    </EmptyState>
  );
}
