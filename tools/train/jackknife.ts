// Tags as the tagger will get them wrong: the parser has to learn with such tags, not with the treebank's.

import type { WordFeatures } from '../../src/domain/language/tagger/features.ts';
import { createTagger } from '../../src/domain/language/tagger/perceptron.ts';
import { compand, type TaggerRows } from '../../src/domain/language/weights/model.ts';
import { TAGGER_OPTIONS, trainTagger } from './tagger.ts';
import type { TreebankSentence } from './treebank.ts';

const FOLDS = 5;
/** These taggers only have to be as wrong as the real one. */
const EPOCHS = 5;

/** Tags the way the app does: with weights rounded as in the file. */
export function tagsOf(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  weights: TaggerRows<Float32Array>,
): Uint8Array[] {
  const tagger = createTagger(tags.length, { ...weights, weights: compand(weights.weights) });
  const known = new Map<WordFeatures, Int32Array>();
  const scoresOf = (word: WordFeatures): Int32Array => {
    const scores = known.get(word) ?? tagger.typeScores(word);
    known.set(word, scores);
    return scores;
  };
  return sentences.map((sentence) => {
    const words = sentence.map(({ features }) => features);
    const out = new Uint8Array(words.length);
    tagger.tag(words, words.map(scoresOf), out);
    return out;
  });
}

/**
 * Each fifth of the treebank, tagged by a tagger that has seen the other four. Fifths are whole stretches: texts that
 * are cut in pieces would let a tagger learn a text's names from its other pieces.
 */
export function jackknifed(
  sentences: readonly TreebankSentence[],
  tags: readonly string[],
  seed: number,
  say: (what: string) => void,
): Uint8Array[] {
  const tagged: Uint8Array[] = [];
  for (let fold = 0; fold < FOLDS; fold += 1) {
    const from = Math.floor((sentences.length * fold) / FOLDS);
    const to = Math.floor((sentences.length * (fold + 1)) / FOLDS);
    const others = [...sentences.slice(0, from), ...sentences.slice(to)];
    const weights = trainTagger(others, tags, { ...TAGGER_OPTIONS, epochs: EPOCHS, seed });
    tagged.push(...tagsOf(sentences.slice(from, to), tags, weights));
    say(`tagger for part ${fold + 1} of ${FOLDS}`);
  }
  return tagged;
}
