/** One record of RIS as CSL. The tags mean different things in different types, and to different programs. */
import type { CslDate, CslName } from '../../../domain/evidence/csl.ts';
import { readDate } from '../../../domain/evidence/csl-date.ts';
import { findDoi } from '../../../domain/evidence/doi.ts';
import { type DraftItem, keepAside, setText } from '../draft.ts';
import { fillIdentifiers } from '../identifiers-of.ts';
import { withoutEntities, withoutForeignTags } from '../markup.ts';
import { nameFrom } from '../names.ts';
import { firstValue, joined, risLine, type TaggedLine, valuesOf } from '../tagged.ts';
import { risType } from './types.ts';

export interface RisRecord {
  readonly csl: DraftItem;
  /** The record's own number or key, where it has one. */
  readonly key: string;
}

const IN_SOMETHING = /^(?:article|chapter|paper-conference|entry|review|post|webpage|interview)/;
const IN_BOOK = /^(?:chapter|paper-conference|entry)/;

/** @param lines of the record, the one with its type among them if it has one */
export function readRis(lines: readonly string[]): RisRecord {
  const tagged = joined(lines, risLine);
  for (const line of tagged) if (line.tag !== 'UR') line.words = withoutEntities(line.words);
  const one = (...tags: string[]) => firstValue(tagged, ...tags);
  const written = one('TY');
  const type = risType(written);
  const csl: DraftItem = { type: type ?? 'document' };
  if (type === null) keepAside(csl, 'ris-type', written);

  titles(csl, tagged);
  people(csl, tagged);
  dates(csl, tagged);
  numbers(csl, tagged);
  setText(csl, 'publisher', one('PB'));
  setText(
    csl,
    'publisher-place',
    csl.type === 'paper-conference' ? one('PP', 'C1') || one('CY') : one('CY', 'PP'),
  );
  if (csl.type === 'paper-conference' && one('PP', 'C1') !== '')
    setText(csl, 'event-place', one('CY'));
  setText(csl, 'edition', one('ET'));
  setText(csl, 'language', one('LA'));
  setText(csl, 'call-number', one('CN'));
  setText(
    csl,
    'abstract',
    withoutForeignTags(valuesOf(tagged, 'AB').join('\n') || valuesOf(tagged, 'N2').join('\n')),
  );
  setText(csl, 'note', valuesOf(tagged, 'N1', 'RN').join('\n'));
  const keywords = valuesOf(tagged, 'KW')
    .flatMap((words) => words.split(/\s*[;\n]\s*/))
    .filter(Boolean);
  setText(csl, 'keyword', [...new Set(keywords)].join(', '));
  if (csl.type !== 'patent' && csl.type !== 'paper-conference')
    setText(csl, 'genre', genre(csl.type, tagged));
  if (csl.type === 'legal_case')
    setText(csl, 'authority', one('CT') === '' ? one('A2') : one('PB'));
  identifiers(csl, tagged);
  for (const tag of [
    'C4',
    'C5',
    'C6',
    'C7',
    'C8',
    'U1',
    'U2',
    'U3',
    'U4',
    'U5',
    'SV',
    'RI',
    'OP',
    'TT',
    'M2',
  ]) {
    keepAside(csl, `ris-${tag}`, valuesOf(tagged, tag).join('; '));
  }
  return { csl, key: one('ID') };
}

function genre(type: string, tagged: readonly TaggedLine[]): string {
  const kind = firstValue(tagged, 'M3');
  if (findDoi(kind) !== null) return '';
  // What a thesis was written for stands elsewhere in some programs.
  return kind || (type === 'thesis' ? firstValue(tagged, 'U3', 'M1') : '');
}

function titles(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const one = (...tags: string[]) => withoutForeignTags(firstValue(tagged, ...tags));
  const isWhole = csl.type === 'book' || csl.type === 'periodical';
  // BT is the title of a book, and of the book that a chapter is in.
  setText(csl, 'title', one('TI', 'T1', ...(isWhole ? ['BT'] : []), 'CT'));
  setText(csl, 'title-short', one('ST'));
  const long = one('JF');
  const other = one('JO');
  const second = one('T2');
  if (IN_SOMETHING.test(csl.type)) {
    const proceedings = csl.type === 'paper-conference' ? one('C3') : '';
    const journals = [long, proceedings, second, one('BT'), other, one('JA', 'J2')].filter(Boolean);
    setText(csl, 'container-title', journals[0]);
    const short = one('JA', 'J2', 'J1') || (other !== csl['container-title'] ? other : '');
    if (short !== csl['container-title']) setText(csl, 'container-title-short', short);
    if (csl.type === 'paper-conference') {
      // EndNote has the conference in T2 and the proceedings in C3, others the proceedings in T2.
      setText(csl, 'event-title', proceedings === '' ? one('T3') && second : second);
    }
    setText(csl, 'collection-title', one('T3'));
  } else {
    setText(csl, 'collection-title', one('T3', 'T2') || (isWhole ? one('JF', 'JO') : ''));
    setText(csl, 'container-title', isWhole ? '' : one('JF', 'JO'));
  }
  if (csl.title === undefined && !IN_SOMETHING.test(csl.type))
    setText(csl, 'title', second || long || other);
}

function people(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const names = (...tags: string[]): CslName[] =>
    valuesOf(tagged, ...tags)
      .flatMap((words) => words.split(/\s*;\s*/))
      .flatMap((words) => nameFrom(words) ?? []);
  const set = (
    variable: 'author' | 'editor' | 'collection-editor' | 'translator' | 'contributor',
    list: CslName[],
  ): void => {
    if (list.length > 0) csl[variable] = [...(csl[variable] ?? []), ...list];
  };
  const authors = names('AU');
  set('author', authors.length > 0 ? [...authors] : names('A1'));
  const inBook = IN_BOOK.test(csl.type);
  if (inBook || csl.type === 'book') {
    // In a book's own record EndNote has the editors of the series in A2; where there is no series they are the book's.
    const series =
      csl.type === 'book' && csl['collection-title'] !== undefined && authors.length > 0;
    set(series ? 'collection-editor' : 'editor', names('A2'));
    set(inBook ? 'collection-editor' : 'editor', names('A3'));
  } else if (csl.type === 'thesis') set('contributor', names('A2', 'A3'));
  else {
    set('editor', names('A2'));
    set('collection-editor', names('A3'));
  }
  set('editor', names('ED'));
  set('translator', names('TA', ...(csl.type === 'report' ? [] : ['A4'])));
}

function dates(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const year = readDate(firstValue(tagged, 'PY', 'Y1'));
  const words = firstValue(tagged, 'DA');
  const full = readDate(words) ?? readDate(firstValue(tagged, 'Y1'));
  const issued = finer(year, full, words);
  if (issued !== null) csl.issued = issued;
  const accessed = readDate(firstValue(tagged, 'Y2', 'RD').replace(/^accessed:?\s*/i, ''));
  if (accessed?.['date-parts'] !== undefined) csl.accessed = accessed;
}

/** The year, or the whole date where it is in that year. "Mar 12" alone is completed by the year. */
function finer(year: CslDate | null, full: CslDate | null, words: string): CslDate | null {
  const known = year?.['date-parts']?.[0];
  if (year === null || known === undefined)
    return full?.['date-parts'] === undefined ? (year ?? full) : full;
  if (known.length > 1 || year.season !== undefined) return year;
  const completed =
    full?.['date-parts'] === undefined && words !== '' ? readDate(`${words} ${known[0]}`) : full;
  const parts = completed?.['date-parts']?.[0];
  if (parts === undefined || parts[0] !== known[0]) return year;
  return parts.length > 1 || completed?.season !== undefined ? completed : year;
}

function numbers(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const one = (...tags: string[]) => firstValue(tagged, ...tags);
  setText(csl, 'volume', one('VL'));
  const issue = one('IS', 'CP');
  if (/^(?:report|patent|standard|legal_case|legislation|bill)$/.test(csl.type))
    setText(csl, 'number', issue || one('M1'));
  else if (csl.type === 'book' || csl.type === 'chapter')
    setText(csl, csl['collection-title'] === undefined ? 'issue' : 'collection-number', issue);
  else setText(csl, 'issue', issue);
  setText(csl, 'number-of-volumes', one('NV'));
  setText(csl, 'section', one('SE'));
  const [first, last] = [one('SP').replace(/\s*[–—]\s*|--/g, '-'), one('EP')];
  const whole = csl.type === 'book' || csl.type === 'thesis' || csl.type === 'report';
  // The number of pages of a whole work stands where others have their first page.
  if (whole && last === '' && /^\d+\s*(?:p\.?|pp\.?|pages?|S\.)?$/i.test(first)) {
    setText(csl, 'number-of-pages', first.replace(/\D.*$/, ''));
  } else setText(csl, 'page', range(first, last.replace(/^[-–]/, '')));
  // What a thesis was written for is no number.
  const extra = csl.type === 'thesis' && !/\d/.test(one('M1')) ? '' : one('M1');
  if (csl.number === undefined && extra !== '' && extra !== issue && findDoi(extra) === null) {
    if (csl.issue === undefined && csl.type.startsWith('article')) setText(csl, 'issue', extra);
    else setText(csl, 'number', extra);
  }
  if (csl.page === undefined && csl.type.startsWith('article'))
    setText(csl, 'page', one('C7', 'AR'));
}

function range(first: string, last: string): string {
  if (first === '' || last === '' || first === last || first.includes('-')) return first || last;
  return `${first}-${last}`;
}

function identifiers(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const one = (...tags: string[]) => firstValue(tagged, ...tags);
  const doi = [
    ...valuesOf(tagged, 'DO', 'DI'),
    ...valuesOf(tagged, 'M3', 'M1', 'C2', 'U1', 'L3', 'ID', 'N1'),
  ].find((words) => findDoi(words) !== null);
  const urls = valuesOf(tagged, 'UR', 'LK', 'L2', 'L1').flatMap((words) =>
    words.split(/\s*;\s*(?=https?:)|\s+(?=https?:)/),
  );
  const address = urls.find((words) => /^(?:https?:|www\.)/i.test(words)) ?? '';
  const accession = one('AN');
  const fromPubmed = /pubmed|medline|\bnlm\b/i.test(`${one('DB')} ${one('DP')}`);
  const pmc = [...valuesOf(tagged, 'C2', 'U2'), ...valuesOf(tagged, 'AN')].find((words) =>
    /^PMC\d+/i.test(words),
  );
  fillIdentifiers(csl, {
    doi: doi ?? one('DO'),
    url: address,
    pmcid: pmc ?? '',
    pmid: fromPubmed && /^\d{1,8}$/.test(accession) ? accession : '',
  });
  fillIdentifiers(csl, { serial: valuesOf(tagged, 'SN').join('; ') });
  if (csl.PMID === undefined && csl.PMCID !== accession)
    setText(csl, 'archive_location', accession);
  const taken = csl.PMID === accession && /^pubmed$/i.test(one('DB'));
  if (!taken) setText(csl, 'archive', one('DB'));
  setText(csl, 'source', one('DP'));
}
