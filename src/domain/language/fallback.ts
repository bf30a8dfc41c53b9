/** Sentences in languages that our rules do not know, by the browser's own segmenter. */
import type { Span } from '../article/schema.ts';

/** `Intl.Segmenter` grows slow on long strings; longer blocks are handed over in pieces cut at white space. */
const PIECE = 5_000;

function cutAt(text: string, from: number, to: number): number {
  const limit = from + PIECE;
  if (limit >= to) return to;
  for (let at = limit; at > from + PIECE / 2; at -= 1) {
    if (/[\s。！？]/.test(text[at - 1] ?? '')) return at;
  }
  // No place to cut: not within a surrogate pair at least.
  return /[\uDC00-\uDFFF]/.test(text[limit] ?? '') ? limit + 1 : limit;
}

/** Sentence spans within `[from, to)`, trimmed, in UTF-16 code units. `language` is a BCP 47 tag or `und`. */
export function segmentSentences(text: string, from: number, to: number, language: string): Span[] {
  const segmenter = new Intl.Segmenter(language === 'und' ? undefined : language, {
    granularity: 'sentence',
  });
  const spans: Span[] = [];
  for (let start = from; start < to; ) {
    const end = cutAt(text, start, to);
    for (const { segment, index } of segmenter.segment(text.slice(start, end))) {
      const left = segment.length - segment.trimStart().length;
      const words = segment.trim().length;
      if (words > 0) spans.push({ start: start + index + left, end: start + index + left + words });
    }
    start = end;
  }
  return spans;
}
