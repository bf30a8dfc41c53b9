/** Writes the native bundle of one review, or of the whole library. */
import { extractionsNamed } from '../../domain/history/extractions.ts';
import { LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { ReviewId } from '../../domain/ids.ts';
import { BUNDLE_FORMAT, BUNDLE_VERSION, type Bundle } from '../../formats/bundle/schema.ts';
import { libraryEventsOf } from '../../formats/bundle/select.ts';
import { textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import type { EventRow } from '../rows.ts';
import { readExtraction, readText } from '../texts.ts';

const END = Number.MAX_SAFE_INTEGER;

/**
 * Everything in one read transaction, so that the file is one moment of the library.
 * @param reviewId one review; the whole library, bin included, without it
 */
export async function exportBundle(
  context: StorageContext,
  appVersion: string,
  reviewId?: ReviewId,
): Promise<string> {
  const { db } = context;
  const bundle = await db.transaction('r', db.tables, async (): Promise<Bundle> => {
    const reviews =
      reviewId === undefined ? await db.reviews.toArray() : [await db.reviews.get(reviewId)];
    let events: EventRow[];
    if (reviewId === undefined) {
      // Events of a review that is gone would make the whole file unreadable.
      const scopes = new Set([LIBRARY_SCOPE, ...reviews.flatMap((review) => review?.id ?? [])]);
      events = (await db.events.orderBy('n').toArray()).filter((event) => scopes.has(event.scope));
    } else {
      const own = await db.events
        .where('[scope+n]')
        .between([reviewId, 0], [reviewId, END])
        .toArray();
      const library = await db.events
        .where('[scope+n]')
        .between([LIBRARY_SCOPE, 0], [LIBRARY_SCOPE, END])
        .toArray();
      events = [...libraryEventsOf(own, library), ...own];
    }
    const articles: Bundle['articles'] = [];
    const extractions: Bundle['extractions'] = [];
    for (const review of reviews) {
      const revisionId = textField(review?.fields.revisionId);
      const revision = revisionId === null ? undefined : await db.revisions.get(revisionId);
      if (revision === undefined) continue;
      articles.push({ revision, ...(await readText(db, revision.id)) });
    }
    // Earlier ones too: undo goes back to them, and verdicts wait with them.
    for (const id of extractionsNamed(events)) {
      const extraction = await readExtraction(db, id);
      if (extraction !== null) extractions.push(extraction);
    }
    return {
      format: BUNDLE_FORMAT,
      version: BUNDLE_VERSION,
      app: appVersion,
      contains: reviewId === undefined ? 'library' : 'review',
      exportedAt: new Date(context.now()).toISOString(),
      exportedBy: context.reviewerId,
      articles,
      extractions,
      events: events.map(({ n: _n, ...event }) => event),
    };
  });
  return `${JSON.stringify(bundle)}\n`;
}
