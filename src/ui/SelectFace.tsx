/** What a select button shows, and its name. The same before and after its list is loaded. */
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import type { SelectButtonProps } from './popupProps.ts';
import styles from './SelectButton.module.css';

type Props<T extends string> = Omit<SelectButtonProps<T>, 'onChange'>;

/** "Group by: Section". */
export function selectName<T extends string>({ label, value, options }: Props<T>): string {
  return `${label}: ${options.find((option) => option.value === value)?.label ?? ''}`;
}

export function selectClass<T extends string>({ variant, className }: Props<T>): string {
  return classes(
    styles.button,
    variant === 'outline' && styles.outline,
    variant === 'filled' && styles.filled,
    className,
  );
}

export function SelectFace<T extends string>({ label, value, options, icon, showLabel }: Props<T>) {
  const chosen = options.find((option) => option.value === value);
  return (
    <>
      {icon !== undefined && <Icon name={icon} size={14} />}
      {chosen?.icon}
      <span className={styles.value}>
        {showLabel === true && <span className={styles.prefix}>{label}: </span>}
        {chosen?.label}
      </span>
      <Icon name="chevron-down" size={12} />
    </>
  );
}
