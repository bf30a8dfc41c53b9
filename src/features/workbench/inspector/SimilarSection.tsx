/** Claims that say nearly the same, with their verdicts, so that repeats are judged alike or merged. */
import { memo, useState } from 'react';
import type { ClaimRow, ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useClaimState } from '../../shared/useReview.ts';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import { useWorkbench } from '../context.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { Section } from './Section.tsx';
import styles from './SimilarSection.module.css';
import { useSimilar } from './useSimilar.ts';

const MOST_SHOWN = 5;

export interface SimilarSectionProps {
  model: ReviewModel;
  structure: ReviewStructure;
  row: ClaimRow;
}

export const SimilarSection = memo(function SimilarSection({
  model,
  structure,
  row,
}: SimilarSectionProps) {
  const similar = useSimilar(model, structure, row, MOST_SHOWN);
  const [merging, setMerging] = useState(false);
  if (similar === null) return null;
  const rows = similar.flatMap(({ id, score }) => {
    const other = structure.rowById.get(id);
    return other === undefined ? [] : [{ other, score }];
  });
  return (
    <Section title="Similar claims" count={rows.length}>
      {rows.length === 0 ? (
        <p className={styles.none}>No other claim says nearly the same.</p>
      ) : (
        <>
          <ul>
            {rows.map(({ other, score }) => (
              <SimilarRow key={other.id} model={model} row={other} score={score} />
            ))}
          </ul>
          <Button
            variant="ghost"
            size="sm"
            className={styles.merge}
            onClick={() => setMerging(true)}
          >
            Merge duplicates…
          </Button>
        </>
      )}
      {merging && <MergeDialog keep={row.id} onClose={() => setMerging(false)} />}
    </Section>
  );
});

function SimilarRow({ model, row, score }: { model: ReviewModel; row: ClaimRow; score: number }) {
  const { setCurrent } = useWorkbench();
  const verdict = useClaimState(model, row.id).verdict ?? 'untagged';
  return (
    <li>
      <button
        type="button"
        className={styles.row}
        title={row.text}
        onClick={() => setCurrent(row.id, 'inspector')}
      >
        <VerdictIcon verdict={verdict} size={13} />
        <VisuallyHidden>{VERDICT_LABEL[verdict]}, claim</VisuallyHidden>
        <b>{row.number}</b>
        <span className={styles.text}>{row.text}</span>
        <small>{Math.round(score * 100)}%</small>
      </button>
    </li>
  );
}
