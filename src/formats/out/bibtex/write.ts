/**
 * CSL as BibTeX, in the dialect that both BibTeX and BibLaTeX take: classic entry types where there is one, BibLaTeX's
 * where there is none (classic styles set those as `@misc`). A type of CSL that no entry type tells apart is added as the
 * field `csl-type`, which other programs ignore and ours reads back.
 */

import { citeKey, UniqueNames } from '../../../domain/evidence/citekey.ts';
import type { CslDate, CslItem, NameVariable, TextVariable } from '../../../domain/evidence/csl.ts';
import { writeEdtf } from '../../../domain/evidence/csl-date.ts';
import { bibtexToCsl } from '../../in/bibtex/fields.ts';
import { isPart, isSerial } from '../../in/bibtex/types.ts';
import { lookup } from '../../lookup.ts';
import { escapeTex, escapeTitle, escapeVerbatim } from './escape.ts';
import { writeNames } from './names.ts';

const TYPES: Readonly<Record<string, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  dataset: 'dataset',
  'entry-encyclopedia': 'inreference',
  graphic: 'artwork',
  legal_case: 'jurisdiction',
  legislation: 'legislation',
  manuscript: 'unpublished',
  motion_picture: 'video',
  pamphlet: 'booklet',
  'paper-conference': 'inproceedings',
  patent: 'patent',
  performance: 'performance',
  periodical: 'periodical',
  personal_communication: 'letter',
  report: 'techreport',
  review: 'review',
  software: 'software',
  song: 'audio',
  speech: 'unpublished',
  standard: 'standard',
  webpage: 'online',
};

/** Names in the order in which they are written. */
const NAMES: readonly (readonly [variable: NameVariable, field: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['collection-editor', 'serieseditor'],
  ['director', 'director'],
];

const TITLES = new Set(['title', 'shorttitle', 'journal', 'booktitle', 'note']);

/** Variables that have one field, whatever the type. */
const FIELDS: readonly (readonly [variable: TextVariable, field: string])[] = [
  ['title-short', 'shorttitle'],
  ['container-title-short', 'shortjournal'],
  ['collection-title', 'series'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['chapter-number', 'chapter'],
  ['part', 'part'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal'],
  ['publisher-place', 'address'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue'],
  ['original-title', 'origtitle'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['reviewed-title', 'reviewedtitle'],
  ['version', 'version'],
  ['status', 'pubstate'],
  ['medium', 'howpublished'],
  ['language', 'language'],
  ['call-number', 'library'],
  ['section', 'section'],
  ['scale', 'scale'],
  ['source', 'source'],
  ['genre', 'type'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
  ['PMID', 'pmid'],
  ['PMCID', 'pmcid'],
  ['keyword', 'keywords'],
  ['note', 'note'],
  ['annote', 'annote'],
  ['abstract', 'abstract'],
];

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/** A field's value between its braces; months stand without braces, as the macros that they are. */
type Fields = Map<string, string>;

export function writeBibtex(items: readonly CslItem[]): string {
  const keys = new UniqueNames();
  return items.map((csl) => writeEntry(csl, keys.take(bibtexKey(csl)))).join('\n');
}

/** The item's own name where BibTeX can take it. */
export function bibtexKey(csl: CslItem): string {
  const own = csl['citation-key'] ?? csl.id;
  return /^[^\s,{}()"#%~\\=@']{1,100}$/.test(own) ? own : citeKey(csl);
}

function writeEntry(csl: CslItem, key: string): string {
  const type = entryType(csl);
  const fields: Fields = new Map();
  const put = (name: string, words: string | undefined): void => {
    if (words === undefined) return;
    const escaped = TITLES.has(name) ? escapeTitle(words) : escapeTex(words);
    if (escaped !== '') fields.set(name, escaped);
  };
  const more = csl.custom?.['and-others'];
  for (const [variable, field] of NAMES) {
    const names = writeNames(csl[variable] ?? [], Array.isArray(more) && more.includes(variable));
    if (names !== '') fields.set(field, names);
  }
  put('title', csl.title);
  put(isPart(csl.type) ? 'booktitle' : 'journal', csl['container-title']);
  if (csl.type === 'article-magazine') put('entrysubtype', 'magazine');
  if (csl.type === 'article-newspaper') put('entrysubtype', 'newspaper');
  issuedInto(fields, csl.issued);
  for (const [variable, field] of FIELDS) put(field, csl[variable]);
  const house =
    csl.type === 'thesis' ? 'school' : csl.type === 'report' ? 'institution' : 'publisher';
  put(house, csl.publisher);
  numbersInto(put, csl);
  put('pages', csl.page);
  const pages = fields.get('pages');
  if (pages !== undefined) fields.set('pages', pages.replace(/-\{\}-|[–-]/g, '--'));
  archiveInto(put, csl);
  for (const [variable, field] of [
    ['accessed', 'urldate'],
    ['event-date', 'eventdate'],
    ['original-date', 'origdate'],
  ] as const) {
    const date = csl[variable];
    if (date !== undefined) put(field, writeEdtf(date) ?? date.literal);
  }
  if (csl.DOI !== undefined) fields.set('doi', escapeVerbatim(csl.DOI));
  if (csl.URL !== undefined) fields.set('url', escapeVerbatim(csl.URL));
  if (bibtexToCsl(type, fields).type !== csl.type) fields.set('csl-type', csl.type);
  const lines = [...fields].map(
    ([name, value]) => `  ${name} = ${name === 'month' ? value : `{${value}}`},\n`,
  );
  return `@${type}{${key},\n${lines.join('')}}\n`;
}

function entryType(csl: CslItem): string {
  if (csl.type !== 'thesis') return lookup(TYPES, csl.type) ?? 'misc';
  // Classic types say what kind of thesis it is, even where nobody has said so.
  const genre = csl.genre ?? '';
  if (/master/i.test(genre)) return 'mastersthesis';
  return /ph\.?\s?d|doctor/i.test(genre) ? 'phdthesis' : 'thesis';
}

function issuedInto(fields: Fields, issued: CslDate | undefined): void {
  if (issued === undefined) return;
  const days = issued['date-parts'] ?? [];
  const [year, month, day] = days[0] ?? [];
  if (year === undefined) {
    const words = escapeTex(issued.literal ?? issued.raw ?? '');
    if (words !== '') fields.set('year', words);
    return;
  }
  const plain = days.length === 1 && issued.season === undefined && issued.circa === undefined;
  if (!plain || year < 1000 || year > 9999) {
    const date = writeEdtf(issued);
    if (date !== null) fields.set('date', escapeVerbatim(date));
  }
  fields.set('year', String(year));
  const name = MONTHS[(month ?? 0) - 1];
  if (name !== undefined) fields.set('month', name);
  if (name !== undefined && day !== undefined) fields.set('day', String(day));
}

/** BibTeX has one `number`, which means something else in each type. */
function numbersInto(put: (name: string, words: string | undefined) => void, csl: CslItem): void {
  if (isSerial(csl.type)) {
    put('number', csl.issue);
    if (csl.page !== undefined) put('eid', csl.number);
    return;
  }
  put('issue', csl.issue);
  const inSeries = csl['collection-title'] !== undefined && csl['collection-number'] !== undefined;
  put('number', inSeries && csl.number === undefined ? csl['collection-number'] : csl.number);
}

function archiveInto(put: (name: string, words: string | undefined) => void, csl: CslItem): void {
  if (csl.archive?.toLowerCase() === 'arxiv' && csl.archive_location !== undefined) {
    put('eprint', csl.archive_location);
    put('archiveprefix', csl.archive);
    return;
  }
  put('archive', csl.archive);
  put('archive_location', csl.archive_location);
}
