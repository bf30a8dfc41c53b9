/** What the system has to say, on the inverse surface: never in a verdict's colour. Begin with the gist in `<b>`. */
import type { ReactNode } from 'react';
import styles from './Banner.module.css';
import { classes } from './classes.ts';
import { Icon, type IconName } from './Icon.tsx';

export interface BannerProps {
  icon: IconName;
  children: ReactNode;
  actions?: ReactNode;
  /** `alert` interrupts a screen reader, `status` waits its turn. */
  role?: 'status' | 'alert' | 'note' | undefined;
  /** Square corners, for a banner across the page. */
  flat?: boolean | undefined;
  className?: string | undefined;
}

export function Banner({ icon, children, actions, role, flat = false, className }: BannerProps) {
  return (
    <div role={role} className={classes(styles.banner, flat && styles.flat, className)}>
      <Icon name={icon} size={18} />
      <div className={styles.text}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
