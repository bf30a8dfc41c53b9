/** CSL as RIS, by the tags that Reference Manager, EndNote and Zotero agree on. */

import type { CslDate, CslItem, CslName } from '../../domain/evidence/csl.ts';
import { firstDay } from '../../domain/evidence/csl-date.ts';
import { lookup } from '../lookup.ts';

const TYPES: Readonly<Record<string, string>> = {
  article: 'UNPB',
  'article-journal': 'JOUR',
  'article-magazine': 'MGZN',
  'article-newspaper': 'NEWS',
  bill: 'BILL',
  book: 'BOOK',
  broadcast: 'POD',
  chapter: 'CHAP',
  classic: 'CLSWK',
  collection: 'BOOK',
  dataset: 'DATA',
  entry: 'ENCYC',
  'entry-dictionary': 'DICT',
  'entry-encyclopedia': 'ENCYC',
  figure: 'FIGURE',
  graphic: 'ART',
  hearing: 'HEAR',
  interview: 'INTV',
  legal_case: 'CASE',
  legislation: 'STAT',
  manuscript: 'UNPB',
  map: 'MAP',
  motion_picture: 'VIDEO',
  musical_score: 'MUSIC',
  pamphlet: 'PAMP',
  'paper-conference': 'CONF',
  patent: 'PAT',
  periodical: 'JFULL',
  personal_communication: 'PCOMM',
  post: 'ELEC',
  'post-weblog': 'BLOG',
  regulation: 'LEGAL',
  report: 'RPRT',
  review: 'JOUR',
  'review-book': 'JOUR',
  software: 'COMP',
  song: 'SOUND',
  speech: 'SLIDE',
  standard: 'STAND',
  thesis: 'THES',
  treaty: 'LEGAL',
  webpage: 'ELEC',
};

const IN_SOMETHING = /^(?:article|chapter|paper-conference|entry|review|post|webpage|interview)/;
const WHOLE = new Set(['book', 'thesis', 'report']);
const NUMBERED = /^(?:report|patent|standard|legal_case|legislation|bill)$/;
const SEASONS = ['Spring', 'Summer', 'Autumn', 'Winter'];

export function writeRis(items: readonly CslItem[]): string {
  return items.map(writeRecord).join('\n');
}

function writeRecord(csl: CslItem): string {
  const lines: string[] = [];
  const put = (tag: string, words: string | number | undefined): void => {
    // A line break would begin another tag.
    const value = String(words ?? '')
      .replace(/[\s\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim();
    if (value !== '') lines.push(`${tag}  - ${value}`);
  };
  const names = (tag: string, list: readonly CslName[] | undefined): void => {
    for (const name of list ?? []) put(tag, nameInWords(name));
  };
  put('TY', lookup(TYPES, csl.type) ?? 'GEN');
  put('ID', csl.id);
  names('AU', csl.author);
  names('ED', csl.editor);
  if (csl.type === 'chapter' || csl.type === 'paper-conference')
    names('A3', csl['collection-editor']);
  names(csl.type === 'report' ? 'TA' : 'A4', csl.translator);
  put('TI', csl.title);
  put('ST', csl['title-short']);
  titlesInto(put, csl);
  datesInto(put, csl);
  put('VL', csl.volume);
  numbersInto(put, csl);
  pagesInto(put, csl);
  put('ET', csl.edition);
  put('PB', csl.publisher);
  if (csl.type === 'paper-conference' && csl['event-place'] !== undefined) {
    put('C1', csl['publisher-place'] ?? csl['event-place']);
    put('CY', csl['event-place']);
  } else put('CY', csl['publisher-place']);
  put('SN', csl.ISBN);
  put('SN', csl.ISSN);
  put('DO', csl.DOI);
  put('UR', csl.URL);
  put('LA', csl.language);
  put('AB', csl.abstract);
  put('N1', csl.note);
  for (const word of (csl.keyword ?? '').split(/,\s+/)) put('KW', word);
  put('CN', csl['call-number']);
  put('NV', csl['number-of-volumes']);
  put('SE', csl.section);
  if (csl.type !== 'patent' && csl.type !== 'paper-conference') put('M3', csl.genre);
  if (csl.PMID !== undefined && csl.archive === undefined && csl.archive_location === undefined) {
    put('DB', 'PubMed');
    put('AN', csl.PMID);
  } else {
    put('DB', csl.archive);
    put('AN', csl.archive_location);
  }
  put('C2', csl.PMCID);
  put('DP', csl.source);
  return `${lines.join('\n')}\nER  - \n`;
}

/** "Family, Given, Suffix"; a name in one piece has no comma, as that would make it two. */
function nameInWords(name: CslName): string {
  const { family, given, suffix, literal } = name;
  if (family === undefined) return (literal ?? given ?? '').replaceAll(';', ',');
  const last = [name['dropping-particle'] ?? '', name['non-dropping-particle'] ?? '', family]
    .filter(Boolean)
    .join(' ');
  if (suffix !== undefined) return `${last}, ${given ?? ''}, ${suffix}`;
  return given === undefined ? `${last},` : `${last}, ${given}`;
}

type Put = (tag: string, words: string | number | undefined) => void;

function titlesInto(put: Put, csl: CslItem): void {
  const title = csl['container-title'];
  const event = csl.type === 'paper-conference' ? csl['event-title'] : undefined;
  if (title !== undefined && event !== undefined) {
    put('C3', title);
    put('T2', event);
  } else if (IN_SOMETHING.test(csl.type)) put('T2', title ?? event);
  // A book's record has its series where others have what they stand in.
  else if (csl.type !== 'book' && csl.type !== 'periodical') put('JF', title);
  put('J2', csl['container-title-short'] ?? csl.journalAbbreviation);
  put('T3', csl['collection-title']);
}

function datesInto(put: Put, csl: CslItem): void {
  const { issued } = csl;
  if (issued !== undefined) {
    const day = firstDay(issued);
    put('PY', day === null ? (issued.literal ?? issued.raw) : String(day[0]).padStart(4, '0'));
    put('DA', slashes(issued));
  }
  if (csl.accessed !== undefined) put('Y2', slashes(csl.accessed) ?? csl.accessed.literal);
}

/** Year, month and day between slashes, each of which is there even where the part is not. */
function slashes(date: CslDate): string | undefined {
  const [year, month, day] = firstDay(date) ?? [];
  if (year === undefined) return undefined;
  const two = (part: number | undefined) =>
    part === undefined ? '' : String(part).padStart(2, '0');
  const season =
    typeof date.season === 'number' ? (SEASONS[date.season - 1] ?? '') : (date.season ?? '');
  return `${String(year).padStart(4, '0')}/${two(month)}/${two(day)}/${month === undefined ? season : ''}`;
}

function numbersInto(put: Put, csl: CslItem): void {
  if (NUMBERED.test(csl.type)) put('IS', csl.number);
  else {
    const inSeries = /^(?:book|chapter)$/.test(csl.type) && csl['collection-title'] !== undefined;
    put('IS', inSeries ? csl['collection-number'] : csl.issue);
    put('M1', csl.number);
  }
}

function pagesInto(put: Put, csl: CslItem): void {
  const [first = '', last = '', more] = (csl.page ?? '').split(/[-–]/);
  if (csl.page === undefined) {
    if (WHOLE.has(csl.type)) put('SP', csl['number-of-pages']);
  } else if (more !== undefined || last === '' || first === '') put('SP', csl.page);
  else {
    put('SP', first);
    put('EP', last);
  }
}
