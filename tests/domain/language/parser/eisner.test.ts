import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TreeDecoder } from '../../../../src/domain/language/parser/eisner.ts';
import { chance } from '../../../support/randomModel.ts';

const STRIDE = 16;

function decode(scores: Float32Array, count: number): number[] {
  const heads = new Int32Array(count);
  new TreeDecoder(Math.max(count, 2)).decode(scores, STRIDE, count, heads);
  return [...heads].slice(1);
}

/** Whether heads of words 1, 2, … make a projective tree with one root, straight from the definition. */
function isTree(heads: readonly number[]): boolean {
  const headOf = (word: number) => heads[word - 1] ?? 0;
  if (heads.filter((head) => head === 0).length !== 1) return false;
  for (let word = 1; word <= heads.length; word += 1) {
    let at = word;
    for (let steps = 0; at !== 0; steps += 1) {
      if (steps > heads.length) return false;
      at = headOf(at);
    }
    for (let other = 1; other <= heads.length; other += 1) {
      const [a, b] = [Math.min(word, headOf(word)), Math.max(word, headOf(word))];
      const [c, d] = [Math.min(other, headOf(other)), Math.max(other, headOf(other))];
      if (a < c && c < b && b < d) return false;
    }
  }
  return true;
}

/** All trees of so many words. */
function* trees(words: number, heads: number[] = []): Generator<number[]> {
  if (heads.length === words) {
    if (isTree(heads)) yield heads;
    return;
  }
  for (let head = 0; head <= words; head += 1) {
    if (head !== heads.length + 1) yield* trees(words, [...heads, head]);
  }
}
const ALL = [1, 2, 3, 4, 5].map((words) => [...trees(words)]);

const scoreOf = (scores: Float32Array, heads: readonly number[]) =>
  heads.reduce((sum, head, at) => sum + (scores[(at + 1) * STRIDE + head] ?? 0), 0);

const random = (seed: number, count: number) => {
  const next = chance(seed);
  return Float32Array.from({ length: count * STRIDE }, () => (next() - 0.5) * 20);
};

describe('the best tree', () => {
  test('is better than or as good as every other', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), (seed, words) => {
        const scores = random(seed, words + 1);
        const heads = decode(scores, words + 1);
        expect(isTree(heads)).toBe(true);
        const best = Math.max(...(ALL[words - 1] ?? []).map((tree) => scoreOf(scores, tree)));
        expect(scoreOf(scores, heads)).toBeCloseTo(best, 4);
      }),
      { numRuns: 300 },
    );
  });

  test('is a projective tree with one root in longer sentences', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 6, max: 15 }), (seed, words) => {
        expect(isTree(decode(random(seed, words + 1), words + 1))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  test('is found at once where the best heads make it, whatever tree that is', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 1, max: 5 }), fc.nat(), (seed, words, which) => {
        const all = ALL[words - 1] ?? [];
        const tree = all[which % all.length] ?? [];
        const scores = random(seed, words + 1);
        for (const [at, head] of tree.entries()) scores[(at + 1) * STRIDE + head] = 50;
        expect(decode(scores, words + 1)).toEqual(tree);
      }),
    );
  });

  test('of equal scores is a tree too', () => {
    for (let words = 1; words < 15; words += 1) {
      expect(isTree(decode(new Float32Array(16 * STRIDE), words + 1))).toBe(true);
    }
  });
});
