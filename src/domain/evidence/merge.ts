/** Making one record of several: field by field, of the source that is kept unless it has none or a person says otherwise. */
import type { JsonValue } from '../history/schema.ts';
import type { CslItem } from './schema.ts';

/** A field of a source: a variable of CSL by its name, or another field of the record as `@name`. */
export type MergedKey = string;

export interface MergeRow {
  readonly key: MergedKey;
  /** By the position of the source; undefined where it has none. */
  readonly values: readonly (JsonValue | undefined)[];
  /** Whose value is taken unless a person says otherwise. */
  readonly wins: number;
  /** Whether two of them have different values. */
  readonly differs: boolean;
}

interface Mergeable {
  readonly csl: CslItem;
  /** All fields of the record. */
  readonly fields: Readonly<Record<string, JsonValue>>;
}

/** What is each source's own and never goes over. */
const OWN = new Set(['csl', 'raw', 'mergedInto', 'removed']);
const GENERIC = new Set(['document', 'article', 'webpage']);

function valuesOf({ csl, fields }: Mergeable): Map<MergedKey, JsonValue> {
  const values = new Map<MergedKey, JsonValue>();
  for (const [key, value] of Object.entries(csl)) {
    if (key !== 'id' && value !== undefined) values.set(key, value as JsonValue);
  }
  for (const [key, value] of Object.entries(fields)) {
    if (!OWN.has(key)) values.set(`@${key}`, value);
  }
  return values;
}

/** @param sources the first is kept */
export function mergeRows(sources: readonly Mergeable[]): MergeRow[] {
  const each = sources.map(valuesOf);
  const keys = new Set(each.flatMap((values) => [...values.keys()]));
  return [...keys].map((key) => {
    const values = each.map((one) => one.get(key));
    const there = values.filter((value) => value !== undefined);
    const written = new Set(there.map((value) => JSON.stringify(value)));
    // What an identifier alone was taken for says less than what a record says of itself.
    const telling =
      key === 'type'
        ? values.findIndex((value) => typeof value === 'string' && !GENERIC.has(value))
        : -1;
    const kept = values.findIndex((value) => value !== undefined);
    return { key, values, wins: telling === -1 ? kept : telling, differs: written.size > 1 };
  });
}

/** The record of the kept source, and its other fields that change. */
export function mergedRecord(
  sources: readonly Mergeable[],
  chosen: ReadonlyMap<MergedKey, number> = new Map(),
): { readonly csl: CslItem; readonly fields: Readonly<Record<string, JsonValue>> } {
  const csl: Record<string, JsonValue> = { id: sources[0]?.csl.id ?? '' };
  const fields: Record<string, JsonValue> = {};
  for (const { key, values, wins } of mergeRows(sources)) {
    const value = values[chosen.get(key) ?? wins] ?? values[wins];
    if (value === undefined) continue;
    if (!key.startsWith('@')) csl[key] = value;
    else if (values[0] === undefined || JSON.stringify(values[0]) !== JSON.stringify(value))
      fields[key.slice(1)] = value;
  }
  return { csl: csl as unknown as CslItem, fields };
}
