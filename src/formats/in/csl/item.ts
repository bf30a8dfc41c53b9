/**
 * A record of CSL-JSON, or of Crossref's programming interface, as strict CSL. What other programs add to the schema
 * goes under `custom`, numbers become words, dates in words become parts, and lists of one title become that title.
 */

import {
  CSL_TYPES,
  type CslDate,
  type CslName,
  DATE_VARIABLES,
  type DateVariable,
  NAME_VARIABLES,
  type NameVariable,
  TEXT_VARIABLES,
  type TextVariable,
} from '../../../domain/evidence/csl.ts';
import { readDate } from '../../../domain/evidence/csl-date.ts';
import { lookup } from '../../lookup.ts';
import { type DraftItem, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { withoutEntities, withoutForeignTags } from '../markup.ts';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const TEXTS = new Map<string, TextVariable>(
  TEXT_VARIABLES.map((name) => [name.toLowerCase(), name]),
);
const NAMES = new Map<string, NameVariable>(NAME_VARIABLES.map((name) => [name, name]));
const DATES = new Map<string, DateVariable>(DATE_VARIABLES.map((name) => [name, name]));

/** Names that Crossref and older programs have for variables of CSL. */
const ALIASES: Readonly<Record<string, TextVariable>> = {
  'article-number': 'number',
  'edition-number': 'edition',
  'part-number': 'part',
  'publisher-location': 'publisher-place',
  'short-container-title': 'container-title-short',
  'short-title': 'title-short',
  abstractnote: 'abstract',
};

/** Crossref's types, and types that older versions of CSL or other programs have. */
const TYPES: Readonly<Record<string, (typeof CSL_TYPES)[number]>> = {
  'book-chapter': 'chapter',
  'book-part': 'chapter',
  'book-section': 'chapter',
  'book-series': 'book',
  'book-set': 'book',
  'book-track': 'chapter',
  component: 'document',
  database: 'dataset',
  dissertation: 'thesis',
  'edited-book': 'book',
  grant: 'document',
  journal: 'periodical',
  'journal-article': 'article-journal',
  'journal-issue': 'periodical',
  'journal-volume': 'periodical',
  misc: 'document',
  monograph: 'book',
  'peer-review': 'review',
  'posted-content': 'article',
  proceedings: 'book',
  'proceedings-article': 'paper-conference',
  'proceedings-series': 'book',
  'reference-book': 'book',
  'reference-entry': 'entry',
  'report-component': 'report',
  'report-series': 'report',
  other: 'document',
};

/** What Crossref sends along that describes its deposit and not the work. */
const DROPPED = new Set([
  'assertion',
  'content-domain',
  'created',
  'deposited',
  'indexed',
  'is-referenced-by-count',
  'issn-type',
  'isbn-type',
  'issue-title',
  'journal-issue',
  'license',
  'link',
  'member',
  'prefix',
  'published',
  'published-online',
  'published-print',
  'reference',
  'reference-count',
  'references-count',
  'relation',
  'resource',
  'score',
]);

/** What it sends as a list and CSL has as words. */
const isCrossref = (record: JsonObject): boolean =>
  Array.isArray(record.title) ||
  'indexed' in record ||
  'deposited' in record ||
  'is-referenced-by-count' in record;

function textOf(value: Json): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) {
    // A list is a list of writings, of which the first is the main one.
    const first = value.find((one) => typeof one === 'string' || typeof one === 'number');
    return first === undefined ? '' : String(first);
  }
  return '';
}

const NAME_PARTS = [
  'family',
  'given',
  'dropping-particle',
  'non-dropping-particle',
  'suffix',
  'literal',
] as const;

function nameOf(value: Json): CslName | null {
  if (typeof value === 'string') return value.trim() === '' ? null : { literal: value.trim() };
  if (!isObject(value)) return null;
  const name: CslName = {};
  for (const part of NAME_PARTS) {
    const words = withoutEntities(textOf(value[part] ?? '')).trim();
    if (words !== '') name[part] = words;
  }
  // Crossref has organisations under `name`, older programs under `last` and `first`.
  const literal = textOf(value.name ?? '').trim();
  if (literal !== '' && name.family === undefined && name.literal === undefined)
    name.literal = literal;
  for (const flag of ['comma-suffix', 'static-ordering', 'parse-names'] as const) {
    const set = value[flag];
    if (set === true || set === 1 || set === 'true' || set === '1') name[flag] = true;
  }
  const { given, ...rest } = name;
  if (name.family === undefined && name.literal === undefined)
    return given === undefined ? null : { ...rest, literal: given };
  return name;
}

/** Nobody writes records that are nested further; reading and writing them would exhaust the stack. */
const DEEPEST = 30;
const LONGEST_KEY = 500;

function isShallow(value: Json, left: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return left > 0 && Object.values(value).every((one) => isShallow(one, left - 1));
}

function integerOf(value: Json | undefined): number | null {
  const number =
    typeof value === 'string' && /^-?\d{1,6}$/.test(value.trim()) ? Number(value) : value;
  return typeof number === 'number' && Number.isInteger(number) && Math.abs(number) < 1_000_000
    ? number
    : null;
}

function partsOf(value: Json): number[] | null {
  if (!Array.isArray(value)) return null;
  const parts: number[] = [];
  for (const part of value.slice(0, 3)) {
    const number = integerOf(part);
    const limit = [999_999, 12, 31][parts.length] ?? 0;
    // Zero stands for "not known"; a month from 13 on is a season.
    if (number === null || (parts.length > 0 && (number < 1 || number > limit))) break;
    parts.push(number);
  }
  return parts.length === 0 ? null : parts;
}

function seasonOf(value: Json | undefined): CslDate {
  const season = integerOf(value);
  if (season !== null) return { season: season > 20 ? season - 20 : season };
  return typeof value === 'string' && value.trim() !== ''
    ? { season: value.trim().slice(0, 100) }
    : {};
}

function dateOf(value: Json): CslDate | null {
  if (typeof value === 'string' || typeof value === 'number') return readDate(String(value));
  if (!isObject(value)) return null;
  const written = value['date-parts'];
  // Some have one date where CSL has a list of them.
  const days =
    Array.isArray(written) && written.length > 0 && !Array.isArray(written[0])
      ? [written]
      : written;
  const parts = (Array.isArray(days) ? days : []).slice(0, 2).flatMap((day) => {
    const read = partsOf(day);
    return read === null ? [] : [read];
  });
  const raw =
    textOf(value.raw ?? '') || (parts.length === 0 ? textOf(value['date-time'] ?? '') : '');
  const literal = textOf(value.literal ?? '')
    .trim()
    .slice(0, 500);
  const circa =
    value.circa === undefined || value.circa === false || value.circa === 0 || value.circa === ''
      ? {}
      : { circa: true };
  if (parts.length > 0)
    return {
      'date-parts': parts,
      ...seasonOf(value.season),
      ...circa,
      ...(literal === '' ? {} : { literal }),
    };
  if (literal !== '') return { literal, ...circa };
  const read = readDate(raw);
  return read === null ? null : { ...read, ...circa };
}

/** What a record says, in strict CSL. Never throws, whatever the record holds. */
export function cslFrom(record: JsonObject): DraftItem {
  const written = textOf(record.type ?? '').trim();
  const type = CSL_TYPES.find((one) => one === written) ?? lookup(TYPES, written.toLowerCase());
  const csl: DraftItem = { type: type ?? 'document' };
  const custom: Record<string, Json> = {};
  if (type === undefined && written !== '') custom['csl-type'] = written;
  const crossref = isCrossref(record);
  for (const [key, value] of Object.entries(record)) {
    if (key === 'id' || key === 'type' || key === '__proto__' || value === null) continue;
    set(csl, custom, key, value, crossref);
  }
  if (crossref) crossrefOnly(csl, record);
  if (Object.keys(custom).length > 0) csl.custom = { ...csl.custom, ...custom };
  return csl;
}

function set(
  csl: DraftItem,
  custom: Record<string, Json>,
  key: string,
  value: Json,
  crossref: boolean,
): void {
  const name = NAMES.get(key);
  const date = DATES.get(key);
  const text = TEXTS.get(key.toLowerCase()) ?? lookup(ALIASES, key.toLowerCase());
  const isDeep = !isShallow(value, DEEPEST);
  if (isDeep) return;
  if (key === 'custom' && isObject(value)) {
    for (const [own, one] of Object.entries(value)) {
      if (own !== '__proto__') custom[own.slice(0, LONGEST_KEY)] = one;
    }
  } else if (key === 'categories' && Array.isArray(value)) {
    csl.categories = value
      .filter((one) => typeof one === 'string')
      .map((one) => one.slice(0, 500))
      .slice(0, 1_000);
  } else if (key === 'subject' && Array.isArray(value))
    setText(csl, 'keyword', value.filter((one) => typeof one === 'string').join(', '));
  else if (name !== undefined) {
    const names = (Array.isArray(value) ? value : [value]).flatMap((one) => nameOf(one) ?? []);
    if (names.length > 0) csl[name] = names;
  } else if (date !== undefined) {
    const read = dateOf(value);
    if (read !== null) csl[date] = read;
  } else if (text !== undefined) setWords(csl, text, key, value);
  else if (!(crossref && DROPPED.has(key)) && !key.startsWith('_')) {
    custom[key.slice(0, LONGEST_KEY)] = value;
  }
}

function setWords(csl: DraftItem, text: TextVariable, key: string, value: Json): void {
  const list = (glue: string) =>
    Array.isArray(value) ? value.map(textOf).join(glue) : textOf(value);
  const words = textOf(value);
  if (text === 'DOI') fillIdentifiers(csl, { doi: words });
  else if (text === 'URL') fillIdentifiers(csl, { url: words });
  else if (text === 'PMID') fillIdentifiers(csl, { pmid: words });
  else if (text === 'PMCID') fillIdentifiers(csl, { pmcid: words });
  else if (text === 'ISBN') fillIdentifiers(csl, { isbn: list('; ') });
  else if (text === 'ISSN') fillIdentifiers(csl, { issn: list('; ') });
  else if (text === 'keyword') setText(csl, text, list(', '));
  else if (key === 'abstract' || key.endsWith('title')) {
    setText(csl, text, withoutForeignTags(withoutEntities(words)));
  } else setText(csl, text, words);
}

/** Crossref has a subtitle, and several dates of which not all are always there. */
function crossrefOnly(csl: DraftItem, record: JsonObject): void {
  const subtitle = withoutForeignTags(withoutEntities(textOf(record.subtitle ?? '')));
  if (subtitle !== '' && csl.title !== undefined && !csl.title.includes(subtitle))
    csl.title = `${csl.title}: ${subtitle}`;
  for (const key of ['published', 'published-print', 'published-online', 'created']) {
    if (csl.issued !== undefined) break;
    const date = dateOf(record[key] ?? null);
    if (date !== null) csl.issued = date;
  }
  const number = textOf(record['article-number'] ?? '');
  if (csl.page === undefined && number !== '') csl.page = number;
  delete csl.custom?.subtitle;
}
