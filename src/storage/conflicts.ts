/**
 * How many conflicts a review has by its records: what the extraction proposes and what people made of it. What has been
 * worked out anew since (after a claim was reworded) only an open review knows, and it puts the library's number right.
 */
import { EMPTY_RECORD } from '../domain/history/fold.ts';
import { pairOfFinding } from '../domain/history/keys.ts';
import type { Event } from '../domain/history/schema.ts';
import { type ClaimId, findingIdOf } from '../domain/ids.ts';
import { standpointOf } from '../domain/review/standpoint.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { type Listing, standing } from './listing.ts';
import { RecordSession } from './records.ts';

type Counter = () => number;

/** Loads all that the number depends on; the counter then reads it from the session, before and after a fold. */
async function counterOf(
  db: ClaimbenchDatabase,
  session: RecordSession,
  reviewId: string,
  listing: Listing,
  touched: readonly string[],
): Promise<Counter> {
  const review = await db.reviews.get(reviewId);
  const block = await db.extractions.get([String(review?.fields.extractionId), 0]);
  const proposed = new Map<string, string>();
  for (const { claims, explanation } of block?.findings ?? []) {
    const one = listing.idAt(claims[0]);
    const other = listing.idAt(claims[1]);
    if (one === undefined || other === undefined) continue;
    const id = findingIdOf(one, other);
    if (!proposed.has(id)) proposed.set(id, explanation);
  }
  const stored = await db.findings
    .where('[reviewId+id]')
    .between([reviewId, ''], [reviewId, '\uffff'])
    .primaryKeys();
  const pairs = new Map<string, readonly [ClaimId, ClaimId]>();
  for (const id of [...proposed.keys(), ...stored.map(([, id]) => id), ...touched]) {
    const pair = pairOfFinding(id);
    if (pair !== null) pairs.set(id, pair);
  }
  await session.load('findings', [...pairs.keys()]);
  await session.load('claims', [...pairs.values()].flat());
  const listed = (id: ClaimId) =>
    standing(id, listing, session.read('claims', id) ?? EMPTY_RECORD) === 'listed';
  return () => {
    let count = 0;
    for (const [id, pair] of pairs) {
      const stand = standpointOf(session.read('findings', id), proposed.get(id) ?? null);
      if (stand !== null && stand.state !== 'dismissed' && pair.every(listed)) count += 1;
    }
    return count;
  };
}

/** Counts anew, from what is stored. Within a transaction. */
export async function countConflicts(
  db: ClaimbenchDatabase,
  reviewId: string,
  listing: Listing,
): Promise<number> {
  const session = new RecordSession(db, reviewId);
  return (await counterOf(db, session, reviewId, listing, []))();
}

/** Fields of a claim that make it come or go. */
const STANDING: readonly string[] = ['dismissed', 'anchors', 'text'];

/** Counts before the event is folded; what it gives tells afterwards by how many conflicts there are more. */
export async function trackConflicts(
  db: ClaimbenchDatabase,
  session: RecordSession,
  event: Event,
  listing: Listing,
): Promise<() => number> {
  const touches = event.changes.some(
    ({ store, field }) => store === 'findings' || (store === 'claims' && STANDING.includes(field)),
  );
  if (!touches) return () => 0;
  const touched = event.changes.flatMap(({ store, keys }) => (store === 'findings' ? keys : []));
  const count = await counterOf(db, session, event.scope, listing, touched);
  const before = count();
  return () => count() - before;
}
