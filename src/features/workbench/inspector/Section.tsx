/** A part of the inspector with its heading. */
import { type ReactNode, useId } from 'react';
import { classes } from '../../../ui/classes.ts';
import styles from './Section.module.css';

export interface SectionProps {
  title: string;
  /** Shown after the title. */
  count?: number | undefined;
  /** A word of warning beside the title. */
  flag?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}

export function Section({ title, count, flag, children, className }: SectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.section, className)}>
      <h3 className={styles.title}>
        <span id={id}>
          {title}
          {count !== undefined && <span className={styles.count}> {count.toLocaleString()}</span>}
        </span>
        {flag}
      </h3>
      {children}
    </section>
  );
}
