/** What putting another extraction in force would mean for the work that has been done, before anybody agrees to it. */
import type { Extraction } from '../../domain/claims/schema.ts';
import { type ClaimId, isMadeByHand } from '../../domain/ids.ts';
import type { ClaimRow, ClaimState, ExtractionPlan } from '../model.ts';

interface PlannedReview {
  readonly rows: readonly ClaimRow[];
  readonly rowById: ReadonlyMap<ClaimId, ClaimRow>;
  claim(id: ClaimId): ClaimState;
  /** Whether the claim itself was changed: reworded, moved, dismissed. */
  edited(id: ClaimId): boolean;
}

/**
 * Work is kept by the claim's id, so it follows a claim with the same words at the same place and no other.
 * @param ids of the extraction's claims in this review
 */
export function planExtraction(
  review: PlannedReview,
  next: Extraction,
  ids: readonly ClaimId[],
): ExtractionPlan {
  const listed = new Set<ClaimId>(ids);
  const worked = (id: ClaimId) => {
    const { own, others, evidence } = review.claim(id);
    return (
      Object.keys(own).length > 0 || others.length > 0 || evidence.length > 0 || review.edited(id)
    );
  };
  let carried = 0;
  let byHand = 0;
  const left: ClaimRow[] = [];
  for (const row of review.rows) {
    if (isMadeByHand(row.id)) byHand += 1;
    else if (!worked(row.id)) continue;
    else if (listed.has(row.id)) carried += 1;
    else left.push(row);
  }
  let returning = 0;
  for (const id of ids) if (!review.rowById.has(id) && worked(id)) returning += 1;
  return { extraction: next, claims: next.header.claimCount, carried, byHand, left, returning };
}
