/** A filter as a pill: a toggle with a count, or with `onRemove` a filter in force that a press takes away. */
import type { ComponentProps, ReactNode } from 'react';
import styles from './Chip.module.css';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';

export interface ChipProps extends Omit<ComponentProps<'button'>, 'aria-label'> {
  pressed?: boolean | undefined;
  /** The accessible name where the visible words are not enough; it must contain them. */
  label?: string | undefined;
  count?: number | undefined;
  icon?: ReactNode;
  onRemove?: (() => void) | undefined;
}

export function Chip({
  pressed,
  label,
  count,
  icon,
  onRemove,
  onClick,
  className,
  children,
  type = 'button',
  ...rest
}: ChipProps) {
  return (
    <button
      type={type}
      aria-label={label}
      aria-pressed={pressed}
      className={classes(styles.chip, onRemove !== undefined && styles.filled, className)}
      onClick={onRemove === undefined ? onClick : onRemove}
      {...rest}
    >
      {icon}
      {children}
      {/* Not drawn, but without it the words and the count are one word to whoever reads the label out. */}
      {count !== undefined && ' '}
      {count !== undefined && <span className={styles.count}>{count.toLocaleString()}</span>}
      {onRemove !== undefined && <Icon name="x" size={12} />}
    </button>
  );
}
