import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bestPairs, likeness, opensUnresolved, wordsOf } from './matching.ts';

describe('wordsOf', () => {
  it.each([
    ['Kratom’s leaves are green.', ['kratom', 'leaves', 'green']],
    ["It doesn't cost $1,000.50", ['it', 'does', 'not', 'cost', '1000.50']],
    ['They cannot take 1-3 grams (12%).', ['they', 'can', 'not', 'take', '1', '3', 'grams', '12%']],
    ['at 6:30 p.m.', ['at', '6:30', 'p', 'm']],
    ['That is the', ['that', 'is', 'the']],
    ['—', []],
  ])('%s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('likeness', () => {
  const like = (a: string, b: string) => likeness(wordsOf(a), wordsOf(b));

  it('is 1 for the same words in any order, and 0 for none in common', () => {
    expect(like('Coffee can cause insomnia.', 'Insomnia can coffee cause')).toBe(1);
    expect(like('Coffee causes insomnia.', 'Tea helps')).toBe(0);
    expect(likeness([], [])).toBe(0);
  });

  it('counts a repeated word as often as both say it', () => {
    expect(like('cats chase cats', 'cats sleep')).toBeCloseTo(2 / 5);
  });

  it('feels a lost negation and a changed number', () => {
    expect(like('Take 3 capsules a day.', 'Take 4 capsules a day.')).toBeLessThan(0.8);
    expect(like('It is not safe for children.', 'It is safe for children.')).toBeLessThan(1);
  });
});

describe('bestPairs', () => {
  /** Every way to pair, tried out. */
  function highest(weights: readonly (readonly number[])[], taken = new Set<number>()): number {
    const [row, ...rest] = weights;
    if (row === undefined) return 0;
    let best = highest(rest, taken);
    row.forEach((weight, column) => {
      if (taken.has(column)) return;
      best = Math.max(best, weight + highest(rest, new Set([...taken, column])));
    });
    return best;
  }

  it('gives up a good pair where two others are worth more', () => {
    const pairs = bestPairs([
      [0.9, 0.8],
      [0.7, 0],
    ]);
    expect(pairs).toEqual([
      { row: 1, column: 0, weight: 0.7 },
      { row: 0, column: 1, weight: 0.8 },
    ]);
  });

  it('finds the highest sum, each claim paired once', () => {
    const sizes = fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 1, max: 5 }));
    const tables = sizes.chain(([rows, columns]) =>
      fc.array(
        fc.array(
          fc.integer({ min: 0, max: 10 }).map((tenths) => tenths / 10),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    );
    fc.assert(
      fc.property(tables, (weights) => {
        const pairs = bestPairs(weights);
        expect(new Set(pairs.map(({ row }) => row)).size).toBe(pairs.length);
        expect(new Set(pairs.map(({ column }) => column)).size).toBe(pairs.length);
        for (const { row, column, weight } of pairs) expect(weights[row]?.[column]).toBe(weight);
        const sum = pairs.reduce((total, { weight }) => total + weight, 0);
        expect(sum).toBeCloseTo(highest(weights), 9);
      }),
    );
  });
});

describe('opensUnresolved', () => {
  it.each([
    'It lowers blood pressure.',
    'This herb is green.',
    '“They were late,” said Ann Bell.',
    'Its leaves are green.',
    'It is a small tree.',
  ])('yes: %s', (text) => expect(opensUnresolved(text)).toBe(true));

  it.each([
    'It is crucial to consult a doctor.',
    "It's not yet clear whether kratom is safe.",
    'There are four main types of kidney stones.',
    'Heritage buildings cost more.',
    'Thisbe was a nymph.',
    'Such-and-such is wrong.',
  ])('no: %s', (text) => expect(opensUnresolved(text)).toBe(false));
});
