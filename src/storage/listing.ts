/**
 * Which claims a review lists: those of the extraction in force, under the ids that they have in this review. Nearly
 * always that is the extraction it began with, whose ids tell by themselves; else both extractions are read once.
 */
import { claimIdsIn } from '../domain/claims/identity.ts';
import type { Extraction, Granularity } from '../domain/claims/schema.ts';
import { extractionsNamed } from '../domain/history/extractions.ts';
import { type FoldedRecord, stampEventId } from '../domain/history/fold.ts';
import type { JsonValue } from '../domain/history/schema.ts';
import { type ClaimId, type ExtractionId, extractedClaimId, isMadeByHand } from '../domain/ids.ts';
import type { ClaimbenchDatabase } from './database.ts';
import type { EventRow } from './rows.ts';
import { readExtraction } from './texts.ts';

export interface Listing {
  /** Whether an extracted claim of this id is listed; never so for a claim made by hand. */
  has(claimId: string): boolean;
  /** The id of the extracted claim at this 0-based position; undefined past the end, where that can be told. */
  idAt(ordinal: number): ClaimId | undefined;
}

const END = Number.MAX_SAFE_INTEGER;
/** Extractions never change, so what was worked out of two of them holds for as long as the tab lives. */
const MOST_KEPT = 4;
const kept = new WeakMap<ClaimbenchDatabase, Map<string, Listing>>();

/** Not taken from commit.ts, which stands on this file. */
const textField = (value: JsonValue | undefined) => (typeof value === 'string' ? value : null);

/** The event that set a field of a record. */
function setBy(record: FoldedRecord, field: string): string | null {
  const stamp = record.stamps[field];
  return stamp === undefined ? null : stampEventId(stamp);
}

/** True where the extraction was set by the event that made the review: no other has been in force since. */
function neverChanged(review: FoldedRecord): boolean {
  const setter = setBy(review, 'extractionId');
  return setter !== null && setter === setBy(review, 'createdAt');
}

/** The id that an event gives a review as its extraction; null when it gives none. */
function extractionSet(event: Pick<EventRow, 'changes'>): string | null {
  for (const { store, field, to } of event.changes) {
    if (store === 'reviews' && field === 'extractionId') return textField(to[0]);
  }
  return null;
}

/** The extraction that a review began with, from its log; null for a review that is not here. */
async function firstExtractionId(
  db: ClaimbenchDatabase,
  reviewId: string,
  review: FoldedRecord,
): Promise<string | null> {
  if (neverChanged(review)) return textField(review.fields.extractionId);
  const made = await db.events
    .where('[scope+n]')
    .between([reviewId, 0], [reviewId, END])
    .filter((event) => event.command === 'review.create')
    .first();
  return made === undefined ? null : extractionSet(made);
}

/** The extractions that a review's events name, read from its log in the order in which its events came to this database. */
export async function extractionsOf(
  db: ClaimbenchDatabase,
  reviewId: string,
  review: FoldedRecord | undefined,
): Promise<string[]> {
  const current = textField(review?.fields.extractionId);
  if (review !== undefined && current !== null && neverChanged(review)) return [current];
  const events = await db.events
    .where('[scope+n]')
    .between([reviewId, 0], [reviewId, END])
    .filter((event) => extractionSet(event) !== null)
    .toArray();
  return extractionsNamed(events);
}

/** The extraction of a granularity that was last in force in a review; null where there was none. */
export async function earlierExtraction(
  db: ClaimbenchDatabase,
  reviewId: string,
  granularity: Granularity,
): Promise<Extraction | null> {
  return db.transaction('r', db.reviews, db.events, db.extractions, async () => {
    const named = await extractionsOf(db, reviewId, await db.reviews.get(reviewId));
    for (const id of named.reverse()) {
      const header = (await db.extractions.get([id, 0]))?.header;
      if (header?.granularity === granularity) return readExtraction(db, id);
    }
    return null;
  });
}

/** The extraction that a review began with, read only where it is not the one at hand. */
export async function readFirst(
  db: ClaimbenchDatabase,
  reviewId: string,
  review: FoldedRecord,
  listed: Extraction,
): Promise<Extraction | null> {
  const first = await firstExtractionId(db, reviewId, review);
  return first === null || first === listed.header.id ? listed : readExtraction(db, first);
}

/** What a review lists now. May run inside a transaction; reads no extraction where the ids tell by themselves. */
export async function listingOf(
  db: ClaimbenchDatabase,
  reviewId: string,
  review: FoldedRecord,
): Promise<Listing> {
  const current = textField(review.fields.extractionId) ?? '';
  const first = await firstExtractionId(db, reviewId, review);
  if (first === current || first === null) {
    const prefix = `${current}.`;
    return {
      has: (claimId) => claimId.startsWith(prefix),
      idAt: (ordinal) => extractedClaimId(current as ExtractionId, ordinal),
    };
  }
  const known = kept.get(db) ?? new Map<string, Listing>();
  kept.set(db, known);
  const name = `${first}/${current}`;
  const before = known.get(name);
  if (before !== undefined) return before;
  const listed = await readExtraction(db, current);
  if (listed === null) return { has: () => false, idAt: () => undefined };
  const order = claimIdsIn(await readExtraction(db, first), listed);
  const ids = new Set<string>(order);
  const made: Listing = { has: (claimId) => ids.has(claimId), idAt: (ordinal) => order[ordinal] };
  known.set(name, made);
  for (const oldest of known.keys()) {
    if (known.size <= MOST_KEPT) break;
    known.delete(oldest);
  }
  return made;
}

/**
 * Whether a claim is there, and whether it is dismissed. A claim made by hand is there while it has words and a place,
 * an extracted one while the extraction in force lists it.
 */
export function standing(
  claimId: string,
  listing: Listing,
  record: FoldedRecord,
): 'absent' | 'listed' | 'dismissed' {
  const { anchors, text } = record.fields;
  const there =
    listing.has(claimId) || (isMadeByHand(claimId) && anchors !== undefined && text !== undefined);
  if (!there) return 'absent';
  return record.fields.dismissed === undefined ? 'listed' : 'dismissed';
}
