/** Where a registry's record and the person's differ, without the differences that the person has settled. */
import { type FieldConflict, mergeFound } from '../../../domain/evidence/found.ts';
import type { LookupAnswer } from '../../../domain/evidence/lookup-answer.ts';
import type { Citation } from '../../../domain/evidence/recognise.ts';

/** @param kept by field, the other value that the person saw and did not take */
export function openConflicts(
  mine: Citation,
  answer: LookupAnswer | null,
  kept: Readonly<Record<string, string>>,
): readonly FieldConflict[] {
  if (answer === null || answer.csl === null) return [];
  return mergeFound(mine, answer.csl).conflicts.filter(
    ({ field, theirs }) => kept[field] !== theirs,
  );
}
