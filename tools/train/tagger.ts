// Learns the tagger's weights: an averaged perceptron that tags each sentence with its own earlier tags.
// Collins (2002), "Discriminative training methods for hidden Markov models", greedily decoded.

import { NOTHING, type WordFeatures } from '../../src/domain/language/tagger/features.ts';
import {
  AFTER,
  BEFORE,
  NO_TAG,
  PAIR_ROWS,
  rowsAlone,
  rowsOfPairs,
  rowsOfTags,
  TAG_ROWS,
  TAGGER_ROWS,
} from '../../src/domain/language/tagger/perceptron.ts';
import type { TaggerRows } from '../../src/domain/language/weights/model.ts';
import { createRandom, shuffled } from './random.ts';
import { SparseRows } from './sparse.ts';
import type { TreebankSentence } from './treebank.ts';

export interface TaggerOptions {
  readonly seed: number;
  readonly epochs: number;
  /** Weights that are smaller than this after averaging are left out. */
  readonly prune: number;
  /** A word that occurs n times is read as unknown in forget / (forget + n) of all cases. */
  readonly forget: number;
}

export const TAGGER_OPTIONS: Omit<TaggerOptions, 'seed'> = {
  epochs: 8,
  prune: 0.5,
  forget: 0.25,
};

interface Token {
  readonly features: WordFeatures;
  /** As if the word itself were unknown: by its letters and by the lists alone. */
  readonly unknown: WordFeatures;
  /** How often it is read so. */
  readonly forgotten: number;
  readonly gold: number;
}

/** How often a word of the treebank is met, by key. */
function countsOf(sentences: readonly TreebankSentence[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { features } of sentences.flat()) {
    counts.set(features.key, (counts.get(features.key) ?? 0) + 1);
  }
  return counts;
}

/** Rows of the templates without tags, written one after the other; returns their number. */
function writeRows(words: readonly WordFeatures[], at: number, rows: Int32Array): number {
  const word = (index: number): WordFeatures => words[index] ?? (index < 0 ? BEFORE : AFTER);
  let count = 0;
  for (const [place, distance] of [0, -1, 1, -2, 2].entries()) {
    for (const row of aloneOf(word(at + distance))[place] ?? []) {
      rows[count] = row;
      count += 1;
    }
  }
  rowsOfPairs(word(at - 1), word(at), word(at + 1), rows.subarray(count));
  return count + PAIR_ROWS;
}

const alone = new WeakMap<WordFeatures, readonly (readonly number[])[]>();

function aloneOf(word: WordFeatures): readonly (readonly number[])[] {
  const known = alone.get(word) ?? rowsAlone(word);
  alone.set(word, known);
  return known;
}

export function trainTagger(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  options: TaggerOptions,
): TaggerRows<Float32Array> {
  const size = tags.length;
  const numbers = new Map(tags.map((tag, index) => [tag, index]));
  const counts = countsOf(sentences);
  const unknown = new Map<WordFeatures, WordFeatures>();
  const prepared = sentences.map((sentence) =>
    sentence.map(({ features, tag }): Token => {
      const twin = unknown.get(features) ?? { ...features, key: NOTHING, form: NOTHING };
      unknown.set(features, twin);
      const forgotten = options.forget / (options.forget + (counts.get(features.key) ?? 0));
      return { features, unknown: twin, forgotten, gold: numbers.get(tag) ?? 0 };
    }),
  );
  const learned = new SparseRows(TAGGER_ROWS);
  const scores = new Int32Array(size);
  const rows = new Int32Array(128);
  const random = createRandom(options.seed);
  let step = 1;

  for (let epoch = 0; epoch < options.epochs; epoch += 1) {
    for (const sentence of shuffled(prepared, random)) {
      const words = sentence.map((token) =>
        random.below(1_000_000) < token.forgotten * 1_000_000 ? token.unknown : token.features,
      );
      let last = NO_TAG;
      let earlier = NO_TAG;
      for (const [at, { gold }] of sentence.entries()) {
        const word = words[at] ?? BEFORE;
        const count = writeRows(words, at, rows);
        rowsOfTags(last, earlier, word, words[at + 1] ?? AFTER, rows.subarray(count));
        const end = count + TAG_ROWS;
        scores.fill(0);
        for (let index = 0; index < end; index += 1) learned.addTo(scores, rows[index] as number);
        let guess = 0;
        for (let index = 1; index < size; index += 1) {
          if ((scores[index] as number) > (scores[guess] as number)) guess = index;
        }
        if (guess !== gold) {
          for (const row of rows.subarray(0, end)) {
            learned.change(row, gold, 1, step);
            learned.change(row, guess, -1, step);
          }
        }
        step += 1;
        earlier = last;
        last = guess;
      }
    }
  }
  return learned.average(step, options.prune);
}
