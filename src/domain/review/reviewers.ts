/** Reviewers with the names people see. */
import type { FoldedRecord } from '../history/fold.ts';
import type { ReviewerId } from '../ids.ts';
import type { ReviewerItem } from './claim.ts';

/** The name a profile is made with, silently, at first run. */
export const DEFAULT_REVIEWER_NAME = 'You';

/**
 * Own reviewer first, then the others by when they were made. Somebody else's unnamed profile is not "You" here:
 * it gets a letter.
 */
export function listReviewers(
  records: ReadonlyMap<string, FoldedRecord>,
  ownId: ReviewerId,
): ReviewerItem[] {
  const items: ReviewerItem[] = [];
  const sorted = [...records].sort(
    ([a, left], [b, right]) =>
      Number(b === ownId) - Number(a === ownId) ||
      Number(left.fields.createdAt ?? 0) - Number(right.fields.createdAt ?? 0) ||
      (a < b ? -1 : 1),
  );
  for (const [id, record] of sorted) {
    const name = record.fields.name;
    if (typeof name !== 'string') continue;
    const own = id === ownId;
    const letter = String.fromCharCode(65 + (items.length % 26));
    items.push({
      id: id as ReviewerId,
      name: !own && name === DEFAULT_REVIEWER_NAME ? `Reviewer ${letter}` : name,
      own,
    });
  }
  return items;
}
