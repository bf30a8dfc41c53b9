/** A source as a short line: author, title, container, year, and a link for its strongest identifier. */
import { safeAddress } from './address.ts';
import { withoutMarks } from './marks.ts';
import { type Citation, readAlone } from './recognise.ts';

export interface ReferenceSegment {
  readonly text: string;
  /** Set on titles of journals and books. */
  readonly italic?: true;
  /** Always http or https; never taken over unchecked. */
  readonly href?: string;
}

const MOST_AUTHORS = 3;
const LABEL = /^(?:doi|pmid|pmcid|isbn|arxiv|pubmed|url|https?|www)\W*$/i;

/**
 * What to show for a source. Known fields are set out as `Doe J, Roe R. Title. Container. 2021;4(2):11–19. doi:…`;
 * a source without title or author is shown in the reviewer's own words, with what is an identifier in them linked.
 * Addresses that are not http(s) become plain text. Never empty.
 * @param raw the line as the reviewer typed it
 */
export function formatReference(csl: Citation, raw: string): ReferenceSegment[] {
  const identifiers = identifierSegments(csl);
  if (csl.title !== undefined || csl.author !== undefined || csl['container-title'] !== undefined) {
    const first = identifiers[0];
    return first === undefined ? fields(csl) : [...fields(csl), { text: ' ' }, first];
  }
  const words = raw.replace(/\s+/g, ' ').trim();
  const first = identifiers[0];
  if (first === undefined) return [{ text: words === '' ? 'Source without a title' : words }];
  if (isIdentifierOnly(words)) return [first];
  return linkWithin(words, csl, first);
}

/** Links for DOI, PubMed, PubMed Central and the address, strongest first; a book number has no address of its own. */
function identifierSegments(csl: Citation): ReferenceSegment[] {
  const segments: ReferenceSegment[] = [];
  const add = (text: string, address: string | null): void => {
    const href = address === null ? null : safeAddress(address);
    segments.push(href === null ? { text } : { text, href });
  };
  if (csl.DOI !== undefined) add(`doi:${csl.DOI}`, doiAddress(csl.DOI));
  if (csl.PMID !== undefined) add(`PMID ${csl.PMID}`, pubmedAddress(csl.PMID));
  if (csl.PMCID !== undefined) add(csl.PMCID, centralAddress(csl.PMCID));
  if (csl.URL !== undefined) {
    const arxiv = /^https:\/\/arxiv\.org\/abs\/(\S+)$/.exec(csl.URL)?.[1];
    add(arxiv === undefined ? csl.URL : `arXiv:${arxiv}`, csl.URL);
  }
  if (csl.ISBN !== undefined) add(`ISBN ${csl.ISBN}`, null);
  return segments;
}

/** The resolver's address of a DOI; characters that would end the path are encoded. */
export function doiAddress(doi: string): string | null {
  try {
    return `https://doi.org/${encodeURI(doi).replace(/#/g, '%23').replace(/\?/g, '%3F')}`;
  } catch {
    // A lone surrogate cannot be encoded.
    return null;
  }
}

function pubmedAddress(pmid: string): string | null {
  return /^\d{1,8}$/.test(pmid) ? `https://pubmed.ncbi.nlm.nih.gov/${pmid}/` : null;
}

function centralAddress(pmcid: string): string | null {
  return /^PMC\d{1,12}$/i.test(pmcid) ? `https://pmc.ncbi.nlm.nih.gov/articles/${pmcid}/` : null;
}

function fields(csl: Citation): ReferenceSegment[] {
  const segments: ReferenceSegment[] = [];
  const authors = authorList(csl.author ?? []);
  if (authors !== '') segments.push({ text: `${sentence(authors)} ` });
  if (csl.title !== undefined) segments.push({ text: `${sentence(withoutMarks(csl.title))} ` });
  const container = csl['container-title'];
  if (container !== undefined)
    segments.push({ text: withoutMarks(container), italic: true }, { text: '. ' });
  if (container === undefined && csl.publisher !== undefined) {
    segments.push({ text: `${sentence(csl.publisher)} ` });
  }
  const place = placeOf(csl);
  if (place !== '') segments.push({ text: `${place}.` });
  const last = segments.at(-1);
  if (last !== undefined) segments[segments.length - 1] = { ...last, text: last.text.trimEnd() };
  return segments;
}

function sentence(text: string): string {
  const trimmed = text.trim();
  return /[.?!…]["”’]?$/.test(trimmed) ? trimmed : `${trimmed}.`;
}

function authorList(authors: NonNullable<Citation['author']>): string {
  const names = authors.slice(0, MOST_AUTHORS).map((author) => {
    if (author.literal !== undefined) return author.literal;
    const initials = (author.given ?? '')
      .split(/[\s.-]+/)
      .map((part) => Array.from(part)[0] ?? '')
      .join('')
      .toUpperCase();
    const particle = author['non-dropping-particle'] ?? '';
    return [particle, author.family ?? '', initials, author.suffix ?? '']
      .filter((part) => part !== '')
      .join(' ');
  });
  const shown = names.filter((name) => name !== '').join(', ');
  return authors.length > MOST_AUTHORS ? `${shown}, et al.` : shown;
}

/** `2021;4(2):11–19`, as much of it as is known. */
function placeOf(csl: Citation): string {
  const year = csl.issued?.['date-parts']?.[0]?.[0];
  const volume = `${csl.volume ?? ''}${csl.issue === undefined ? '' : `(${csl.issue})`}`;
  const pages = (csl.page ?? '').replace(/(\d)\s*-+\s*(?=[A-Za-z]?\d)/g, '$1–');
  const numbers = [volume, pages].filter((part) => part !== '').join(':');
  return [year === undefined ? '' : String(year), numbers].filter((part) => part !== '').join(';');
}

/** True where the words say nothing beyond the identifier, such as `https://doi.org/10.1000/182` or `PMID: 29273821`. */
function isIdentifierOnly(words: string): boolean {
  return words
    .split(' ')
    .every((word) => word === '' || LABEL.test(word) || readAlone(word) !== null);
}

/** The reviewer's words with the identifier in them as a link, or with the link behind them where it is not spelt out. */
function linkWithin(words: string, csl: Citation, first: ReferenceSegment): ReferenceSegment[] {
  const lower = words.toLowerCase();
  const needles = [csl.DOI, csl.PMID, csl.PMCID, csl.URL].filter((needle) => needle !== undefined);
  const needle = needles[0];
  const at = needle === undefined ? -1 : lower.indexOf(needle.toLowerCase());
  if (needle === undefined || at === -1 || first.href === undefined) {
    return first.href === undefined ? [{ text: words }] : [{ text: `${words} ` }, first];
  }
  return [
    { text: words.slice(0, at) },
    { text: words.slice(at, at + needle.length), href: first.href },
    { text: words.slice(at + needle.length) },
  ].filter((segment) => segment.text !== '');
}
