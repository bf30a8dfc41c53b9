/** A few choices side by side, one of them or none in force. Native radios, so arrow keys work as everywhere. */
import { type ReactNode, useId } from 'react';
import { classes } from './classes.ts';
import styles from './Segmented.module.css';

export interface SegmentedProps<T extends string> {
  /** Names the group. */
  label: string;
  /** Null when none is chosen yet. */
  value: T | null;
  options: readonly { readonly value: T; readonly label: string; readonly icon?: ReactNode }[];
  onChange: (value: T) => void;
  disabled?: boolean | undefined;
  className?: string | undefined;
}

export function Segmented<T extends string>({
  label,
  value,
  options,
  onChange,
  disabled = false,
  className,
}: SegmentedProps<T>) {
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} className={classes(styles.group, className)}>
      {options.map((option) => (
        <label key={option.value} className={styles.segment}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
            className={styles.radio}
          />
          {option.icon}
          {option.label}
        </label>
      ))}
    </div>
  );
}
