/** Where to go on when the claims have changed: the same claim, or the one nearest to where it stood. */
import type { Span } from '../../../domain/article/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow } from '../../../storage/model.ts';

/** @param place of the claim that was current; null only for a review without claims */
export function nearestClaim(
  rows: readonly ClaimRow[],
  currentId: ClaimId | null,
  place: Span | undefined,
): ClaimId | null {
  if (rows.some((row) => row.id === currentId)) return currentId;
  const from = place?.start ?? 0;
  let nearest: ClaimId | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const row of rows) {
    if (row.dismissed !== null) continue;
    const distance = Math.abs((row.spans[0]?.start ?? 0) - from);
    if (distance >= least) continue;
    nearest = row.id;
    least = distance;
  }
  return nearest ?? rows[0]?.id ?? null;
}
