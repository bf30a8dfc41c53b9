/** Undo and redo: a new event of one's own that takes an event back. Both survive a reload, because the log does. */
import {
  type Inversion,
  invertEvent,
  type MovedOn,
  redoTarget,
  undoTarget,
} from '../../domain/history/invert.ts';
import { type Change, type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { EventId, ReviewId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft, Refusal } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import type { CommandResult } from '../model.ts';
import { isFolded, type RecordSession } from '../records.ts';
import { usedSources } from '../sourceLibrary.ts';
import { readSourceRows } from '../sources.ts';
import { originOf, ownSteps } from '../steps.ts';
import { stepWords } from '../words.ts';

type UndoCommands = Pick<Commands, 'undo' | 'redo' | 'undoEvent' | 'undoSources' | 'redoSources'>;

/** "Two claims were changed since and stay as they are": what an undo left alone. */
function leftAlone(movedOn: readonly MovedOn[]): number {
  return new Set(movedOn.map((item) => `${item.store}|${item.key}`)).size;
}

/**
 * Taking back that sources came in takes them out of the library as removing them does: their records stay, for evidence
 * that a colleague has made with them meanwhile. Those that are held against claims here stay listed.
 */
async function asRemoval(
  { db }: StorageContext,
  changes: readonly Change[],
): Promise<{ readonly drafts: readonly Draft[]; readonly kept: number }> {
  const gone = new Set(
    changes.flatMap((change) =>
      change.store === 'sources' && change.field === 'csl'
        ? change.keys.filter(
            (_, at) => (change.to.length === 1 ? change.to[0] : change.to[at]) === null,
          )
        : [],
    ),
  );
  const drafts = changes.flatMap((change): Draft[] => {
    if (!isFolded(change.store)) return [];
    if (change.store === 'sources' && change.keys.some((key) => gone.has(key))) return [];
    return [{ store: change.store, field: change.field, keys: change.keys, to: change.to }];
  });
  if (gone.size === 0) return { drafts, kept: 0 };
  const used = await usedSources(db, await readSourceRows(db));
  const keys = [...gone].filter((key) => !used.has(key));
  if (keys.length > 0) drafts.push({ store: 'sources', field: 'removed', keys, to: [true] });
  return { drafts, kept: gone.size - keys.length };
}

export function undoCommands(context: StorageContext): UndoCommands {
  const { db } = context;

  // Of two presses in quick succession the second has to see what the first took back.
  let turn: Promise<unknown> = Promise.resolve();
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const next = turn.then(act);
    turn = next.catch(() => undefined);
    return next;
  }

  async function inversion(session: RecordSession, event: Event): Promise<Inversion> {
    await session.loadEach(event.changes);
    const known = new Map<EventId, Event>([[event.id, event]]);
    const missing = new Set<EventId>();
    const lookup = (id: EventId) => {
      const found = known.get(id);
      if (found === undefined) missing.add(id);
      return found;
    };
    const tried = new Set<EventId>();
    for (;;) {
      missing.clear();
      const result = invertEvent(event, (store, key) => session.read(store, key), lookup);
      // Undo and redo are looked through, and what they took back is read from the log as far as needed.
      const wanted = [...missing].filter((id) => !tried.has(id));
      if (wanted.length === 0) return result;
      for (const row of await db.events.where('id').anyOf(wanted).toArray()) known.set(row.id, row);
      for (const id of wanted) tried.add(id);
    }
  }

  async function takeBack(event: Event, name: 'undo' | 'redo'): Promise<CommandResult> {
    let left = 0;
    const words = stepWords(await originOf(context, event));
    const result = await commit(context, {
      scope: event.scope,
      name,
      undoes: event.id,
      words,
      draft: async (session) => {
        const inverted = await inversion(session, event);
        const { drafts, kept } = await asRemoval(context, inverted.changes);
        left = leftAlone(inverted.movedOn) + kept;
        if (drafts.length === 0) {
          throw new Refusal(
            'moved-on',
            `This was changed again since, so it cannot be ${name === 'undo' ? 'undone' : 'redone'}. Everything stays as it is now.`,
          );
        }
        return [...drafts];
      },
    });
    return result.ok ? { ...result, leftAlone: left } : result;
  }

  async function step(
    scope: ReviewId | typeof LIBRARY_SCOPE,
    name: 'undo' | 'redo',
    find: (newestFirst: Event[]) => Event | null | undefined,
  ): Promise<CommandResult> {
    const target = await ownSteps(context, scope, find);
    if (target === null) {
      return { ok: false, reason: 'nothing-to-do', message: `There is nothing to ${name}.` };
    }
    return takeBack(target, name);
  }

  return {
    undo: (reviewId) => inTurn(() => step(reviewId, 'undo', undoTarget)),
    redo: (reviewId) => inTurn(() => step(reviewId, 'redo', redoTarget)),
    undoSources: () => inTurn(() => step(LIBRARY_SCOPE, 'undo', undoTarget)),
    redoSources: () => inTurn(() => step(LIBRARY_SCOPE, 'redo', redoTarget)),
    async undoEvent(eventId: EventId) {
      const event = await db.events.where('id').equals(eventId).first();
      if (event === undefined) {
        return {
          ok: false,
          reason: 'not-found',
          message: 'This change is no longer in the history.',
        };
      }
      const { n: _n, ...bare } = event;
      return takeBack(bare, event.command === 'undo' ? 'redo' : 'undo');
    },
  };
}
