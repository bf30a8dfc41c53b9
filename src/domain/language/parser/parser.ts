/**
 * The dependency parser at work. All sums are of small integers in the kernel; what is left outside of it is the same
 * code whichever kernel runs, so the trees are the same on every machine.
 */
import type { WordFeatures } from '../tagger/features.ts';
import type { Levels } from '../weights/levels.ts';
import { TreeDecoder } from './eisner.ts';
import { Encoder, type WordShare } from './encoder.ts';
import { Memory } from './memory.ts';
import type { ParserNet } from './net.ts';
import { Scorer } from './scorer.ts';

/** Most words that are parsed at once; longer sentences come in windows. It bounds memory, and time for each word. */
export const MOST_WORDS = 120;
/** With the root, and one more where the kernel takes rows in pairs. */
const ROWS = MOST_WORDS + 2;

export class DependencyParser {
  /** Whether the SIMD kernel runs. */
  readonly simd: boolean;
  private readonly memory = new Memory();
  private readonly encoder: Encoder;
  private readonly scorer: Scorer;
  private readonly decoder = new TreeDecoder(MOST_WORDS + 1);
  private readonly headOf = new Int32Array(MOST_WORDS + 1);

  /** `rootRelation` is the place of "root" among the net's relations. */
  constructor(net: ParserNet<Levels>, rootRelation: number, simd: boolean) {
    this.encoder = new Encoder(net, this.memory, ROWS);
    this.scorer = new Scorer(net, rootRelation, this.encoder, this.memory, ROWS);
    this.simd = this.memory.build(simd).simd;
    this.encoder.prepare();
  }

  /** What the net takes from each word whatever its sentence; to be kept for each word type. */
  sharesOf(words: readonly WordFeatures[]): WordShare[] {
    return this.encoder.sharesOf(words);
  }

  /**
   * Parses a sentence of at most MOST_WORDS words. `guesses` are the tagger's. Writes each word's tag, its head (-1 for
   * the root of the sentence) and the place of its relation.
   */
  parse(
    words: readonly WordShare[],
    guesses: Uint8Array,
    tags: Uint8Array,
    heads: Int32Array,
    relations: Uint8Array,
  ): void {
    const count = words.length + 1;
    if (count === 1) return;
    const { encoder, scorer, decoder, headOf } = this;
    encoder.run(words, guesses, tags);
    scorer.scoreArcs(count);
    const from = scorer.scores >> 2;
    const scores = this.memory.floats.subarray(from, from + count * scorer.stride);
    decoder.decode(scores, scorer.stride, count, headOf);
    scorer.scoreLabels(count, headOf, relations);
    for (let word = 1; word < count; word += 1) heads[word - 1] = (headOf[word] ?? 0) - 1;
  }
}
