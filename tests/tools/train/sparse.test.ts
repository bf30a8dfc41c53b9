import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SparseRows } from '../../../tools/train/sparse.ts';

const change = fc.record({
  row: fc.nat(5),
  place: fc.nat(9),
  by: fc.constantFrom(-1, 1),
});

test('weights are averaged over all steps, those after which nothing changed included', () => {
  fc.assert(
    fc.property(fc.array(change, { maxLength: 60 }), (changes) => {
      const rows = new SparseRows(6);
      const now = Array.from({ length: 6 }, () => new Array<number>(10).fill(0));
      const sums = now.map((row) => [...row]);
      changes.forEach(({ row, place, by }, step) => {
        rows.change(row, place, by, step);
        const own = now[row] ?? [];
        own[place] = (own[place] ?? 0) + by;
        now.forEach((weights, at) => {
          weights.forEach((weight, index) => {
            const sum = sums[at] ?? [];
            sum[index] = (sum[index] ?? 0) + weight;
          });
        });
      });
      const steps = Math.max(1, changes.length);
      const { starts, classes, weights } = rows.average(steps, 1e-9);
      const found = sums.map((row, at) => {
        const dense = row.map(() => 0);
        for (let entry = starts[at] ?? 0; entry < (starts[at + 1] ?? 0); entry += 1) {
          dense[classes[entry] ?? 0] = weights[entry] ?? 0;
        }
        return dense;
      });
      found.forEach((row, at) => {
        row.forEach((weight, index) => {
          expect(weight).toBeCloseTo((sums[at]?.[index] ?? 0) / steps, 4);
        });
      });
    }),
  );
});

test('scores add up what a row holds now, and rows that are not there add nothing', () => {
  const rows = new SparseRows(2);
  for (let place = 0; place < 40; place += 1) rows.change(1, place, 1, place);
  rows.change(1, 3, 1, 50);
  rows.change(7, 0, 1, 51);
  const scores = new Int32Array(40);
  rows.addTo(scores, 0);
  rows.addTo(scores, 7);
  expect(scores.every((score) => score === 0)).toBe(true);
  rows.addTo(scores, 1);
  expect(scores[3]).toBe(2);
  expect([...scores].reduce((sum, score) => sum + score, 0)).toBe(41);
});
