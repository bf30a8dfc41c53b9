/** Edits what is known about a source. The change shows wherever the source is cited. */
import { lazy, Suspense, useState } from 'react';
import {
  applySourceEdit,
  type EditProblems,
  type SourceEdit,
  sourceEdit,
  withChanges,
} from '../../../../domain/evidence/source-edit.ts';
import type { SourceItem } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { useServices } from '../../services.ts';
import { FieldsForm } from './FieldsForm.tsx';
import styles from './SourceDialog.module.css';
import { SourceSections } from './SourceSections.tsx';

const SourceLookup = lazy(() => import('../../lookup/SourceLookup.tsx'));

export interface SourceDialogProps {
  source: SourceItem;
  onClose: () => void;
}

export default function SourceDialog({ source, onClose }: SourceDialogProps) {
  const services = useServices();
  const { id: _, ...before } = source.csl;
  const [edit, setEdit] = useState<SourceEdit>(() => sourceEdit(before));
  const [problems, setProblems] = useState<EditProblems>({});
  // A look-up fills fields while the form is open: those that nobody has touched show it.
  const [shown, setShown] = useState({ csl: source.csl, edit });
  if (shown.csl !== source.csl) {
    const now = sourceEdit(before);
    setShown({ csl: source.csl, edit: now });
    setEdit(withChanges(edit, shown.edit, now));
  }

  const save = async () => {
    const { commands } = services.storage;
    const read = applySourceEdit(before, edit);
    if (!read.ok) {
      setProblems(read.problems);
      return;
    }
    const result = await commands.editSource(source.id, read.csl);
    if (!services.settle(result) || !result.ok) return;
    const { eventId } = result;
    if (eventId !== null) {
      services.toast('Source changed', {
        icon: 'done',
        action: {
          label: 'Undo',
          run: () => void commands.undoEvent(eventId).then((undone) => services.settle(undone)),
        },
      });
    }
    onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Source fields"
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void save()}>
            Save
          </Button>
        </>
      }
    >
      {source.raw !== '' && <p className={styles.lead}>As typed: {shortened(source.raw)}</p>}
      <div className={styles.lookup}>
        <Suspense fallback={null}>
          <SourceLookup source={source} />
        </Suspense>
      </div>
      <FieldsForm edit={edit} problems={problems} onChange={setEdit} />
      <SourceSections source={source} />
    </Dialog>
  );
}

/** An entry of a reference manager may be a page long. */
function shortened(raw: string): string {
  return raw.length > 300 ? `${raw.slice(0, 299)}…` : raw;
}
