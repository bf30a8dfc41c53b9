/** Where an article comes in: paste, drop or choose. The same card shows how far it has come, and why it was refused. */
import { type Ref, useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { TextArea } from '../../../ui/TextArea.tsx';
import styles from './IntakeCard.module.css';
import { IntakeError } from './IntakeError.tsx';
import { IntakeWorking } from './IntakeWorking.tsx';
import { TitleDialog } from './TitleDialog.tsx';
import type { DraftText } from './useDraft.ts';
import type { Intake } from './useIntake.ts';

export interface IntakeCardProps {
  readonly intake: Intake;
  readonly draft: DraftText;
  /** A file is held over the page. */
  readonly dropping: boolean;
  readonly textAreaRef: Ref<HTMLTextAreaElement>;
  readonly onPasted: () => void;
  readonly onChooseFile: () => void;
  readonly onFocusText: () => void;
}

export function IntakeCard(props: IntakeCardProps) {
  const { intake, draft, dropping, textAreaRef, onPasted, onChooseFile, onFocusText } = props;
  const { state, question } = intake;
  const working = state.phase === 'working';

  // Focus is not lost with the button that was pressed: back to the text when the work has stopped.
  const wasWorking = useRef(false);
  useEffect(() => {
    if (wasWorking.current && state.phase === 'idle') onFocusText();
    wasWorking.current = working;
  }, [working, state.phase, onFocusText]);

  return (
    <section aria-label="New review" className={classes(styles.card, dropping && styles.dropping)}>
      {working && <IntakeWorking progress={state.progress} onCancel={intake.cancel} />}
      <div className={styles.intake} hidden={working}>
        <div className={styles.head}>
          <h2 className={styles.title}>New review</h2>
          <p className={styles.lead}>Paste the article or drop a file. It stays on this device.</p>
        </div>
        {state.phase === 'refused' && (
          <IntakeError
            title={state.title}
            message={state.message}
            keptText={state.source === 'paste'}
            onAgain={state.again}
            onText={() => {
              intake.dismiss();
              onFocusText();
            }}
            onChooseFile={onChooseFile}
          />
        )}
        <TextArea
          label="Article text"
          value={draft.text}
          onChange={draft.setText}
          placeholder="Paste article text here, or drop a file anywhere on this page"
          textAreaRef={textAreaRef}
          className={styles.text}
          spellCheck={false}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            onPasted();
          }}
        />
        <div className={styles.actions}>
          <Button variant="primary" icon="plus" keys={['N']} onClick={onPasted}>
            New review
          </Button>
          <Button icon="upload" onClick={onChooseFile}>
            Choose file
          </Button>
          <small className={styles.note}>
            {draft.kept
              ? 'TXT or MD, up to 20 MB'
              : 'This text is too long to be kept over a reload. Start the review to keep it.'}
          </small>
        </div>
      </div>
      {dropping && (
        <div className={styles.drop} aria-hidden="true">
          Drop the file to start a review
        </div>
      )}
      {question !== null && <TitleDialog {...question} />}
    </section>
  );
}
