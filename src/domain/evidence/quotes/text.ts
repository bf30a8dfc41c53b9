/** A source's text made ready for finding quotes in it: all pages as one, since sentences go on over page ends. */
import type { SourceText } from '../source-text.ts';
import { type Alike, alike } from './alike.ts';

/** A stretch of a source's text. Pages by position from 0, offsets in UTF-16 code units into the page's text. */
export interface QuotePlace {
  readonly page: number;
  readonly start: number;
  readonly endPage: number;
  /** Into the text of `endPage`. */
  readonly end: number;
}

export interface ReadyText {
  readonly source: SourceText;
  /** The pages, a line end between two. */
  readonly whole: string;
  /** Where each page begins in `whole`. */
  readonly begins: readonly number[];
  readonly alike: Alike;
}

const made = new WeakMap<SourceText, ReadyText>();

/** Made once for a text: some tens of milliseconds for a book. */
export function readyText(source: SourceText): ReadyText {
  const known = made.get(source);
  if (known !== undefined) return known;
  const begins: number[] = [];
  let length = 0;
  for (const { text } of source.pages) {
    begins.push(length);
    length += text.length + 1;
  }
  const whole = source.pages.map(({ text }) => text).join('\n');
  const ready = { source, whole, begins, alike: alike(whole) };
  made.set(source, ready);
  return ready;
}

/** The page that an offset into the whole text lies on. */
function pageAt(begins: readonly number[], offset: number): number {
  let low = 0;
  let high = begins.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((begins[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** @param start inclusive, @param end exclusive: offsets into `whole` */
export function placeOf({ begins, source }: ReadyText, start: number, end: number): QuotePlace {
  const page = pageAt(begins, start);
  const endPage = pageAt(begins, Math.max(start, end - 1));
  const longest = source.pages[endPage]?.text.length ?? 0;
  return {
    page,
    start: start - (begins[page] ?? 0),
    endPage,
    end: Math.min(longest, end - (begins[endPage] ?? 0)),
  };
}

/** The words at a place as they are quoted: on one line, words that a page end cuts made whole. */
export function wordsAt(source: SourceText, place: QuotePlace): string {
  const parts: string[] = [];
  for (let page = place.page; page <= place.endPage; page += 1) {
    const text = source.pages[page]?.text ?? '';
    parts.push(
      text.slice(
        page === place.page ? place.start : 0,
        page === place.endPage ? place.end : text.length,
      ),
    );
  }
  return parts
    .join('\n')
    .replace(/(\p{Ll})[-\u2010\u00AD]\n(?=\p{Ll})/gu, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

/** "14", or "14–15" for a place that goes over a page end; empty where the source has no pages. */
export function locatorOf(source: SourceText, { page, endPage }: QuotePlace): string {
  const first = source.pages[page]?.label ?? '';
  const last = source.pages[endPage]?.label ?? '';
  return first === last || last === '' ? first : `${first}–${last}`;
}
