/** The field that takes sources in any form: typed, pasted, or as files that are chosen or dropped on it. */
import { type ComponentProps, type KeyboardEvent, type ReactNode, useId, useRef } from 'react';
import { counted } from '../../../domain/report/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useFileDrop } from '../useFileDrop.ts';
import { Remarks } from './Remarks.tsx';
import styles from './SourceField.module.css';
import type { Remark, SourceIntake } from './useSourceIntake.ts';

/** What the file chooser offers; what else is chosen is told by its content. */
const ACCEPTED = '.bib,.bibtex,.ris,.nbib,.json,.txt,.enw,.csljson';

export interface SourceFieldProps {
  label: string;
  placeholder: string;
  text: string;
  onText: (text: string) => void;
  intake: SourceIntake;
  /** Enter was pressed; `leave` with Ctrl or Cmd. */
  onAdd: (leave: boolean) => void;
  onEscape?: (() => void) | undefined;
  /** Shown at the end while the field is empty. */
  keyCap?: ReactNode;
  /** Where it adds to. */
  note?: string | undefined;
  /** For the text area. */
  marks?: Pick<ComponentProps<'textarea'>, 'aria-keyshortcuts'> | undefined;
}

export function SourceField(props: SourceFieldProps) {
  const { label, placeholder, text, onText, intake, onAdd, onEscape, keyCap, note, marks } = props;
  const chooser = useRef<HTMLInputElement>(null);
  const remarksId = useId();
  const drop = useFileDrop((files) => void intake.addFiles(files));
  const { phase, hints } = intake;
  const faults = intake.faults.filter((remark) => isOpen(remark, text));

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && onEscape !== undefined) {
      event.preventDefault();
      onEscape();
    } else if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      onAdd(event.ctrlKey || event.metaKey);
    }
  };

  return (
    <div className={styles.citation} {...drop.handlers}>
      <div className={classes(styles.field, drop.over && styles.over)}>
        <Icon name="plus" size={14} />
        <TextArea
          label={label}
          placeholder={drop.over ? 'Drop files of sources here' : placeholder}
          autoGrow
          rows={1}
          value={text}
          onChange={onText}
          onKeyDown={onKeyDown}
          spellCheck={false}
          className={styles.input}
          aria-invalid={faults.length > 0}
          aria-describedby={remarksId}
          {...marks}
        />
        {text === '' && keyCap !== undefined && (
          <span aria-hidden="true" className={styles.key}>
            {keyCap}
          </span>
        )}
        <IconButton
          label="Choose file"
          icon="upload"
          size="xs"
          hint="BibTeX, RIS, PubMed, CSL-JSON or text"
          className={styles.choose}
          onClick={() => chooser.current?.click()}
        />
        {/* Only the button opens it; it is a control of its own to nobody. */}
        <input
          ref={chooser}
          type="file"
          multiple
          hidden
          accept={ACCEPTED}
          aria-label="File of sources"
          onChange={(event) => {
            void intake.addFiles([...(event.currentTarget.files ?? [])]);
            // So that the same file, mended, can be chosen again.
            event.currentTarget.value = '';
          }}
        />
      </div>
      {phase.kind !== 'idle' && (
        <div className={styles.progress}>
          <Progress
            label={phase.kind === 'reading' ? `Reading ${phase.what}` : 'Adding sources'}
            value={phase.kind === 'reading' ? phase.fraction : null}
          />
          <span>
            {phase.kind === 'reading'
              ? `Reading ${phase.what}`
              : `Adding ${counted(phase.count, 'source')}`}
          </span>
          {phase.kind === 'reading' && (
            <Button size="sm" variant="ghost" onClick={intake.cancel}>
              Cancel
            </Button>
          )}
        </div>
      )}
      <div id={remarksId} aria-live="polite">
        {note !== undefined && <p className={styles.note}>{note}</p>}
        <Remarks label="Lines that were not added" icon="circle-alert" remarks={faults} />
        <Remarks label="About what was added" icon="info" remarks={hints} />
      </div>
    </div>
  );
}

/** What stands in the field no more has been put right, or thrown away. */
function isOpen({ about, file }: Remark, text: string): boolean {
  if (file !== '') return true;
  if (text === '') return about === '';
  return about === '' || /^entry \d+$/.test(about) || text.includes(about.replace(/…$/, ''));
}
