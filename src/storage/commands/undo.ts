/** Undo and redo: a new event of one's own that takes an event back. Both survive a reload, because the log does. */
import {
  type Inversion,
  invertEvent,
  type MovedOn,
  redoTarget,
  undoTarget,
} from '../../domain/history/invert.ts';
import { type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { EventId, ReviewId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, Refusal } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import type { CommandResult } from '../model.ts';
import { isFolded, type RecordSession } from '../records.ts';
import { originOf, ownSteps } from '../steps.ts';
import { stepWords } from '../words.ts';

type UndoCommands = Pick<Commands, 'undo' | 'redo' | 'undoEvent' | 'undoSources' | 'redoSources'>;

/** "Two claims were changed since and stay as they are": what an undo left alone. */
function leftAlone(movedOn: readonly MovedOn[]): number {
  return new Set(movedOn.map((item) => `${item.store}|${item.key}`)).size;
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
        const { changes, movedOn } = await inversion(session, event);
        left = leftAlone(movedOn);
        if (changes.length === 0) {
          throw new Refusal(
            'moved-on',
            `This was changed again since, so it cannot be ${name === 'undo' ? 'undone' : 'redone'}. Everything stays as it is now.`,
          );
        }
        return changes.flatMap((change) =>
          isFolded(change.store)
            ? [{ store: change.store, field: change.field, keys: change.keys, to: change.to }]
            : [],
        );
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
