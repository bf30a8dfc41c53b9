import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Recent, remembering } from '../../../src/domain/language/recent.ts';

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

test('what is remembered is what the function says, asked once while few others come between', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: 0, max: 9 })),
      (size, uses) => {
        const objects = Array.from({ length: 10 }, (_, at) => ({ at }));
        const asked: number[] = [];
        const remembered = remembering(({ at }: { readonly at: number }) => {
          asked.push(at);
          return at % 3 === 0 ? undefined : at;
        }, size);
        const computed: number[] = [];
        for (const use of uses) {
          const before = asked.length;
          expect(remembered(objects[use] ?? { at: use })).toBe(use % 3 === 0 ? undefined : use);
          // The last `size` that had to be computed are there.
          expect(asked.length - before).toBe(computed.slice(-size).includes(use) ? 0 : 1);
          if (asked.length > before) computed.push(use);
        }
      },
    ),
  );
});

test('a function that asks itself is remembered too', () => {
  interface Chain {
    readonly next: Chain | null;
  }
  const length: (chain: Chain) => number = remembering((chain: Chain) =>
    chain.next === null ? 1 : 1 + length(chain.next),
  );
  let chain: Chain = { next: null };
  for (let at = 1; at < 40; at += 1) chain = { next: chain };
  expect(length(chain)).toBe(40);
  expect(length(chain)).toBe(40);
});
