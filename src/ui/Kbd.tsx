/** A key cap. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './Kbd.module.css';

export function Kbd({
  children,
  className,
}: {
  children: ReactNode;
  className?: string | undefined;
}) {
  return <kbd className={classes(styles.key, className)}>{children}</kbd>;
}
