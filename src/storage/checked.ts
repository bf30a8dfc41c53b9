/**
 * Claims of the other reviews that somebody has given a verdict: what "Checked before" looks through. Read once and kept
 * until a review changes, so that looking at one claim after another reads nothing.
 */
import type { ReviewId } from '../domain/ids.ts';
import { textField } from './commit.ts';
import type { StorageContext } from './context.ts';
import type { CheckedClaim } from './model.ts';
import { loadReview } from './review/load.ts';
import { ReviewState } from './review/model.ts';

/** A review with more claims than this is left out: reading it would hold up the one at hand. */
const MOST_CLAIMS = 20_000;

interface Kept {
  readonly editedAt: number;
  readonly claims: readonly CheckedClaim[];
}

async function checkedIn(context: StorageContext, reviewId: ReviewId): Promise<CheckedClaim[]> {
  const loaded = await loadReview(context.db, reviewId);
  if (loaded === null) return [];
  const title = textField(loaded.review.fields.title) ?? '';
  const state = new ReviewState(reviewId, loaded, context.reviewerId);
  return state.structure().rows.flatMap((row): CheckedClaim[] => {
    if (row.dismissed !== null) return [];
    const { verdict, others } = state.claim(row.id);
    const { id: claimId, number, text } = row;
    const place = { claimId, reviewId, title, number, text };
    if (verdict !== null) return [{ ...place, verdict, reviewer: null }];
    const other = others.find(({ assessment }) => assessment.verdict !== undefined);
    const said = other?.assessment.verdict;
    return other === undefined || said === undefined
      ? []
      : [{ ...place, verdict: said, reviewer: other.reviewer.name }];
  });
}

/** Makes the query of one open library: the claims with verdicts of every review but one, those in the bin left out. */
export function checkedClaims(
  context: StorageContext,
): (except: ReviewId) => Promise<readonly CheckedClaim[]> {
  const kept = new Map<string, Kept>();
  return async (except) => {
    const found: CheckedClaim[] = [];
    for (const tally of await context.db.tallies.toArray()) {
      const { reviewId, editedAt, claims, byReviewer } = tally;
      const tagged = Object.values(byReviewer).some(
        ({ supported, unsupported, contradicted }) => supported + unsupported + contradicted > 0,
      );
      if (reviewId === except || !tagged || claims > MOST_CLAIMS) continue;
      const review = await context.db.reviews.get(reviewId);
      if (review === undefined || review.fields.deletedAt !== undefined) continue;
      let entry = kept.get(reviewId);
      if (entry?.editedAt !== editedAt) {
        entry = { editedAt, claims: await checkedIn(context, reviewId as ReviewId) };
        kept.set(reviewId, entry);
      }
      for (const claim of entry.claims) found.push(claim);
    }
    return found;
  };
}
