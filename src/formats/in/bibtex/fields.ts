/** The fields of a BibTeX or BibLaTeX entry as a CSL record. */

import {
  CSL_TYPES,
  type CslDate,
  type DateVariable,
  type NameVariable,
  type TextVariable,
} from '../../../domain/evidence/csl.ts';
import { readDate } from '../../../domain/evidence/csl-date.ts';
import { monthNamed } from '../../../domain/evidence/months.ts';
import { lookup } from '../../lookup.ts';
import { type DraftItem, keepAside, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { withoutEntities } from '../markup.ts';
import { eprintInto } from './eprint.ts';
import { latexToText } from './latex.ts';
import { JOURNALS } from './latex-symbols.ts';
import { readNames } from './names.ts';
import { bibtexType, genreOf, isPart, isSerial } from './types.ts';
import { verbatim } from './verbatim.ts';

type Fields = ReadonlyMap<string, string>;

/** One name in CSL for each field whose words are taken as they are, the first that is there. */
const TEXTS: readonly (readonly [variable: TextVariable, ...fields: string[]])[] = [
  ['title-short', 'shorttitle'],
  ['collection-title', 'series'],
  ['volume', 'volume'],
  ['edition', 'edition'],
  ['chapter-number', 'chapter'],
  ['part', 'part'],
  ['number-of-volumes', 'volumes'],
  ['number-of-pages', 'pagetotal', 'numpages'],
  ['publisher-place', 'location', 'address'],
  ['event-title', 'eventtitle'],
  ['event-place', 'venue', 'conference-location'],
  ['original-publisher', 'origpublisher'],
  ['original-publisher-place', 'origlocation'],
  ['original-title', 'origtitle'],
  ['reviewed-title', 'reviewedtitle'],
  ['version', 'version'],
  ['status', 'pubstate'],
  ['call-number', 'library', 'lccn', 'call-number'],
  ['language', 'language', 'langid', 'hyphenation'],
  ['abstract', 'abstract', 'summary'],
  ['keyword', 'keywords', 'keyword'],
  ['annote', 'annote', 'annotation'],
  ['source', 'source'],
  ['archive', 'archive'],
  ['archive_location', 'archive_location', 'archivelocation'],
  ['section', 'section'],
  ['scale', 'scale'],
  ['container-title-short', 'shortjournal'],
];

const NAMES: readonly (readonly [variable: NameVariable, field: string])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['container-author', 'bookauthor'],
  ['collection-editor', 'serieseditor'],
  ['director', 'director'],
];

/** The roles that BibLaTeX names in `editortype` and its like. */
const EDITOR_ROLES: Readonly<Record<string, NameVariable>> = {
  collaborator: 'contributor',
  compiler: 'compiler',
  continuator: 'contributor',
  director: 'director',
  editor: 'editor',
  organizer: 'organizer',
  producer: 'producer',
  redactor: 'editor',
};

const DATES: readonly (readonly [variable: DateVariable, ...fields: string[]])[] = [
  ['accessed', 'urldate', 'accessed', 'lastchecked', 'lastaccessed', 'accessdate', 'date-accessed'],
  ['event-date', 'eventdate'],
  ['original-date', 'origdate', 'origyear'],
];

/** Fields that are for one program or one person's computer, or that are read elsewhere. */
const DROPPED =
  /^(?:bdsk-.*|date-(?:added|modified)|file|local-url|owner|timestamp|__markedentry|creationdate|modificationdate|groups|mendeley-.*|sortkey|sorttitle|sortname|presort|label|shorthand|crossref|xdata|xref|options|ids|entryset|execute|keywords?|gender|indextitle|adsurl|adsnote|biburl|bibsource|added-at|interhash|intrahash|username|cited-references|number-of-cited-references|times-cited|unique-id|doc-delivery-number|research-areas|web-of-science-.*|affiliations?|funding-.*|journal-iso|da|oa|z\d|acmid|issue_date|readstatus|ranking|printed|qualityassured|relevance|__.*)$/;

const READ = new Set(
  [
    'title subtitle titleaddon journal journaltitle journalsubtitle booktitle booksubtitle maintitle mainsubtitle',
    'issuetitle issuesubtitle number issue pages eid articleno article-number art_number publisher school institution organization',
    'year month day date doi url howpublished isbn issn pmid pmcid pmc eprint eprinttype archiveprefix eprintclass',
    'primaryclass type note addendum entrysubtype csl-type editortype editora editoratype editorb editorbtype editorc',
    'editorctype holder journalabbr nationality arxivid mrnumber zblnumber',
    ...TEXTS.flatMap(([, ...fields]) => fields),
    ...NAMES.map(([, field]) => field),
    ...DATES.flatMap(([, ...fields]) => fields),
  ].flatMap((names) => names.split(' ')),
);

/** The value as words: LaTeX turned to Unicode, with its styles where `markup` is set. */
function words(fields: Fields, name: string, markup = false): string {
  const value = fields.get(name);
  return value === undefined ? '' : withoutEntities(latexToText(value, markup));
}

function firstOf(fields: Fields, names: readonly string[]): string {
  for (const name of names) {
    const value = words(fields, name);
    if (value !== '') return value;
  }
  return '';
}

/** A title and its subtitle, with a colon unless the title ends with a mark of its own. */
function titled(fields: Fields, prefix: string): string {
  const title = words(fields, prefix === '' ? 'title' : `${prefix}title`, true);
  const subtitle = words(fields, `${prefix}subtitle`, true);
  if (title === '' || subtitle === '') return title || subtitle;
  return /[:?!.–—-]$/.test(title) ? `${title} ${subtitle}` : `${title}: ${subtitle}`;
}

/**
 * @param type of the entry, in lower case
 * @param fields values as LaTeX, by name in lower case
 */
export function bibtexToCsl(type: string, fields: Fields): DraftItem {
  const known = bibtexType(type, words(fields, 'entrysubtype'));
  const csl: DraftItem = { type: known ?? 'document' };
  if (known === null) keepAside(csl, 'bibtex-type', type);
  const title = titled(fields, '');
  const addon = words(fields, 'titleaddon', true);
  setText(csl, 'title', addon === '' || title === '' ? title || addon : `${title}. ${addon}`);
  container(csl, fields);
  for (const [variable, ...names] of TEXTS) {
    setText(
      csl,
      variable,
      variable === 'abstract' || variable === 'keyword'
        ? words(fields, names.find((name) => fields.has(name)) ?? '')
        : firstOf(fields, names),
    );
  }
  numbers(csl, fields);
  publisher(csl, fields);
  people(csl, fields);
  const issued = issuedOf(fields);
  if (issued !== null) csl.issued = issued;
  for (const [variable, ...names] of DATES) {
    const date = readDate(verbatim(fields.get(names.find((name) => fields.has(name)) ?? '') ?? ''));
    if (date !== null) csl[variable] = date;
  }
  const genre = genreOf(type, words(fields, 'type'));
  setText(csl, 'genre', genre);
  setText(
    csl,
    'note',
    [words(fields, 'note', true), words(fields, 'addendum', true)].filter(Boolean).join('. '),
  );
  eprintInto(csl, type, fields);
  links(csl, type, fields);
  setType(csl, fields);
  if (csl.accessed === undefined) accessedIn(csl);
  for (const [name, value] of fields) {
    if (!READ.has(name) && !DROPPED.test(name)) keepAside(csl, name, latexToText(value, false));
  }
  return csl;
}

function container(csl: DraftItem, fields: Fields): void {
  const macro = /^\\([a-z]{2,8})$/.exec((fields.get('journal') ?? '').trim())?.[1] ?? '';
  const journal =
    JOURNALS.get(macro) ?? (titled(fields, 'journal') || words(fields, 'journal', true));
  const book = titled(fields, 'book') || words(fields, 'booktitle', true);
  const main = titled(fields, 'main');
  if (isPart(csl.type)) setText(csl, 'container-title', book || main || journal);
  else setText(csl, 'container-title', journal || book);
  // A volume of a work of several volumes: the work is what the volume stands in.
  if (main !== '' && book !== '') setText(csl, 'volume-title', book);
  if (main !== '' && csl.type === 'book') setText(csl, 'container-title', main);
  const short = words(fields, 'shortjournal') || words(fields, 'journalabbr');
  setText(csl, 'container-title-short', short);
}

function numbers(csl: DraftItem, fields: Fields): void {
  const number = words(fields, 'number');
  const issue = words(fields, 'issue');
  if (isSerial(csl.type)) setText(csl, 'issue', number || issue);
  else if (
    /^(?:report|patent|standard|legislation|legal_case|webpage|document|dataset|manuscript)$/.test(
      csl.type,
    )
  ) {
    setText(csl, 'number', number);
  } else if (csl['collection-title'] !== undefined) setText(csl, 'collection-number', number);
  else setText(csl, csl.type === 'paper-conference' ? 'issue' : 'number', number);
  setText(csl, 'issue', issue);
  const pages = words(fields, 'pages')
    .replace(/\s*[–—]\s*|\s*--?\s*(?=\d)/g, '-')
    .replace(/\s*[,;]$/, '');
  setText(csl, 'page', pages);
  const article = firstOf(fields, ['eid', 'articleno', 'article-number', 'art_number']);
  if (csl.page === undefined) setText(csl, 'page', article);
  else if (article !== csl.page) setText(csl, 'number', article);
}

function publisher(csl: DraftItem, fields: Fields): void {
  const order =
    csl.type === 'thesis' || csl.type === 'report'
      ? ['school', 'institution', 'publisher', 'organization']
      : ['publisher', 'institution', 'school', 'organization'];
  setText(csl, 'publisher', firstOf(fields, order));
}

function people(csl: DraftItem, fields: Fields): void {
  const more: string[] = [];
  const add = (variable: NameVariable, field: string): void => {
    const value = fields.get(field);
    if (value === undefined) return;
    const list = readNames(value);
    if (list.names.length > 0) csl[variable] = [...(csl[variable] ?? []), ...list.names];
    if (list.more) more.push(variable);
  };
  for (const [variable, field] of NAMES) {
    const role =
      field === 'editor'
        ? lookup(EDITOR_ROLES, words(fields, 'editortype').toLowerCase())
        : undefined;
    add(role ?? variable, field);
  }
  for (const letter of ['a', 'b', 'c']) {
    const role = words(fields, `editor${letter}type`).toLowerCase();
    add(lookup(EDITOR_ROLES, role) ?? 'contributor', `editor${letter}`);
  }
  if (csl.author === undefined && csl.type === 'patent') add('author', 'holder');
  // CSL has no "and others" of its own.
  if (more.length > 0) csl.custom = { ...csl.custom, 'and-others': more };
}

function issuedOf(fields: Fields): CslDate | null {
  const date = readDate(verbatim(fields.get('date') ?? ''));
  if (date?.['date-parts'] !== undefined) return date;
  const year = words(fields, 'year');
  const read = readDate(year);
  const parts = read?.['date-parts'];
  const start = parts?.[0];
  if (read === null || parts === undefined || start === undefined) {
    // "in press", or a month by itself, as words.
    return date ?? (read === null ? null : read);
  }
  // A year field with more in it ("March 2019", "1998--1999") says enough.
  if (parts.length > 1 || start.length > 1) return read;
  const within = monthAndDay(words(fields, 'month'), words(fields, 'day'), String(start[0]));
  return within === null ? read : { ...read, ...within };
}

function monthAndDay(month: string, day: string, year: string): CslDate | null {
  if (month === '') return null;
  const number = /^\d{1,2}$/.test(month) ? Number(month) : monthNamed(month);
  if (number !== null && number >= 1 && number <= 12) {
    const date = Number(/^\d{1,2}/.exec(day)?.[0] ?? 0);
    return {
      'date-parts': [
        date >= 1 && date <= 31 ? [Number(year), number, date] : [Number(year), number],
      ],
    };
  }
  // "8 jul", "jul 8", "mar-apr", "Spring": with the year these are dates in words.
  const numeric = month.replace(
    /^(\d{1,2})\s*[-–/]\s*(\d{1,2})$/,
    (_, from: string, to: string) => `${nameOfMonth(Number(from))}-${nameOfMonth(Number(to))}`,
  );
  const read = readDate(`${numeric} ${year}`);
  return read?.['date-parts']?.[0]?.[0] === Number(year) ? read : null;
}

const MONTH_NAMES = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const nameOfMonth = (number: number): string => MONTH_NAMES[number - 1] ?? '';

function links(csl: DraftItem, type: string, fields: Fields): void {
  const published = verbatim(fields.get('howpublished') ?? '');
  const url = verbatim(fields.get('url') ?? '');
  fillIdentifiers(csl, {
    doi: verbatim(fields.get('doi') ?? ''),
    url,
    pmid: words(fields, 'pmid'),
    pmcid: words(fields, 'pmcid') || words(fields, 'pmc'),
    isbn: words(fields, 'isbn'),
    issn: words(fields, 'issn'),
  });
  const address = /https?:\/\/[^\s{},;]+/i.exec(published)?.[0];
  if (address === undefined) setText(csl, 'medium', words(fields, 'howpublished'));
  else fillIdentifiers(csl, { url: address });
  if (address !== undefined && type === 'misc' && csl.type === 'document') csl.type = 'webpage';
}

/** "Accessed: 2010-09-30" and "[Online; accessed 19-July-2008]", where there is no field for it. */
function accessedIn(csl: DraftItem): void {
  const words = /\b(?:accessed|retrieved|last visited)(?:\s+on)?:?\s+([^\]);]{4,40})/i.exec(
    csl.note ?? '',
  )?.[1];
  const date = words === undefined ? null : readDate(words);
  if ((date?.['date-parts']?.[0]?.length ?? 0) > 1 && date !== null) csl.accessed = date;
}

/** What the fields tell together: where a preprint is, and the type beyond the entry's own. */
function setType(csl: DraftItem, fields: Fields): void {
  // An article on arXiv is found there, unless its record names another place.
  if (csl.archive === 'arXiv' && csl.DOI === undefined) {
    setText(csl, 'URL', `https://arxiv.org/abs/${csl.archive_location ?? ''}`);
  }
  const written = words(fields, 'csl-type');
  const own = CSL_TYPES.find((type) => type === written);
  if (own !== undefined) {
    csl.type = own;
    return;
  }
  const bare = csl.DOI === undefined && csl.publisher === undefined && csl.archive === undefined;
  if (csl.type === 'document' && bare && csl.URL !== undefined && fields.has('url'))
    csl.type = 'webpage';
  if (csl.type === 'manuscript' && csl['event-title'] !== undefined) csl.type = 'speech';
}
