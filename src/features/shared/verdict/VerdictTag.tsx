/** A verdict as icon and word. */
import { classes } from '../../../ui/classes.ts';
import { VERDICT_LABEL, type VerdictOrUntagged } from './labels.ts';
import { VerdictIcon } from './VerdictIcon.tsx';
import styles from './VerdictTag.module.css';

export interface VerdictTagProps {
  verdict: VerdictOrUntagged;
  className?: string | undefined;
}

export function VerdictTag({ verdict, className }: VerdictTagProps) {
  return (
    <span className={classes(styles.tag, styles[verdict], className)}>
      <VerdictIcon verdict={verdict} size={14} />
      <span>{VERDICT_LABEL[verdict]}</span>
    </span>
  );
}
