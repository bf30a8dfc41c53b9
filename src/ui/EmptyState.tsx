/** A place with nothing in it: says so, why, and what to do. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './EmptyState.module.css';

export interface EmptyStateProps {
  title: string;
  children?: ReactNode;
  actions?: ReactNode;
  /** A dashed frame with the actions at the side, for a place that waits to be filled. */
  dashed?: boolean | undefined;
  className?: string | undefined;
}

export function EmptyState({
  title,
  children,
  actions,
  dashed = false,
  className,
}: EmptyStateProps) {
  return (
    <div className={classes(styles.empty, dashed && styles.dashed, className)}>
      <h2 className={styles.title}>{title}</h2>
      {children !== undefined && <div className={styles.text}>{children}</div>}
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
