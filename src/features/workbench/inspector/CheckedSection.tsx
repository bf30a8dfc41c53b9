/** Earlier verdicts on claims that say nearly the same, from other reviews of the library. Shown where there are any. */
import { memo } from 'react';
import type { ClaimRow, ReviewStructure } from '../../../storage/model.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import styles from './CheckedSection.module.css';
import { Section } from './Section.tsx';
import { type CheckedBefore, useChecked } from './useChecked.ts';

const MOST_SHOWN = 3;

export interface CheckedSectionProps {
  structure: ReviewStructure;
  row: ClaimRow;
}

export const CheckedSection = memo(function CheckedSection({
  structure,
  row,
}: CheckedSectionProps) {
  const checked = useChecked(structure.reviewId, row, MOST_SHOWN);
  if (checked.length === 0) return null;
  return (
    <Section title="Checked before" count={checked.length}>
      <ul>
        {checked.map((entry) => (
          <CheckedRow key={`${entry.claim.reviewId}/${entry.claim.claimId}`} {...entry} />
        ))}
      </ul>
    </Section>
  );
});

function CheckedRow({ claim, score, same }: CheckedBefore) {
  const who = claim.reviewer === null ? '' : ` by ${claim.reviewer}`;
  return (
    <li>
      <a
        className={styles.row}
        href={`#/review/${encodeURIComponent(claim.reviewId)}?claim=${claim.number}`}
      >
        <VerdictIcon verdict={claim.verdict} size={13} />
        <VisuallyHidden>{VERDICT_LABEL[claim.verdict]}:</VisuallyHidden>
        <span className={styles.text}>{claim.text}</span>
        <small className={styles.share}>
          {same ? 'Same statement' : `${Math.round(score * 100)}%`}
        </small>
        <small className={styles.place}>
          {claim.title} · claim {claim.number}
          {who}
        </small>
      </a>
    </li>
  );
}
