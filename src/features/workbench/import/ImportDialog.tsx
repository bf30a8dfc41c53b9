/**
 * From a file of claims to the review: name its columns, see what would change, and only then import. Loaded when a file
 * is first given.
 */
import { useState } from 'react';
import { counted, listed } from '../../../domain/report/words.ts';
import { mappingProblem } from '../../../formats/in/claims/mapping.ts';
import { isEmptyStep } from '../../../formats/in/claims/step.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './ImportDialog.module.css';
import { MappingStep } from './MappingStep.tsx';
import { PreviewStep } from './PreviewStep.tsx';
import { type ReadFiles, useImportFile } from './useImportFile.ts';

export interface ImportDialogProps {
  readonly model: ReviewModel;
  readonly files: readonly File[];
  readonly onClose: () => void;
  /** Instead of the worker, for tests. */
  readonly read?: ReadFiles | undefined;
}

export default function ImportDialog({ model, files, onClose, read }: ImportDialogProps) {
  const { storage, settle, toast } = useServices();
  const { state, setMapping, preview, back } = useImportFile(model, files, read);
  const [saving, setSaving] = useState(false);
  const [moved, setMoved] = useState(false);
  const name = files.map((file) => file.name).join(', ');
  const problem = state.phase === 'mapping' ? mappingProblem(state.mapping) : null;
  const nothing = state.phase === 'planned' && isEmptyStep(state.plan.step);

  async function undo(eventId: Parameters<typeof storage.commands.undoEvent>[0]): Promise<void> {
    if (settle(await storage.commands.undoEvent(eventId))) {
      toast('Undone. The review is as it was before the import.', { icon: 'undo' });
    }
  }

  async function agree(): Promise<void> {
    if (state.phase !== 'planned' || saving) return;
    // What was shown is what is written: where the review has moved on since, it is worked out and shown again.
    if (model.version() !== state.version) {
      setMoved(true);
      preview();
      return;
    }
    setSaving(true);
    const result = await storage.commands.importClaims(model.reviewId, state.plan.step);
    setSaving(false);
    if (!settle(result) || !result.ok) return;
    onClose();
    const { eventId } = result;
    const { counts } = state.plan;
    const words = [
      ...(counts.new > 0 ? [`${counted(counts.new, 'new claim')}`] : []),
      ...(counts.changed > 0 ? [`${counted(counts.changed, 'changed claim')}`] : []),
    ];
    toast(
      `Imported from ${name}: ${listed(words)}`,
      eventId === null
        ? { icon: 'done' }
        : { icon: 'done', action: { label: 'Undo', run: () => void undo(eventId) } },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && !saving && onClose()}
      title="Import claims"
      size="lg"
      footer={
        <>
          <Button onClick={onClose} disabled={saving}>
            {nothing || state.phase === 'refused' ? 'Close' : 'Cancel'}
          </Button>
          {state.phase === 'planned' && state.table !== null && (
            <Button onClick={back} disabled={saving}>
              Back to the columns
            </Button>
          )}
          {state.phase === 'mapping' && (
            <Button variant="primary" disabled={problem !== null} onClick={preview}>
              Preview
            </Button>
          )}
          {(state.phase === 'planned' || state.phase === 'planning') && (
            <Button
              variant="primary"
              disabled={state.phase === 'planning' || nothing || saving}
              onClick={() => void agree()}
            >
              Import
            </Button>
          )}
        </>
      }
    >
      {(state.phase === 'reading' || state.phase === 'planning') && (
        <div className={styles.working} role="status">
          <p>
            {state.phase === 'reading'
              ? `Reading ${name}`
              : `Comparing ${counted(state.total, 'entry', 'entries')} with the review`}
          </p>
          <Progress
            label={state.phase === 'reading' ? 'Reading the file' : 'Comparing with the review'}
            value={state.phase === 'reading' || state.total === 0 ? null : state.done / state.total}
          />
        </div>
      )}
      {state.phase === 'refused' && (
        <div role="alert" className={styles.refused}>
          <p className={styles.gist}>{name} cannot be imported.</p>
          <p>{state.problem} Nothing was changed in the review.</p>
        </div>
      )}
      {state.phase === 'mapping' && (
        <MappingStep
          name={name}
          file={state.file}
          mapping={state.mapping}
          problem={problem}
          onMapping={setMapping}
        />
      )}
      {state.phase === 'planned' && <PreviewStep name={name} plan={state.plan} moved={moved} />}
    </Dialog>
  );
}
