/** Claims as they are set against each other: their words, and the sentences of the article that they were taken from. */
import type { Span } from '../../domain/article/schema.ts';
import type { ArticleSentence } from '../../domain/claims/schema.ts';
import type { FindingsWanted, ReviewStructure } from '../model.ts';

/** More sentences to a claim than this tell nothing more of its figures. */
const MOST_SOURCES = 100;

/** The first sentence that ends behind this place; sentences stand in article order. */
function firstAfter(sentences: readonly ArticleSentence[], place: number): number {
  let low = 0;
  let high = sentences.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sentences[middle]?.end ?? 0) > place) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The sentences, as text, that any of the places lies in; each once. Places count UTF-16 code units of the text. */
function sentencesAt(
  text: string,
  sentences: readonly ArticleSentence[],
  spans: readonly Span[],
): string[] {
  const found = new Map<number, string>();
  for (const span of spans) {
    for (let at = firstAfter(sentences, span.start); at < sentences.length; at += 1) {
      const sentence = sentences[at];
      if (sentence === undefined || sentence.start >= span.end) break;
      if (found.size === MOST_SOURCES) return [...found.values()];
      found.set(at, text.slice(sentence.start, sentence.end));
    }
  }
  return [...found.values()];
}

/** All claims that are not dismissed, in article order. Near to linear in the length of the article. */
export function comparedClaims({
  rows,
  text,
  sentences,
}: Pick<ReviewStructure, 'rows' | 'text' | 'sentences'>): FindingsWanted['claims'] {
  return rows
    .filter(({ dismissed }) => dismissed === null)
    .map(({ id, text: words, spans, correction }) => ({
      id,
      text: words,
      sources: sentencesAt(text, sentences, spans),
      correction,
    }));
}
