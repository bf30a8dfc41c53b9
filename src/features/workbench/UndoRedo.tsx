/** The header's undo and redo, with what they would take back in their hints. */
import { useSyncExternalStore } from 'react';
import type { ReviewModel, StepSummary } from '../../storage/model.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import type { WorkbenchActs } from './context.ts';

function useStep(model: ReviewModel, read: () => StepSummary | null): StepSummary | null {
  return useSyncExternalStore((listener) => model.subscribe(listener), read);
}

export function UndoRedo({
  model,
  act,
}: {
  model: ReviewModel;
  act: Pick<WorkbenchActs, 'undo' | 'redo'>;
}) {
  const undo = useStep(model, () => model.undoStep());
  const redo = useStep(model, () => model.redoStep());
  return (
    <>
      <IconButton
        label="Undo"
        icon="undo-2"
        hint={undo?.words}
        disabled={undo === null}
        onClick={() => void act.undo()}
      />
      <IconButton
        label="Redo"
        icon="redo-2"
        hint={redo?.words}
        disabled={redo === null}
        onClick={() => void act.redo()}
      />
    </>
  );
}
