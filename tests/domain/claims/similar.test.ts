import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type ComparedClaim,
  createSimilarity,
  similarClaims,
} from '../../../src/domain/claims/similar.ts';
import type { ClaimId } from '../../../src/domain/ids.ts';
import { growth } from '../../support/cost.ts';

function claims(...texts: string[]): ComparedClaim[] {
  return texts.map((text, index) => ({ id: `c${index}` as ClaimId, text, dismissed: null }));
}

function first(rows: readonly ComparedClaim[]): ComparedClaim {
  const row = rows[0];
  if (row === undefined) throw new Error('empty');
  return row;
}

const rows = claims(
  'The recommended starting point for kratom is 1–3 grams of dry leaf per dose, taken 4–6 times daily.',
  'The range of 1-3 grams of dry leaf kratom per dose, 4-6 times daily, offers a good balance.',
  'Starting kratom with 1-3 grams per dose is a common suggestion.',
  'The recommended starting point for kratom is 10–30 grams of dry leaf per dose, taken 1 time daily.',
  'Kratom may cause dry mouth.',
  'Opioid withdrawal causes anxiety.',
);

it('orders by shared words, numbers before all', () => {
  const found = similarClaims(first(rows), rows, 5);
  expect(found.map((claim) => claim.id).slice(0, 3)).toEqual(['c1', 'c3', 'c2']);
  expect(found.every((claim) => claim.score > 0 && claim.score < 1)).toBe(true);
});

it('does not take the common subject for a likeness', () => {
  expect(similarClaims(first(rows), rows, 5).map((claim) => claim.id)).not.toContain('c4');
});

it('scores the same words in another writing as the same', () => {
  const same = claims(
    'Take two capsules of 1,500 mg.',
    'take 2 Capsule of 1500 mg',
    'Drink water.',
  );
  expect(similarClaims(first(same), same, 3)).toEqual([{ id: 'c1', score: 1 }]);
});

it('leaves out the claim itself and dismissed ones, and no more than asked', () => {
  const many = [
    ...claims('Kratom is a tree.'),
    ...claims('x', 'Kratom is a tree.', 'Kratom is a tree.', 'A tree is kratom.').slice(1),
  ];
  const gone = many.map((row, index) =>
    index === 1 ? { ...row, dismissed: { reason: 'duplicate' } } : row,
  );
  expect(similarClaims(first(gone), gone, 1)).toEqual([{ id: 'c2', score: 1 }]);
});

it('gives nothing for a claim without words, or alone', () => {
  const odd = claims('…', '—', 'the of and');
  expect(similarClaims(first(odd), odd, 3)).toEqual([]);
  expect(similarClaims(first(rows), rows.slice(0, 1), 3)).toEqual([]);
});

it('finds the same in steps as in one go, also after an edit', () => {
  const stepwise = createSimilarity();
  let steps = 1;
  while (!stepwise.prepare(rows, 2)) steps += 1;
  expect(steps).toBe(3);
  expect(stepwise.find(first(rows), 5)).toEqual(similarClaims(first(rows), rows, 5));
  const edited = rows.map((row, index) => (index === 5 ? { ...row, text: first(rows).text } : row));
  stepwise.prepare(edited, edited.length);
  expect(stepwise.find(first(rows), 5)).toEqual(similarClaims(first(rows), edited, 5));
});

it('is symmetric and stays between 0 and 1', () => {
  const word = fc.constantFrom(
    'kratom',
    'leaf',
    'dose',
    '1',
    '3',
    'gram',
    'may',
    'not',
    'reduce',
    'pain',
  );
  const text = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(' '));
  fc.assert(
    fc.property(text, text, fc.array(text, { maxLength: 5 }), (a, b, others) => {
      const all = claims(a, b, ...others);
      const [x, y] = all;
      if (x === undefined || y === undefined) return;
      const there = similarClaims(x, all, 10).find((claim) => claim.id === y.id)?.score ?? 0;
      const back = similarClaims(y, all, 10).find((claim) => claim.id === x.id)?.score ?? 0;
      expect(there).toBeCloseTo(back, 10);
      expect(there).toBeLessThanOrEqual(1);
    }),
  );
});

it('takes ten times as long for ten times the claims, not a hundred times', {
  timeout: 60_000,
}, () => {
  const make = (count: number) =>
    claims(
      ...Array.from(
        { length: count },
        (_, i) => `Substance ${i % 997} reduces symptom ${i % 89} by ${i} percent.`,
      ),
    );
  const few = make(5_000);
  const many = make(50_000);
  expect(
    growth(
      () => similarClaims(first(few), few, 5),
      () => similarClaims(first(many), many, 5),
    ),
  ).toBeLessThan(40);
});
