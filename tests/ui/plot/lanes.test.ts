import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assignLanes, type Joined } from '../../../src/ui/plot/lanes.ts';

const bracket = (a: number, b: number): Joined => ({ id: `${a}-${b}`, rows: [a, b] });

describe('lanes of brackets', () => {
  it('sets the short ones inside and their signs side by side', () => {
    const { lanes, count, left } = assignLanes(
      [bracket(0, 2), bracket(1, 2), bracket(0, 3), bracket(1, 3)],
      4,
      8,
    );
    expect(lanes.map(({ id, lane }) => [id, lane])).toEqual([
      ['1-2', 0],
      ['0-2', 1],
      ['1-3', 2],
      ['0-3', 3],
    ]);
    expect(lanes.every(({ signBelow }) => signBelow === 1)).toBe(true);
    expect([count, left]).toEqual([4, []]);
  });

  it('lets those that share no row share a lane', () => {
    expect(assignLanes([bracket(0, 1), bracket(2, 3), bracket(4, 5)], 6, 8).count).toBe(1);
  });

  it('leaves out the last where there is no room, but never the one to keep', () => {
    const all = [bracket(0, 3), bracket(0, 2), bracket(1, 3)];
    expect(assignLanes(all, 4, 2).left).toEqual(['1-3']);
    const kept = assignLanes(all, 4, 2, '1-3');
    expect(kept.lanes.map(({ id }) => id)).toContain('1-3');
    expect(kept.left).toHaveLength(1);
  });

  it('covers no bracket by another, and accounts for each', () => {
    const rows = 30;
    const row = fc.nat(rows - 1);
    const some = fc.uniqueArray(
      fc.tuple(row, row).filter(([a, b]) => a !== b),
      {
        selector: ([a, b]) => `${a}-${b}`,
        maxLength: 80,
      },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 12 }), (pairs, most) => {
        const brackets = pairs.map(([a, b]) => bracket(a, b));
        const { lanes, left, count } = assignLanes(brackets, rows, most);
        expect(lanes.length + left.length).toBe(brackets.length);
        expect(count).toBeLessThanOrEqual(most);
        for (const one of lanes) {
          expect(one.signBelow).toBeGreaterThanOrEqual(one.upper);
          expect(one.signBelow).toBeLessThan(one.lower);
          for (const other of lanes) {
            if (one === other || one.lane !== other.lane) continue;
            expect(one.lower < other.upper || other.lower < one.upper).toBe(true);
          }
        }
      }),
    );
  });
});
