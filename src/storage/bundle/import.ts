/** Reads a native bundle and merges it: all or nothing, in one transaction; what is there already changes nothing. */
import type { z } from 'zod';
import { foldEvent } from '../../domain/history/fold.ts';
import { hlcMillis, MAX_CLOCK_LEAD } from '../../domain/history/hlc.ts';
import { type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { ReviewId } from '../../domain/ids.ts';
import type { ImportResult } from '../api.ts';
import { textField, witness } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { failureOf } from '../failures.ts';
import { RecordSession } from '../records.ts';
import type { EventRow } from '../rows.ts';
import { countTally } from '../tallies.ts';
import { extractionRows, textRows } from '../texts.ts';
import { bundleProblem } from './check.ts';
import { BUNDLE_VERSION, Bundle, BundleFace, MAX_BUNDLE_LENGTH } from './schema.ts';

const NOTHING_CHANGED = 'Nothing was changed in your library.';

type Refused = Extract<ImportResult, { ok: false }>;

function refuse(reason: Refused['reason'], what: string, advice: string): Refused {
  return { ok: false, reason, message: `${what} ${NOTHING_CHANGED} ${advice}` };
}

/** The first fault of a failed parse: `events[12].hlc: …`. */
function placeOf(error: z.core.$ZodError): string {
  const issue = error.issues[0];
  if (issue === undefined) return 'unknown place';
  let path = '';
  for (const part of issue.path)
    path += typeof part === 'number' ? `[${part}]` : `${path === '' ? '' : '.'}${String(part)}`;
  return `${path === '' ? 'the file' : path}: ${issue.message}`;
}

async function readBundle(json: string): Promise<{ ok: true; bundle: Bundle } | Refused> {
  if (json.length > MAX_BUNDLE_LENGTH) {
    return refuse(
      'broken',
      'The file is larger than 400 MB.',
      'Export the reviews one by one instead.',
    );
  }
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'it does not parse';
    return refuse(
      'not-json',
      `The file is not complete JSON (${detail}).`,
      'Choose the file as Claimbench exported it.',
    );
  }
  const face = BundleFace.safeParse(value);
  if (!face.success) {
    return refuse(
      'not-a-bundle',
      'The file is JSON, but not a Claimbench bundle.',
      'Choose a file exported as JSON or a library backup.',
    );
  }
  if (face.data.version > BUNDLE_VERSION) {
    return refuse(
      'newer',
      `The file was written by a newer Claimbench (bundle version ${face.data.version}; this one reads ${BUNDLE_VERSION}).`,
      'Update Claimbench, then import it again.',
    );
  }
  const parsed = Bundle.safeParse(value);
  if (!parsed.success) {
    return refuse(
      'broken',
      `The file is damaged at ${placeOf(parsed.error)}.`,
      'Choose another copy of it.',
    );
  }
  const problem = await bundleProblem(parsed.data);
  if (problem !== null) {
    return refuse('broken', `The file is damaged at ${problem}.`, 'Choose another copy of it.');
  }
  return { ok: true, bundle: parsed.data };
}

/** Folds the new events of one scope into its records. Within the transaction. */
async function foldScope(
  context: StorageContext,
  scope: string,
  events: readonly Event[],
): Promise<void> {
  const session = new RecordSession(context.db, scope);
  await session.loadEach(events.flatMap((event) => event.changes));
  for (const event of events) foldEvent(event, session);
  await session.save();
}

async function tallyAnew(
  context: StorageContext,
  reviewId: string,
  editedAt: number,
): Promise<void> {
  const review = await context.db.reviews.get(reviewId);
  const extractionId = textField(review?.fields.extractionId);
  const revisionId = textField(review?.fields.revisionId);
  if (extractionId === null || revisionId === null) return;
  const before = await context.db.tallies.get(reviewId);
  const tally = await countTally(
    context.db,
    { reviewId, extractionId, revisionId },
    Math.max(before?.editedAt ?? 0, editedAt),
  );
  await context.db.tallies.put(tally);
}

/** Whether this browser's own profile has never been used, so that a restored reviewer can take its place. */
async function ownProfileUnused(context: StorageContext): Promise<boolean> {
  // The profile's own making is one event; a second one is work. The log is not read further than that.
  const first = await context.db.events.orderBy('n').limit(2).toArray();
  return first.every(
    (event) => event.reviewerId === context.reviewerId && event.command === 'reviewer.create',
  );
}

interface Merged {
  readonly events: EventRow[];
  readonly newReviews: number;
  readonly goesOnAs: string | null;
}

async function merge(
  context: StorageContext,
  bundle: Bundle,
  events: readonly Event[],
): Promise<Merged> {
  const { db } = context;
  const known = await db.events
    .where('id')
    .anyOf(events.map((event) => event.id))
    .toArray();
  const knownIds = new Set(known.map((event) => event.id));
  const fresh = events.filter((event) => !knownIds.has(event.id));
  let newReviews = 0;
  for (const { revision, text, blocks } of bundle.articles) {
    if ((await db.revisions.get(revision.id)) !== undefined) continue;
    newReviews += 1;
    await db.revisions.add(revision);
    await db.texts.bulkPut(textRows(revision.id, text, blocks));
  }
  for (const extraction of bundle.extractions) {
    if ((await db.extractions.get([extraction.header.id, 0])) !== undefined) continue;
    await db.extractions.bulkAdd(extractionRows(extraction));
  }
  if (fresh.length === 0) return { events: [], newReviews, goesOnAs: null };
  const adopt =
    bundle.exportedBy !== context.reviewerId &&
    (await ownProfileUnused(context)) &&
    events.some((event) => event.reviewerId === bundle.exportedBy);
  const scopes = new Map<string, Event[]>();
  for (const event of fresh) scopes.set(event.scope, [...(scopes.get(event.scope) ?? []), event]);
  for (const [scope, own] of scopes) await foldScope(context, scope, own);
  const keys = await db.events.bulkAdd(
    fresh.map((event) => ({ ...event })),
    { allKeys: true },
  );
  for (const [scope, own] of scopes) {
    const last = Math.max(...own.map((event) => hlcMillis(event.hlc)));
    if (scope !== LIBRARY_SCOPE) await tallyAnew(context, scope, last);
  }
  let latest = '';
  for (const event of fresh) if (event.hlc > latest) latest = event.hlc;
  await witness(context, latest);
  if (adopt) {
    await db.meta.put({ key: 'reviewer', value: bundle.exportedBy });
    context.reviewerId = bundle.exportedBy;
  }
  const profile = adopt ? await db.reviewers.get(bundle.exportedBy) : undefined;
  return {
    events: fresh.map((event, index) => ({ ...event, n: keys[index] ?? 0 })),
    newReviews,
    goesOnAs: textField(profile?.fields.name),
  };
}

/**
 * Merges a bundle. Everything is checked before the transaction begins; the transaction writes all of it or nothing.
 * A browser whose own profile has never been used goes on as the file's reviewer, as after restoring a backup.
 */
export async function importBundle(context: StorageContext, json: string): Promise<ImportResult> {
  const read = await readBundle(json);
  if (!read.ok) return read;
  const { bundle } = read;
  const limit = context.now() + MAX_CLOCK_LEAD;
  const events = bundle.events.filter((event) => hlcMillis(event.hlc) <= limit);
  const setAside = bundle.events.length - events.length;
  const before = context.reviewerId;
  try {
    // Dexie keeps its transaction across awaits only when the scope function itself is async.
    const merged = await context.db.transaction('rw', context.db.tables, async () =>
      merge(context, bundle, events),
    );
    const last = merged.events.at(-1)?.n;
    if (last !== undefined) context.marker.write({ lastEvent: last });
    for (const listener of context.committed) listener(merged.events);
    return {
      ok: true,
      reviewIds: bundle.articles.map((article) => article.revision.reviewId as ReviewId),
      newReviews: merged.newReviews,
      newEvents: merged.events.length,
      goesOnAs: merged.goesOnAs,
      setAside,
    };
  } catch (error) {
    context.reviewerId = before;
    const failure = failureOf(error);
    return {
      ok: false,
      reason: failure.reason === 'full' ? 'full' : 'failed',
      message:
        failure.reason === 'full'
          ? `This browser’s storage is too full for this file. ${NOTHING_CHANGED} Delete reviews that you no longer need, then import it again.`
          : failure.message,
    };
  }
}
