/**
 * The part-of-speech tagger: a linear model over hashed features, greedily from left to right, each word seeing the
 * tags given to the two before it. Weights and scores are whole numbers, so that every machine gives the same tags.
 *
 * What a word says on its own (of itself and of its neighbours, whatever these are) is summed up once for each word
 * type by `typeScores`; the caller keeps it. Only pairs of words and tags are looked up for each word of a sentence.
 */
import type { Companded, TaggerRows } from '../weights/model.ts';
import { mix, NOTHING, type WordFeatures, wordFeatures } from './features.ts';

/** Rows that features are hashed to; a power of two. */
export const TAGGER_ROWS = 2 ** 18;

/** Row of features that are not there: past the last, it has no weights. */
const NO_ROW = TAGGER_ROWS;

const rowOf = (hash: number, template: number): number =>
  hash === NOTHING ? NO_ROW : mix(hash, template) & (TAGGER_ROWS - 1);

const both = (one: number, other: number): number =>
  one === NOTHING || other === NOTHING ? NOTHING : mix(one, other);

const third = (word: WordFeatures): number => word.suffixes[2] ?? NOTHING;

/** Present in every word. */
const ALWAYS = 1;

/** Templates on one word alone, by the place of that word from the word that is to be tagged. */
const ALONE: readonly ((word: WordFeatures) => readonly number[])[] = [
  (word) => [
    ALWAYS,
    word.form,
    word.key,
    ...word.suffixes,
    ...word.prefixes,
    word.shape,
    both(word.shape, third(word)),
    word.listed,
    both(word.listed, word.suffixes[0] ?? NOTHING),
  ],
  (before) => [before.key, third(before), before.listed],
  (after) => [after.key, third(after), after.listed, after.shape],
  (before2) => [before2.key],
  (after2) => [after2.key],
];
const PLACES = ALONE.length;
/** Where a word's own `listed` stands among the templates on itself. */
const LISTED_PLACE = 13;

/** Stand for what is before and after a sentence. Control characters: no word of a text is one. */
export const BEFORE = wordFeatures('\x02');
export const AFTER = wordFeatures('\x03');

/** Rows of the templates on one word alone, for each of its places. */
export function rowsAlone(word: WordFeatures): number[][] {
  let template = 0;
  return ALONE.map((hashes) =>
    hashes(word).map((hash) => {
      template += 1;
      return rowOf(hash, template);
    }),
  );
}

/** Row of the template on what our lists hold of the word itself. */
export const rowOfListed = (word: WordFeatures): number =>
  rowsAlone(word)[0]?.[LISTED_PLACE] ?? NO_ROW;

/** Templates on several words and on tags are numbered from here. */
const TOGETHER = 64;
/** Rows of the templates on pairs of words that `rowsOfPairs` writes. */
export const PAIR_ROWS = 7;
/** Rows of the templates with tags before that `rowsOfTags` writes. */
export const TAG_ROWS = 9;

/** Pairs of neighbouring words and shapes; does not depend on tags. */
export function rowsOfPairs(
  before: WordFeatures,
  word: WordFeatures,
  after: WordFeatures,
  rows: Int32Array,
): void {
  rows[0] = rowOf(both(before.key, word.key), TOGETHER);
  rows[1] = rowOf(both(word.key, after.key), TOGETHER + 1);
  rows[2] = rowOf(both(before.key, after.key), TOGETHER + 2);
  rows[3] = rowOf(both(before.shape, word.shape), TOGETHER + 3);
  rows[4] = rowOf(both(word.shape, after.shape), TOGETHER + 4);
  rows[5] = rowOf(both(word.listed, before.key), TOGETHER + 5);
  rows[6] = rowOf(both(word.listed, after.key), TOGETHER + 6);
}

/** With the tag before, and the one before that. */
export function rowsOfTags(
  tag: number,
  earlier: number,
  word: WordFeatures,
  after: WordFeatures,
  rows: Int32Array,
): void {
  const last = tag + 1;
  const two = last * 256 + earlier + 1;
  const template = TOGETHER + PAIR_ROWS;
  rows[0] = rowOf(last, template);
  rows[1] = rowOf(two, template + 1);
  rows[2] = rowOf(both(word.key, last), template + 2);
  rows[3] = rowOf(both(word.suffixes[1] ?? NOTHING, last), template + 3);
  rows[4] = rowOf(both(after.key, last), template + 4);
  rows[5] = rowOf(both(word.key, two), template + 5);
  rows[6] = rowOf(both(word.listed, last), template + 6);
  rows[7] = rowOf(both(word.listed, two), template + 7);
  rows[8] = rowOf(both(third(word), two), template + 8);
}

/** Rows that are looked up together at most; those of one word alone are fewer. */
const MOST_ROWS = 32;

/** What stands before the first tag. */
export const NO_TAG = 255;

export interface Tagger {
  /** What the word adds to scores in each of its places; the same for each word of this form. */
  typeScores(word: WordFeatures): Int32Array;
  /** Tag of each word of a sentence, written to `out`. `scores` holds each word's `typeScores`. */
  tag(words: readonly WordFeatures[], scores: readonly Int32Array[], out: Uint8Array): void;
}

/** `size` is the number of tags; tags are told by their places in the list that the weights were made for. */
export function createTagger(size: number, weights: TaggerRows<Companded>): Tagger {
  const { classes } = weights;
  const { levels } = weights.weights;
  // With an end for NO_ROW too, so that every row is looked up alike.
  const starts = new Uint32Array(weights.starts.length + 1);
  starts.set(weights.starts);
  starts[weights.starts.length] = levels.length;
  // Level and class in one number: rows lie all over the memory, and each of them should be one short stretch of it.
  // One more: the place behind the last row is looked at, but not used.
  const entries = new Int16Array(levels.length + 1);
  for (let at = 0; at < levels.length; at += 1) {
    entries[at] = ((levels[at] ?? 0) << 8) | (classes[at] ?? 0);
  }

  const froms = new Int32Array(MOST_ROWS);
  const ends = new Int32Array(MOST_ROWS);
  const firsts = new Int32Array(MOST_ROWS);

  // Rows lie all over the memory: where they stand is looked up for all of them before the first is read, and the
  // first entry of each before any is summed up, so that the machine waits for the memory once and not row by row.
  // `as number` in the innermost loops: places are within the arrays, and a check for undefined costs.
  const find = (rows: ArrayLike<number>, count: number, to: number): void => {
    for (let index = 0; index < count; index += 1) {
      const row = rows[index] as number;
      froms[to + index] = starts[row] as number;
      ends[to + index] = starts[row + 1] as number;
    }
  };

  // A weight is the square of its level, but for a factor that all share: whole numbers, and the same tag comes out
  // highest.
  const addFound = (count: number, into: Int32Array, offset: number): void => {
    for (let index = 0; index < count; index += 1) {
      firsts[index] = entries[froms[index] as number] as number;
    }
    for (let index = 0; index < count; index += 1) {
      const end = ends[index] as number;
      let entry = firsts[index] as number;
      for (let at = froms[index] as number; at < end; ) {
        const level = entry >> 8;
        const place = offset + (entry & 255);
        into[place] = (into[place] as number) + level * Math.abs(level);
        at += 1;
        entry = entries[at] as number;
      }
    }
  };

  const typeScores = (word: WordFeatures): Int32Array => {
    const sums = new Int32Array(PLACES * size);
    rowsAlone(word).forEach((rows, place) => {
      find(rows, rows.length, 0);
      addFound(rows.length, sums, place * size);
    });
    return sums;
  };

  const beforeScores = typeScores(BEFORE);
  const afterScores = typeScores(AFTER);
  const sums = new Int32Array(size);
  const pairs = new Int32Array(PAIR_ROWS);
  const tagged = new Int32Array(TAG_ROWS);
  const tag: Tagger['tag'] = (words, scores, out) => {
    let last = NO_TAG;
    let earlier = NO_TAG;
    for (let at = 0; at < words.length; at += 1) {
      const word = words[at] ?? BEFORE;
      // Asked first: engines are slow at reading before the start of an array.
      const before = at > 0 ? (words[at - 1] ?? BEFORE) : BEFORE;
      const after = at + 1 < words.length ? (words[at + 1] ?? AFTER) : AFTER;
      const own = scores[at] ?? beforeScores;
      const left = at > 0 ? (scores[at - 1] ?? beforeScores) : beforeScores;
      const left2 = at > 1 ? (scores[at - 2] ?? beforeScores) : beforeScores;
      const right = at + 1 < words.length ? (scores[at + 1] ?? afterScores) : afterScores;
      const right2 = at + 2 < words.length ? (scores[at + 2] ?? afterScores) : afterScores;
      for (let index = 0; index < size; index += 1) {
        sums[index] =
          (own[index] as number) +
          (left[size + index] as number) +
          (right[2 * size + index] as number) +
          (left2[3 * size + index] as number) +
          (right2[4 * size + index] as number);
      }
      rowsOfPairs(before, word, after, pairs);
      rowsOfTags(last, earlier, word, after, tagged);
      find(pairs, PAIR_ROWS, 0);
      find(tagged, TAG_ROWS, PAIR_ROWS);
      addFound(PAIR_ROWS + TAG_ROWS, sums, 0);
      earlier = last;
      last = bestOf(sums);
      out[at] = last;
    }
  };

  return { typeScores, tag };
}

/** The first of the highest. */
function bestOf(sums: Int32Array): number {
  let best = 0;
  let highest = sums[0] ?? 0;
  for (let index = 1; index < sums.length; index += 1) {
    const sum = sums[index] ?? 0;
    if (sum > highest) {
      highest = sum;
      best = index;
    }
  }
  return best;
}
