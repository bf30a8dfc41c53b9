/** Events into records. Each field is a last-writer-wins register, so folding is commutative, associative and idempotent. */
import type { EventId } from '../ids.ts';
import type { Change, Event, JsonValue, Stamp, Stamps } from './schema.ts';

/** The fields of one record with the stamp of the event that set each. A null field is absent; its stamp stays. */
export interface FoldedRecord {
  readonly fields: Readonly<Record<string, JsonValue>>;
  readonly stamps: Stamps;
}

export const EMPTY_RECORD: FoldedRecord = { fields: {}, stamps: {} };

/** Fold order as text: compares the clock first, then the device, then the event. */
export function stampOf(event: Pick<Event, 'hlc' | 'deviceId' | 'id'>): Stamp {
  return `${event.hlc}|${event.deviceId}|${event.id}`;
}

/** The event that a stamp names. */
export function stampEventId(stamp: Stamp): EventId {
  return stamp.slice(stamp.lastIndexOf('|') + 1) as EventId;
}

/** The value that a change gives its `index`-th record. */
function changeValue(change: Change, index: number): JsonValue {
  const value = change.to.length === 1 ? change.to[0] : change.to[index];
  return value ?? null;
}

/** The clock of a stamp. */
export function stampHlc(stamp: Stamp): string {
  return stamp.slice(0, stamp.indexOf('|'));
}

/**
 * The record after one field was set, or the same object when a later event has set that field already.
 * A value of null removes the field.
 */
function setField(
  record: FoldedRecord,
  field: string,
  value: JsonValue,
  stamp: Stamp,
): FoldedRecord {
  const current = record.stamps[field];
  if (current !== undefined && current >= stamp) return record;
  const fields = { ...record.fields };
  if (value === null) delete fields[field];
  else fields[field] = value;
  return { fields, stamps: { ...record.stamps, [field]: stamp } };
}

/** Where a fold keeps its records; `read` gives undefined for a record that nothing has touched. */
export interface RecordAccess {
  read(store: Change['store'], key: string): FoldedRecord | undefined;
  write(store: Change['store'], key: string, record: FoldedRecord, field: string): void;
}

/** Applies one event, whatever its place in the order. Writes only the records that it changes. */
export function foldEvent(event: Event, records: RecordAccess): void {
  const stamp = stampOf(event);
  for (const change of event.changes) {
    for (const [index, key] of change.keys.entries()) {
      const before = records.read(change.store, key) ?? EMPTY_RECORD;
      const after = setField(before, change.field, changeValue(change, index), stamp);
      if (after !== before) records.write(change.store, key, after, change.field);
    }
  }
}
