/**
 * DOIs in any dress: bare, `doi:`, as an address, percent-encoded, inside a reference or a publisher's address.
 * Read by scanning around each slash, because one pattern for all of it would backtrack on hostile input.
 */
import { trimIdentifier } from './trim.ts';

export interface Found {
  readonly value: string;
  /** UTF-16 code units into the text that was searched, end exclusive. */
  readonly start: number;
  readonly end: number;
}

/** The registrant part, as ISO 26324 and Crossref's own check have it: `10.` and four to nine digits, with subdivisions. */
const REGISTRANT = /^10\.\d{4,9}(?:\.\d+)*$/;
const SLASH = /\/|%2f/gi;
/** Characters that a registrant may consist of; more than this many of them are no registrant. */
const LONGEST_REGISTRANT = 60;
const LONGEST_DOI = 1_000;

/** Ends a DOI although it is not white space: quotation marks, a closing tag, the next group of LaTeX, the next address or the next DOI glued to it. */
const GLUED = /["“”«»`]|\}\{|<\/|https?:\/\/|[,;|](?=(?:doi:)?10\.\d{4,9}\/)/i;

/** Path segments by which publishers name a view of an article; they follow the DOI in an address. */
const VIEW_SEGMENTS = new Set([
  'abstract',
  'asset',
  'citations',
  'epdf',
  'epub',
  'figures',
  'full',
  'fulltext',
  'full-text',
  'html',
  'issuetoc',
  'meta',
  'metrics',
  'pdf',
  'pdfdirect',
  'references',
  'related',
  'short',
  'summary',
  'suppl_file',
  'tables',
]);
const VIEW_ENDING = /\.(?:full\.pdf|full-text|pdf|html?|full|abstract|short)$/i;

/** The registrant that ends where this run of digits and dots ends, as its first index in the run, or -1. */
function registrantIn(run: string): number {
  for (let at = run.indexOf('10.'); at !== -1; at = run.indexOf('10.', at + 1)) {
    if ((at === 0 || run[at - 1] === '.') && REGISTRANT.test(run.slice(at))) return at;
  }
  return -1;
}

function decoded(text: string): string {
  const plain = text
    .replace(/&lt;/gi, '<')
    .replace(/&gt;/gi, '>')
    .replace(/&amp;/gi, '&')
    .replace(/\\(?=[_&%#{}<>])/g, '')
    // Typesetters and word processors turn hyphens into these; no registered DOI needs them.
    .replace(/[\u2010-\u2013\u2212]/g, '-')
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '');
  try {
    return decodeURIComponent(plain);
  } catch {
    return plain;
  }
}

/**
 * The first DOI in a text, without what only encloses or follows it. Case is kept: compare lower-cased.
 * Linear in the text's length.
 */
export function findDoi(text: string): Found | null {
  let searched = 0;
  for (const slash of text.matchAll(SLASH)) {
    // A word that was refused as a whole is not tried again from each of its slashes.
    if (slash.index < searched) continue;
    const floor = Math.max(0, slash.index - LONGEST_REGISTRANT);
    let from = slash.index;
    while (from > floor && /[\d.]/.test(text.charAt(from - 1))) from -= 1;
    const run = text.slice(from, slash.index);
    const offset = registrantIn(run);
    if (offset === -1) continue;
    const tailStart = slash.index + slash[0].length;
    const rest = text.slice(tailStart);
    const space = rest.search(/\s/);
    const whole = space === -1 ? rest : rest.slice(0, space);
    const glued = whole.search(GLUED);
    const written = glued === -1 ? whole : whole.slice(0, glued);
    searched = tailStart + written.length;
    // An address may end with a slash, a DOI does not.
    const tail = trimIdentifier(decoded(written)).replace(/\/{1,9}$/, '');
    if (tail === '' || /\s/.test(tail)) continue;
    const value = `${run.slice(offset)}/${tail}`;
    if (value.length > LONGEST_DOI) continue;
    // Encoded characters make the written form longer than the DOI; then all of it is the place.
    const shown =
      tail.length <= written.length && written.startsWith(tail) ? tail.length : written.length;
    return { value, start: from + offset, end: tailStart + shown };
  }
  return null;
}

/** The DOI that an address leads to: doi.org itself, or a publisher's page with the DOI in its path or query. */
export function doiInAddress(url: URL): string | null {
  const own = /^(?:dx\.|www\.)?doi\.org$/.test(url.hostname);
  const fromPath = findDoi(url.pathname);
  if (own) return fromPath?.value ?? null;
  if (fromPath !== null) return withoutView(fromPath.value, url.hostname);
  for (const value of url.searchParams.values()) {
    const found = findDoi(value);
    if (found !== null) return withoutView(found.value, url.hostname);
  }
  return null;
}

function withoutView(doi: string, host: string): string {
  const [registrant = '', first = '', ...rest] = doi.split('/');
  const view = rest.findIndex((segment) => VIEW_SEGMENTS.has(segment.toLowerCase()));
  const kept = [registrant, first, ...(view === -1 ? rest : rest.slice(0, view))]
    .filter((segment, index) => index < 2 || segment !== '')
    .join('/')
    .replace(VIEW_ENDING, '');
  // The preprint servers add the version to the DOI in their addresses only.
  return /(?:^|\.)(?:bio|med)rxiv\.org$/.test(host) ? kept.replace(/v\d{1,3}$/, '') : kept;
}

/**
 * True for a short DOI such as `10/aabbe` or `https://doi.org/aabbe`. It is an alias that only the resolver can turn
 * into the DOI it stands for, so it is never stored as one.
 */
export function isShortDoi(text: string): boolean {
  const match = /^(?:(?:https?:\/\/)?(?:dx\.)?doi\.org\/|doi:\s?)?10\/([a-z0-9]{2,20})$/i.exec(
    text,
  );
  if (match !== null) return /[a-z]/i.test(match[1] ?? '');
  return /^(?:https?:\/\/)?(?:dx\.)?doi\.org\/[a-z][a-z0-9]{2,19}$/i.test(text);
}
