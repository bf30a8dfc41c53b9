/** Taking an event back by a new event of one's own, and finding which event undo and redo mean. */
import type { EventId } from '../ids.ts';
import { type FoldedRecord, stampEventId } from './fold.ts';
import type { Change, Event, JsonValue } from './schema.ts';

/** One field of one record that could not be taken back, because a later event has set it. */
export interface MovedOn {
  readonly store: Change['store'];
  readonly key: string;
  readonly field: string;
}

export interface Inversion {
  /** What takes the event back, built on the event itself; empty when everything has moved on. */
  readonly changes: Change[];
  readonly movedOn: MovedOn[];
}

/** An event by its id; undefined when it is not at hand (the caller loads it and asks again) or no longer exists. */
export type EventLookup = (id: EventId) => Event | undefined;

const positions = new WeakMap<Change, Map<string, number>>();

function positionOf(change: Change, key: string): number | undefined {
  let known = positions.get(change);
  if (known === undefined) {
    known = new Map(change.keys.map((each, index) => [each, index]));
    positions.set(change, known);
  }
  return known.get(key);
}

/**
 * The event whose value a field really holds, looking through undo and redo: an undo puts back what the event before had
 * set, a redo puts back what the undone event had set. Null when the field is as if nothing had ever set it.
 */
function settledBy(
  id: EventId,
  change: Pick<Change, 'store' | 'field'>,
  key: string,
  lookup: EventLookup,
): EventId | null {
  let current: EventId | null = id;
  // A log from outside may hold a circle of undos; what was passed once ends the way.
  const passed = new Set<EventId>();
  while (current !== null && !passed.has(current)) {
    passed.add(current);
    const event: Event | undefined = lookup(current);
    if (event?.undoes === undefined) return current;
    const target: Event | undefined = lookup(event.undoes);
    if (target === undefined) return current;
    if (event.command === 'redo') {
      current = target.undoes ?? null;
      continue;
    }
    const undone: Change | undefined = target.changes.find(
      (each) =>
        each.store === change.store &&
        each.field === change.field &&
        positionOf(each, key) !== undefined,
    );
    if (undone === undefined) return current;
    current = undone.basedOn[positionOf(undone, key) ?? 0] ?? null;
  }
  return current;
}

/**
 * The changes that take `event` back. A field that a later event has set since stays as it is and is named,
 * so undoing a bulk step undoes the part that has not moved on. A later event that was itself undone does not count.
 */
export function invertEvent(
  event: Event,
  read: (store: Change['store'], key: string) => FoldedRecord | undefined,
  lookup: EventLookup,
): Inversion {
  const changes: Change[] = [];
  const movedOn: MovedOn[] = [];
  for (const change of event.changes) {
    const keys: string[] = [];
    const from: JsonValue[] = [];
    const to: JsonValue[] = [];
    const basedOn: (EventId | null)[] = [];
    for (const [index, key] of change.keys.entries()) {
      const record = read(change.store, key);
      const stamp = record?.stamps[change.field];
      const setter = stamp === undefined ? null : stampEventId(stamp);
      const untouched =
        setter === event.id ||
        (setter !== null &&
          settledBy(setter, change, key, lookup) === settledBy(event.id, change, key, lookup));
      if (!untouched) {
        movedOn.push({ store: change.store, key, field: change.field });
        continue;
      }
      keys.push(key);
      from.push(record?.fields[change.field] ?? null);
      to.push(change.from[index] ?? null);
      basedOn.push(setter);
    }
    if (keys.length > 0) {
      changes.push({ store: change.store, field: change.field, keys, from, to, basedOn });
    }
  }
  return { changes, movedOn };
}

export type StepKind = Pick<Event, 'id' | 'command' | 'undoes'>;

/**
 * The event that undo would take back, from one reviewer's events of a scope, **newest first**; undefined when the list
 * holds none, which may mean that more of the log must be read.
 * Every undo and redo hides what it took back, even when it was itself taken back: a redone event is represented by its redo.
 */
export function undoTarget<E extends StepKind>(newestFirst: Iterable<E>): E | undefined {
  const hidden = new Set<string>();
  for (const event of newestFirst) {
    if (event.undoes !== undefined) hidden.add(event.undoes);
    if (event.command !== 'undo' && !hidden.has(event.id)) return event;
  }
  return undefined;
}

/**
 * The undo that redo would take back, **newest first**; null once a change of another kind has been made since,
 * undefined when the list ends before that is known.
 */
export function redoTarget<E extends StepKind>(newestFirst: Iterable<E>): E | null | undefined {
  const hidden = new Set<string>();
  for (const event of newestFirst) {
    if (event.undoes !== undefined) hidden.add(event.undoes);
    if (event.command === 'undo') {
      if (!hidden.has(event.id)) return event;
    } else if (event.command !== 'redo') return null;
  }
  return undefined;
}
