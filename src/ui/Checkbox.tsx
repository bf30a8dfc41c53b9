/** A check box in a target of at least 24 px. `hideLabel` keeps the name for screen readers only. */
import { type ChangeEvent, useEffect, useRef } from 'react';
import styles from './Checkbox.module.css';
import { classes } from './classes.ts';

export interface CheckboxProps {
  /** The accessible name. */
  label: string;
  checked: boolean | 'mixed';
  /** A click's event is in `event.nativeEvent`, with its modifier keys. */
  onChange: (checked: boolean, event: ChangeEvent<HTMLInputElement>) => void;
  hideLabel?: boolean | undefined;
  disabled?: boolean | undefined;
  tabIndex?: number | undefined;
  className?: string | undefined;
}

export function Checkbox({
  label,
  checked,
  onChange,
  hideLabel = false,
  disabled = false,
  tabIndex,
  className,
}: CheckboxProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    // Only a property, never an attribute.
    if (box.current !== null) box.current.indeterminate = checked === 'mixed';
  }, [checked]);
  return (
    <label className={classes(styles.label, hideLabel && styles.alone, className)}>
      <input
        ref={box}
        type="checkbox"
        aria-label={hideLabel ? label : undefined}
        checked={checked === true}
        disabled={disabled}
        tabIndex={tabIndex}
        onChange={(event) => onChange(event.currentTarget.checked, event)}
        className={styles.box}
      />
      {!hideLabel && <span>{label}</span>}
    </label>
  );
}
