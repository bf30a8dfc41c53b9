/** A button that is only an icon; its name is shown as a tooltip. */
import type { ComponentProps } from 'react';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

export interface IconButtonProps extends Omit<ComponentProps<'button'>, 'children' | 'aria-label'> {
  /** The accessible name, and the tooltip. */
  label: string;
  icon: IconName;
  /** 28 px or 24 px; 44 on a phone. */
  size?: 'md' | 'xs' | undefined;
  /** Makes it a toggle. */
  pressed?: boolean | undefined;
  /** Added to the tooltip, such as its key. */
  hint?: string | undefined;
}

export function IconButton({
  label,
  icon,
  size = 'md',
  pressed,
  hint,
  className,
  type = 'button',
  ...rest
}: IconButtonProps) {
  return (
    <button
      type={type}
      aria-label={label}
      title={hint === undefined ? label : `${label} · ${hint}`}
      aria-pressed={pressed}
      className={classes(styles.button, size === 'xs' && styles.xs, className)}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
