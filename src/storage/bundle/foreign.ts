/** Events that another device made: appended and folded, or kept aside while their clock is too far ahead. */
import { foldEvent } from '../../domain/history/fold.ts';
import { hlcMillis, MAX_CLOCK_LEAD } from '../../domain/history/hlc.ts';
import { Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import { isWhole, witness } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { RecordSession } from '../records.ts';
import type { EventRow } from '../rows.ts';
import { countTally } from '../tallies.ts';

const ASIDE = 'aside';

/** @param now milliseconds since 1970 */
export function splitByClock(
  events: readonly Event[],
  now: number,
): { readonly due: readonly Event[]; readonly early: readonly Event[] } {
  const due: Event[] = [];
  const early: Event[] = [];
  for (const event of events) {
    (hlcMillis(event.hlc) <= now + MAX_CLOCK_LEAD ? due : early).push(event);
  }
  return { due, early };
}

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

async function tallyAnew(context: StorageContext, reviewId: string): Promise<void> {
  const review = await context.db.reviews.get(reviewId);
  if (review === undefined || !isWhole(review)) return;
  await context.db.tallies.put(await countTally(context.db, reviewId, review, context.now()));
}

/** Appends and folds those that are not here yet. Within a transaction over all stores. */
export async function appendForeign(
  context: StorageContext,
  events: readonly Event[],
): Promise<readonly EventRow[]> {
  const { db } = context;
  const known = new Set<string>();
  for (const row of await db.events
    .where('id')
    .anyOf(events.map((event) => event.id))
    .toArray()) {
    known.add(row.id);
  }
  const fresh = events.filter((event) => !known.has(event.id));
  if (fresh.length === 0) return [];
  const scopes = new Map<string, Event[]>();
  let latest = '';
  for (const event of fresh) {
    const own = scopes.get(event.scope);
    if (own === undefined) scopes.set(event.scope, [event]);
    else own.push(event);
    if (event.hlc > latest) latest = event.hlc;
  }
  for (const [scope, own] of scopes) await foldScope(context, scope, own);
  const keys = await db.events.bulkAdd(
    fresh.map((event) => ({ ...event })),
    { allKeys: true },
  );
  for (const scope of scopes.keys()) {
    if (scope !== LIBRARY_SCOPE) await tallyAnew(context, scope);
  }
  await witness(context, latest);
  return fresh.map((event, index) => ({ ...event, n: keys[index] ?? 0 }));
}

async function readAside(context: StorageContext): Promise<Event[]> {
  const row = await context.db.meta.get(ASIDE);
  const parsed = Event.array().safeParse(row?.value);
  return parsed.success ? parsed.data : [];
}

/** Keeps events for the day when their time has come. Within a transaction. */
export async function keepAside(context: StorageContext, early: readonly Event[]): Promise<void> {
  if (early.length === 0) return;
  const byId = new Map((await readAside(context)).map((event) => [event.id, event]));
  for (const event of early) byId.set(event.id, event);
  await context.db.meta.put({ key: ASIDE, value: [...byId.values()] });
}

/** Folds what was kept aside and is due now. */
export async function foldDue(context: StorageContext): Promise<void> {
  const { db } = context;
  if ((await db.meta.get(ASIDE)) === undefined) return;
  await db.transaction('rw', db.tables, async () => {
    const { due, early } = splitByClock(await readAside(context), context.now());
    if (due.length === 0) return;
    await appendForeign(context, due);
    if (early.length === 0) await db.meta.delete(ASIDE);
    else await db.meta.put({ key: ASIDE, value: early });
  });
}
