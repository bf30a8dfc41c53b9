/** A source's fields as a person edits them, and back into CSL-JSON with a sentence for each that cannot be right. */
import { safeAddress } from './address.ts';
import { findDoi } from './doi.ts';
import type { Citation } from './recognise.ts';

export interface SourceForm {
  readonly title: string;
  /** One a line: `Family, Given`, or an organisation's name as it is; in braces where such a name holds a comma. */
  readonly authors: string;
  readonly container: string;
  readonly year: string;
  readonly volume: string;
  readonly issue: string;
  readonly page: string;
  readonly publisher: string;
  readonly doi: string;
  readonly url: string;
}

export type SourceProblems = Readonly<Partial<Record<keyof SourceForm, string>>>;

type Author = NonNullable<Citation['author']>[number];

const LONGEST = {
  title: 5_000,
  container: 5_000,
  publisher: 5_000,
  volume: 100,
  issue: 100,
  page: 100,
} as const;

export function sourceForm(csl: Citation): SourceForm {
  return {
    title: csl.title ?? '',
    authors: (csl.author ?? []).map(authorLine).join('\n'),
    container: csl['container-title'] ?? '',
    year: String(csl.issued?.['date-parts']?.[0]?.[0] ?? ''),
    volume: csl.volume ?? '',
    issue: csl.issue ?? '',
    page: csl.page ?? '',
    publisher: csl.publisher ?? '',
    doi: csl.DOI ?? '',
    url: csl.URL ?? '',
  };
}

function authorLine(author: Author): string {
  if (author.literal !== undefined) {
    return author.literal.includes(',') ? `{${author.literal}}` : author.literal;
  }
  const family = [author['non-dropping-particle'] ?? '', author.family ?? '']
    .filter((part) => part !== '')
    .join(' ');
  return [family, author.given ?? '', author.suffix ?? ''].filter((part) => part !== '').join(', ');
}

function readAuthor(line: string): Author {
  const literal = /^\{(.*)\}$/.exec(line)?.[1]?.trim();
  if (literal !== undefined && literal !== '') return { literal };
  const comma = line.indexOf(',');
  if (comma === -1) return { literal: line };
  const family = line.slice(0, comma).trim();
  const given = line.slice(comma + 1).trim();
  return { ...(family === '' ? {} : { family }), ...(given === '' ? {} : { given }) };
}

/**
 * The record with the fields of the form; fields that the form does not show stay as they were.
 * A month and day stay as long as the year does.
 */
export function applySourceForm(
  csl: Citation,
  form: SourceForm,
):
  | { readonly ok: true; readonly csl: Citation }
  | { readonly ok: false; readonly problems: SourceProblems } {
  const problems: Partial<Record<keyof SourceForm, string>> = {};
  const next: Citation = { ...csl };
  const text = (
    name: keyof typeof LONGEST,
    key: 'title' | 'container-title' | 'publisher' | 'volume' | 'issue' | 'page',
  ) => {
    const value = form[name].trim();
    if (value.length > LONGEST[name])
      problems[name] = `At most ${LONGEST[name].toLocaleString('en')} characters.`;
    else if (value === '') delete next[key];
    else next[key] = value;
  };
  text('title', 'title');
  text('container', 'container-title');
  text('publisher', 'publisher');
  text('volume', 'volume');
  text('issue', 'issue');
  text('page', 'page');

  const names = form.authors
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (names.length > 5_000 || names.some((name) => name.length > 500)) {
    problems.authors = 'At most 5,000 authors of 500 characters each, one a line.';
  } else if (names.length === 0) delete next.author;
  else if (form.authors !== sourceForm(csl).authors) {
    // A line that nobody has touched keeps what it does not show apart, such as a particle.
    const before = new Map((csl.author ?? []).map((author) => [authorLine(author), author]));
    next.author = names.map((name) => before.get(name) ?? readAuthor(name));
  }

  const year = form.year.trim();
  if (year === '') delete next.issued;
  else if (!/^\d{4}$/.test(year)) problems.year = 'A year has four digits.';
  else if (Number(year) !== csl.issued?.['date-parts']?.[0]?.[0]) {
    next.issued = { 'date-parts': [[Number(year)]] };
  }

  const doi = form.doi.trim();
  const found = findDoi(doi);
  if (doi === '') delete next.DOI;
  else if (found === null)
    problems.doi = 'This is not a complete DOI. A DOI looks like 10.1000/182.';
  else next.DOI = found.value;

  const url = form.url.trim();
  const address = safeAddress(url);
  if (url === '') delete next.URL;
  else if (address === null) problems.url = 'Only complete http and https addresses can be cited.';
  else next.URL = address;

  return Object.keys(problems).length > 0 ? { ok: false, problems } : { ok: true, csl: next };
}
