/** Attaches a file to a source, or a text that is pasted. What was pasted stays until it is saved. */
import { useEffect, useRef, useState } from 'react';
import type { NewAttachment } from '../../../storage/api.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { useServices } from '../../shared/services.ts';
import { useRun } from '../inspector/useRun.ts';
import styles from './AttachDialog.module.css';
import { readForSource, readPastedForSource } from './attach.ts';
import { forgetText } from './sourceTexts.ts';

export interface AttachDialogProps {
  source: SourceItem;
  /** One that was dropped on the card: reading begins at once. */
  file: File | null;
  onClose: () => void;
}

interface Work {
  readonly name: string;
  readonly share: number | null;
  readonly stop: AbortController;
}

const ACCEPT =
  '.pdf,.txt,.text,.md,.markdown,.html,.htm,application/pdf,text/plain,text/markdown,text/html';

export function AttachDialog({ source, file, onClose }: AttachDialogProps) {
  const services = useServices();
  const run = useRun();
  const [text, setText] = useState('');
  const [work, setWork] = useState<Work | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController | null>(null);

  const save = async (attachment: NewAttachment, note: string) => {
    const result = await services.storage.commands.attachToSource(source.id, attachment);
    if (!result.ok) {
      setProblem(result.message);
      return;
    }
    const { attachment: before } = source;
    if (before !== undefined) forgetText(services.storage, before.id);
    const words = `${attachment.name} attached.`;
    await run(Promise.resolve(result), note === '' ? words : `${words} ${note}`);
    // The same file again is no change to undo, and still worth a word.
    if (result.eventId === null) services.toast(`${words} It was known here already.`);
    onClose();
  };

  const take = async (chosen: File) => {
    running.current?.abort();
    const stop = new AbortController();
    running.current = stop;
    setProblem(null);
    setWork({ name: chosen.name, share: null, stop });
    const read = await readForSource(chosen, {
      signal: stop.signal,
      onProgress: (share) => setWork({ name: chosen.name, share, stop }),
    });
    if (stop.signal.aborted) return;
    if (read.ok) await save(read.attachment, read.note);
    else setProblem(read.message);
    setWork(null);
  };
  const takeFirst = useRef(take);
  takeFirst.current = take;
  useEffect(() => {
    if (file !== null) void takeFirst.current(file);
    return () => running.current?.abort();
  }, [file]);

  const cancel = () => {
    work?.stop.abort();
    setWork(null);
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Attach file or text"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={work !== null || text.trim() === ''}
            onClick={() => void save(readPastedForSource(text), '')}
          >
            Attach pasted text
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        The file stays on this device. Quotes are checked against its text
        {source.attachment === undefined
          ? '.'
          : `, in place of ${source.attachment.name}. That can be undone.`}
      </p>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      {work === null ? (
        // biome-ignore lint/a11y/noStaticElementInteractions: a place to drop on, beside the button that does the same
        <div
          className={classes(styles.drop, over && styles.over)}
          onDragOver={(event) => {
            event.preventDefault();
            setOver(true);
          }}
          onDragLeave={() => setOver(false)}
          onDrop={(event) => {
            event.preventDefault();
            setOver(false);
            const [dropped] = event.dataTransfer.files;
            if (dropped !== undefined) void take(dropped);
          }}
        >
          <Button icon="upload" onClick={() => chooser.current?.click()}>
            Choose file
          </Button>
          <small>PDF up to 100 MB, TXT, MD or HTML; or drop it here</small>
          <input
            ref={chooser}
            type="file"
            accept={ACCEPT}
            aria-label="File to attach"
            tabIndex={-1}
            className={styles.chooser}
            onChange={(event) => {
              const [chosen] = event.currentTarget.files ?? [];
              event.currentTarget.value = '';
              if (chosen !== undefined) void take(chosen);
            }}
          />
        </div>
      ) : (
        <div className={styles.working}>
          <p>Reading {work.name}</p>
          <Progress label={`Reading ${work.name}`} value={work.share} />
          <Button size="sm" onClick={cancel}>
            Stop reading
          </Button>
        </div>
      )}
      <TextArea
        label="Or paste the text of the source"
        showLabel
        value={text}
        onChange={setText}
        rows={6}
        spellCheck={false}
        placeholder="Text of the page or article"
      />
    </Dialog>
  );
}
