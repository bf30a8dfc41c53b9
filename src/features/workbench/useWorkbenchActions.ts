/** The keys and palette entries of the review screen. The panes register what only they can do. */
import { useNavigate } from '@tanstack/react-router';
import { useRef } from 'react';
import { VERDICTS } from '../../domain/review/schema.ts';
import { type Action, useActions } from '../shared/actions.ts';
import { usePreferences } from '../shared/services.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';
import { useAddClaimFromSelection } from './article/useAddClaimFromSelection.ts';
import type { Workbench } from './context.ts';
import { focusNextPane } from './panes.ts';

const CONFIDENCE = ['low', 'medium', 'high'] as const;

export function useWorkbenchActions(workbench: Workbench): void {
  const { model, act, currentId, search, selection, visible } = workbench;
  const navigate = useNavigate();
  const { preferences, update } = usePreferences();
  const addClaim = useAddClaimFromSelection();
  const hasClaim = () => currentId !== null;
  const hasTargets = () => currentId !== null || selection.size > 0;

  // Of two presses in quick succession the second goes on from what the first has set.
  const turn = useRef<Promise<void>>(Promise.resolve());
  const changeConfidence = (step: 1 | -1) => {
    if (currentId === null) return;
    turn.current = turn.current.then(async () => {
      const now = model.claim(currentId).own.confidence;
      const none = step === 1 ? -1 : CONFIDENCE.length;
      const at = now === undefined ? none : CONFIDENCE.indexOf(now);
      const next = CONFIDENCE[Math.min(CONFIDENCE.length - 1, Math.max(0, at + step))];
      if (next !== undefined && next !== now) await act.setConfidence(next);
    });
  };

  const filtered =
    search.filter !== undefined || search.kind !== undefined || (search.q ?? '') !== '';
  const stepBack = () => {
    if (selection.size > 0) workbench.setSelection(new Set());
    else if (filtered) workbench.setSearch({ filter: undefined, kind: undefined, q: undefined });
    else act.focusPane('table');
  };

  /** The two that are selected, or the current one with another that is chosen there. */
  const joinClaims = () => {
    const { rowById } = model.structure();
    const ids = selection.size === 2 ? [...selection] : currentId === null ? [] : [currentId];
    const [join = 0, other] = ids.flatMap((id) => rowById.get(id)?.number ?? []);
    void navigate({
      to: '/review/$reviewId/consistency',
      params: { reviewId: model.reviewId },
      search: other === undefined ? { join } : { join, with: other },
    });
  };

  const verdicts = VERDICTS.flatMap((verdict, index): Action[] => [
    {
      id: `verdict.${verdict}`,
      label: `Mark ${VERDICT_LABEL[verdict].toLowerCase()}`,
      group: 'Verdict',
      keys: [`digit${index + 1}`],
      enabled: hasTargets,
      run: () => void act.setVerdict(verdict, { byKey: true }),
    },
    {
      id: `verdict.${verdict}.next`,
      label: `Mark ${VERDICT_LABEL[verdict].toLowerCase()}, then next untagged`,
      group: 'Verdict',
      keys: [`shift+digit${index + 1}`],
      enabled: hasTargets,
      run: () => void act.setVerdict(verdict, { byKey: true, advance: true }),
    },
  ]);

  useActions([
    {
      id: 'claim.next',
      label: 'Next claim',
      group: 'Navigate',
      keys: ['j'],
      enabled: () => visible.ids.length > 0,
      run: act.next,
    },
    {
      id: 'claim.previous',
      label: 'Previous claim',
      group: 'Navigate',
      keys: ['k'],
      enabled: () => visible.ids.length > 0,
      run: act.previous,
    },
    {
      id: 'claim.nextUntagged',
      label: 'Next untagged claim',
      group: 'Navigate',
      keys: ['n'],
      run: act.nextUntagged,
    },
    {
      id: 'claim.nextConflict',
      label: 'Next claim in conflict',
      group: 'Navigate',
      keys: ['shift+n'],
      keywords: 'contradiction consistency',
      run: act.nextInConflict,
    },
    ...verdicts,
    {
      id: 'verdict.clear',
      label: 'Clear verdict',
      group: 'Verdict',
      keys: ['digit0'],
      enabled: hasTargets,
      run: () => void act.setVerdict(null, { byKey: true }),
    },
    {
      id: 'confidence.down',
      label: 'Lower confidence',
      group: 'Verdict',
      keys: ['minus'],
      enabled: hasClaim,
      run: () => changeConfidence(-1),
    },
    // `equal` is the key of + on most layouts, with Shift or without.
    {
      id: 'confidence.up',
      label: 'Raise confidence',
      group: 'Verdict',
      keys: ['shift+equal', 'equal'],
      enabled: hasClaim,
      run: () => changeConfidence(1),
    },
    {
      id: 'evidence.add',
      label: 'Add citation',
      group: 'Claim',
      keys: ['c'],
      enabled: hasTargets,
      keywords: 'evidence source doi',
      run: () => act.focusField('citation'),
    },
    {
      id: 'claim.edit',
      label: 'Edit claim text',
      group: 'Claim',
      keys: ['e'],
      enabled: hasClaim,
      run: () => act.focusField('text'),
    },
    {
      id: 'claim.rationale',
      label: 'Write the rationale',
      group: 'Claim',
      keys: ['r'],
      enabled: hasClaim,
      run: () => act.focusField('rationale'),
    },
    {
      id: 'claim.correction',
      label: 'Suggest a correction',
      group: 'Claim',
      keys: ['s'],
      enabled: hasClaim,
      run: () => act.focusField('correction'),
    },
    {
      id: 'conflict.join',
      label: 'Join claims as a conflict',
      group: 'Claim',
      keywords: 'contradiction by hand pair consistency',
      enabled: () => hasClaim() && selection.size <= 2,
      run: joinClaims,
    },
    {
      id: 'claim.add',
      label: 'Add a claim from the selected text',
      group: 'Claim',
      enabled: () => addClaim.available,
      run: addClaim.add,
    },
    {
      id: 'history.undo',
      label: 'Undo',
      group: 'App',
      keys: ['mod+z'],
      enabled: () => model.undoStep() !== null,
      run: () => void act.undo(),
    },
    {
      id: 'history.redo',
      label: 'Redo',
      group: 'App',
      keys: ['mod+shift+z', 'mod+y'],
      enabled: () => model.redoStep() !== null,
      run: () => void act.redo(),
    },
    {
      id: 'view.escape',
      label: 'Clear selection, then filters, then go to the table',
      group: 'View',
      keys: ['escape'],
      hideInPalette: true,
      run: stepBack,
    },
    {
      id: 'view.outline',
      label: preferences.outlineFolded ? 'Show the outline' : 'Fold the outline',
      group: 'View',
      keys: ['bracketleft'],
      run: () => update({ outlineFolded: !preferences.outlineFolded }),
    },
    {
      id: 'view.inspector',
      label: preferences.inspectorFolded ? 'Show the inspector' : 'Fold the inspector',
      group: 'View',
      keys: ['bracketright'],
      run: () => update({ inspectorFolded: !preferences.inspectorFolded }),
    },
    {
      id: 'view.table',
      label: preferences.tableFolded ? 'Show the table' : 'Fold the table',
      group: 'View',
      keys: ['t'],
      run: () => update({ tableFolded: !preferences.tableFolded }),
    },
    {
      id: 'view.nextPane',
      label: 'Next pane',
      group: 'View',
      keys: ['f6'],
      inFields: true,
      run: (event) => {
        event?.preventDefault();
        focusNextPane(1);
      },
    },
    {
      id: 'view.previousPane',
      label: 'Previous pane',
      group: 'View',
      keys: ['shift+f6'],
      inFields: true,
      run: (event) => {
        event?.preventDefault();
        focusNextPane(-1);
      },
    },
    {
      id: 'view.auto',
      label: 'View: layout by width',
      group: 'View',
      enabled: () => preferences.layout !== 'auto',
      run: () => update({ layout: 'auto' }),
    },
    {
      id: 'view.stacked',
      label: 'View: article above table',
      group: 'View',
      enabled: () => preferences.layout !== 'stacked',
      run: () => update({ layout: 'stacked' }),
    },
    {
      id: 'view.columns',
      label: 'View: three columns',
      group: 'View',
      enabled: () => preferences.layout !== 'columns',
      run: () => update({ layout: 'columns' }),
    },
    {
      id: 'go.report',
      label: 'Go to the report',
      group: 'Navigate',
      keys: ['g p'],
      run: () =>
        void navigate({ to: '/review/$reviewId/report', params: { reviewId: model.reviewId } }),
    },
    {
      id: 'go.review',
      label: 'Go to the review',
      group: 'Navigate',
      keys: ['g r'],
      hideInPalette: true,
      run: () => act.focusPane('table'),
    },
  ]);
}
