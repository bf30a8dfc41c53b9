/** Moving and tidying ends of a passage. All offsets are UTF-16 code units. */
import type { Span } from '../../../domain/article/schema.ts';

/** How far around an offset words are looked for; longer than any word that is read. */
const WINDOW = 400;

const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/** The passage without blanks at its ends and without half of a surrogate pair; null when nothing is left. */
export function trimmed(text: string, span: Span): Span | null {
  let start = Math.max(0, span.start);
  let end = Math.min(text.length, span.end);
  const low = (offset: number) => {
    const unit = text.charCodeAt(offset);
    return unit >= 0xdc00 && unit <= 0xdfff;
  };
  if (start > 0 && low(start)) start -= 1;
  if (end < text.length && low(end)) end += 1;
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return start < end ? { start, end } : null;
}

/** Offsets near `offset` where a word starts (or ends), ascending: by the language's words and by blanks. */
function boundaries(text: string, offset: number, side: 'start' | 'end'): number[] {
  const from = Math.max(0, offset - WINDOW);
  const to = Math.min(text.length, offset + WINDOW);
  const slice = text.slice(from, to);
  const found = new Set<number>();
  for (const word of segmenter.segment(slice)) {
    if (!word.isWordLike) continue;
    found.add(from + word.index + (side === 'start' ? 0 : word.segment.length));
  }
  for (const run of slice.matchAll(/\S+/gu)) {
    found.add(from + run.index + (side === 'start' ? 0 : run[0].length));
  }
  return [...found].sort((a, b) => a - b);
}

/**
 * The next word boundary in a direction.
 * @param side whether the end of the passage that moves is its start (word starts count) or its end (word ends)
 * @returns `offset` where there is none
 */
export function moveByWord(
  text: string,
  offset: number,
  side: 'start' | 'end',
  direction: 1 | -1,
): number {
  const offsets = boundaries(text, offset, side);
  const next =
    direction === 1
      ? offsets.find((candidate) => candidate > offset)
      : offsets.findLast((candidate) => candidate < offset);
  return next ?? offset;
}

/** The word boundary nearest to `offset`. */
export function nearestWord(text: string, offset: number, side: 'start' | 'end'): number {
  let best = offset;
  let distance = Number.POSITIVE_INFINITY;
  for (const candidate of boundaries(text, offset, side)) {
    const gap = Math.abs(candidate - offset);
    if (gap < distance) {
      best = candidate;
      distance = gap;
    }
  }
  return best;
}
