/**
 * A source as the CSL processor may be given it. The processor reads markup in titles, commands in notes and dates in
 * words; of all that only what titles need is let through, and everything is cut to what a reference can show.
 */
import type { CslDate, CslItem, CslName } from '../../../domain/evidence/csl.ts';
import { DATE_VARIABLES, NAME_VARIABLES } from '../../../domain/evidence/csl.ts';
import { withoutMarks } from '../../../domain/evidence/marks.ts';

/** Variables that a reference can show, beside names and dates. Notes, keywords and abstracts are not among them. */
const SHOWN = [
  'archive',
  'archive-place',
  'archive_collection',
  'archive_location',
  'authority',
  'chapter-number',
  'collection-number',
  'collection-title',
  'container-title',
  'container-title-short',
  'dimensions',
  'division',
  'DOI',
  'edition',
  'event',
  'event-place',
  'event-title',
  'genre',
  'issue',
  'journalAbbreviation',
  'jurisdiction',
  'language',
  'medium',
  'number',
  'number-of-pages',
  'number-of-volumes',
  'original-publisher',
  'original-publisher-place',
  'original-title',
  'page',
  'page-first',
  'part',
  'part-title',
  'PMCID',
  'PMID',
  'publisher',
  'publisher-place',
  'reviewed-genre',
  'reviewed-title',
  'scale',
  'section',
  'source',
  'status',
  'supplement',
  'title',
  'title-short',
  'URL',
  'version',
  'volume',
  'volume-title',
] as const satisfies readonly (keyof CslItem)[];

/** Those in which CSL allows italics and the like. */
const MARKED: ReadonlySet<string> = new Set([
  'container-title',
  'original-title',
  'title',
  'title-short',
]);

/** Longer than any title, and short enough for a processor that looks at every word many times. */
const LONGEST = 1_000;
/** The styles show twenty at most, APA the last one too. */
const MOST_NAMES = 30;

/** Characters that steer: controls, directions, line ends, halves of surrogate pairs, and those of our own. */
export const STEERING =
  /[\p{Cc}\p{Cs}\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uE000-\uE004]+/gu;

function plainWords(words: string): string {
  return words.slice(0, LONGEST).replace(STEERING, ' ').replace(/ {2,}/g, ' ').trim();
}

const MARK = /<(\/?)(i|b|sub|sup|sc|span)(?:\s[^<>]{0,200})?>/g;

/**
 * Only marks that are closed in their order stay, and of a `span` only the one that keeps the case. Words in italics
 * keep theirs too: in titles they name species, ships, or are foreign.
 */
function markedWords(words: string): string {
  const open: string[] = [];
  let text = '';
  let from = 0;
  for (const match of words.matchAll(MARK)) {
    const [mark, closing, name = ''] = match;
    text += words.slice(from, match.index);
    from = match.index + mark.length;
    if (closing === '') {
      open.push(name);
      text += name === 'span' ? NOCASE : name === 'i' ? `<i>${NOCASE}` : `<${name}>`;
    } else if (open.pop() === name) {
      text += name === 'i' ? '</span></i>' : `</${name}>`;
    } else return withoutMarks(words);
  }
  return open.length === 0 ? text + words.slice(from) : withoutMarks(words);
}

const NOCASE = '<span class="nocase">';

function nameOf(name: CslName): object {
  const parts: Record<string, string | boolean | number> = {};
  for (const [key, value] of Object.entries(name)) {
    if (value === undefined) continue;
    parts[key] = typeof value === 'string' ? plainWords(withoutMarks(value)).slice(0, 300) : value;
  }
  return parts;
}

function namesOf(names: readonly CslName[]): object[] {
  const shown =
    names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES - 1), ...names.slice(-1)] : names;
  return shown
    .map(nameOf)
    .filter((name) => ['family', 'literal', 'given'].some((key) => Reflect.get(name, key)));
}

/** Numbers as they are, words as words: the processor is not left to guess at dates. */
function dateOf(date: CslDate): object | null {
  const days = date['date-parts'];
  const season = Number(date.season);
  const more = {
    ...(date.circa === undefined || date.circa === false ? {} : { circa: true }),
    ...(season >= 1 && season <= 4 ? { season } : {}),
  };
  if (days !== undefined) return { 'date-parts': days, ...more };
  const words = plainWords(date.literal ?? date.raw ?? '').slice(0, 100);
  return words === '' ? null : { literal: words, ...more };
}

/**
 * @param id under which the processor knows the item
 * @param history what became of the source since, for styles that have a place for it
 */
export function itemOf(csl: CslItem, id: string, history: string | null): object {
  const item: Record<string, unknown> = { id, type: csl.type };
  for (const key of SHOWN) {
    const value = csl[key];
    if (value === undefined) continue;
    const words = MARKED.has(key)
      ? markedWords(plainWords(value))
      : plainWords(withoutMarks(value));
    if (words !== '') item[key] = words;
  }
  for (const key of NAME_VARIABLES) {
    const names = namesOf(csl[key] ?? []);
    if (names.length > 0) item[key] = names;
  }
  for (const key of DATE_VARIABLES) {
    const date = csl[key] === undefined ? null : dateOf(csl[key]);
    if (date !== null) item[key] = date;
  }
  item['container-title-short'] ??= item.journalAbbreviation;
  if (item['title-short'] === undefined) item['title-short'] = shortTitle(item.title);
  if (history !== null) item.references = history;
  return Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
}

/** What stands before the colon, for where the text has to name a title. */
function shortTitle(title: unknown): string | undefined {
  if (typeof title !== 'string' || title.includes('<')) return undefined;
  const main = title.split(': ')[0] ?? '';
  return main.length < title.length && main.length >= 4 ? main : undefined;
}
