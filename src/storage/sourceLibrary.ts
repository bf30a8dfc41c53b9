/** The list of sources, live: their records, and how many claims each is held against. Read in pages. */
import { liveQuery } from 'dexie';
import { stampHlc } from '../domain/history/fold.ts';
import { hlcMillis } from '../domain/history/hlc.ts';
import { redoTarget, undoTarget } from '../domain/history/invert.ts';
import { type Event, LIBRARY_SCOPE } from '../domain/history/schema.ts';
import type { ReviewId } from '../domain/ids.ts';
import { storedSource } from '../domain/review/states.ts';
import { textField } from './commit.ts';
import type { StorageContext } from './context.ts';
import type { ClaimbenchDatabase } from './database.ts';
import type { StepSummary } from './model.ts';
import type { KeyedRow, ReviewScopedRow } from './rows.ts';
import type { SourceEntry, SourceLibrary } from './sourceApi.ts';
import { readSourceRows, survivorIn } from './sources.ts';
import { originOf, ownSteps } from './steps.ts';
import { stepWords } from './words.ts';

const PAGE = 2_000;
/** Behind every id. */
const LAST = '\uffff';

/** All evidence of the library, page by page. May run inside a transaction. */
async function eachEvidence(
  db: ClaimbenchDatabase,
  take: (row: ReviewScopedRow) => void,
): Promise<void> {
  for (let last: [string, string] = ['', '']; ; ) {
    const page = await db.evidence
      .where('[reviewId+id]')
      .between(last, [LAST, LAST], false, true)
      .limit(PAGE)
      .toArray();
    for (const row of page) take(row);
    const end = page.at(-1);
    if (end === undefined || page.length < PAGE) return;
    last = [end.reviewId, end.id];
  }
}

/** The sources that evidence names, whatever its review: by the source that stands for it now. Inside a transaction. */
export async function usedSources(
  db: ClaimbenchDatabase,
  rows: ReadonlyMap<string, KeyedRow>,
): Promise<Set<string>> {
  const used = new Set<string>();
  await eachEvidence(db, ({ fields }) => {
    const id = textField(fields.sourceId);
    if (id !== null && textField(fields.claimId) !== null) used.add(survivorIn(rows, id));
  });
  return used;
}

interface Use {
  readonly claims: Set<string>;
}

async function usesOf(
  db: ClaimbenchDatabase,
  rows: ReadonlyMap<string, KeyedRow>,
  reviewId: ReviewId | null,
): Promise<Map<string, Use>> {
  const binned = new Set<string>();
  await db.reviews.each((row) => {
    if (row.fields.deletedAt !== undefined) binned.add(row.id);
  });
  const uses = new Map<string, Use>();
  await eachEvidence(db, (row) => {
    const named = textField(row.fields.sourceId);
    const claim = textField(row.fields.claimId);
    if (named === null || claim === null) return;
    const id = survivorIn(rows, named);
    const use = uses.get(id) ?? { claims: new Set() };
    uses.set(id, use);
    const counts = reviewId === null ? !binned.has(row.reviewId) : row.reviewId === reviewId;
    if (counts) use.claims.add(`${row.reviewId} ${claim}`);
  });
  return uses;
}

function entryOf(row: KeyedRow, use: Use | undefined): SourceEntry | null {
  const source = storedSource(row.id, row);
  if (source === null || (row.fields.removed === true && use === undefined)) return null;
  const made = row.stamps.raw ?? row.stamps.csl;
  return {
    ...source,
    fields: row.fields,
    claims: use?.claims.size ?? 0,
    used: use !== undefined,
    addedAt: made === undefined ? 0 : hlcMillis(stampHlc(made)),
  };
}

async function step(
  context: StorageContext,
  find: (newestFirst: Event[]) => Event | null | undefined,
): Promise<StepSummary | null> {
  const event = await ownSteps(context, LIBRARY_SCOPE, find);
  if (event === null) return null;
  return { eventId: event.id, words: stepWords(await originOf(context, event)) };
}

/** See `SourceQueries`. */
export function watchSources(
  context: StorageContext,
  reviewId: ReviewId | null,
  listener: (library: SourceLibrary) => void,
  onError: (error: unknown) => void,
): () => void {
  const { db } = context;
  const subscription = liveQuery(async (): Promise<SourceLibrary> => {
    const rows = await readSourceRows(db);
    const uses = await usesOf(db, rows, reviewId);
    const sources: SourceEntry[] = [];
    for (const row of rows.values()) {
      if (survivorIn(rows, row.id) !== row.id) continue;
      const entry = entryOf(row, uses.get(row.id));
      if (entry !== null) sources.push(entry);
    }
    sources.sort((a, b) => b.addedAt - a.addedAt || (a.id < b.id ? 1 : -1));
    return {
      sources,
      undo: await step(context, undoTarget),
      redo: await step(context, redoTarget),
    };
  }).subscribe({ next: listener, error: onError });
  return () => subscription.unsubscribe();
}
