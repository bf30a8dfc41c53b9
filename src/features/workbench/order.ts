/** Which claim comes next. Order is the table's: what filters let through, as sorted and grouped on screen. */
import type { ClaimId } from '../../domain/ids.ts';
import type { ReviewModel } from '../../storage/model.ts';

/** The claim after (1) or before (-1) the current one; null at the ends. Without a current claim the first or last. */
export function neighbour(
  ids: readonly ClaimId[],
  current: ClaimId | null,
  step: 1 | -1,
): ClaimId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  if (at < 0) return (step === 1 ? ids[0] : ids.at(-1)) ?? null;
  return ids[at + step] ?? null;
}

/**
 * The next claim of a sort, going on from the current one and round to the beginning; null when there is no other.
 * Claims that a filter hides are looked at last, so that working under a filter still finds what is left.
 */
function nextWhere(
  model: ReviewModel,
  ids: readonly ClaimId[],
  current: ClaimId | null,
  wanted: (id: ClaimId) => boolean,
): ClaimId | null {
  const at = current === null ? -1 : ids.indexOf(current);
  const round = [...ids.slice(at + 1), ...ids.slice(0, Math.max(0, at))];
  const rows = model.structure().rowById;
  const listed = (id: ClaimId) => rows.get(id)?.dismissed === null;
  const found = round.find((id) => listed(id) && id !== current && wanted(id));
  if (found !== undefined) return found;
  const hidden = model
    .structure()
    .rows.find((row) => row.dismissed === null && row.id !== current && wanted(row.id));
  return hidden?.id ?? null;
}

/** The next claim without a verdict; null when all others are tagged. */
export function nextUntagged(
  model: ReviewModel,
  ids: readonly ClaimId[],
  current: ClaimId | null,
): ClaimId | null {
  return nextWhere(model, ids, current, (id) => model.claim(id).verdict === null);
}

/** The next claim in conflict with another; null when there is no other. */
export function nextInConflict(
  model: ReviewModel,
  ids: readonly ClaimId[],
  current: ClaimId | null,
): ClaimId | null {
  return nextWhere(model, ids, current, (id) => model.findingsOf(id).length > 0);
}
