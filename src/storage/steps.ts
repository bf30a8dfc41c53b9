/**
 * A reviewer's own steps in a review, read backwards from the newest only as far as undo and redo need.
 * Edits of sources are events of the library, but they are made inside a review and undone there too.
 */
import { type Event, LIBRARY_SCOPE } from '../domain/history/schema.ts';
import type { StorageContext } from './context.ts';
import type { ClaimbenchDatabase } from './database.ts';
import type { EventRow } from './rows.ts';
import { readWithSurvivors } from './sources.ts';

/** The newest few events nearly always hold the answer; behind many of a colleague's, pages grow fast. */
const FIRST_PAGE = 16;
const GROWTH = 8;

/** Making a review, and putting it in the bin, are taken back in the library, never by undo inside the review. */
const NOT_STEPS = new Set([
  'review.create',
  'review.delete',
  'review.restore',
  'source.add',
  // What was filled in by itself, behind a citation that was added: undo is for what a person did.
  'source.fill',
  'reviewer.create',
  'reviewer.rename',
]);

/** Taken back in the library of sources, as other reviews may have come to use what was brought in. */
const OF_LIBRARY = new Set(['source.import', 'source.remove']);

/**
 * What `find` finds among one's own events, newest first; it is asked again with more of them while it answers
 * undefined, until the log ends.
 * @param reviewId a review, or the library: its own steps are those on sources
 */
export async function ownSteps<T>(
  context: StorageContext,
  reviewId: string,
  find: (newestFirst: Event[]) => T | null | undefined,
): Promise<T | null> {
  const { db, reviewerId } = context;
  const pageOf = (scope: string, before: number, limit: number): Promise<EventRow[]> =>
    db.events
      .where('[scope+n]')
      .between([scope, 0], [scope, before], true, false)
      .reverse()
      .limit(limit)
      .toArray();
  const inLibrary = reviewId === LIBRARY_SCOPE;
  const steps: Event[] = [];
  let sources: ReadonlySet<string> | null = null;
  let before = Number.MAX_SAFE_INTEGER;
  for (let limit = FIRST_PAGE; ; limit *= GROWTH) {
    const pages = await Promise.all(
      [...new Set([reviewId, LIBRARY_SCOPE])].map((scope) => pageOf(scope, before, limit)),
    );
    // Below the end of a full page there may be events that only the next page brings.
    const floor = Math.max(
      ...pages.map((page) => (page.length < limit ? 0 : (page.at(-1)?.n ?? 0))),
    );
    const read = pages
      .flat()
      .filter((event) => (event.n ?? 0) >= floor)
      .sort((a, b) => (b.n ?? 0) - (a.n ?? 0));
    for (const { n: _n, ...event } of read) {
      if (event.reviewerId !== reviewerId || NOT_STEPS.has(event.command)) continue;
      if (event.scope === LIBRARY_SCOPE && !inLibrary) {
        if (OF_LIBRARY.has(event.command)) continue;
        sources ??= await citedSources(db, reviewId);
        if (!touchesSource(event, sources)) continue;
      }
      steps.push(event);
    }
    const found = find(steps);
    if (found !== undefined) return found;
    if (floor === 0) return null;
    before = floor;
  }
}

/** The sources that this review's evidence names: an edit of any other was made in another review, and is undone there. */
async function citedSources(db: ClaimbenchDatabase, reviewId: string): Promise<Set<string>> {
  const cited = new Set<string>();
  const rows = await db.evidence
    .where('[reviewId+id]')
    .between([reviewId, ''], [reviewId, '\uffff'])
    .toArray();
  for (const row of rows) {
    if (typeof row.fields.sourceId === 'string') cited.add(row.fields.sourceId);
  }
  // Also those that stand for the ones that were named.
  return new Set((await readWithSurvivors(db, cited)).keys());
}

function touchesSource(event: Event, sources: ReadonlySet<string>): boolean {
  return event.changes.some(
    (change) => change.store === 'sources' && change.keys.some((key) => sources.has(key)),
  );
}

/**
 * What a person did in the first place: undo and redo are looked through, down the chain of what each took back. A step
 * is called by its origin, since "Redone: undone" says nothing.
 */
export async function originOf({ db }: StorageContext, event: Event): Promise<Event> {
  let origin = event;
  // An imported log may hold a circle; what was passed once ends the way.
  const passed = new Set<string>([event.id]);
  while (origin.undoes !== undefined && !passed.has(origin.undoes)) {
    passed.add(origin.undoes);
    const earlier = await db.events.where('id').equals(origin.undoes).first();
    if (earlier === undefined) break;
    origin = earlier;
  }
  return origin;
}
