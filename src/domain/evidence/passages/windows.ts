/** Windows of one to three sentences that hold words of the claim, scored by them. */

import { sentencesWithFigures } from './figures.ts';
import type { ReadQuery } from './query.ts';
import type { IndexedSource } from './source.ts';
import type { Term } from './words.ts';

export interface Window {
  readonly source: IndexedSource;
  /** Sentences by their place in the source, both included. */
  readonly first: number;
  readonly last: number;
  readonly score: number;
}

export interface ScoredWindows {
  readonly windows: Window[];
  /** What each word of the claim counts: its weight by its rarity. */
  readonly weights: readonly number[];
  /** Sentences of all sources. */
  readonly sentences: number;
}

interface Touched {
  readonly source: IndexedSource;
  /** Sentence → how often it holds each word of the claim. */
  readonly counts: ReadonlyMap<number, Float32Array>;
  /** Sentences that state a figure of the claim, whatever their words are. */
  readonly figures: ReadonlySet<number>;
}

const K = 1.2;
const B = 0.5;
const LONGEST_WINDOW = 3;
/** The window that is neither long nor short, in sentences. */
const USUAL_WINDOW = 1.5;
/** What a source counts in which a word of the claim stands somewhere, and more in its title. */
const SOURCE_WEIGHT = 0.3;
const TITLE_WEIGHT = 0.3;
/** In a source that is about it, a passage need not name the subject. */
const SUBJECT_WEIGHT = 0.4;
/** "They", "the trial": what the sentences around a passage speak of, as a share of what they hold. */
const AROUND_WEIGHT = 0.3;
/** A passage with hardly any of the claim keeps this share of its score, one with all of it the whole. */
const COVERAGE_FLOOR = 0.45;

/** Inverse document frequency of BM25, never negative. */
export const rarity = (all: number, holding: number): number =>
  Math.log(1 + (all - holding + 0.5) / (holding + 0.5));

export function scoredWindows(query: ReadQuery, sources: readonly IndexedSource[]): ScoredWindows {
  const sentences = sources.reduce((sum, source) => sum + source.sentences.length, 0);
  const length = sources.reduce((sum, source) => sum + source.length, 0);
  const { weights, terms } = weigh(query, sources, sentences);
  const touched = sources.map((source) =>
    touch(source, terms, sentencesWithFigures(query, source)),
  );
  const usual = Math.max(1, (length / Math.max(1, sentences)) * USUAL_WINDOW);
  const windows = touched.flatMap((one) => windowsOf(one, query, weights, usual));
  return { windows: windows.sort(byScore), weights, sentences };
}

/** Best first. Ties go by place, so that nothing depends on the order of the sources. */
export function byScore(a: Window, b: Window): number {
  if (a.score !== b.score) return b.score - a.score;
  if (a.source.id !== b.source.id) return a.source.id < b.source.id ? -1 : 1;
  return a.first - b.first || a.last - b.last;
}

/**
 * What each word counts, by how rare it is; and what each of its terms counts beside it. A commoner word that says
 * nearly the same counts as the commoner word that it is.
 */
function weigh(
  query: ReadQuery,
  sources: readonly IndexedSource[],
  sentences: number,
): { readonly weights: number[]; readonly terms: (readonly Term[])[] } {
  const rarityOf = (term: string): number => {
    let holding = 0;
    for (const { postings } of sources) holding += (postings.get(term)?.length ?? 0) / 2;
    return rarity(sentences, holding);
  };
  const weights: number[] = [];
  const terms: Term[][] = [];
  for (const word of query.words) {
    const rarities = word.terms.map(({ term }) => rarityOf(term));
    // The word itself comes first, as English and as any other language has it; only one of them occurs.
    const itself = Math.min(
      ...word.terms.map(({ itself }, at) => (itself ? (rarities[at] ?? 0) : Infinity)),
    );
    weights.push(word.weight * itself);
    terms.push(
      word.terms.map(({ term, factor }, at) => ({
        term,
        factor: itself === 0 ? factor : factor * Math.min(1, (rarities[at] ?? 0) / itself),
      })),
    );
  }
  return { weights, terms };
}

function touch(
  source: IndexedSource,
  words: readonly (readonly Term[])[],
  figures: ReadonlySet<number>,
): Touched {
  const counts = new Map<number, Float32Array>();
  for (const sentence of figures) counts.set(sentence, new Float32Array(words.length));
  words.forEach((terms, word) => {
    for (const { term, factor } of terms) {
      const list = source.postings.get(term);
      if (list === undefined) continue;
      for (let at = 0; at < list.length; at += 2) {
        const sentence = list[at] ?? 0;
        let own = counts.get(sentence);
        if (own === undefined) {
          own = new Float32Array(words.length);
          counts.set(sentence, own);
        }
        // The whole word and its beginning are one word.
        own[word] = Math.max(own[word] ?? 0, (list[at + 1] ?? 0) * factor);
      }
    }
  });
  return { source, counts, figures };
}

function windowsOf(
  { source, counts, figures }: Touched,
  { words }: ReadQuery,
  weights: readonly number[],
  usual: number,
): Window[] {
  let whole = 0;
  let apart = 0;
  const own = words.map(({ context, terms }, at) => {
    const weight = weights[at] ?? 0;
    const titled = terms.some(({ term, factor }) => factor === 1 && source.titleTerms.has(term));
    if (titled) apart += TITLE_WEIGHT * weight;
    if (terms.some(({ term }) => source.postings.has(term))) apart += SOURCE_WEIGHT * weight;
    const inPassage = titled ? weight * SUBJECT_WEIGHT : weight;
    if (!context) whole += inPassage;
    return inPassage;
  });
  const found: Window[] = [];
  for (const first of counts.keys()) {
    const held = new Float32Array(words.length);
    let length = 0;
    for (let last = first; last < first + LONGEST_WINDOW; last += 1) {
      const sentence = source.sentences[last];
      if (sentence === undefined || !inOneParagraph(source, first, last)) break;
      length += sentence.length;
      // A sentence without a word of the claim stands in the middle of a passage, never at its ends.
      const more = counts.get(last);
      if (more === undefined) continue;
      more.forEach((count, word) => {
        held[word] = (held[word] ?? 0) + count;
      });
      const around = [first - 1, first - 2, last + 1].map((at) =>
        inOneParagraph(source, first, at) ? counts.get(at) : undefined,
      );
      const norm = K * (1 - B + (B * length) / usual);
      let sum = 0;
      let covered = 0;
      held.forEach((inside, word) => {
        const weight = own[word] ?? 0;
        const beside = around.reduce((most, more) => Math.max(most, more?.[word] ?? 0), 0);
        const count = inside > 0 ? inside : AROUND_WEIGHT * Math.min(1, beside);
        if (count === 0) return;
        sum += (weight * (K + 1) * count) / (count + norm);
        if (words[word]?.context === false) {
          covered += weight * (inside > 0 ? Math.min(1, inside) : count);
        }
      });
      // Words around the claim alone find nothing.
      if (covered === 0 && !figures.has(first)) continue;
      const score =
        sum *
          (COVERAGE_FLOOR + ((1 - COVERAGE_FLOOR) * covered) / Math.max(whole, Number.MIN_VALUE)) +
        apart;
      found.push({ source, first, last, score });
    }
  }
  return found;
}

function inOneParagraph(source: IndexedSource, first: number, last: number): boolean {
  const [a, b] = [source.sentences[first], source.sentences[last]];
  return a?.page === b?.page && a?.paragraph === b?.paragraph;
}
