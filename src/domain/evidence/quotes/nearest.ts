/**
 * The passage of a source that is most like a quote which does not stand in it. Windows of the quote's length are
 * weighed by the rare words that they share with it; the best ones are set against it word by word (a semi-global
 * alignment: Needleman and Wunsch 1970, with free ends in the source), where words that differ in a few letters count
 * in part.
 */
import { alike } from './alike.ts';
import { placeOf, type QuotePlace, type ReadyText } from './text.ts';

export interface Nearest {
  readonly place: QuotePlace;
  /** 0 to 1: the share of words of the quote and the passage that the two have in common, in order. */
  readonly similarity: number;
}

interface Tokens {
  readonly words: readonly string[];
  /** Into the alike text. */
  readonly starts: Int32Array;
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const known = new WeakMap<ReadyText, Tokens>();

function tokensOf(text: string): Tokens {
  const words: string[] = [];
  const starts: number[] = [];
  for (const { 0: word, index } of text.matchAll(WORD)) {
    words.push(word);
    starts.push(index);
  }
  return { words, starts: Int32Array.from(starts) };
}

/** Words that begin alike count as one where windows are weighed. */
const STEM = 5;
/** Windows that are set against the quote. */
const CANDIDATES = 4;
/** Words of a quote that are aligned; of a longer one, its beginning. */
const LONGEST = 400;
/** What is less alike is no help. */
const LEAST = 0.5;

/** Letters that two words share in order from both ends, as a share of the longer one: cheap, and enough for typing slips. */
function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const shorter = Math.min(one.length, other.length);
  let head = 0;
  while (head < shorter && one[head] === other[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && one.at(-1 - tail) === other.at(-1 - tail)) tail += 1;
  const share = (head + tail) / Math.max(one.length, other.length);
  // Figures are alike or they are not.
  return share < 0.6 || /\p{N}/u.test(one + other) ? 0 : share;
}

interface Span {
  readonly first: number;
  /** Inclusive. */
  readonly last: number;
  readonly score: number;
}

/** The stretch of `text` between two positions that has most of the quote's words in their order. */
function align(
  quote: readonly string[],
  text: readonly string[],
  from: number,
  to: number,
): Span | null {
  const width = to - from;
  // Rows are words of the quote; each cell has its score and where its way began in the text.
  let score = new Float64Array(width + 1);
  let began = Int32Array.from({ length: width + 1 }, (_, at) => at);
  const skip = -0.35;
  for (const [row, word] of quote.entries()) {
    const next = new Float64Array(width + 1);
    const nextBegan = new Int32Array(width + 1);
    next[0] = skip * (row + 1);
    for (let at = 1; at <= width; at += 1) {
      const like = likeness(word, text[from + at - 1] ?? '');
      const both = (score[at - 1] ?? 0) + (like > 0 ? like : skip);
      const left = (next[at - 1] ?? 0) + skip;
      const up = (score[at] ?? 0) + skip;
      if (both >= left && both >= up) {
        next[at] = both;
        nextBegan[at] = began[at - 1] ?? 0;
      } else if (left >= up) {
        next[at] = left;
        nextBegan[at] = nextBegan[at - 1] ?? 0;
      } else {
        next[at] = up;
        nextBegan[at] = began[at] ?? 0;
      }
    }
    score = next;
    began = nextBegan;
  }
  let best = 0;
  for (let at = 1; at <= width; at += 1) if ((score[at] ?? 0) > (score[best] ?? 0)) best = at;
  const first = began[best] ?? 0;
  if (best <= first) return null;
  return { first: from + first, last: from + best - 1, score: score[best] ?? 0 };
}

/** Positions at which a window of the quote's length shares most with it, no two of them over each other. */
function candidates(quote: readonly string[], text: readonly string[]): number[] {
  const stem = (word: string) => word.slice(0, STEM);
  const wanted = new Map<string, number>();
  for (const word of quote) wanted.set(stem(word), (wanted.get(stem(word)) ?? 0) + 1);
  const counts = new Map<string, number>();
  for (const word of text) {
    const key = stem(word);
    if (wanted.has(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const size = Math.min(text.length, Math.ceil(quote.length * 1.25));
  const inside = new Map<string, number>();
  const scores = new Float64Array(Math.max(0, text.length - size + 1));
  let score = 0;
  const weight = (key: string) => Math.log(1 + text.length / (counts.get(key) ?? 1));
  for (let end = 0; end < text.length; end += 1) {
    const key = stem(text[end] ?? '');
    const most = wanted.get(key);
    if (most !== undefined) {
      const has = (inside.get(key) ?? 0) + 1;
      inside.set(key, has);
      if (has <= most) score += weight(key);
    }
    const begin = end - size + 1;
    if (begin < 0) continue;
    scores[begin] = score;
    const leaving = stem(text[begin] ?? '');
    const allowed = wanted.get(leaving);
    if (allowed !== undefined) {
      const has = inside.get(leaving) ?? 0;
      if (has <= allowed) score -= weight(leaving);
      inside.set(leaving, has - 1);
    }
  }
  const best: number[] = [];
  for (let round = 0; round < CANDIDATES; round += 1) {
    let top = -1;
    for (let at = 0; at < scores.length; at += 1) {
      if ((scores[at] ?? 0) > (top < 0 ? 1e-9 : (scores[top] ?? 0))) top = at;
    }
    if (top < 0) break;
    best.push(top);
    scores.fill(0, Math.max(0, top - size), top + size);
  }
  return best;
}

/** Null where nothing of the source is like the quote. Linear in the length of the source, but for the few best windows. */
export function nearestPassage(ready: ReadyText, quote: string): Nearest | null {
  const words = tokensOf(alike(quote).text).words.slice(0, LONGEST);
  if (words.length === 0) return null;
  const tokens = known.get(ready) ?? tokensOf(ready.alike.text);
  known.set(ready, tokens);
  let best: (Span & { readonly similarity: number }) | null = null;
  for (const at of candidates(words, tokens.words)) {
    const from = Math.max(0, at - Math.ceil(words.length / 4) - 2);
    const to = Math.min(tokens.words.length, at + Math.ceil(words.length * 1.5) + 4);
    const span = align(words, tokens.words, from, to);
    if (span === null) continue;
    const similarity = shared(words, tokens.words.slice(span.first, span.last + 1));
    if (similarity >= (best?.similarity ?? LEAST)) best = { ...span, similarity };
  }
  if (best === null) return null;
  const { from } = ready.alike;
  const start = from[tokens.starts[best.first] ?? 0] ?? 0;
  const lastWord = tokens.words[best.last] ?? '';
  const lastUnit = (tokens.starts[best.last] ?? 0) + lastWord.length - 1;
  const lastFrom = from[lastUnit] ?? 0;
  let end = lastFrom + String.fromCodePoint(ready.whole.codePointAt(lastFrom) ?? 0).length;
  // A sentence with its full stop, where the passage ends with one.
  if (/[.!?]["'”’]?\s*$/.test(quote) && /[.!?]/.test(ready.whole.charAt(end))) end += 1;
  return { place: placeOf(ready, start, end), similarity: best.similarity };
}

/** Dice's coefficient over words in order: twice the longest common run of likenesses by the words of both. */
function shared(one: readonly string[], other: readonly string[]): number {
  let above = new Float64Array(other.length + 1);
  for (const word of one) {
    const row = new Float64Array(other.length + 1);
    for (const [at, against] of other.entries()) {
      row[at + 1] = Math.max(
        row[at] ?? 0,
        above[at + 1] ?? 0,
        (above[at] ?? 0) + likeness(word, against),
      );
    }
    above = row;
  }
  return (2 * (above[other.length] ?? 0)) / (one.length + other.length);
}
