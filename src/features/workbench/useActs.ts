/** What can be done on the review screen, with the toasts and moves that go with it. */
import type { ClaimId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { usePreferences, useServices } from '../shared/services.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';
import type { PaneName, VisibleClaims, WorkbenchActs } from './context.ts';
import { focusInspectorField, type InspectorField } from './inspector/focus.ts';
import { neighbour, nextInConflict, nextUntagged } from './order.ts';
import { focusPane } from './panes.ts';
import { claimsWords, useUndoSteps } from './useUndoSteps.ts';

export interface ActsInput {
  readonly model: ReviewModel;
  readonly currentId: ClaimId | null;
  readonly setCurrent: (id: ClaimId, by: PaneName | null) => void;
  readonly visible: VisibleClaims;
  readonly selection: ReadonlySet<ClaimId>;
  /** Brings the inspector on screen, where it is folded or behind a tab. */
  readonly showInspector: () => void;
  readonly showPane: (pane: PaneName) => void;
}

export function useActs(input: ActsInput): WorkbenchActs {
  const { model, currentId, setCurrent, visible, selection } = input;
  const services = useServices();
  const { preferences } = usePreferences();
  const { commands } = services.storage;

  const targets = (): readonly ClaimId[] =>
    selection.size > 0 ? [...selection] : currentId === null ? [] : [currentId];

  const goTo = (id: ClaimId | null) => {
    if (id !== null) setCurrent(id, null);
  };

  const { undo, redo, undoEvent } = useUndoSteps(model, goTo);

  const moveToUntagged = () => {
    const next = nextUntagged(model, visible.ids, currentId);
    if (next !== null) goTo(next);
    else if (model.counts().untagged === 0) {
      services.announce(`All ${model.counts().claims} claims are tagged`);
    } else services.announce('No other claim is untagged');
  };

  const moveToConflict = () => {
    const next = nextInConflict(model, visible.ids, currentId);
    if (next !== null) goTo(next);
    else if (model.findingsFailed()) {
      services.announce('Conflicts could not be looked for');
    } else if (model.findingsWanted() !== null) {
      services.announce('Conflicts are still being looked for');
    } else services.announce('No other claim is in conflict');
  };

  return {
    async setVerdict(verdict, options = {}) {
      const claims = options.claims ?? targets();
      if (claims.length === 0) return;
      const [only] = claims;
      const wasUntagged =
        claims.length === 1 && only !== undefined && model.claim(only).verdict === null;
      const result = await commands.setVerdict(model.reviewId, claims, verdict);
      if (!services.settle(result) || !result.ok) return;
      if (result.eventId !== null) {
        const words =
          verdict === null
            ? `${claimsWords(model, claims)}: verdict cleared`
            : `${claimsWords(model, claims)} marked ${VERDICT_LABEL[verdict]}`;
        services.toast(words, {
          icon: verdict ?? 'untagged',
          action: { label: 'Undo', run: () => void undoEvent(result) },
        });
      }
      const advance =
        options.advance === true ||
        (preferences.advanceAfterVerdict &&
          options.byKey === true &&
          wasUntagged &&
          verdict !== null);
      if (advance) moveToUntagged();
    },
    async setConfidence(confidence) {
      const claims = targets();
      if (claims.length === 0) return;
      const result = await commands.setConfidence(model.reviewId, claims, confidence);
      if (!services.settle(result) || !result.ok || result.eventId === null) return;
      services.announce(`Confidence ${confidence}`);
    },
    next: () => goTo(neighbour(visible.ids, currentId, 1)),
    previous: () => goTo(neighbour(visible.ids, currentId, -1)),
    nextUntagged: moveToUntagged,
    nextInConflict: moveToConflict,
    undo,
    redo,
    focusField(field: InspectorField) {
      if (focusInspectorField(field)) return;
      input.showInspector();
      // The pane has to be drawn before its field can take the focus.
      requestAnimationFrame(() => requestAnimationFrame(() => focusInspectorField(field)));
    },
    focusPane(pane) {
      if (focusPane(pane)) return;
      input.showPane(pane);
      requestAnimationFrame(() => requestAnimationFrame(() => focusPane(pane)));
    },
  };
}
