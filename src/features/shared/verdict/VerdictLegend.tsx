/** The counts of a split, each with its mark. `short` leaves the words to screen readers. */
import { classes } from '../../../ui/classes.ts';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { VERDICT_LABEL, VERDICT_ORDER } from './labels.ts';
import type { SplitCounts } from './VerdictBar.tsx';
import { VerdictIcon } from './VerdictIcon.tsx';
import styles from './VerdictLegend.module.css';

export interface VerdictLegendProps {
  counts: SplitCounts;
  short?: boolean | undefined;
  /** Lists the untagged too. */
  withUntagged?: boolean | undefined;
  /** Lists verdicts with no claims too. */
  withZero?: boolean | undefined;
  className?: string | undefined;
}

export function VerdictLegend({
  counts,
  short = false,
  withUntagged = false,
  withZero = false,
  className,
}: VerdictLegendProps) {
  const shown = VERDICT_ORDER.filter(
    (verdict) => (withUntagged || verdict !== 'untagged') && (withZero || counts[verdict] > 0),
  );
  return (
    <span className={classes(styles.legend, short && styles.short, className)}>
      {shown.map((verdict) => {
        const word = VERDICT_LABEL[verdict].toLowerCase();
        return (
          <span key={verdict} className={classes(styles.part, styles[verdict])}>
            <VerdictIcon verdict={verdict} size={12} />
            <b>{counts[verdict].toLocaleString()}</b>{' '}
            {short ? (
              <VisuallyHidden>{word}</VisuallyHidden>
            ) : (
              <span className={styles.word}>{word}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}
