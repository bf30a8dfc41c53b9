/** Reads a native bundle and merges it: all or nothing, in one transaction; what is there already changes nothing. */
import type { Extraction } from '../../domain/claims/schema.ts';
import { readBundle } from '../../formats/bundle/read.ts';
import type { Bundle } from '../../formats/bundle/schema.ts';
import { canonicalJson } from '../../formats/canonical.ts';
import type { ImportResult, OpenedBundle } from '../api.ts';
import { Refusal, refusalIn, textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { failureOf } from '../failures.ts';
import { extractionRows, readExtraction, textRows } from '../texts.ts';
import { appendForeign, keepAside, splitByClock } from './foreign.ts';

const NOTHING_CHANGED = 'Nothing was changed in your library.';

type Refused = Extract<ImportResult, { ok: false }>;

function refuse(reason: Refused['reason'], what: string, advice: string): Refused {
  return { ok: false, reason, message: `${what} ${NOTHING_CHANGED} ${advice}` };
}

/** What an extraction's name promises. Findings are worked out from it, by whatever version came to it, and are not part of it. */
function saying({ header, claims, sentences }: Extraction): string {
  return canonicalJson({ header, claims, sentences });
}

/**
 * Articles and extractions that are not here yet. One that is here under the same name must be the same: names are made
 * from contents, so a difference means that somebody has tampered with the file.
 */
async function storeArticles(context: StorageContext, bundle: Bundle): Promise<number> {
  const { db } = context;
  let newReviews = 0;
  for (const { revision, text, blocks } of bundle.articles) {
    const known = await db.revisions.get(revision.id);
    if (known === undefined) {
      newReviews += 1;
      await db.revisions.add(revision);
      await db.texts.bulkPut(textRows(revision.id, text, blocks));
    } else if (known.textHash !== revision.textHash || known.reviewId !== revision.reviewId) {
      throw new Refusal('invalid', 'the article is here already with another text');
    }
  }
  for (const extraction of bundle.extractions) {
    const known = await readExtraction(db, extraction.header.id);
    if (known === null) await db.extractions.bulkAdd(extractionRows(extraction, true));
    else if (saying(known) !== saying(extraction)) {
      throw new Refusal('invalid', 'its claims are here already in other words');
    }
  }
  return newReviews;
}

/** Whether the file is this browser's own past: its profile has never been used, and the file's reviewer has worked in it. */
async function restoresProfile(context: StorageContext, bundle: Bundle): Promise<boolean> {
  if (bundle.exportedBy === context.reviewerId) return false;
  if (!bundle.events.some((event) => event.reviewerId === bundle.exportedBy)) return false;
  // The profile's own making is one event; a second one is work. The log is not read further than that.
  const first = await context.db.events.orderBy('n').limit(2).toArray();
  return first.every(
    (event) => event.reviewerId === context.reviewerId && event.command === 'reviewer.create',
  );
}

type Merge = Extract<OpenedBundle, { ok: true }>;

/** What a bundle would bring, read without writing. */
async function previewOf(
  context: StorageContext,
  bundle: Bundle,
): Promise<Omit<Merge, 'ok' | 'restore'>> {
  const { db } = context;
  return db.transaction('r', db.tables, async () => {
    const known = new Set<string>();
    const ids = bundle.events.map(({ id }) => id);
    for (const row of await db.events.where('id').anyOf(ids).toArray()) known.add(row.id);
    const fresh = new Map<string, number>();
    for (const { id, scope } of bundle.events) {
      if (!known.has(id)) fresh.set(scope, (fresh.get(scope) ?? 0) + 1);
    }
    const rows = await db.reviews.bulkGet(bundle.articles.map(({ revision }) => revision.reviewId));
    const reviews = bundle.articles.map(({ revision: { reviewId } }, index) => {
      const newEvents = fresh.get(reviewId) ?? 0;
      const isNew = rows[index] === undefined;
      return {
        reviewId,
        title: textField(rows[index]?.fields.title) ?? titleIn(bundle, reviewId),
        state: isNew
          ? ('new' as const)
          : newEvents > 0
            ? ('merged' as const)
            : ('unchanged' as const),
        newEvents,
      };
    });
    const newEvents = [...fresh.values()].reduce((sum, count) => sum + count, 0);
    const { contains, exportedAt } = bundle;
    return { contains, exportedAt: Date.parse(exportedAt), reviews, newEvents };
  });
}

/** The last title that the file's events give the review. */
function titleIn({ events }: Bundle, reviewId: string): string {
  let title = 'Untitled';
  for (const { scope, changes } of events) {
    if (scope !== reviewId) continue;
    for (const { store, field, to } of changes) {
      if (store === 'reviews' && field === 'title') title = textField(to[0]) ?? title;
    }
  }
  return title;
}

/** Reads and checks a bundle, and says what restoring it would bring; nothing is written until that is asked for. */
export async function openBundle(context: StorageContext, json: string): Promise<OpenedBundle> {
  const read = await readBundle(json);
  if (!read.ok) return refuse(read.reason, read.what, read.advice);
  try {
    const preview = await previewOf(context, read.bundle);
    return { ok: true, ...preview, restore: () => mergeBundle(context, read.bundle) };
  } catch (error) {
    return { ok: false, reason: 'failed', message: failureOf(error).message };
  }
}

export async function importBundle(context: StorageContext, json: string): Promise<ImportResult> {
  const read = await readBundle(json);
  if (!read.ok) return refuse(read.reason, read.what, read.advice);
  return mergeBundle(context, read.bundle);
}

/**
 * Merges a bundle that has been checked; the transaction writes all of it or nothing.
 * A browser whose own profile has never been used goes on as the file's reviewer, as after restoring a backup.
 */
async function mergeBundle(context: StorageContext, bundle: Bundle): Promise<ImportResult> {
  const { db } = context;
  const before = context.reviewerId;
  try {
    const adopt = await restoresProfile(context, bundle);
    // One's own past is taken as it is; from others, a clock that is far ahead would win over everything for ever.
    const { due, early } = adopt
      ? { due: bundle.events, early: [] }
      : splitByClock(bundle.events, context.now());
    if (early.some((event) => event.command === 'review.create')) {
      return refuse(
        'broken',
        'The file was written on a device whose clock is more than a day ahead of this one.',
        'Compare the date and time of both devices, then import it again.',
      );
    }
    // Dexie keeps its transaction across awaits only when the scope function itself is async.
    const merged = await db.transaction('rw', db.tables, async () => {
      const newReviews = await storeArticles(context, bundle);
      const events = await appendForeign(context, due);
      await keepAside(context, early);
      if (!adopt) return { newReviews, events, goesOnAs: null };
      await db.meta.put({ key: 'reviewer', value: bundle.exportedBy });
      context.reviewerId = bundle.exportedBy;
      const profile = await db.reviewers.get(bundle.exportedBy);
      return { newReviews, events, goesOnAs: textField(profile?.fields.name) };
    });
    const last = merged.events.at(-1)?.n;
    if (last !== undefined) context.marker.write({ lastEvent: last, alarm: null });
    for (const listener of context.committed) listener(merged.events);
    return {
      ok: true,
      reviewIds: bundle.articles.map((article) => article.revision.reviewId),
      newReviews: merged.newReviews,
      newEvents: merged.events.length,
      goesOnAs: merged.goesOnAs,
      setAside: early.length,
    };
  } catch (error) {
    context.reviewerId = before;
    const refusal = refusalIn(error);
    if (refusal !== null) {
      return refuse(
        'broken',
        `The file does not fit what is in the library: ${refusal.message}.`,
        'Choose another copy of it.',
      );
    }
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
