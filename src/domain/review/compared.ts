/** Claims as they are set against each other: their words, and the sentences of the article that they were taken from. */
import type { Span } from '../article/schema.ts';
import type { ArticleSentence } from '../claims/schema.ts';
import type { ClaimId } from '../ids.ts';
import type { ComparedClaim } from '../quantities/finding.ts';
import type { ClaimRow } from './claim.ts';

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

/** What is compared of a claim that is not as it was extracted; null for one that is. */
export function editOf(row: ClaimRow): string | null {
  const { text, originalText, extracted, correction } = row;
  const asExtracted = extracted !== null && (originalText === null || originalText === text);
  if (asExtracted && correction === null) return null;
  return correction === null ? text : `${text}\n${JSON.stringify(correction)}`;
}

/** All claims that are not dismissed, in article order. Near to linear in the length of the article. */
export function comparedClaims({
  rows,
  text,
  sentences,
}: {
  readonly rows: readonly ClaimRow[];
  readonly text: string;
  readonly sentences: readonly ArticleSentence[];
}): readonly (ComparedClaim & { readonly id: ClaimId })[] {
  return rows
    .filter(({ dismissed }) => dismissed === null)
    .map(({ id, text: words, spans, correction, extracted, originalText }) => ({
      id,
      text: words,
      sources: sentencesAt(text, sentences, spans),
      ...(extracted === null || originalText !== null ? { byHand: true } : {}),
      correction,
    }));
}
