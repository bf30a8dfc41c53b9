// How well a treebank's sentences are tagged and parsed, its words given and tags our own: the measures of the
// CoNLL 2018 shared task over all words, signs included, relations with their subtypes.

import { SentenceReader } from '../../src/domain/language/reader.ts';
import { readWeights } from '../../src/domain/language/weights/format.ts';
import { readTreebank } from './treebank.ts';

interface Count {
  gold: number;
  found: number;
  right: number;
}

export interface Evaluation {
  readonly words: number;
  /** Shares from 0 to 1. */
  readonly upos: number;
  readonly xpos: number;
  readonly uas: number;
  readonly las: number;
  /** By relation, the most frequent first. A word counts as right when its head is, too. */
  readonly relations: readonly {
    readonly relation: string;
    readonly gold: number;
    readonly f1: number;
  }[];
  readonly tokensPerSecond: number;
  readonly simd: boolean;
}

const ROUNDS = 3;

export function evaluate(weights: Uint8Array, path: string, simd: boolean): Evaluation {
  const read = readWeights(weights);
  if (!read.ok) throw new Error(read.message);
  const { tags, relations } = read.model;
  const sentences = readTreebank(path);
  const forms = sentences.map((sentence) => sentence.map(({ form }) => form));
  const reader = new SentenceReader(read.model, { simd });
  const sum = { words: 0, upos: 0, xpos: 0, uas: 0, las: 0 };
  const counts = new Map<string, Count>();
  const countOf = (relation: string): Count => {
    const count = counts.get(relation) ?? { gold: 0, found: 0, right: 0 };
    counts.set(relation, count);
    return count;
  };
  for (const [number, sentence] of sentences.entries()) {
    const reading = reader.read(forms[number] ?? []);
    for (const [at, { tag, head, relation }] of sentence.entries()) {
      const [upos, xpos] = tag.split('|');
      const [foundUpos, foundXpos] = (tags[reading.tags[at] ?? 0] ?? '').split('|');
      const found = relations[reading.relations[at] ?? 0] ?? '';
      const isHead = (reading.heads[at] ?? 0) + 1 === head;
      const isRight = isHead && found === relation;
      sum.words += 1;
      if (upos === foundUpos) sum.upos += 1;
      if (xpos === foundXpos) sum.xpos += 1;
      if (isHead) sum.uas += 1;
      if (isRight) sum.las += 1;
      countOf(relation).gold += 1;
      countOf(found).found += 1;
      if (isRight) countOf(relation).right += 1;
    }
  }
  const { words, upos, xpos, uas, las } = sum;
  return {
    words,
    upos: upos / words,
    xpos: xpos / words,
    uas: uas / words,
    las: las / words,
    relations: [...counts]
      .map(([relation, { gold, found, right }]) => ({
        relation,
        gold,
        f1: right === 0 ? 0 : (2 * right) / (gold + found),
      }))
      .sort((one, other) => other.gold - one.gold),
    tokensPerSecond: speedOf(() => new SentenceReader(read.model, { simd }), forms, words),
    simd: reader.simd,
  };
}

/**
 * Words a second of processor time, which other programs hardly change: the best of a few rounds, each by a reader
 * that knows no word yet, as for a long text with its own repeats.
 */
function speedOf(
  create: () => SentenceReader,
  forms: readonly (readonly string[])[],
  words: number,
): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const reader = create();
    const begun = process.cpuUsage();
    for (const sentence of forms) reader.read(sentence);
    const { user, system } = process.cpuUsage(begun);
    best = Math.min(best, user + system);
  }
  return (1_000_000 * words) / best;
}
