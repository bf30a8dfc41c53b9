import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromHalf, halved, toHalf } from '../../../../src/domain/language/weights/half.ts';

test('every 16-bit float that is a number comes back as it was', () => {
  for (let half = 0; half < 0x10000; half += 1) {
    if ((half & 0x7c00) === 0x7c00) continue;
    // An assertion for each would take seconds.
    if (toHalf(fromHalf(half)) !== half) expect.unreachable(`${half} came back as another.`);
  }
});

test('known values', () => {
  expect(toHalf(1)).toBe(0x3c00);
  expect(toHalf(-2)).toBe(0xc000);
  expect(fromHalf(0x3555)).toBeCloseTo(1 / 3, 3);
  expect(fromHalf(0x0001)).toBe(2 ** -24);
  expect(fromHalf(0x7bff)).toBe(65_504);
  expect(halved(1e9)).toBe(65_504);
});

test('gives the nearest of all, ties to the even one', () => {
  fc.assert(
    fc.property(fc.float({ min: -65_000, max: 65_000, noNaN: true }), (value) => {
      const half = toHalf(value);
      const off = Math.abs(fromHalf(half) - value);
      for (const beside of [half - 1, half + 1]) {
        if (beside < 0 || (beside & 0x7c00) === 0x7c00 || (beside & 0x8000) !== (half & 0x8000))
          continue;
        expect(off).toBeLessThanOrEqual(Math.abs(fromHalf(beside) - value));
      }
    }),
    { numRuns: 500 },
  );
  expect(halved(1 + 2 ** -11)).toBe(1);
  expect(halved(1 + 3 * 2 ** -11)).toBe(1 + 2 ** -9);
});
