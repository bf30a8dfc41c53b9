/** Several lines of text. The text is given (`onCommit`) on leaving the field or by Ctrl or Cmd Enter. */
import { type ComponentProps, type Ref, useId, useLayoutEffect, useRef } from 'react';
import { classes } from './classes.ts';
import { useDraft } from './draft.ts';
import styles from './Field.module.css';

export interface TextAreaProps
  extends Omit<ComponentProps<'textarea'>, 'onChange' | 'value' | 'ref' | 'aria-label'> {
  /** The accessible name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  onCommit?: ((value: string) => void) | undefined;
  /** Grows with its text instead of scrolling; `rows` is the least. */
  autoGrow?: boolean | undefined;
  serif?: boolean | undefined;
  /** Shows the label above the field. */
  showLabel?: boolean | undefined;
  textAreaRef?: Ref<HTMLTextAreaElement> | undefined;
}

const sizesItself = () => CSS.supports('field-sizing', 'content');

export function TextArea({
  label,
  value,
  onChange,
  onCommit,
  autoGrow = false,
  rows = 3,
  serif = false,
  showLabel = false,
  textAreaRef,
  className,
  onFocus,
  onBlur,
  onKeyDown,
  ...rest
}: TextAreaProps) {
  const id = useId();
  const own = useRef<HTMLTextAreaElement>(null);
  const draft = useDraft(value, onCommit);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the height follows the text
  useLayoutEffect(() => {
    const area = own.current;
    if (!autoGrow || area === null || sizesItself()) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + area.offsetHeight - area.clientHeight}px`;
  }, [autoGrow, value]);

  const area = (
    <textarea
      id={id}
      ref={(element) => {
        own.current = element;
        if (typeof textAreaRef === 'function') return textAreaRef(element);
        if (textAreaRef) textAreaRef.current = element;
        return undefined;
      }}
      aria-label={showLabel ? undefined : label}
      value={value}
      rows={rows}
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
        draft.onKeyDown(event);
        onKeyDown?.(event);
      }}
      className={classes(
        styles.control,
        styles.text,
        autoGrow && styles.grow,
        serif && styles.serif,
        className,
      )}
      {...rest}
    />
  );
  if (!showLabel) return area;
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {label}
      </label>
      {area}
    </div>
  );
}
