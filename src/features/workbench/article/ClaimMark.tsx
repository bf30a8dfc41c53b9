/** The numbered mark of a claim: the control for it in the article, in the margin or after its sentence. */
import { memo, useCallback, useSyncExternalStore } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { VerdictIcon } from '../../shared/verdict/VerdictIcon.tsx';
import { useArticleScope } from './articleContext.ts';
import styles from './marks.module.css';

export interface ClaimMarkProps {
  id: ClaimId;
  number: number;
  dismissed: boolean;
  inline: boolean;
}

export const ClaimMark = memo(function ClaimMark({
  id,
  number,
  dismissed,
  inline,
}: ClaimMarkProps) {
  const { model, current, select } = useArticleScope();
  const verdict = useSyncExternalStore(
    useCallback((listener: () => void) => model.subscribeClaim(id, listener), [model, id]),
    () => model.claim(id).verdict ?? 'untagged',
  );
  const isCurrent = useSyncExternalStore(
    useCallback((listener: () => void) => current.subscribe(id, listener), [current, id]),
    () => current.get() === id,
  );
  const inConflict = useSyncExternalStore(
    useCallback((listener: () => void) => model.subscribeFindings(listener), [model]),
    () => model.findingsOf(id).length > 0,
  );
  const notes = `${dismissed ? ', dismissed' : ''}${inConflict ? ', in conflict' : ''}`;
  return (
    <button
      type="button"
      // One mark at a time is in the tab order; which one is kept by useRovingMarks.
      tabIndex={-1}
      data-mark={id}
      aria-label={`Claim ${number}, ${VERDICT_LABEL[verdict]}${notes}`}
      aria-current={isCurrent ? 'true' : undefined}
      className={classes(
        inline ? styles.inline : styles.margin,
        styles[verdict],
        isCurrent && styles.on,
      )}
      onClick={() => select(id)}
    >
      <VerdictIcon verdict={verdict} size={inline ? 9 : 11} plain />
      <b>{number}</b>
      {inConflict && !inline && <Icon name="equal-not" size={11} className={styles.conflict} />}
    </button>
  );
});
