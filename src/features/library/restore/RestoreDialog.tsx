/** What a backup or an exported review would bring, before anything of it is written. Loaded when a file is first given. */
import { useEffect, useState } from 'react';
import { counted, listed } from '../../../domain/report/words.ts';
import type { ArchivedFile } from '../../../formats/bundle/archive.ts';
import { decodeText } from '../../../formats/in/decode.ts';
import { sizeInWords } from '../../../formats/in/size.ts';
import type { OpenedBundle } from '../../../storage/api.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { importedInWords } from '../../shared/importBundle.ts';
import { useServices } from '../../shared/services.ts';
import styles from './RestoreDialog.module.css';

type Opened = Extract<OpenedBundle, { ok: true }>;
type State =
  | { readonly phase: 'reading' | 'restoring' }
  | { readonly phase: 'refused'; readonly message: string }
  | { readonly phase: 'read'; readonly bundle: Opened; readonly files: readonly ArchivedFile[] };

/** Bytes; above this the text would not fit into one JavaScript string anyway. */
const LARGEST = 500_000_000;
/** Nobody reads further. */
const MOST_SHOWN = 100;
const AS_IT_WAS = 'Your library is as it was.';

const STATE_WORD = { new: 'New', merged: 'Changes', unchanged: 'Here already' } as const;

export interface RestoreDialogProps {
  readonly file: File;
  readonly onClose: () => void;
}

export default function RestoreDialog({ file, onClose }: RestoreDialogProps) {
  const { storage, toast } = useServices();
  const [state, setState] = useState<State>({ phase: 'reading' });

  useEffect(() => {
    let here = true;
    const open = async (): Promise<State> => {
      if (file.size > LARGEST) {
        return {
          phase: 'refused',
          message: `It is ${sizeInWords(file.size)}, more than any backup that Claimbench writes. ${AS_IT_WAS}`,
        };
      }
      const bytes = new Uint8Array(await file.arrayBuffer());
      const { isArchive, readArchive } = await import('../../../formats/bundle/archive.ts');
      const archive = isArchive(bytes) ? readArchive(bytes) : null;
      if (archive?.ok === false) {
        return { phase: 'refused', message: `${archive.problem} ${AS_IT_WAS}` };
      }
      const decoded = decodeText(archive?.json ?? bytes);
      if (!decoded.ok) {
        return {
          phase: 'refused',
          message: `It is not readable text, so it is damaged or something else. Choose the file that Claimbench wrote. ${AS_IT_WAS}`,
        };
      }
      const bundle = await storage.openBundle(decoded.text);
      return bundle.ok
        ? { phase: 'read', bundle, files: archive?.files ?? [] }
        : { phase: 'refused', message: bundle.message };
    };
    open().then(
      (next) => here && setState(next),
      (error: unknown) => {
        console.error(error);
        if (here) setState({ phase: 'refused', message: `It could not be read. ${AS_IT_WAS}` });
      },
    );
    return () => {
      here = false;
    };
  }, [file, storage]);

  async function restore(bundle: Opened, files: readonly ArchivedFile[]): Promise<void> {
    setState({ phase: 'restoring' });
    const result = await bundle.restore();
    if (!result.ok) {
      setState({ phase: 'refused', message: result.message });
      return;
    }
    // The reviews are in; a file whose contents are not those of its name, or that has no room, is named and left out.
    let left = '';
    for (const attached of files) {
      const put = await storage.putAttachment(attached);
      if (!put.ok) left = ` ${put.message}`;
    }
    onClose();
    const titles = bundle.reviews.map(({ title }) => title);
    toast(`${importedInWords(file.name, result, titles)}${left}`, {
      icon: left === '' ? 'done' : 'alert',
    });
  }

  const bundle = state.phase === 'read' ? state.bundle : null;
  const files = state.phase === 'read' ? state.files : [];
  // Attached files may be missing here although every change is known.
  const nothing = bundle !== null && bundle.newEvents === 0 && files.length === 0;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && state.phase !== 'restoring' && onClose()}
      title="Restore from a backup"
      footer={
        <>
          <Button onClick={onClose} disabled={state.phase === 'restoring'}>
            {nothing || state.phase === 'refused' ? 'Close' : 'Cancel'}
          </Button>
          {state.phase !== 'refused' && !nothing && (
            <Button
              variant="primary"
              disabled={bundle === null}
              onClick={() => bundle !== null && void restore(bundle, files)}
            >
              Restore
            </Button>
          )}
        </>
      }
    >
      {(state.phase === 'reading' || state.phase === 'restoring') && (
        <div className={styles.working} role="status">
          <p>{state.phase === 'reading' ? `Reading ${file.name}` : `Restoring ${file.name}`}</p>
          <Progress label="Reading the backup" value={null} />
        </div>
      )}
      {state.phase === 'refused' && (
        <div role="alert" className={styles.working}>
          <p className={styles.gist}>{file.name} could not be restored.</p>
          <p>{state.message}</p>
        </div>
      )}
      {bundle !== null && <Contents name={file.name} bundle={bundle} files={files.length} />}
    </Dialog>
  );
}

function sumInWords({ reviews, newEvents }: Opened): string {
  const count = (wanted: Opened['reviews'][number]['state']) =>
    reviews.filter(({ state }) => state === wanted).length;
  const parts = [
    ...(count('new') > 0 ? [`${counted(count('new'), 'review')} would be added`] : []),
    ...(count('merged') > 0 ? [`${counted(count('merged'), 'review')} would get changes`] : []),
    ...(count('unchanged') > 0
      ? [
          `${counted(count('unchanged'), 'review')} ${count('unchanged') === 1 ? 'is' : 'are'} here as in the file`,
        ]
      : []),
  ];
  const changes = `${counted(newEvents, 'change')} in all`;
  return parts.length === 0 ? `${changes}.` : `${listed(parts)}; ${changes}.`;
}

function Contents({ name, bundle, files }: { name: string; bundle: Opened; files: number }) {
  const { reviews, newEvents, exportedAt, contains } = bundle;
  const date = new Intl.DateTimeFormat(undefined, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={styles.contents}>
      <p>
        {contains === 'library' ? 'A whole library' : 'One review'}, written{' '}
        {date.format(exportedAt)}.
      </p>
      <p role="status" className={styles.gist}>
        {newEvents === 0
          ? `Nothing new in ${name}. The library has all of it.`
          : sumInWords(bundle)}
      </p>
      {files > 0 && (
        <p className={styles.quiet}>
          {counted(files, 'attached file')} {files === 1 ? 'comes' : 'come'} with it.
        </p>
      )}
      {newEvents > 0 && (
        <p className={styles.quiet}>
          What is in the library stays and is merged with it. Nothing is written before you restore.
        </p>
      )}
      {reviews.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
        <ul className={styles.list} aria-label="Reviews in the file" tabIndex={0}>
          {reviews.slice(0, MOST_SHOWN).map(({ reviewId, title, state, newEvents: own }) => (
            <li key={reviewId} className={styles.item}>
              <span className={styles.title} dir="auto">
                {title}
              </span>
              <span className={styles.quiet}>
                {state === 'merged' ? counted(own, 'change') : STATE_WORD[state]}
              </span>
            </li>
          ))}
          {reviews.length > MOST_SHOWN && (
            <li className={styles.item}>and {counted(reviews.length - MOST_SHOWN, 'other')}</li>
          )}
        </ul>
      )}
    </div>
  );
}
