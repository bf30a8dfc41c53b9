// The treebank as numbers, in the form that net.cpp reads: 32-bit integers, little-endian.

import { NET_HASHES } from '../../src/domain/language/tagger/features.ts';
import type { TreebankSentence } from './treebank.ts';

/** A word needs to be met so often to get a row of its own. */
const LEAST_COUNT = 2;

/** Rows of the word table before the vocabulary's, and what they stand for. */
const UNKNOWN_ROW = 1;
const FIRST_ROW = 2;

export interface Dictionary {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  /** Keys, ascending. */
  readonly vocabulary: Uint32Array;
  /** How often each key's word occurs. */
  readonly counts: Uint32Array;
}

/** Words met often enough, by key. */
export function vocabularyOf(
  sentences: readonly TreebankSentence[],
): Pick<Dictionary, 'vocabulary' | 'counts'> {
  const counts = new Map<number, number>();
  for (const sentence of sentences) {
    for (const { features } of sentence) {
      counts.set(features.key, (counts.get(features.key) ?? 0) + 1);
    }
  }
  const kept = [...counts].filter(([, count]) => count >= LEAST_COUNT);
  kept.sort(([one], [other]) => one - other);
  return {
    vocabulary: Uint32Array.from(kept, ([key]) => key),
    counts: Uint32Array.from(kept, ([, count]) => count),
  };
}

export interface TaggedSentences {
  readonly sentences: readonly TreebankSentence[];
  /** Tags as predicted, for each sentence. */
  readonly tags: readonly Uint8Array[];
}

export function writeDataset(
  dictionary: Dictionary,
  train: TaggedSentences,
  dev: TaggedSentences,
): Uint8Array {
  const { tags, relations, vocabulary, counts } = dictionary;
  const rows = new Map([...vocabulary].map((key, at) => [key, FIRST_ROW + at]));
  const tagRows = new Map(tags.map((tag, at) => [tag, at + 1]));
  const labels = new Map(relations.map((relation, at) => [relation, at]));
  const numbers: number[] = [
    FIRST_ROW + vocabulary.length,
    tags.length + 1,
    relations.length,
    train.sentences.length,
    dev.sentences.length,
    ...new Array<number>(FIRST_ROW).fill(0),
    ...counts,
  ];
  const write = ({ sentences, tags: predicted }: TaggedSentences): void => {
    for (const [number, sentence] of sentences.entries()) {
      numbers.push(sentence.length);
      for (const [at, word] of sentence.entries()) {
        numbers.push(
          rows.get(word.features.key) ?? UNKNOWN_ROW,
          tagRows.get(word.tag) ?? 1,
          (predicted[number]?.[at] ?? 0) + 1,
          ...word.features.buckets.subarray(0, NET_HASHES),
          word.head,
          // A relation that training has not: no label is right.
          labels.get(word.relation) ?? relations.length,
        );
      }
    }
  };
  write(train);
  write(dev);
  const bytes = new DataView(new ArrayBuffer(numbers.length * 4));
  for (const [at, value] of numbers.entries()) bytes.setInt32(at * 4, value, true);
  return new Uint8Array(bytes.buffer);
}
