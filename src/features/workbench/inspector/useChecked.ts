/** Claims of other reviews that say nearly the same as the current one and have a verdict. Found in idle time. */
import { useEffect, useState } from 'react';
import { createSimilarity, sameStatement } from '../../../domain/claims/similar.ts';
import type { ClaimId, ReviewId } from '../../../domain/ids.ts';
import type { CheckedClaim, ClaimRow } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import { whenIdle } from './whenIdle.ts';

/** Below this the two only share a subject: an earlier verdict would mislead more than it helps. */
const LEAST = 0.7;

export interface CheckedBefore {
  readonly claim: CheckedClaim;
  /** 0 to 1; 1 for the same terms. */
  readonly score: number;
  /** It says the same, only perhaps in other words. */
  readonly same: boolean;
}

/** How many of the most alike are looked at closely. */
const LOOKED_AT = 20;

/** A claim of the library under an id that no other review can have. */
interface Compared {
  readonly id: ClaimId;
  readonly text: string;
  readonly dismissed: null;
  readonly claim: CheckedClaim;
}

const comparable = new WeakMap<CheckedClaim, Compared>();

/** One object a claim, so that its words are read once however often it is compared. */
function compared(claim: CheckedClaim): Compared {
  const known = comparable.get(claim);
  if (known !== undefined) return known;
  const id = `${claim.reviewId}/${claim.claimId}` as ClaimId;
  const made: Compared = { id, text: claim.text, dismissed: null, claim };
  comparable.set(claim, made);
  return made;
}

const similarity = createSimilarity();

/** Those that say the same first, then the most similar; none while they are being looked for. */
export function useChecked(
  reviewId: ReviewId,
  row: ClaimRow,
  limit: number,
): readonly CheckedBefore[] {
  const { storage } = useServices();
  const [found, setFound] = useState<{ row: ClaimRow; list: readonly CheckedBefore[] } | null>(
    null,
  );
  useEffect(() => {
    let left = false;
    const look = async () => {
      // A library that cannot be read is told of elsewhere; here there is nothing to show then.
      const checked = await storage.checkedClaims(reviewId).catch(() => []);
      if (left) return;
      const rows = checked.map(compared);
      const byId = new Map(rows.map((other) => [other.id, other.claim]));
      // The claim itself is counted in, so that a library of one claim has terms to weigh.
      const all = [...rows, row];
      similarity.prepare(all, all.length);
      const list = similarity.find(row, LOOKED_AT).flatMap(({ id, score }) => {
        const claim = byId.get(id);
        if (claim === undefined) return [];
        const { same } = sameStatement(row.text, claim.text);
        return same || score >= LEAST ? [{ claim, score, same }] : [];
      });
      list.sort((a, b) => Number(b.same) - Number(a.same) || b.score - a.score);
      setFound({ row, list: list.slice(0, limit) });
    };
    const cancel = whenIdle(() => void look());
    return () => {
      left = true;
      cancel();
    };
  }, [storage, reviewId, row, limit]);
  return found?.row === row ? found.list : [];
}
