/** The cells of a claim's row. Those that show what has been said about the claim listen to that claim alone. */
import { useContext } from 'react';
import { DISMISS_WORD } from '../../../domain/report/words.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { useClaimState } from '../../shared/useReview.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictTag } from '../../shared/verdict/VerdictTag.tsx';
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

export function ClaimCell({ row, withKind }: { row: ClaimRow; withKind: boolean }) {
  return (
    <>
      <span className={styles.text} title={row.text}>
        {row.text}
      </span>
      {withKind && <span className={styles.under}>{KIND_LABEL[row.kind]}</span>}
    </>
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
  return evidence.length;
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
