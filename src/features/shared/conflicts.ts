/** Conflicts within an article, as every screen counts, names and addresses them. */

import type { ClaimId, FindingId, ReviewId } from '../../domain/ids.ts';
import { counted } from '../../domain/report/words.ts';
import type { FindingRow, ReviewStructure } from '../../storage/model.ts';

/** The claim at the other end. */
export function otherClaim({ claims: [one, other] }: FindingRow, id: ClaimId): ClaimId {
  return one === id ? other : one;
}

/** The numbers of the claims at the other ends, ascending. */
export function conflictNumbers(
  findings: readonly FindingRow[],
  id: ClaimId,
  structure: Pick<ReviewStructure, 'rowById'>,
): number[] {
  return findings
    .flatMap((finding) => structure.rowById.get(otherClaim(finding, id))?.number ?? [])
    .sort((a, b) => a - b);
}

/** More than these are counted and not named. */
const MOST_NAMED = 12;

/** "In conflict with 6, 63, 70". */
export function conflictName(numbers: readonly number[]): string {
  const named = numbers.slice(0, MOST_NAMED).join(', ');
  const more = numbers.length - MOST_NAMED;
  return more > 0
    ? `In conflict with ${named} and ${counted(more, 'other claim')}`
    : `In conflict with ${named}`;
}

/** How many wait for somebody's decision. */
export function openConflicts(findings: readonly FindingRow[]): number {
  return findings.filter(({ state }) => state === 'open').length;
}

/** All claims at an end of a conflict that nobody has dismissed. */
export function claimsInConflict(findings: readonly FindingRow[]): Set<ClaimId> {
  const claims = new Set<ClaimId>();
  for (const { claims: pair, state } of findings) {
    if (state === 'dismissed') continue;
    for (const id of pair) claims.add(id);
  }
  return claims;
}

/** The address of the Consistency screen, at a finding if one is given. */
export function consistencyAddress(reviewId: ReviewId, finding?: FindingId): string {
  const screen = `#/review/${encodeURIComponent(reviewId)}/consistency`;
  return finding === undefined ? screen : `${screen}?finding=${encodeURIComponent(finding)}`;
}

/** Goes there; the address is the only way in that does not need the screen's own code. */
export function openConsistency(reviewId: ReviewId, finding?: FindingId): void {
  window.location.hash = consistencyAddress(reviewId, finding).slice(1);
}
