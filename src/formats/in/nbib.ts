/** One record of PubMed's own format (.nbib, MEDLINE) as CSL. */
import { type CslName, LONGEST_ID } from '../../domain/evidence/csl.ts';
import { readDate } from '../../domain/evidence/csl-date.ts';
import { findDoi } from '../../domain/evidence/doi.ts';
import { type DraftItem, keepAside, setText } from './draft.ts';
import { fillIdentifiers } from './identifiers-of.ts';
import { nameFrom } from './names.ts';
import { firstValue, joined, nbibLine, type TaggedLine, valuesOf } from './tagged.ts';

/** @param lines of the record */
export function readNbib(lines: readonly string[]): {
  readonly csl: DraftItem;
  readonly key: string;
} {
  const tagged = joined(lines, nbibLine);
  const one = (...tags: string[]) => firstValue(tagged, ...tags);
  const csl: DraftItem = { type: typeOf(tagged) };
  // Titles end with a full stop that is not theirs; in brackets they are translated.
  const title = (words: string) => words.replace(/\.$/, '').replace(/^\[(.*)\]$/, '$1');
  const isBook = csl.type === 'book' || csl.type === 'chapter';
  setText(csl, 'title', title(one('TI')) || (isBook ? title(one('BTI')) : '') || title(one('TT')));
  setText(csl, 'original-title', one('TI') === '' ? '' : title(one('TT')));
  if (csl.type === 'chapter') setText(csl, 'container-title', title(one('BTI')));
  else if (!isBook) setText(csl, 'container-title', one('JT') || journalIn(one('SO')) || one('TA'));
  if (one('TA') !== csl['container-title']) setText(csl, 'container-title-short', one('TA'));
  setText(csl, 'collection-title', title(one('CTI')));
  people(csl, tagged);
  const issued =
    readDate(one('DP')) ?? readDate(one('DEP')) ?? readDate(one('EDAT').split(' ')[0] ?? '');
  if (issued !== null) csl.issued = issued;
  setText(csl, 'volume', one('VI'));
  setText(csl, 'issue', one('IP'));
  setText(csl, 'page', one('PG'));
  setText(csl, 'edition', one('EN'));
  setText(csl, 'publisher', one('PB'));
  if (isBook) setText(csl, 'publisher-place', one('PL'));
  setText(csl, 'language', one('LA'));
  setText(csl, 'abstract', one('AB', 'OAB'));
  const headings = valuesOf(tagged, 'MH').map((words) => words.replaceAll('*', ''));
  setText(
    csl,
    'keyword',
    [
      ...new Set([...headings, ...valuesOf(tagged, 'OT').map((words) => words.replace(/^\*/, ''))]),
    ].join(', '),
  );
  identifiers(csl, tagged);
  setText(csl, 'source', csl.PMID === undefined ? '' : 'PubMed');
  const notices = valuesOf(tagged, 'PT').filter((words) =>
    /retract|expression of concern|erratum/i.test(words),
  );
  keepAside(csl, 'publication-type', notices.join('; '));
  keepAside(csl, 'retraction-notice', one('RIN'));
  return { csl, key: csl.PMID === undefined ? '' : `pmid${csl.PMID}`.slice(0, LONGEST_ID) };
}

function typeOf(tagged: readonly TaggedLine[]): string {
  const kinds = valuesOf(tagged, 'PT').join(';').toLowerCase();
  const hasBook = firstValue(tagged, 'BTI') !== '';
  if (hasBook) return firstValue(tagged, 'TI') === '' ? 'book' : 'chapter';
  if (/\bbook chapter\b/.test(kinds)) return 'chapter';
  if (/\bpreprint\b/.test(kinds)) return 'article';
  if (/\bdataset\b/.test(kinds) && firstValue(tagged, 'JT', 'TA') === '') return 'dataset';
  return 'article-journal';
}

/** The journal in "J Plants. 2019 Mar;3(2):11-9. doi: …", where the record does not name it otherwise. */
function journalIn(source: string): string {
  return /^([^.;:]{2,200})\.\s(?:1[5-9]|20)\d\d/.exec(source)?.[1] ?? '';
}

/**
 * Full names follow their short forms line by line; an author without a full name is there in the short form alone, and
 * an organisation stands where it signs.
 */
function people(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const authors: CslName[] = [];
  const editors: CslName[] = [];
  const add = (list: CslName[], words: string, tag: string): void => {
    const name =
      tag === 'CN'
        ? { literal: words }
        : tag === 'AU' || tag === 'ED'
          ? shortName(words)
          : nameFrom(words);
    if (name !== null) list.push(name);
  };
  let full = false;
  for (const { tag, words } of tagged) {
    if (words === '') continue;
    if (tag === 'FAU' || tag === 'CN') add(authors, words, tag);
    else if (tag === 'FED') add(editors, words, tag);
    else if (tag === 'AU' && !full) add(authors, words, tag);
    else if (tag === 'ED' && !full) add(editors, words, tag);
    full = tag === 'FAU' || tag === 'FED';
  }
  if (authors.length > 0) csl.author = authors;
  if (editors.length > 0) csl.editor = editors;
}

/** "van der Berg JA Jr": the initials, in capitals, come last, or before a suffix. */
export function shortName(words: string): CslName | null {
  const match = /^(.{1,200}?)\s(\p{Lu}{1,5}(?:-\p{Lu})?)(?:\s([JS]r|I{2,3}|2nd|3rd|4th))?$/u.exec(
    words,
  );
  if (match === null) return nameFrom(words);
  const [, family = '', initials = '', suffix] = match;
  const given = Array.from(initials.replace('-', ''))
    .map((letter) => `${letter}.`)
    .join(' ');
  return suffix === undefined ? { family, given } : { family, given, suffix };
}

function identifiers(csl: DraftItem, tagged: readonly TaggedLine[]): void {
  const located = valuesOf(tagged, 'LID', 'AID');
  const doi =
    located.find((words) => /\[doi\]\s*$/i.test(words)) ??
    [...located, firstValue(tagged, 'SO')].find((words) => findDoi(words) !== null);
  fillIdentifiers(csl, {
    pmid: firstValue(tagged, 'PMID'),
    pmcid: firstValue(tagged, 'PMC'),
    doi: doi?.replace(/\s*\[doi\]\s*$/i, '') ?? '',
    isbn: valuesOf(tagged, 'ISBN').join('; '),
  });
  // The printed and the electronic number of one journal; the linking one repeats one of them.
  const issns = valuesOf(tagged, 'IS').filter((words) => !/\(linking\)/i.test(words));
  fillIdentifiers(csl, { issn: (issns.length > 0 ? issns : valuesOf(tagged, 'IS')).join('; ') });
  if (csl.page === undefined) {
    setText(csl, 'page', /:(e\d{2,8}|\d{3,8})\.(?:\s|$)/.exec(firstValue(tagged, 'SO'))?.[1]);
  }
}
