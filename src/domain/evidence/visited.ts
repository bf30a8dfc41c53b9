/** When a page was read, and where a copy of it is kept: what a line says beside its address. */
import { findAddress, safeAddress } from './address.ts';
import type { CslDate } from './csl.ts';
import { readDate } from './csl-date.ts';
import type { Citation } from './recognise.ts';

/** Services that keep copies of pages, by the end of their host. */
const KEEPERS: readonly (readonly [host: RegExp, name: string])[] = [
  [/(?:^|\.)(?:web\.archive\.org|wayback\.archive\.org)$/, 'Internet Archive'],
  [/(?:^|\.)archive\.(?:today|ph|is|li|md|fo|vn)$/, 'archive.today'],
  [/(?:^|\.)perma\.cc$/, 'Perma.cc'],
  [/(?:^|\.)webcitation\.org$/, 'WebCite'],
  [/(?:^|\.)(?:webarchive\.org\.uk|webarchive\.nationalarchives\.gov\.uk)$/, 'UK Web Archive'],
  [/(?:^|\.)arquivo\.pt$/, 'Arquivo.pt'],
  [/(?:^|\.)ghostarchive\.org$/, 'Ghost Archive'],
];

/** The service that keeps the page of this address, or null where it is the page's own. */
function archiveName(address: string): string | null {
  const safe = safeAddress(address);
  if (safe === null) return null;
  const host = new URL(safe).hostname.replace(/^www\./, '');
  return KEEPERS.find(([pattern]) => pattern.test(host))?.[1] ?? null;
}

/** The page that a copy was made of, where its address says so: `…/web/20230504120000/https://example.org/`. */
function originalOf(archived: string): string | null {
  const inner = /\/\d{4,14}(?:[a-z]{2}_)?\/(https?:\/?\/?.{4,4000})$/i.exec(archived)?.[1];
  return inner === undefined ? null : safeAddress(inner.replace(/^(https?):\/*/i, '$1://'));
}

const READ_ON =
  /\b(?:accessed|retrieved|viewed|visited|last (?:checked|seen|accessed|visited)|cited|abgerufen|consulté)\b(?: (?:on|at|am|le))?[:,]? {0,2}([^()[\];]{4,40})/i;
/** From the start of what follows "accessed": a day, so that the words behind it are left out. */
const DAYS = [
  /^\d{4}-\d{2}-\d{2}/,
  /^\d{1,2}(?:st|nd|rd|th|\.)? \p{L}{3,12}\.?,? \d{4}/u,
  /^\p{L}{3,12}\.? \d{1,2}(?:st|nd|rd|th)?,? \d{4}/u,
  /^\d{4} \p{L}{3,12}\.? \d{1,2}/u,
  /^\d{1,2}[./]\d{1,2}[./]\d{4}/,
  /^\p{L}{3,12}\.? \d{4}/u,
] as const;

function accessedIn(line: string): CslDate | null {
  const after = READ_ON.exec(line)?.[1]?.trim() ?? '';
  for (const day of DAYS) {
    const words = day.exec(after)?.[0];
    if (words === undefined) continue;
    const date = readDate(words.replace(/(\d)(?:st|nd|rd|th)\b/, '$1'));
    if (date?.['date-parts'] !== undefined) return date;
  }
  return null;
}

/**
 * The record with the date on which its page was read, and the copy that is kept of it; the address becomes that of
 * the page itself where the line names it.
 * @param line as typed
 */
export function withVisit(csl: Citation, line: string): Citation {
  if (line.length > 4_000) return csl;
  const next: Citation = { ...csl };
  const accessed = accessedIn(line);
  if (accessed !== null && csl.accessed === undefined) next.accessed = accessed;
  const found: string[] = [];
  for (let rest = line; found.length < 5; ) {
    const address = findAddress(rest);
    if (address === null) break;
    found.push(address.value);
    rest = rest.slice(address.end);
  }
  const archived = found.find((address) => archiveName(address) !== null);
  if (archived === undefined) return next;
  const own = found.find((address) => archiveName(address) === null) ?? originalOf(archived);
  next.archive_location = archived;
  next.archive = archiveName(archived) ?? '';
  if (own !== null && csl.URL !== undefined && archiveName(csl.URL) !== null) next.URL = own;
  return next;
}
