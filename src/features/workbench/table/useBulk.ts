/** What can be done to all selected claims at once: one command each, one step of undo, a toast that takes it back. */
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import type { DismissReason, Verdict } from '../../../domain/review/schema.ts';
import type { CommandResult } from '../../../storage/model.ts';
import { type ToastOptions, useServices } from '../../shared/services.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import { useWorkbench } from '../context.ts';

export interface Bulk {
  readonly setVerdict: (verdict: Verdict | null) => Promise<void>;
  readonly setKind: (kind: ClaimKind) => Promise<void>;
  readonly dismiss: (reason: DismissReason) => Promise<void>;
  readonly restore: () => Promise<void>;
  /** Resolves to whether it was done. */
  readonly merge: (keep: ClaimId) => Promise<boolean>;
}

/** @param claims the selected claims in the order of the article */
export function useBulk(claims: readonly ClaimId[]): Bulk {
  const { model, act, setSelection, setCurrent } = useWorkbench();
  const { storage, settle, toast } = useServices();
  const { commands } = storage;

  const undo = async (result: CommandResult) => {
    if (!result.ok || result.eventId === null) return;
    const undone = await commands.undoEvent(result.eventId);
    if (!settle(undone) || !undone.ok) return;
    const [first] = undone.claimIds;
    if (first !== undefined) setCurrent(first, null);
    const { words } = undone;
    const what =
      words === '' ? 'Undone' : `Undone: ${words.charAt(0).toLowerCase()}${words.slice(1)}`;
    toast(what, { icon: 'undo' });
  };
  /** Says what was done; false when it was not. */
  const tell = (result: CommandResult, words: (changed: number) => string): boolean => {
    if (!settle(result) || !result.ok) return false;
    const options: ToastOptions = { icon: 'done' };
    toast(
      words(result.changed),
      result.eventId === null
        ? options
        : { ...options, action: { label: 'Undo', run: () => void undo(result) } },
    );
    return true;
  };
  const all = counted(claims.length, 'claim');

  return {
    setVerdict: (verdict) => act.setVerdict(verdict, { claims }),
    setKind: async (kind) => {
      tell(
        await commands.setKind(model.reviewId, claims, kind),
        () => `${all} set to ${KIND_LABEL[kind]}`,
      );
    },
    dismiss: async (reason) => {
      const result = await commands.dismissClaims(model.reviewId, claims, reason, '');
      if (tell(result, () => `${all} dismissed`)) setSelection(new Set());
    },
    restore: async () => {
      const result = await commands.restoreClaims(model.reviewId, claims);
      if (tell(result, () => `${all} brought back`)) setSelection(new Set());
    },
    merge: async (keep) => {
      const others = claims.filter((id) => id !== keep);
      const number = model.structure().rowById.get(keep)?.number ?? 0;
      const result = await commands.mergeClaims(model.reviewId, keep, others);
      const done = tell(
        result,
        () => `${counted(others.length, 'claim')} merged into claim ${number}`,
      );
      if (!done) return false;
      setSelection(new Set());
      setCurrent(keep, null);
      return true;
    },
  };
}
