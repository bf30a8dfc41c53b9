import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recent } from '../../../src/domain/language/recent.ts';

test('keeps the entries used last, and at most twice as many as it is told', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 6 }),
      fc.array(fc.integer({ min: 0, max: 30 })),
      (size, uses) => {
        const recent = new Recent<number>(size);
        const order: number[] = [];
        for (const key of uses) {
          const value = recent.get(`${key}`);
          if (value !== undefined) expect(value).toBe(key);
          // Used within the last `size` different keys: it must still be there.
          if ([...new Set(order.toReversed())].slice(0, size).includes(key))
            expect(value).toBe(key);
          if (value === undefined) recent.set(`${key}`, key);
          order.push(key);
        }
        const kept = [...new Set(uses)].filter((key) => recent.get(`${key}`) !== undefined);
        expect(kept.length).toBeLessThanOrEqual(2 * size);
      },
    ),
  );
});
