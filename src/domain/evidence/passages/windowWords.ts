/** Which words of a window are the claim's, and which of them stand together as they do in the claim. */
import type { ReadQuery } from './query.ts';
import type { Window } from './windows.ts';
import { readWords, termsOf } from './words.ts';

export interface MatchedWord {
  /** UTF-16 code units of the window's text. */
  readonly start: number;
  readonly end: number;
  /** Place among the words of the query. */
  readonly word: number;
  /** Place among the window's words that count. */
  readonly at: number;
}

/** Where the window stands in its page. */
export function placeOf({ source, first, last }: Window): {
  readonly page: number;
  readonly start: number;
  readonly end: number;
  readonly text: string;
} {
  const page = source.sentences[first]?.page ?? 0;
  const start = source.sentences[first]?.start ?? 0;
  const end = source.sentences[last]?.end ?? start;
  return { page, start, end, text: source.text.pages[page]?.text.slice(start, end) ?? '' };
}

const byTerm = new WeakMap<ReadQuery, ReadonlyMap<string, number>>();

function wordsByTerm(query: ReadQuery): ReadonlyMap<string, number> {
  const known = byTerm.get(query);
  if (known !== undefined) return known;
  const made = new Map<string, number>();
  query.words.forEach(({ terms }, word) => {
    for (const { term } of terms) if (!made.has(term)) made.set(term, word);
  });
  byTerm.set(query, made);
  return made;
}

export function matchedWords(query: ReadQuery, window: Window): MatchedWord[] {
  const words = wordsByTerm(query);
  const found: MatchedWord[] = [];
  let at = 0;
  for (const word of readWords(placeOf(window).text)) {
    const terms = termsOf(word, window.source.english);
    if (terms.length === 0) continue;
    at += 1;
    for (const { term } of terms) {
      const matched = words.get(term);
      if (matched === undefined) continue;
      found.push({ start: word.start, end: word.end, word: matched, at });
      break;
    }
  }
  return found;
}

/** Two words of the claim that stand together in the passage too, as a share of the rarer one. */
const TOGETHER_WEIGHT = 0.35;
/** Words between them that are not the claim's: "the loss of working hours" for "hours lost". */
const FARTHEST = 2;

export function togetherScore(
  query: ReadQuery,
  window: Window,
  weights: readonly number[],
): number {
  const seen = new Set<number>();
  let score = 0;
  let before: MatchedWord | undefined;
  for (const one of matchedWords(query, window)) {
    const apart = before === undefined ? 0 : Math.abs(one.word - before.word);
    if (before !== undefined && apart === 1 && one.at - before.at <= FARTHEST) {
      const pair = Math.min(one.word, before.word);
      const own = query.words[one.word]?.context !== true;
      if (own && !seen.has(pair)) {
        seen.add(pair);
        score += TOGETHER_WEIGHT * Math.min(weights[one.word] ?? 0, weights[before.word] ?? 0);
      }
    }
    before = one;
  }
  return score;
}
