/** How far something has come. */
import { classes } from './classes.ts';
import styles from './Progress.module.css';

export interface ProgressProps {
  /** Names it, such as "Finding claims". */
  label: string;
  /** 0 to 1; null when it cannot be told. */
  value: number | null;
  className?: string | undefined;
}

export function Progress({ label, value, className }: ProgressProps) {
  const percent = value === null ? null : Math.round(Math.min(1, Math.max(0, value)) * 100);
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={percent ?? undefined}
      className={classes(styles.track, className)}
    >
      <div
        className={classes(styles.bar, percent === null && styles.unknown)}
        style={percent === null ? undefined : { width: `${percent}%` }}
      />
    </div>
  );
}
