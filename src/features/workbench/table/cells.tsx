/** The cells of a claim's row. Those that show what has been said about the claim listen to that claim alone. */
import { useContext } from 'react';
import { warningWords } from '../../../domain/evidence/standing.ts';
import { rangeWords } from '../../../domain/quantities/ofClaim.ts';
import { DISMISS_WORD } from '../../../domain/report/words.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { conflictName, conflictNumbers } from '../../shared/conflicts.ts';
import { useFindingsOf } from '../../shared/useFindings.ts';
import { useClaimState, useStructure } from '../../shared/useReview.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictTag } from '../../shared/verdict/VerdictTag.tsx';
import { readingsOf } from '../quantities.ts';
import styles from './cells.module.css';
import { SelectedContext, useTableParts } from './tableContext.ts';

export function SelectCell({ row }: { row: ClaimRow }) {
  const { select } = useTableParts();
  const selected = useContext(SelectedContext);
  return (
    <Checkbox
      label={`Select claim ${row.number}`}
      hideLabel
      // The grid is one stop of the Tab key; Space or X does the same from the row.
      tabIndex={-1}
      checked={selected}
      onChange={(_, event) => {
        const click = event.nativeEvent;
        select(row.id, click instanceof MouseEvent && click.shiftKey);
      }}
    />
  );
}

export interface ClaimCellProps {
  row: ClaimRow;
  /** What goes under the claim where its own column has no room. */
  withKind: boolean;
  withQuantity: boolean;
}

export function ClaimCell({ row, withKind, withQuantity }: ClaimCellProps) {
  const quantity = withQuantity ? quantityInShort(row) : null;
  const under = [withKind ? KIND_LABEL[row.kind] : '', quantity?.words ?? ''].filter(Boolean);
  return (
    <>
      <span className={styles.text} title={row.text}>
        {row.text}
      </span>
      {under.length > 0 && <span className={styles.under}>{under.join(' · ')}</span>}
    </>
  );
}

/** The first quantity of the claim and how many more there are; null where it has none. */
function quantityInShort(row: ClaimRow): { words: string; all: string } | null {
  const ranges = readingsOf(row).map(rangeWords);
  const [first] = ranges;
  if (first === undefined) return null;
  const words = ranges.length === 1 ? first : `${first} +${ranges.length - 1}`;
  return { words, all: ranges.join('; ') };
}

export function QuantityCell({ row }: { row: ClaimRow }) {
  const quantity = quantityInShort(row);
  if (quantity === null) return <span className={styles.nil} role="img" aria-label="none" />;
  return (
    <span className={styles.quantity} title={quantity.all}>
      {quantity.words}
    </span>
  );
}

/** How many claims this one is in conflict with. */
export function ConflictCell({ row }: { row: ClaimRow }) {
  const { model } = useTableParts();
  const structure = useStructure(model);
  const findings = useFindingsOf(model, row.id);
  if (findings.length === 0) return null;
  const name = conflictName(conflictNumbers(findings, row.id, structure));
  return (
    <span className={styles.conflict} title={name}>
      <Icon name="equal-not" size={13} />
      <VisuallyHidden>{name}</VisuallyHidden>
      <span aria-hidden="true">{findings.length.toLocaleString('en-US')}</span>
    </span>
  );
}

export function VerdictCell({ row }: { row: ClaimRow }) {
  const { model } = useTableParts();
  const { verdict } = useClaimState(model, row.id);
  if (row.dismissed !== null) {
    return <span className={styles.dismissed}>{DISMISS_WORD[row.dismissed.reason]}</span>;
  }
  return <VerdictTag verdict={verdict ?? 'untagged'} />;
}

export function EvidenceCell({ row }: { row: ClaimRow }) {
  const { model } = useTableParts();
  const { evidence } = useClaimState(model, row.id);
  if (evidence.length === 0) {
    return <span className={styles.nil} role="img" aria-label="none" />;
  }
  const warnings = new Set(
    evidence.map(({ source }) => warningWords(source?.retraction)).filter((words) => words !== ''),
  );
  if (warnings.size === 0) return evidence.length;
  const name = `Source: ${[...warnings].join(', ')}`;
  return (
    <span className={styles.warned} title={name}>
      {evidence.length}
      <Icon name="triangle-alert" size={13} />
      <VisuallyHidden>{name}</VisuallyHidden>
    </span>
  );
}

/** A filled dot for a reviewer who has tagged the claim, a dashed one for one who has not; never what they said. */
export function ReviewersCell({ row }: { row: ClaimRow }) {
  const { model } = useTableParts();
  const state = useClaimState(model, row.id);
  const reviewers = model.reviewers();
  const tagged = new Set(
    state.others
      .filter(({ assessment }) => assessment.verdict !== undefined)
      .map(({ reviewer }) => reviewer.id),
  );
  const has = (reviewer: (typeof reviewers)[number]) =>
    reviewer.own ? state.verdict !== null : tagged.has(reviewer.id);
  const count = reviewers.filter(has).length;
  return (
    <span
      className={styles.reviewers}
      role="img"
      aria-label={`Tagged by ${count} of ${reviewers.length} reviewers`}
    >
      {reviewers.map((reviewer) => (
        <span
          key={reviewer.id}
          title={reviewer.name}
          className={classes(styles.dot, has(reviewer) && styles.filled)}
        >
          {[...reviewer.name][0]?.toUpperCase()}
        </span>
      ))}
    </span>
  );
}
