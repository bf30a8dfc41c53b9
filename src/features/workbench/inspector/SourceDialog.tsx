/** Edits what is known about a source. The change shows wherever the source is cited. */
import { lazy, Suspense, useState } from 'react';
import {
  applySourceForm,
  type SourceForm,
  type SourceProblems,
  sourceForm,
} from '../../../domain/evidence/source-fields.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import styles from './dialogs.module.css';
import { useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

const SourceLookup = lazy(() => import('../../shared/lookup/SourceLookup.tsx'));

const FIELDS = [
  { name: 'title', label: 'Title', width: 'wide' },
  { name: 'authors', label: 'Authors', width: 'wide' },
  { name: 'container', label: 'Journal, book or site', width: 'wide' },
  { name: 'year', label: 'Year', width: 'third' },
  { name: 'volume', label: 'Volume', width: 'third' },
  { name: 'issue', label: 'Issue', width: 'third' },
  { name: 'page', label: 'Pages', width: 'half' },
  { name: 'publisher', label: 'Publisher', width: 'half' },
  { name: 'doi', label: 'DOI', width: 'half' },
  { name: 'url', label: 'URL', width: 'half' },
] as const satisfies readonly { name: keyof SourceForm; label: string; width: string }[];

export interface SourceDialogProps {
  source: SourceItem;
  onClose: () => void;
}

export function SourceDialog({ source, onClose }: SourceDialogProps) {
  const commands = useCommands();
  const run = useRun();
  const { id: _, ...before } = source.csl;
  const [form, setForm] = useState<SourceForm>(() => sourceForm(before));
  const [problems, setProblems] = useState<SourceProblems>({});
  // A look-up fills fields while the form is open: those that nobody has touched show it.
  const [shown, setShown] = useState({ csl: source.csl, form });
  if (shown.csl !== source.csl) {
    const now = sourceForm(before);
    setShown({ csl: source.csl, form: now });
    setForm({ ...form, ...untouched(form, shown.form, now) });
  }

  const save = async () => {
    const read = applySourceForm(before, form);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const done = await run(commands.editSource(source.id, read.csl), 'Source changed');
    if (done !== null) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Source fields"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      <p className={styles.lead}>As typed: {source.raw}</p>
      <div className={styles.lookup}>
        <Suspense fallback={null}>
          <SourceLookup source={source} />
        </Suspense>
      </div>
      <div className={styles.fields}>
        {FIELDS.map(({ name, label, width }) => {
          const problem = problems[name];
          const shared = {
            label,
            showLabel: true,
            value: form[name],
            onChange: (value: string) => setForm({ ...form, [name]: value }),
            'aria-invalid': problem !== undefined,
          };
          return (
            <div key={name} className={classes(styles[width])}>
              {name === 'authors' ? (
                <TextArea {...shared} rows={3} autoGrow placeholder="One a line: Family, Given" />
              ) : (
                <TextField {...shared} />
              )}
              {problem !== undefined && (
                <p role="alert" className={styles.problem}>
                  {problem}
                </p>
              )}
            </div>
          );
        })}
      </div>
    </Dialog>
  );
}

/** The new values of the fields that still read as they did. */
function untouched(form: SourceForm, was: SourceForm, now: SourceForm): Partial<SourceForm> {
  return Object.fromEntries(
    FIELDS.flatMap(({ name }) => (form[name] === was[name] ? [[name, now[name]]] : [])),
  );
}
