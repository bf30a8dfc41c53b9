/** The language layer's front: sentences in, words with tags and one tree out. */
import { analyseTokens, partsOfTag } from './analyse.ts';
import { SentenceReader } from './reader.ts';
import type { Word } from './tags.ts';
import type { Token } from './tokens.ts';
import { readWeights } from './weights/format.ts';

export interface Analyser {
  /**
   * Tags and parses the tokens of one sentence, in order: `words[i].index === i`, and the heads form one tree. The
   * same tokens always give the same words, on every machine. Linear in their number.
   */
  analyse(tokens: readonly Token[]): Word[];
  /** Whether the fast kernel runs; for figures alone, since the words are the same. */
  readonly simd: boolean;
}

/**
 * An analyser with these weights (the unpacked file). Keep it: it learns the words that it meets, up to some 35 MB.
 * Throws when the weights cannot be used; `readWeights` tells why without throwing.
 */
export function createAnalyser(
  weights: Uint8Array,
  { simd = true }: { readonly simd?: boolean } = {},
): Analyser {
  const read = readWeights(weights);
  if (!read.ok) throw new Error(read.message);
  const reader = new SentenceReader(read.model, { simd });
  const tags = reader.tags.map(partsOfTag);
  return {
    simd: reader.simd,
    analyse: (tokens) => (tokens.length === 0 ? [] : analyseTokens(tokens, reader, tags)),
  };
}
