/** A dashed label, for what is a sample and not a finding. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Tag.module.css';

export interface TagProps {
  children: ReactNode;
  title?: string | undefined;
  className?: string | undefined;
}

export function Tag({ children, title, className }: TagProps) {
  return (
    <span className={classes(styles.tag, className)} title={title}>
      {children}
    </span>
  );
}
