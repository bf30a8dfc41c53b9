/**
 * Putting another extraction of a review's article in force: another granularity, or a newer engine. The event changes
 * one field. Work is kept by claim ids that do not change from one extraction to the next (claims/identity), so nothing is
 * copied or removed, and taking the event back shows the earlier claims with all that was said of them.
 */
import type { Commands } from '../api.ts';
import { commit, Refusal, textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { extractionsOf } from '../listing.ts';
import { storeExtraction } from '../texts.ts';

export function extractCommands(context: StorageContext): Pick<Commands, 'extractAgain'> {
  const { db } = context;
  return {
    extractAgain: (reviewId, extraction) => {
      const { id, textHash } = extraction.header;
      return commit(context, {
        scope: reviewId,
        name: 'review.extract',
        before: async () => {
          const review = await db.reviews.get(reviewId);
          const revision = await db.revisions.get(textField(review?.fields.revisionId) ?? '');
          if (revision?.textHash !== textHash) {
            throw new Refusal(
              'invalid',
              'These claims were found in another text. The review keeps its claims.',
            );
          }
          // The review's own earlier one stays as it is, also where it came with a file: verdicts were given on it.
          const own = await extractionsOf(db, reviewId, review);
          if (own.includes(id) && (await db.extractions.get([id, 0])) !== undefined) return;
          await storeExtraction(db, extraction);
        },
        draft: () => [{ store: 'reviews', field: 'extractionId', keys: [reviewId], to: [id] }],
      });
    },
  };
}
