/**
 * Places in code points, for formats that count them so: Web Annotation, brat, Label Studio's readers in Python. A
 * character beyond U+FFFF is two UTF-16 code units and one code point.
 */
import type { Span } from './schema.ts';

export interface CodePoints {
  /** The place in code points for one in UTF-16 code units. Within a pair it is the pair's own place. */
  at(offset: number): number;
  span(span: Span): Span;
  /** The place in UTF-16 code units for one in code points; the text's length past its end. */
  unitAt(point: number): number;
}

/** How many of the ascending numbers are smaller. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** @param text an article's: halves of pairs, which it has none of, would count as one each */
export function codePointsOf(text: string): CodePoints {
  /** Places of the second halves of pairs, in code units. */
  const halves: number[] = [];
  for (const { index } of text.matchAll(/[\u{10000}-\u{10FFFF}]/gu)) halves.push(index + 1);
  // The same places less the halves before: code points that end beyond the basic plane.
  const points = halves.map((half, before) => half - 1 - before);
  const at = (offset: number) => offset - countBelow(halves, offset + 1);
  return {
    at,
    span: ({ start, end }) => ({ start: at(start), end: at(end) }),
    unitAt: (point) => Math.min(text.length, point + countBelow(points, point)),
  };
}
