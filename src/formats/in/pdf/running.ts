/**
 * Running heads and page numbers: what stands at the upper or lower edge of many pages, but for its figures. They would
 * cut the sentences that go on from page to page, and tell how the pages are numbered in print.
 */
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import type { PageColumns } from './page.ts';

/** Of the page's height, at its upper and lower edge. */
const MARGIN = 0.12;
/** Pages that have the same line before it counts as a running one, and their share of the document. */
const LEAST_PAGES = 3;
const LEAST_SHARE = 0.3;
/** UTF-16 code units; running heads are short. */
const LONGEST = 200;

const keyOf = (line: Line) => line.text.toLowerCase().replace(/\d+/g, '#').replace(/\s+/g, ' ');

function atEdge(line: Line, { top, bottom }: PageColumns): boolean {
  const height = bottom - top;
  return (
    line.text.length <= LONGEST &&
    (line.bottom < top + height * MARGIN || line.top > bottom - height * MARGIN)
  );
}

/** The page's number where it stands by itself: "14", "- 14 -", "Page 14 of 30". */
function numberIn(line: Line): number | null {
  const digits = /^(?:page |p\. ?|[-–—] ?)?(\d{1,5})(?: of \d{1,5}| ?[-–—])?$/i.exec(
    line.text,
  )?.[1];
  return digits === undefined ? null : Number(digits);
}

/** How far the printed numbers are ahead of the count, where most pages agree on it; null where they do not. */
function printedShift(pages: readonly PageColumns[]): number | null {
  const shifts = new Map<number, number>();
  for (const [index, page] of pages.entries()) {
    const own = new Set<number>();
    for (const line of page.columns.flat()) {
      const number = atEdge(line, page) ? numberIn(line) : null;
      if (number !== null) own.add(number - index - 1);
    }
    for (const shift of own) shifts.set(shift, (shifts.get(shift) ?? 0) + 1);
  }
  let best: number | null = null;
  let most = Math.max(LEAST_PAGES, pages.length * 0.6) - 1;
  for (const [shift, count] of shifts) {
    if (count > most) [best, most] = [shift, count];
  }
  return best;
}

export interface Running {
  /** Each page's columns without running lines. */
  readonly pages: readonly (readonly Column[])[];
  /** The printed number of a page (by position from 0), where the pages are numbered in print. */
  readonly printed: ((index: number) => string) | null;
}

export function withoutRunning(pages: readonly PageColumns[]): Running {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const keys = new Set<string>();
    for (const line of page.columns.flat()) if (atEdge(line, page)) keys.add(keyOf(line));
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const needed = Math.max(LEAST_PAGES, pages.length * LEAST_SHARE);
  const isRunning = (line: Line, page: PageColumns) =>
    atEdge(line, page) && (counts.get(keyOf(line)) ?? 0) >= needed;
  const shift = printedShift(pages);
  return {
    pages: pages.map((page) =>
      page.columns
        .map((column) => column.filter((line) => !isRunning(line, page)))
        .filter((column) => column.length > 0),
    ),
    printed: shift === null ? null : (index) => String(index + 1 + shift),
  };
}
