/** The list of reviews, live: small rows and tallies only, never a claim. */
import { liveQuery } from 'dexie';
import type { ReviewerId, ReviewId } from '../domain/ids.ts';
import { listReviewers } from '../domain/review/reviewers.ts';
import type { VerdictCounts } from '../domain/review/schema.ts';
import { textField } from './commit.ts';
import type { StorageContext } from './context.ts';
import type { LibraryEntry, ReviewCounts } from './model.ts';
import type { KeyedRow, TallyRow } from './rows.ts';

function countsOf(tally: TallyRow, ownId: ReviewerId): ReviewCounts {
  const own: VerdictCounts = tally.byReviewer[ownId] ?? {
    supported: 0,
    unsupported: 0,
    contradicted: 0,
  };
  const tagged = own.supported + own.unsupported + own.contradicted;
  return {
    ...own,
    claims: tally.claims,
    dismissed: tally.dismissed,
    untagged: tally.claims - tagged,
  };
}

function entryOf(
  row: KeyedRow,
  tally: TallyRow | undefined,
  reviewers: ReturnType<typeof listReviewers>,
  ownId: ReviewerId,
): LibraryEntry | null {
  const title = textField(row.fields.title);
  if (title === null || tally === undefined) return null;
  const active = new Set(
    Object.entries(tally.byReviewer)
      .filter(([, counts]) => counts.supported + counts.unsupported + counts.contradicted > 0)
      .map(([id]) => id),
  );
  return {
    reviewId: row.id as ReviewId,
    title,
    sample: row.fields.sample === true,
    origin: tally.origin,
    words: tally.words,
    counts: countsOf(tally, ownId),
    conflicts: tally.conflicts ?? 0,
    reviewers: reviewers.filter((reviewer) => active.has(reviewer.id)),
    editedAt: tally.editedAt,
    createdAt: Number(row.fields.createdAt ?? 0),
  };
}

/** Reviews in the library, or those in the bin. Returns an unsubscribe. */
export function watchReviews(
  context: StorageContext,
  which: 'library' | 'bin',
  listener: (entries: readonly LibraryEntry[]) => void,
  onError: (error: unknown) => void,
): () => void {
  const { db } = context;
  const subscription = liveQuery(async () => {
    const [reviews, tallies, reviewerRows] = await Promise.all([
      db.reviews.toArray(),
      db.tallies.toArray(),
      db.reviewers.toArray(),
    ]);
    const reviewers = listReviewers(
      new Map(reviewerRows.map((row) => [row.id, row])),
      context.reviewerId,
    );
    const tallyOf = new Map(tallies.map((tally) => [tally.reviewId, tally]));
    return reviews.flatMap((row) => {
      if ((row.fields.deletedAt !== undefined) !== (which === 'bin')) return [];
      return entryOf(row, tallyOf.get(row.id), reviewers, context.reviewerId) ?? [];
    });
  }).subscribe({ next: listener, error: onError });
  return () => subscription.unsubscribe();
}
