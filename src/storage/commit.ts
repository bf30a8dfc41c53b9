/** The one way a change is made: a transaction that appends an event and updates the records and the tally it touches. */
import Dexie from 'dexie';
import { changeProblem } from '../domain/history/fields.ts';
import {
  EMPTY_RECORD,
  type FoldedRecord,
  foldEvent,
  stampEventId,
} from '../domain/history/fold.ts';
import { laterHlc, nextHlc } from '../domain/history/hlc.ts';
import { pairOfFinding } from '../domain/history/keys.ts';
import {
  Change,
  type CommandName,
  type Event,
  type JsonValue,
  LIBRARY_SCOPE,
} from '../domain/history/schema.ts';
import type { ClaimId, EventId, ReviewerId } from '../domain/ids.ts';
import { trackConflicts } from './conflicts.ts';
import type { StorageContext } from './context.ts';
import { failureOf } from './failures.ts';
import { listingOf } from './listing.ts';
import type { CommandFailure, CommandResult } from './model.ts';
import { type FoldedStore, RecordSession } from './records.ts';
import type { EventRow } from './rows.ts';
import { countTally, trackTally } from './tallies.ts';

/** One field of some records and what it shall be; a single value in `to` is for all keys. Null takes the field away. */
export interface Draft {
  readonly store: FoldedStore;
  readonly field: string;
  readonly keys: readonly string[];
  readonly to: readonly JsonValue[];
  /** Set where every value in `to` has been checked against its field already, in steps that do not hold up the page. */
  readonly checked?: true;
  /**
   * Set on what makes new sources. It goes into events of its own before the command's, a part in each: an event is read
   * as a whole, and thousands of sources in one would hold up the page whenever the log is looked at.
   */
  readonly made?: true;
}

/** Thrown inside a transaction to leave everything as it was and report why. */
export class Refusal extends Error {
  readonly reason: CommandFailure;
  constructor(reason: CommandFailure, message: string) {
    super(message);
    this.reason = reason;
  }
}

/** The refusal that an error is, or that Dexie has wrapped; null for any other error. */
export function refusalIn(error: unknown): Refusal | null {
  if (error instanceof Refusal) return error;
  return error instanceof Dexie.DexieError && error.inner instanceof Refusal ? error.inner : null;
}

export interface Command {
  readonly scope: string;
  readonly name: CommandName;
  readonly undoes?: EventId;
  /** The changes, worked out inside the transaction. It may await nothing but Dexie. */
  readonly draft: (session: RecordSession) => Draft[] | Promise<Draft[]>;
  /** Further rows that belong to the change (a new article's text), written before the event. */
  readonly before?: () => Promise<void>;
  /** Said back with the result of undo and redo. */
  readonly words?: string;
  readonly leftAlone?: number;
}

function sameJson(a: JsonValue, b: JsonValue): boolean {
  return a === b || (typeof a === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** The change against what is stored, without the records that have the value already; null when nothing is left. */
function toChange(session: RecordSession, draft: Draft): Change | null {
  const keys: string[] = [];
  const from: JsonValue[] = [];
  const to: JsonValue[] = [];
  const basedOn: (EventId | null)[] = [];
  for (const [index, key] of draft.keys.entries()) {
    const record = session.read(draft.store, key);
    const old = record?.fields[draft.field] ?? null;
    const value = (draft.to.length === 1 ? draft.to[0] : draft.to[index]) ?? null;
    if (sameJson(old, value)) continue;
    const stamp = record?.stamps[draft.field];
    keys.push(key);
    from.push(old);
    to.push(value);
    basedOn.push(stamp === undefined ? null : stampEventId(stamp));
  }
  if (keys.length === 0) return null;
  const first = to[0] ?? null;
  const shared = to.every((value) => sameJson(value, first));
  return { store: draft.store, field: draft.field, keys, from, to: shared ? [first] : to, basedOn };
}

/** Sources and reviewers belong to the library: their changes are events of its own, also when a review's command makes them. */
function isLibraryStore(store: FoldedStore): boolean {
  return store === 'sources' || store === 'reviewers';
}

/** The claims that a list of changes speaks of, each once. */
function claimsOf(changes: readonly Change[]): ClaimId[] {
  const ids = new Set<string>();
  for (const change of changes) {
    for (const [index, key] of change.keys.entries()) {
      if (change.store === 'claims') ids.add(key);
      else if (change.store === 'assessments') ids.add(key.slice(0, key.indexOf('/')));
      else if (change.store === 'findings') for (const id of pairOfFinding(key) ?? []) ids.add(id);
      else if (change.store === 'evidence' && change.field === 'claimId') {
        const value =
          (change.to.length === 1 ? change.to[0] : change.to[index]) ?? change.from[index];
        if (typeof value === 'string') ids.add(value);
      }
    }
  }
  return [...ids] as ClaimId[];
}

/** The next value of the device's clock, inside the transaction, so that two tabs never stamp alike. */
async function tick(context: StorageContext): Promise<string> {
  const row = await context.db.meta.get('clock');
  const last = typeof row?.value === 'string' ? row.value : null;
  const hlc = nextHlc(last, context.now());
  await context.db.meta.put({ key: 'clock', value: hlc });
  return hlc;
}

/** Moves the device's clock past one seen in a merged file. Inside a transaction. */
export async function witness(context: StorageContext, hlc: string): Promise<void> {
  const row = await context.db.meta.get('clock');
  const last = typeof row?.value === 'string' ? row.value : null;
  await context.db.meta.put({ key: 'clock', value: laterHlc(last, hlc) });
}

export function textField(value: JsonValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}

/** Whether a review has its article and its claims; one whose making was taken back has not. */
export function isWhole({ fields }: FoldedRecord): boolean {
  return textField(fields.extractionId) !== null && textField(fields.revisionId) !== null;
}

async function updateTally(
  context: StorageContext,
  session: RecordSession,
  event: Event,
): Promise<() => Promise<void>> {
  const { db } = context;
  if (event.scope === LIBRARY_SCOPE) return async () => {};
  await session.load('reviews', [event.scope]);
  const review = session.read('reviews', event.scope);
  const tally = await db.tallies.get(event.scope);
  const now = context.now();
  if (
    tally === undefined ||
    textField(review?.fields.extractionId) === null ||
    event.changes.some((c) => c.field === 'extractionId')
  ) {
    return async () => {
      const folded = session.read('reviews', event.scope);
      if (folded === undefined || !isWhole(folded)) return;
      await db.tallies.put(await countTally(db, event.scope, folded, now));
    };
  }
  const listing = await listingOf(db, event.scope, review ?? EMPTY_RECORD);
  const tracker = await trackTally(session, event.changes, tally, listing);
  const conflicts = await trackConflicts(db, session, event, listing);
  return async () => {
    const next = tracker.apply(now);
    await db.tallies.put({ ...next, conflicts: Math.max(0, (tally.conflicts ?? 0) + conflicts()) });
  };
}

/** Another tab may have restored a library or changed the reviewer; verdicts must never go to an earlier profile. */
async function useOwnReviewer(context: StorageContext): Promise<void> {
  const row = await context.db.meta.get('reviewer');
  if (typeof row?.value === 'string') context.reviewerId = row.value as ReviewerId;
}

/** What may happen to a review in the bin. */
const BIN_COMMANDS: readonly CommandName[] = ['review.delete', 'review.restore', 'undo', 'redo'];

/** A review deleted in another tab takes no more changes: they would be said to be saved, and be nowhere. */
async function refuseDeleted(context: StorageContext, command: Command): Promise<void> {
  if (command.scope === LIBRARY_SCOPE || command.name === 'review.create') return;
  const review = await context.db.reviews.get(command.scope);
  const there = textField(review?.fields.revisionId) !== null;
  const inBin = review?.fields.deletedAt !== undefined;
  if (there && (!inBin || BIN_COMMANDS.includes(command.name))) return;
  throw new Refusal(
    'not-found',
    there
      ? 'This review was deleted, so the change was not saved. It can be restored under “Recently deleted” in the library.'
      : 'This review was removed for good, so the change was not saved.',
  );
}

/** What is stored must be what an import of it would take: a backup that cannot be restored is none. */
function refuseUnfit(changes: readonly Change[], checked: ReadonlySet<Change>): void {
  for (const change of changes) {
    const looked: Change = checked.has(change) ? { ...change, to: [null] } : change;
    const shape = Change.safeParse(looked);
    const problem = shape.success ? changeProblem(looked) : 'it has too many parts';
    if (problem === null) continue;
    throw new Refusal(
      'invalid',
      `This is more than a review can hold (${problem}). Nothing was changed. Make it shorter, or do it in several steps.`,
    );
  }
}

/** Sources that one event makes at the most. */
const MADE_AT_ONCE = 100;

/** Drafts that make the same sources, cut into parts. */
function* partsOf(drafts: readonly Draft[]): Generator<Draft[]> {
  const most = drafts[0]?.keys.length ?? 0;
  for (let from = 0; from < most; from += MADE_AT_ONCE) {
    const to = from + MADE_AT_ONCE;
    yield drafts.map((draft) => ({
      ...draft,
      keys: draft.keys.slice(from, to),
      to: draft.to.length === 1 ? draft.to : draft.to.slice(from, to),
    }));
  }
}

/** Appends one event with its records and tally, inside the transaction; null when its drafts change nothing. */
async function appendEvent(
  context: StorageContext,
  session: RecordSession,
  step: {
    readonly scope: string;
    readonly name: CommandName;
    readonly drafts: readonly Draft[];
    readonly undoes: EventId | undefined;
  },
): Promise<EventRow | null> {
  const changes: Change[] = [];
  const checked = new Set<Change>();
  await session.loadEach(step.drafts);
  for (const draft of step.drafts) {
    const change = toChange(session, draft);
    if (change === null) continue;
    changes.push(change);
    if (draft.checked) checked.add(change);
  }
  if (changes.length === 0) return null;
  refuseUnfit(changes, checked);
  const event: Event = {
    id: context.newId() as EventId,
    scope: step.scope,
    reviewerId: context.reviewerId,
    deviceId: context.deviceId,
    hlc: await tick(context),
    command: step.name,
    changes,
    ...(step.undoes === undefined ? {} : { undoes: step.undoes }),
  };
  const finishTally = await updateTally(context, session, event);
  foldEvent(event, session);
  await session.save();
  await finishTally();
  // Dexie writes the key it was given into the object it stores, so it gets a copy of its own.
  const n = await context.db.events.add({ ...event });
  return { ...event, n };
}

/**
 * Runs a command. Resolves after its strict-durability transaction has committed; a failure of any kind rolls all of
 * it back and comes as a value with a sentence.
 */
export async function commit(context: StorageContext, command: Command): Promise<CommandResult> {
  const { db } = context;
  try {
    const stored = await db.transaction('rw', db.tables, async (): Promise<EventRow[]> => {
      await useOwnReviewer(context);
      await refuseDeleted(context, command);
      await command.before?.();
      const session = new RecordSession(db, command.scope);
      const drafts = await command.draft(session);
      const rows: EventRow[] = [];
      const append = async (
        scope: string,
        name: CommandName,
        own: readonly Draft[],
        undoes?: EventId,
      ) => {
        const row = await appendEvent(context, session, { scope, name, drafts: own, undoes });
        if (row !== null) rows.push(row);
      };
      for (const part of partsOf(drafts.filter((draft) => draft.made))) {
        await append(LIBRARY_SCOPE, 'source.add', part);
      }
      const rest = drafts.filter((draft) => !draft.made);
      if (command.scope === LIBRARY_SCOPE) {
        await append(LIBRARY_SCOPE, command.name, rest, command.undoes);
      } else {
        await append(
          LIBRARY_SCOPE,
          'source.add',
          rest.filter((draft) => isLibraryStore(draft.store)),
        );
        const own = rest.filter((draft) => !isLibraryStore(draft.store));
        await append(command.scope, command.name, own, command.undoes);
      }
      return rows;
    });
    const event = stored.at(-1);
    if (event === undefined) {
      return {
        ok: true,
        eventId: null,
        changed: 0,
        words: '',
        claimIds: [],
        leftAlone: command.leftAlone ?? 0,
      };
    }
    context.marker.write({ lastEvent: event.n ?? 0 });
    for (const listener of context.committed) listener(stored);
    return {
      ok: true,
      eventId: event.id,
      changed: Math.max(...event.changes.map((change) => change.keys.length)),
      words: command.words ?? '',
      claimIds: claimsOf(event.changes),
      leftAlone: command.leftAlone ?? 0,
    };
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal !== null) return { ok: false, reason: refusal.reason, message: refusal.message };
    return failureOf(error);
  }
}
