/** Undo and redo of an open review, with the toasts that tell what was taken back and the way to where it was. */
import type { ClaimId } from '../../domain/ids.ts';
import type { Verdict } from '../../domain/review/schema.ts';
import type { CommandResult, ReviewModel } from '../../storage/model.ts';
import { useServices } from '../shared/services.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';

/** "Claim 39", "3 claims". */
export function claimsWords(model: ReviewModel, ids: readonly ClaimId[]): string {
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

export interface UndoSteps {
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Takes back what this command has done, whatever came after it. */
  undoEvent(result: CommandResult): Promise<void>;
}

/** @param onClaim goes to the claim that was changed; null where it is gone */
export function useUndoSteps(model: ReviewModel, onClaim: (id: ClaimId | null) => void): UndoSteps {
  const services = useServices();
  const { commands } = services.storage;

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
    onClaim(result.claimIds.find((id) => known.has(id)) ?? null);
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
    onClaim(undone.claimIds[0] ?? null);
    services.toast(undoneWords(model, 'Undone', undone), { icon: 'undo' });
  }

  return { undo: () => step('Undone'), redo: () => step('Redone'), undoEvent };
}
