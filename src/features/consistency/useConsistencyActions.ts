/** The keys and palette entries of the Consistency screen. */
import type { ReviewModel } from '../../storage/model.ts';
import { useActions } from '../shared/actions.ts';
import type { UndoSteps } from '../workbench/useUndoSteps.ts';
import { openClaim } from './openClaim.ts';
import type { Conflicts } from './useConflicts.ts';
import type { Decisions } from './useDecisions.ts';

export interface ConsistencyActionsInput {
  readonly model: ReviewModel;
  readonly conflicts: Conflicts;
  readonly decisions: Decisions;
  readonly undo: UndoSteps;
  /** Asks for the reason. */
  readonly onDismiss: () => void;
  readonly onJoin: () => void;
  /** Lists the open ones again. */
  readonly onShowOpen: () => void;
}

export function useConsistencyActions(input: ConsistencyActionsInput): void {
  const { model, conflicts, decisions, undo } = input;
  const { selected } = conflicts;
  const isOpen = () => selected?.state === 'open';
  const { reviewId } = model;
  useActions([
    {
      id: 'conflict.next',
      label: 'Next conflict',
      group: 'Navigate',
      keys: ['j'],
      enabled: () => conflicts.listed.length > 0,
      run: () => conflicts.step(1),
    },
    {
      id: 'conflict.previous',
      label: 'Previous conflict',
      group: 'Navigate',
      keys: ['k'],
      enabled: () => conflicts.listed.length > 0,
      run: () => conflicts.step(-1),
    },
    {
      id: 'conflict.dismiss',
      label: 'Not a conflict',
      group: 'Verdict',
      keys: ['d'],
      keywords: 'dismiss finding',
      enabled: isOpen,
      run: (event) => {
        // The key must not end up in the field that opens.
        event?.preventDefault();
        input.onDismiss();
      },
    },
    {
      id: 'conflict.markBoth',
      label: 'Mark both claims of the conflict contradicted',
      group: 'Verdict',
      enabled: () => selected !== null && selected.state !== 'dismissed',
      run: () => {
        if (selected !== null) void decisions.markContradicted(selected, selected.claims);
      },
    },
    {
      id: 'conflict.confirm',
      label: 'Confirm the conflict',
      group: 'Verdict',
      enabled: isOpen,
      run: () => {
        if (selected !== null) void decisions.confirm(selected);
      },
    },
    {
      id: 'conflict.reopen',
      label: 'Open the conflict again',
      group: 'Verdict',
      enabled: () => selected !== null && selected.state !== 'open' && selected.kind !== 'by-hand',
      run: () => {
        if (selected !== null) void decisions.reopen(selected);
      },
    },
    {
      id: 'conflict.open',
      label: 'Open the conflict in the review',
      group: 'Navigate',
      enabled: () => selected !== null,
      run: () => {
        if (selected === null) return;
        const row = model.structure().rowById.get(selected.claims[0]);
        if (row !== undefined) openClaim(reviewId, row.number);
      },
    },
    {
      id: 'conflict.join',
      label: 'Join two claims as a conflict',
      group: 'Claim',
      keywords: 'contradiction by hand pair',
      run: input.onJoin,
    },
    {
      id: 'conflict.part',
      label: 'Take the joined claims apart',
      group: 'Claim',
      enabled: () => selected?.kind === 'by-hand',
      run: () => {
        if (selected !== null) void decisions.part(selected);
      },
    },
    {
      id: 'view.openConflicts',
      label: 'List the open conflicts',
      group: 'View',
      keys: ['escape'],
      enabled: () => conflicts.shown !== 'open',
      run: input.onShowOpen,
    },
    {
      id: 'history.undo',
      label: 'Undo',
      group: 'App',
      keys: ['mod+z'],
      enabled: () => model.undoStep() !== null,
      run: () => void undo.undo(),
    },
    {
      id: 'history.redo',
      label: 'Redo',
      group: 'App',
      keys: ['mod+shift+z', 'mod+y'],
      enabled: () => model.redoStep() !== null,
      run: () => void undo.redo(),
    },
    {
      id: 'go.review',
      label: 'Go to the review',
      group: 'Navigate',
      keys: ['g r'],
      run: () => {
        window.location.hash = `/review/${reviewId}`;
      },
    },
    {
      id: 'go.report',
      label: 'Go to the report',
      group: 'Navigate',
      keys: ['g p'],
      run: () => {
        window.location.hash = `/review/${reviewId}/report`;
      },
    },
  ]);
}
