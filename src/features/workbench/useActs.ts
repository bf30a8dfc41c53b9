/** What can be done on the review screen, with the toasts and moves that go with it. */
import type { ClaimId } from '../../domain/ids.ts';
import type { Verdict } from '../../domain/review/schema.ts';
import type { CommandResult, ReviewModel } from '../../storage/model.ts';
import { usePreferences, useServices } from '../shared/services.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';
import type { PaneName, VisibleClaims, WorkbenchActs } from './context.ts';
import { focusInspectorField, type InspectorField } from './inspector/focus.ts';
import { neighbour, nextInConflict, nextUntagged } from './order.ts';
import { focusPane } from './panes.ts';

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

function claimsWords(model: ReviewModel, ids: readonly ClaimId[]): string {
  const [first] = ids;
  if (ids.length !== 1 || first === undefined)
    return `${ids.length.toLocaleString('en-US')} claims`;
  return `Claim ${model.structure().rowById.get(first)?.number ?? ''}`;
}

function verdictWords(verdict: Verdict | null): string {
  return verdict === null ? 'untagged' : VERDICT_LABEL[verdict];
}

/** "Undone. Claim 39 is Unsupported again", or what it was that was undone. */
function undoneWords(
  model: ReviewModel,
  done: 'Undone' | 'Redone',
  result: CommandResult & { ok: true },
): string {
  const [first] = result.claimIds;
  const left =
    result.leftAlone === 0
      ? ''
      : result.leftAlone === 1
        ? ' 1 was changed since and stays as it is.'
        : ` ${result.leftAlone} were changed since and stay as they are.`;
  const aboutVerdict = /^(Marked|Verdict)/.test(result.words);
  if (aboutVerdict && result.claimIds.length === 1 && first !== undefined) {
    const again = done === 'Undone' ? ' again' : '';
    return `${done}. ${claimsWords(model, [first])} is ${verdictWords(model.claim(first).verdict)}${again}.${left}`;
  }
  return `${done}: ${result.words.charAt(0).toLowerCase()}${result.words.slice(1)}.${left}`;
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
    else if (model.findingsWanted() !== null) {
      services.announce('Conflicts are still being looked for');
    } else services.announce('No other claim is in conflict');
  };

  async function step(done: 'Undone' | 'Redone'): Promise<void> {
    const result = await (done === 'Undone'
      ? commands.undo(model.reviewId)
      : commands.redo(model.reviewId));
    if (!result.ok && result.reason === 'nothing-to-do') {
      services.announce(result.message);
      return;
    }
    if (!services.settle(result) || !result.ok) return;
    const known = model.structure().rowById;
    goTo(result.claimIds.find((id) => known.has(id)) ?? null);
    services.toast(undoneWords(model, done, result), {
      icon: 'undo',
      action:
        done === 'Undone'
          ? { label: 'Redo', run: () => void step('Redone') }
          : { label: 'Undo', run: () => void step('Undone') },
    });
  }

  async function undoEvent(result: CommandResult): Promise<void> {
    if (!result.ok || result.eventId === null) return;
    const undone = await commands.undoEvent(result.eventId);
    if (!services.settle(undone) || !undone.ok) return;
    goTo(undone.claimIds[0] ?? null);
    services.toast(undoneWords(model, 'Undone', undone), { icon: 'undo' });
  }

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
    undo: () => step('Undone'),
    redo: () => step('Redone'),
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
