/** Vectors of words and tags from the net's tables. */
import type { WordFeatures } from '../tagger/features.ts';
import type { Levels } from '../weights/levels.ts';
import type { ParserNet } from './net.ts';

/** Place of a key in the sorted vocabulary, or -1. */
function find(vocabulary: Uint32Array, key: number): number {
  let from = 0;
  let to = vocabulary.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((vocabulary[middle] as number) < key) from = middle + 1;
    else to = middle;
  }
  return vocabulary[from] === key ? from : -1;
}

/** Adds a row, times its step, to a vector. */
function addRow(
  { columns, levels, steps }: Levels,
  row: number,
  to: Float32Array,
  at: number,
): void {
  const step = steps[row] as number;
  const from = row * columns;
  for (let column = 0; column < columns; column += 1) {
    to[at + column] = (to[at + column] as number) + step * (levels[from + column] as number);
  }
}

/** Writes the vector of a word: its embedding, then the sum of its spelling's. Null stands for the root. */
export function writeWord(
  net: ParserNet<Levels>,
  word: WordFeatures | null,
  to: Float32Array,
): void {
  to.fill(0);
  addRow(net.words, word === null ? 0 : 2 + find(net.vocabulary, word.key), to, 0);
  if (word === null) return;
  net.spellings.forEach((table, at) => {
    addRow(table, word.buckets[at] ?? 0, to, net.words.columns);
  });
}

/** Writes the vector of a tag; 0 is the root's. */
export function writeTag(net: ParserNet<Levels>, tag: number, to: Float32Array): void {
  to.fill(0);
  addRow(net.tags, tag, to, 0);
}
