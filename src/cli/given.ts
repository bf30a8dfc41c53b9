/**
 * Places in a text as it was handed in. The engine reads the normalised text (see domain/article/normalise), where a
 * byte order mark is gone and CR LF is one line end; readers of our output have the text with both.
 */
import type { Span } from '../domain/article/schema.ts';

export interface GivenText {
  /** The offset in the text as given for one in the normalised text, both in UTF-16 code units. */
  at(offset: number): number;
  span<T extends Span>(span: T): T;
}

/**
 * The places where the normalised text is shorter: after how many of its code units each of the dropped ones stood.
 * NUL and lone surrogates are replaced one for one and move nothing.
 */
function dropsOf(given: string, bom: number): number[] {
  const drops: number[] = [];
  let at = given.indexOf('\r\n');
  while (at >= 0) {
    // The line end's own place is before the dropped unit, whatever follows it is after.
    drops.push(at - bom - drops.length);
    at = given.indexOf('\r\n', at + 2);
  }
  return drops;
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

/** @param given the text before it was normalised */
export function givenText(given: string): GivenText {
  const bom = given.startsWith('\uFEFF') ? 1 : 0;
  const drops = dropsOf(given, bom);
  const at =
    drops.length === 0
      ? (offset: number) => offset + bom
      : (offset: number) => offset + bom + countBelow(drops, offset);
  return { at, span: (span) => ({ ...span, start: at(span.start), end: at(span.end) }) };
}
