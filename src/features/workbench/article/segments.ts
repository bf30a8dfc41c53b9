/** The text of a piece cut at every claim boundary and sentence boundary: what one underline or none is drawn under. */
import type { ArticleSentence } from '../../../domain/claims/schema.ts';
import type { ClaimPlace } from './places.ts';

/** UTF-16 code units, end exclusive. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  /** The claims whose spans cover this segment, in the order of the claims. */
  readonly places: readonly ClaimPlace[];
  /** Index into the structure's sentences, -1 between sentences. */
  readonly sentence: number;
}

/** The first sentence that ends after `offset`, as an index; the length when there is none. */
function sentenceFrom(sentences: readonly ArticleSentence[], offset: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) > offset) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The index of the sentence that holds this offset, -1 between sentences. */
export function sentenceAt(sentences: readonly ArticleSentence[], offset: number): number {
  const index = sentenceFrom(sentences, offset);
  const sentence = sentences[index];
  return sentence !== undefined && sentence.start <= offset ? index : -1;
}

/**
 * Segments of `[start, end)` in order, without gaps: joined they are the text of the range.
 * @param places those that touch the range, in the order of the claims
 * @param sentences all sentences of the article, in order
 */
export function cutSegments(
  start: number,
  end: number,
  places: readonly ClaimPlace[],
  sentences: readonly ArticleSentence[],
): Segment[] {
  const cuts = new Set([start, end]);
  const add = (offset: number) => {
    if (offset > start && offset < end) cuts.add(offset);
  };
  for (const place of places) {
    add(place.start);
    add(place.end);
  }
  for (let index = sentenceFrom(sentences, start); index < sentences.length; index += 1) {
    const sentence = sentences[index];
    if (sentence === undefined || sentence.start >= end) break;
    add(sentence.start);
    add(sentence.end);
  }
  const offsets = [...cuts].sort((a, b) => a - b);
  const order = new Map(places.map((place, index) => [place, index]));
  const waiting = [...places].sort((a, b) => a.start - b.start);
  let next = 0;
  let active: ClaimPlace[] = [];
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < offsets.length; index += 1) {
    const from = offsets[index] ?? start;
    const to = offsets[index + 1] ?? end;
    active = active.filter((place) => place.end > from);
    for (
      let place = waiting[next];
      place !== undefined && place.start <= from;
      place = waiting[next]
    ) {
      if (place.end > from) active.push(place);
      next += 1;
    }
    active.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0));
    segments.push({
      start: from,
      end: to,
      places: [...active],
      sentence: sentenceAt(sentences, from),
    });
  }
  return segments;
}
