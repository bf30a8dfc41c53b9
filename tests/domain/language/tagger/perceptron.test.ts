import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type WordFeatures,
  wordFeatures,
} from '../../../../src/domain/language/tagger/features.ts';
import {
  AFTER,
  BEFORE,
  createTagger,
  NO_TAG,
  PAIR_ROWS,
  rowsAlone,
  rowsOfPairs,
  rowsOfTags,
  TAG_ROWS,
  TAGGER_ROWS,
} from '../../../../src/domain/language/tagger/perceptron.ts';
import { readWeights } from '../../../../src/domain/language/weights/format.ts';
import type { Companded, TaggerRows } from '../../../../src/domain/language/weights/model.ts';
import { weights } from '../../../support/analyser.ts';

const read = readWeights(weights);
if (!read.ok) throw new Error(read.message);
const { tags, tagger: rows } = read.model;
const tagger = createTagger(tags.length, rows);

function tagsOf(forms: readonly string[], by = tagger): Uint8Array {
  const words = forms.map(wordFeatures);
  const out = new Uint8Array(forms.length);
  by.tag(
    words,
    words.map((word) => by.typeScores(word)),
    out,
  );
  return out;
}

const tagged = (text: string): string => {
  const forms = text.split(' ');
  const out = tagsOf(forms);
  return forms.map((form, at) => `${form}/${tags[out[at] ?? 0]?.split('|')[1]}`).join(' ');
};

/** As the model is meant, without sums that are kept: all rows of all templates of a word in its sentence. */
function bestByDefinition(
  words: readonly WordFeatures[],
  at: number,
  before: readonly [last: number, earlier: number],
  { starts, classes, weights: { levels } }: TaggerRows<Companded>,
): number {
  const word = (index: number) => words[index] ?? (index < 0 ? BEFORE : AFTER);
  const alone = [0, -1, 1, -2, 2].flatMap(
    (distance, place) => rowsAlone(word(at + distance))[place] ?? [],
  );
  const pairs = new Int32Array(PAIR_ROWS);
  rowsOfPairs(word(at - 1), word(at), word(at + 1), pairs);
  const withTags = new Int32Array(TAG_ROWS);
  rowsOfTags(...before, word(at), word(at + 1), withTags);
  const scores = new Array<number>(tags.length).fill(0);
  for (const row of [...alone, ...pairs, ...withTags].filter((row) => row < TAGGER_ROWS)) {
    for (let entry = starts[row] ?? 0; entry < (starts[row + 1] ?? 0); entry += 1) {
      const level = levels[entry] ?? 0;
      scores[classes[entry] ?? 0] = (scores[classes[entry] ?? 0] ?? 0) + level * Math.abs(level);
    }
  }
  return scores.indexOf(Math.max(...scores));
}

describe('the tagger', () => {
  it.each([
    'Its/PRP$ leaves/NNS are/VBP green/JJ in/IN October/NNP ./.',
    'She/PRP leaves/VBZ the/DT office/NN at/IN five/CD ./.',
    'Nobody/NN has/VBZ shown/VBN that/IN it/PRP works/VBZ ./.',
    'They/PRP did/VBD n’t/RB want/VB to/TO answer/VB ./.',
    'A/DT long/JJ answer/NN can/MD be/VB wrong/JJ ./.',
    'In/IN 1998/CD ,/, Dr./NNP Weber/NNP moved/VBD to/IN Kenya/NNP ./.',
  ])('tags %s', (expected) => {
    const text = expected.replace(/(\S+)\/\S+/g, '$1');
    expect(tagged(text)).toBe(expected);
  });

  it('finds the highest sum of its weights, with the tags that it gave before', () => {
    const word = fc.oneof(
      fc.constantFrom('the', 'may', 'Rose', 'rose', 'kratom', '3.5', '’s', ',', '“', 'running'),
      fc.string({ minLength: 1, maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 12 }), (forms) => {
        const out = tagsOf(forms);
        const words = forms.map(wordFeatures);
        for (const at of words.keys()) {
          const before = [out[at - 1] ?? NO_TAG, out[at - 2] ?? NO_TAG] as const;
          expect(out[at]).toBe(bestByDefinition(words, at, before, rows));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('gives the first tag where nothing is known', () => {
    const empty = createTagger(tags.length, {
      starts: new Uint32Array(TAGGER_ROWS + 1),
      classes: new Uint8Array(0),
      weights: { largest: 0, levels: new Int8Array(0) },
    });
    expect([...tagsOf(['any', 'words'], empty)]).toEqual([0, 0]);
  });

  it('tags no words', () => {
    expect(tagsOf([])).toHaveLength(0);
  });
});
