/** Identifiers other than DOIs: PubMed, PubMed Central, arXiv, books, and the numbers that name no source at all. */
import type { Found } from './doi.ts';

/*
 * Inside other words a number counts only behind its label, so that a page or a year is never taken for an identifier.
 * Repetitions are bounded: no pattern here can backtrack over a long line.
 */
const PMID_LABELLED =
  /(?<![\p{L}\p{N}])(?:PubMed\s{0,2}(?:PMID|ID)?|PMID|MEDLINE)\s{0,2}[:#=-]?\s{0,2}(?:PMID\s{0,2}:?\s{0,2})?(\d{1,30})(?![\p{L}\d])/iu;
const PMCID_BARE = /(?<![\p{L}\p{N}])PMC\s?(\d{1,10})(?![\p{L}\d])/iu;
const PMCID_LABELLED = /(?<![\p{L}\p{N}])PMCID\s{0,2}[:#=-]?\s{0,2}(\d{1,10})(?![\p{L}\d])/iu;
const ARXIV_NEW = String.raw`\d{2}(?:0[1-9]|1[0-2])\.\d{4,5}(?:v\d{1,3})?`;
const ARXIV_OLD = String.raw`[a-z][a-z-]{1,19}(?:\.[A-Z]{2})?\/\d{7}(?:v\d{1,3})?`;
const ARXIV_LABELLED = new RegExp(
  String.raw`(?<![\p{L}\p{N}/])arxiv(?:\s{0,2}[:.]\s{0,2}|\s{1,2})(${ARXIV_NEW}|${ARXIV_OLD})(?![\p{L}\d])`,
  'iu',
);
const ARXIV_WHOLE = new RegExp(`^(?:${ARXIV_NEW}|${ARXIV_OLD})$`);
const ISBN_LABELLED =
  /(?<![\p{L}\p{N}])ISBN(?:[- ]?1[03](?!\d))?\s{0,2}:?\s{0,2}(\d[\d\u2010-\u2013 -]{8,20}[\dXx])(?![\p{L}\d])/iu;
/** Without its label only with the prefix of books and hyphens: no other number is written like that. */
const ISBN_HYPHENED = /(?<![\p{L}\p{N}-])97[89]-\d(?:-?\d){8}-?\d(?![\p{L}\d-])/gu;
const ISBN_WHOLE = /^(?:97[89][ -]?)?\d[\d -]{7,14}[\dXx]$/;

/** A PubMed number: one to eight digits, no leading zero. */
export function isPmid(digits: string): boolean {
  return /^[1-9]\d{0,7}$/.test(digits);
}

function found(match: RegExpExecArray | null, value: (digits: string) => string): Found | null {
  if (match === null) return null;
  return {
    value: value(match[1] ?? ''),
    start: match.index,
    end: match.index + match[0].length,
  };
}

/** The first number labelled as a PubMed number, valid or not: see `isPmid`. */
export function findPmid(text: string): Found | null {
  return found(PMID_LABELLED.exec(text), (digits) => digits);
}

/** The first PubMed Central number, as `PMC…`. */
export function findPmcid(text: string): Found | null {
  const match = PMCID_BARE.exec(text) ?? PMCID_LABELLED.exec(text);
  return found(match, (digits) => `PMC${digits}`);
}

/** The first arXiv number behind the word arXiv. */
export function findArxiv(text: string): Found | null {
  return found(ARXIV_LABELLED.exec(text), (number) => number);
}

/** The arXiv number that a whole text is, or null. */
export function readArxiv(text: string): string | null {
  return ARXIV_WHOLE.test(text) ? text : null;
}

/**
 * The first number behind the word ISBN, without hyphens, whose check digit may be wrong (see `isIsbn`); or else the first
 * right one that is written with hyphens.
 */
export function findIsbn(text: string): Found | null {
  const match = ISBN_LABELLED.exec(text);
  if (match === null) return findHyphened(text);
  // "ISBN 0-306-40615-2 1999": digits that follow the number behind a space are not part of it.
  const parts = (match[1] ?? '').split(' ');
  let taken = '';
  let best = '';
  for (const part of parts) {
    taken += compactIsbn(part);
    if (isIsbn(taken)) best = taken;
  }
  return {
    value: best === '' ? compactIsbn(match[1] ?? '') : best,
    start: match.index,
    end: match.index + match[0].length,
  };
}

function findHyphened(text: string): Found | null {
  for (const match of text.matchAll(ISBN_HYPHENED)) {
    const value = compactIsbn(match[0]);
    if (isIsbn(value)) return { value, start: match.index, end: match.index + match[0].length };
  }
  return null;
}

/** True where a whole text has the shape of an ISBN, whatever its check digit. */
export function looksLikeIsbn(text: string): boolean {
  const compact = compactIsbn(text);
  return ISBN_WHOLE.test(text) && (compact.length === 10 || /^97[89]\d{10}$/.test(compact));
}

export function compactIsbn(text: string): string {
  return text.replace(/[\s\u2010-\u2013-]/g, '').toUpperCase();
}

/** Check digits of ISO 2108: weights 10 to 1 modulo 11 with X for ten, or weights 1 and 3 modulo 10. */
export function isIsbn(compact: string): boolean {
  if (/^\d{9}[\dX]$/.test(compact)) {
    let sum = 0;
    for (let at = 0; at < 10; at += 1) {
      const char = compact.charAt(at);
      sum += (10 - at) * (char === 'X' ? 10 : Number(char));
    }
    return sum % 11 === 0;
  }
  if (!/^97[89]\d{10}$/.test(compact)) return false;
  let sum = 0;
  for (let at = 0; at < 13; at += 1) sum += Number(compact.charAt(at)) * (at % 2 === 0 ? 1 : 3);
  return sum % 10 === 0;
}

/** The 13-digit form, by which two writings of one ISBN are compared. */
export function isbn13(compact: string): string {
  if (compact.length !== 10) return compact;
  const body = `978${compact.slice(0, 9)}`;
  let sum = 0;
  for (let at = 0; at < 12; at += 1) sum += Number(body.charAt(at)) * (at % 2 === 0 ? 1 : 3);
  return `${body}${(10 - (sum % 10)) % 10}`;
}

/** An ISSN by its check digit (ISO 3297). It names a journal, not something that can be cited. */
export function isIssn(text: string): boolean {
  if (!/^\d{4}-\d{3}[\dXx]$/.test(text)) return false;
  const digits = text.replace('-', '').toUpperCase();
  let sum = 0;
  for (let at = 0; at < 8; at += 1) {
    const char = digits.charAt(at);
    sum += (8 - at) * (char === 'X' ? 10 : Number(char));
  }
  return sum % 11 === 0;
}

/** An ORCID by its check digit (ISO 7064, 11-2). It names a person. */
export function isOrcid(text: string): boolean {
  const match =
    /^(?:https?:\/\/)?(?:orcid\.org\/|orcid:\s?)?(\d{4}-\d{4}-\d{4}-\d{3}[\dXx])$/i.exec(text);
  if (match === null) return false;
  const digits = (match[1] ?? '').replaceAll('-', '').toUpperCase();
  let total = 0;
  for (let at = 0; at < 15; at += 1) total = (total + Number(digits.charAt(at))) * 2;
  const check = (12 - (total % 11)) % 11;
  return digits.charAt(15) === (check === 10 ? 'X' : String(check));
}
