/** A button with words. `primary` is for the one thing a page is for; `ghost` for what may stay in the background. */
import type { ComponentProps } from 'react';
import styles from './Button.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';

export interface ButtonProps extends ComponentProps<'button'> {
  variant?: 'default' | 'primary' | 'ghost' | undefined;
  /** 34 px or 28 px high; 44 and 36 on a phone. */
  size?: 'md' | 'sm' | undefined;
  icon?: IconName | undefined;
  /** Key caps at the end. Shown only: the action registry binds the keys. */
  keys?: readonly string[] | undefined;
}

export function Button({
  variant = 'default',
  size = 'md',
  icon,
  keys,
  className,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      className={classes(
        styles.button,
        size === 'sm' && styles.sm,
        variant === 'primary' && styles.primary,
        variant === 'ghost' && styles.ghost,
        className,
      )}
      {...rest}
    >
      {icon !== undefined && <Icon name={icon} size={size === 'sm' ? 14 : 16} />}
      {children !== undefined && <span>{children}</span>}
      {keys !== undefined && keys.length > 0 && (
        <span className={styles.keys} aria-hidden="true">
          {keys.map((key) => (
            <Kbd key={key}>{key}</Kbd>
          ))}
        </span>
      )}
    </button>
  );
}
