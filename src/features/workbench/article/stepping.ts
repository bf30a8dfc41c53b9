/** Which claim a click in a sentence makes current. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { Verdict } from '../../../domain/review/schema.ts';

/**
 * The first untagged claim of the sentence, else its first; clicking again steps to the one after the current claim,
 * round to the first.
 * @param ids the sentence's claims in order
 * @param currentId the current claim
 * @param again whether the click before this one was in the same sentence
 * @returns null when the sentence has no claim
 */
export function claimAtClick(
  ids: readonly ClaimId[],
  currentId: ClaimId | null,
  again: boolean,
  verdictOf: (id: ClaimId) => Verdict | null,
): ClaimId | null {
  const at = again && currentId !== null ? ids.indexOf(currentId) : -1;
  if (at >= 0) return ids[(at + 1) % ids.length] ?? null;
  return ids.find((id) => verdictOf(id) === null) ?? ids[0] ?? null;
}
