/** One line of text. The text is given (`onCommit`) on leaving the field, by Enter, or by Ctrl or Cmd Enter. */
import { type ComponentProps, type Ref, useId } from 'react';
import { classes } from './classes.ts';
import { useDraft } from './draft.ts';
import styles from './Field.module.css';

export interface TextFieldProps
  extends Omit<ComponentProps<'input'>, 'onChange' | 'value' | 'ref' | 'aria-label'> {
  /** The accessible name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onCommit?: ((value: string) => void) | undefined;
  serif?: boolean | undefined;
  /** Shows the label above the field. */
  showLabel?: boolean | undefined;
  inputRef?: Ref<HTMLInputElement> | undefined;
}

export function TextField({
  label,
  value,
  onChange,
  onCommit,
  serif = false,
  showLabel = false,
  inputRef,
  className,
  onFocus,
  onBlur,
  onKeyDown,
  type = 'text',
  ...rest
}: TextFieldProps) {
  const id = useId();
  const draft = useDraft(value, onCommit);
  const input = (
    <input
      id={id}
      ref={inputRef}
      type={type}
      aria-label={showLabel ? undefined : label}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => {
        draft.onFocus(event);
        onFocus?.(event);
      }}
      onBlur={(event) => {
        draft.onBlur();
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        const composing = event.nativeEvent.isComposing;
        if (event.key === 'Enter' && !composing && !event.ctrlKey && !event.metaKey) {
          onCommit?.(event.currentTarget.value);
        }
        draft.onKeyDown(event);
        onKeyDown?.(event);
      }}
      className={classes(styles.control, styles.line, serif && styles.serif, className)}
      {...rest}
    />
  );
  if (!showLabel) return input;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {input}
    </div>
  );
}
