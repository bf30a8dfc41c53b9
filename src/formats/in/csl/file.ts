/**
 * A text of CSL-JSON: one record, a list of them, `{"items": […]}`, an answer of Crossref, or a record a line. Where
 * the whole is no JSON, each record is tried by itself, so that a forgotten comma costs one of them at most.
 */
import type { Outcome } from '../draft.ts';
import { LineIndex } from '../line-index.ts';
import { cslFrom, isObject, type JsonObject } from './item.ts';

/** True where a text can only be meant as JSON: `[12] Doe J.` is a line of a list of references. */
export function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:\{\s*(?:["}]|$)|\[\s*(?:\{|\]\s*$))/.test(text.slice(0, 5_000));
}

interface Record {
  readonly raw: string;
  readonly line: number;
  /** `undefined` where it is no JSON. */
  readonly value: unknown;
}

/** The outermost objects of a text, cut by their braces; strings are skipped. Linear. */
function* objectsIn(text: string): Generator<{ readonly start: number; readonly end: number }> {
  let depth = 0;
  let start = 0;
  const sign = /["{}]/g;
  const string = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"/y;
  for (let match = sign.exec(text); match !== null; match = sign.exec(text)) {
    if (match[0] === '"') {
      string.lastIndex = match.index;
      // A string that does not end with its line is broken: what follows it counts again.
      if (string.test(text)) sign.lastIndex = string.lastIndex;
    } else if (match[0] === '{') {
      if (depth === 0) start = match.index;
      depth += 1;
    } else if (depth > 0) {
      depth -= 1;
      if (depth === 0) yield { start, end: match.index + 1 };
    }
  }
  if (depth > 0) yield { start, end: text.length };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as text; empty where it is nested too deeply to be written. */
function written(value: unknown): string {
  try {
    return JSON.stringify(value) ?? '';
  } catch {
    return '';
  }
}

/** Commas before a closing bracket are the most common mistake of all. */
function parseForgiving(text: string): unknown {
  const value = parse(text);
  return value === undefined ? parse(text.replace(/,(?=\s{0,100}[}\]])/g, '')) : value;
}

/** The list of records that an answer or an export wraps. */
function listIn(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isObject(value)) return null;
  if (Array.isArray(value.items)) return value.items;
  if (Array.isArray(value.references) && !('type' in value)) return value.references;
  const message = value.message;
  if (isObject(message)) return Array.isArray(message.items) ? message.items : [message];
  return null;
}

function recordsOf(text: string, lines: LineIndex): Record[] {
  const value = parse(text.replace(/^\uFEFF/, ''));
  const pieces = [...objectsIn(text)];
  const at = (start: number) => lines.lineOf(start);
  const list = listIn(value);
  if (list === null) {
    // One record, a record a line, or something broken.
    return pieces.flatMap(({ start, end }) => within(text, start, end, at));
  }
  // Places of the records in the text, for messages; there are as many as records unless one is no object.
  const inner = Array.isArray(value) ? pieces : innerPieces(text, pieces);
  const matches = inner.length === list.filter(isObject).length;
  let next = 0;
  return list.map((one) => {
    const piece = matches && isObject(one) ? inner[next++] : undefined;
    return piece === undefined
      ? { raw: written(one), line: 1, value: one }
      : { raw: text.slice(piece.start, piece.end), line: at(piece.start), value: one };
  });
}

/** The objects within the first list of a wrapping object. */
function innerPieces(text: string, pieces: readonly { start: number; end: number }[]) {
  const open = text.indexOf('[', pieces[0]?.start ?? 0);
  return open === -1
    ? []
    : [...objectsIn(text.slice(open))].flatMap(({ start, end }) =>
        end > start ? [{ start: start + open, end: end + open }] : [],
      );
}

/** One piece that is a record, or, where it is broken, what in it begins like a record on a line of its own. */
function within(
  text: string,
  start: number,
  end: number,
  at: (offset: number) => number,
): Record[] {
  const raw = text.slice(start, end);
  const value = parseForgiving(raw);
  if (value !== undefined) {
    const list = listIn(value);
    return list === null
      ? [{ raw, line: at(start), value }]
      : list.map((one) => ({ raw: written(one), line: at(start), value: one }));
  }
  // A brace that is missing here has swallowed what stands behind.
  const records: Record[] = [];
  let from = 0;
  for (const match of raw.matchAll(/[}\],]\s{0,200}[\r\n]\s{0,200}(?=\{\s{0,200}")|^(?=\{)/g)) {
    const next = match.index + match[0].length;
    if (next > from) records.push(piece(raw, from, next, start, at));
    from = next;
  }
  records.push(piece(raw, from, raw.length, start, at));
  return records;
}

function piece(
  text: string,
  from: number,
  to: number,
  offset: number,
  at: (offset: number) => number,
): Record {
  const raw = text.slice(from, to).replace(/[\s,\]]+$/, '');
  return { raw, line: at(offset + from), value: parseForgiving(raw) };
}

/** One outcome for each record of the text, in its order. */
export function* readCslJson(text: string): Generator<Outcome> {
  const lines = new LineIndex(text);
  const records = recordsOf(text, lines);
  if (records.length === 0 && text.trim() !== '' && !/^\s*[[{]\s*[\]}]\s*$/.test(text)) {
    yield { ok: false, fault: { entry: '', line: 1, reason: 'This is not JSON.' } };
  }
  for (const { raw, line, value } of records) {
    const key = isObject(value) ? keyOf(value) : '';
    const fault = (reason: string): Outcome => ({
      ok: false,
      fault: { entry: key || named(raw), line, reason },
    });
    if (value === undefined)
      yield fault('This is not JSON: a comma, a quotation mark or a bracket is missing.');
    else if (!isObject(value)) yield fault('A record is an object in braces.');
    else if (Object.keys(value).length === 0) yield fault('It has no fields.');
    else yield { ok: true, draft: { csl: cslFrom(value), key, raw, line } };
  }
}

function keyOf(record: JsonObject): string {
  const id = record.id ?? record['citation-key'] ?? '';
  return typeof id === 'string' || typeof id === 'number' ? String(id).trim() : '';
}

/** The id of a record that cannot be read. */
function named(raw: string): string {
  return /"id"\s{0,10}:\s{0,10}"([^"\n]{1,200})"/.exec(raw)?.[1] ?? '';
}
