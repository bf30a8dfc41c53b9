/**
 * The event log. Every change a person makes is one event; the records of the other stores are a fold of the events.
 *
 * A record is a set of fields, and each field is a register: the event that comes last in fold order sets it.
 * Fold order is (hlc, deviceId, id), so a union of two logs gives the same records in whatever order it is read.
 * A field set to null is absent; a record whose required field is null does not exist (a tombstone keeps its stamps).
 */

import { DeviceId, EventId, ReviewerId } from '../ids.ts';
import { z } from '../zod.ts';

/** The stores whose records events change. */
export const RecordStore = z.enum([
  'reviews',
  'claims',
  'assessments',
  'evidence',
  'findings',
  'adjudications',
  'sources',
  'reviewers',
]);
export type RecordStore = z.infer<typeof RecordStore>;

const Json: z.ZodType<JsonValue> = z.json() as z.ZodType<JsonValue>;
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | JsonValue[]
  | { [key: string]: JsonValue };

const key = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,199}(\/[A-Za-z0-9][\w.:-]{0,199})?$/);

/** A verdict on every claim of the longest article, or three citations on each of 100,000, is still one step. */
const MAX_KEYS = 1_000_000;
const MAX_CHANGES = 50;

/**
 * One field of many records, in columns. `keys`, `from` and `basedOn` have the same length;
 * `to` has it too, or has length 1 when every record gets the same value.
 * Keys: a claim id, `<claim id>/<reviewer id>` for assessments, `<claim id>/<claim id>` for findings, otherwise the
 * record's id.
 */
export const Change = z
  .strictObject({
    store: RecordStore,
    field: z.string().regex(/^[a-zA-Z]{1,40}$/),
    keys: z.array(key).min(1).max(MAX_KEYS),
    from: z.array(Json),
    to: z.array(Json).min(1),
    /** The event that set the field before, null where nothing had. */
    basedOn: z.array(EventId.nullable()),
  })
  .refine(
    (c) =>
      c.from.length === c.keys.length &&
      c.basedOn.length === c.keys.length &&
      (c.to.length === 1 || c.to.length === c.keys.length),
    { error: 'keys, from, to and basedOn differ in length' },
  );
export type Change = z.infer<typeof Change>;

const COMMANDS = [
  'review.create',
  'review.rename',
  'review.delete',
  'review.restore',
  'review.extract',
  'claim.add',
  'claim.edit',
  'claim.kind',
  'claim.anchor',
  'claim.dismiss',
  'claim.restore',
  'claim.merge',
  'claim.quantities',
  'claim.import',
  'verdict.set',
  'verdict.clear',
  'confidence.set',
  'rationale.set',
  'reasons.set',
  'correction.set',
  'severity.set',
  'searchlog.set',
  'evidence.add',
  'evidence.edit',
  'evidence.remove',
  'finding.confirm',
  'finding.dismiss',
  'finding.reopen',
  'finding.join',
  'finding.part',
  'source.add',
  'source.edit',
  'source.attach',
  'source.detach',
  'reviewer.create',
  'reviewer.rename',
  'undo',
  'redo',
] as const;
export const CommandName = z.enum(COMMANDS);
export type CommandName = z.infer<typeof CommandName>;

export const LIBRARY_SCOPE = 'library';

export const Event = z.strictObject({
  id: EventId,
  /** A review's id, or `library`. */
  scope: z.string().min(1).max(200),
  reviewerId: ReviewerId,
  deviceId: DeviceId,
  /** Hybrid logical clock: 11 base-36 digits of milliseconds, `-`, 4 base-36 digits of a counter. Sorts as text. */
  hlc: z.string().regex(/^[0-9a-z]{11}-[0-9a-z]{4}$/),
  command: CommandName,
  changes: z.array(Change).min(1).max(MAX_CHANGES),
  /** On `undo` the event it takes back, on `redo` the undo that it takes back. */
  undoes: EventId.optional(),
});
export type Event = z.infer<typeof Event>;

/** `<hlc>|<device>|<event>`: compares as text in fold order. */
export type Stamp = string;
export type Stamps = Readonly<Record<string, Stamp>>;
