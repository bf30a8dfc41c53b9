/** A field of several lines whose text is a draft until it is saved. */
import type { KeyboardEvent } from 'react';
import { classes } from '../../../ui/classes.ts';
import { TextArea, type TextAreaProps } from '../../../ui/TextArea.tsx';
import { useWorkbench } from '../context.ts';
import type { DraftField } from './drafts.ts';
import styles from './fields.module.css';
import { NotSaved } from './NotSaved.tsx';

export interface DraftAreaProps
  extends Pick<
    TextAreaProps,
    | 'label'
    | 'rows'
    | 'placeholder'
    | 'serif'
    | 'maxLength'
    | 'className'
    | 'textAreaRef'
    | 'spellCheck'
  > {
  draft: DraftField;
  /** Attributes by which the field is found from outside. */
  mark?: Readonly<Record<string, string>> | undefined;
  /** Shown as text until it is pointed at or typed into. */
  quiet?: boolean | undefined;
  onKeyDown?: ((event: KeyboardEvent<HTMLTextAreaElement>) => void) | undefined;
  onFocus?: (() => void) | undefined;
  onBlur?: (() => void) | undefined;
}

export function DraftArea({
  draft,
  mark,
  quiet = false,
  className,
  onKeyDown,
  onFocus,
  onBlur,
  ...rest
}: DraftAreaProps) {
  const { act } = useWorkbench();
  return (
    <>
      <TextArea
        {...rest}
        {...mark}
        autoGrow
        value={draft.text}
        onChange={draft.change}
        className={classes(styles.area, quiet && styles.quiet, className)}
        onFocus={onFocus}
        onBlur={() => {
          void draft.commit();
          onBlur?.();
        }}
        onKeyDown={(event) => {
          onKeyDown?.(event);
          if (event.defaultPrevented || event.nativeEvent.isComposing) return;
          const save = event.key === 'Enter' && (event.ctrlKey || event.metaKey);
          if (!save && event.key !== 'Escape') return;
          event.preventDefault();
          void draft.commit();
          act.focusPane('table');
        }}
      />
      <NotSaved draft={draft} />
    </>
  );
}
