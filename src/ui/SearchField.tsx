/** A search box with a magnifier, its key at the end, and a clear button once there is text. */
import { type Ref, useRef } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { Kbd } from './Kbd.tsx';
import styles from './SearchField.module.css';

export interface SearchFieldProps {
  /** The accessible name, and the placeholder unless one is given. */
  label: string;
  value: string;
  onChange: (text: string) => void;
  placeholder?: string | undefined;
  /** Shown only while the field is empty. */
  shortcut?: string | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
  className?: string | undefined;
}

export function SearchField({
  label,
  value,
  onChange,
  placeholder = label,
  shortcut,
  inputRef,
  className,
}: SearchFieldProps) {
  const frame = useRef<HTMLSpanElement>(null);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the frame only widens the mouse target; the input has the name and the keys
    <span
      ref={frame}
      className={classes(styles.field, className)}
      onMouseDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement)
          return;
        event.preventDefault();
        frame.current?.querySelector('input')?.focus();
      }}
    >
      <Icon name="search" size={14} />
      <input
        ref={inputRef}
        type="search"
        aria-label={label}
        placeholder={placeholder}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className={styles.input}
        autoComplete="off"
        spellCheck={false}
      />
      {value === '' && shortcut !== undefined && (
        <span aria-hidden="true" className={styles.shortcut}>
          <Kbd>{shortcut}</Kbd>
        </span>
      )}
      {value !== '' && (
        <button
          type="button"
          aria-label={`Clear: ${label}`}
          title="Clear"
          className={styles.clear}
          onClick={() => {
            onChange('');
            frame.current?.querySelector('input')?.focus();
          }}
        >
          <Icon name="x" size={14} />
        </button>
      )}
    </span>
  );
}
