/** Identifiers as they stand in records, checked and set into a CSL record; what is none of them is kept aside. */
import { safeAddress } from '../../domain/evidence/address.ts';
import { findDoi, isShortDoi } from '../../domain/evidence/doi.ts';
import { compactIsbn, isIsbn, isIssn, isPmid } from '../../domain/evidence/identifiers.ts';
import { readAlone } from '../../domain/evidence/recognise.ts';
import { type DraftItem, keepAside, setText } from './draft.ts';

export interface WrittenIdentifiers {
  readonly doi?: string;
  readonly url?: string;
  readonly pmid?: string;
  readonly pmcid?: string;
  readonly isbn?: string;
  readonly issn?: string;
  /** A number that is an ISBN or an ISSN. */
  readonly serial?: string;
}

/** Eight, ten or thirteen digits, with hyphens or spaces between them, the last perhaps an X. */
const SERIAL =
  /(?<![\dXx])(?:97[89][- \u2010-\u2013]?)?\d(?:[- \u2010-\u2013]?\d){6}(?:(?:[- \u2010-\u2013]?\d){2})?[- \u2010-\u2013]?[\dXx](?![\dXx])/g;

/** Sets each identifier that is not set yet. A value that cannot be right goes under `custom`, so that it is not lost. */
export function fillIdentifiers(csl: DraftItem, written: WrittenIdentifiers): void {
  const { doi = '', url = '', pmid = '', pmcid = '', isbn = '', issn = '', serial = '' } = written;
  if (doi !== '') setDoi(csl, doi);
  if (url !== '') setUrl(csl, url);
  if (pmid !== '') {
    const digits = /\d{1,9}/.exec(pmid)?.[0] ?? '';
    if (isPmid(digits)) setText(csl, 'PMID', digits);
    else keepAside(csl, 'PMID', pmid);
  }
  if (pmcid !== '') {
    const digits = /^(?:.{0,60}\/)?(?:PMC)?\s?(\d{1,10})/i.exec(pmcid)?.[1];
    if (digits !== undefined) setText(csl, 'PMCID', `PMC${digits}`);
    else keepAside(csl, 'PMCID', pmcid);
  }
  // Programs put an ISSN where the ISBN belongs, so that the numbers are told apart together.
  const serials = [issn, isbn, serial].filter((text) => text !== '').join('; ');
  if (serials !== '') setSerials(csl, serials);
}

function setDoi(csl: DraftItem, written: string): void {
  const found = findDoi(written);
  if (found !== null) setText(csl, 'DOI', found.value);
  else if (isShortDoi(written)) keepAside(csl, 'short-doi', written);
  else keepAside(csl, 'DOI', written);
}

function setUrl(csl: DraftItem, written: string): void {
  const words = written.split(/\s+/)[0] ?? '';
  const address = /^www\./i.test(words) ? `https://${words}` : words;
  const safe = safeAddress(address);
  if (safe === null) {
    if (findDoi(written) !== null) setDoi(csl, written);
    else keepAside(csl, 'URL', written);
    return;
  }
  // As it is written: percent signs, case and a missing last slash are the publisher's own.
  setText(csl, 'URL', address);
  const named = readAlone(safe)?.csl;
  if (named?.DOI !== undefined && csl.DOI === undefined) csl.DOI = named.DOI;
  if (named?.PMID !== undefined && csl.PMID === undefined) csl.PMID = named.PMID;
  if (named?.PMCID !== undefined && csl.PMCID === undefined) csl.PMCID = named.PMCID;
}

/**
 * One or many numbers, perhaps with words such as "(Print)" and "ISBN" between them, told apart by their check digits.
 * Where no check digit fits, the number stays as the record has it: it may be wrong in the book itself.
 */
function setSerials(csl: DraftItem, written: string): void {
  const isbns: string[] = [];
  const issns: string[] = [];
  const doubtful: string[] = [];
  for (const match of written.matchAll(SERIAL)) {
    const number = match[0].replace(/[ \u2010-\u2013]/g, '-');
    const compact = compactIsbn(number);
    const dashed = `${compact.slice(0, 4)}-${compact.slice(4)}`;
    if (isIsbn(compact)) isbns.push(number);
    else if (compact.length === 8 && isIssn(dashed)) issns.push(dashed);
    else doubtful.push(number);
  }
  if (isbns.length + issns.length === 0) {
    const first = doubtful[0];
    if (first === undefined) keepAside(csl, 'serial-number', written.trim());
    else setText(csl, compactIsbn(first).length === 8 ? 'ISSN' : 'ISBN', first);
    return;
  }
  if (isbns.length > 0) setText(csl, 'ISBN', [...new Set(isbns)].join(', '));
  if (issns.length > 0) setText(csl, 'ISSN', [...new Set(issns)].join(', '));
}
