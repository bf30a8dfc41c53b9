import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  extentOf,
  indexAtHeight,
  indexOfClaim,
  layoutOf,
  rowAt,
  scrollToShow,
  stopFrom,
} from '../../../../src/features/workbench/table/layout.ts';
import { listOf, reviewOf, reviews, searches } from './claims.ts';

const HEIGHTS = { row: 30, group: 28 };

const REVIEW = reviewOf(
  [{ text: 'a' }, { text: 'b' }, { text: 'c', section: 1 }, { text: 'd', section: 2 }],
  ['First', 'Second', 'Third'],
);
const VISIBLE = listOf(REVIEW, {});
/** title 0, a 1, b 2, title 3 (folded), title 4, d 5 */
const LAYOUT = layoutOf(VISIBLE, new Set([VISIBLE.groups[1]?.key ?? '']), HEIGHTS);

describe('rows of a grouped list', () => {
  it('are numbered with the titles, without the claims of folded groups', () => {
    expect(LAYOUT.count).toBe(6);
    expect(LAYOUT.height).toBe(3 * 28 + 3 * 30);
    expect(rowAt(LAYOUT, 3)).toMatchObject({ kind: 'group', group: { title: 'Second' } });
    expect(rowAt(LAYOUT, 5)).toMatchObject({ kind: 'claim', id: REVIEW.id(4) });
    expect(rowAt(LAYOUT, 6)).toBeNull();
    expect(rowAt(LAYOUT, -1)).toBeNull();
    // A claim in a folded group is at its title.
    expect(indexOfClaim(LAYOUT, VISIBLE, REVIEW.id(3))).toBe(3);
  });

  it('stop the arrow keys at claims and folded groups only', () => {
    expect(stopFrom(LAYOUT, 1, 1)).toBe(2);
    expect(stopFrom(LAYOUT, 2, 1)).toBe(3);
    expect(stopFrom(LAYOUT, 3, 1)).toBe(5);
    expect(stopFrom(LAYOUT, 5, 1)).toBe(5);
    expect(stopFrom(LAYOUT, 5, -1)).toBe(3);
    expect(stopFrom(LAYOUT, 1, -1)).toBe(1);
    expect(stopFrom(LAYOUT, 2, 100)).toBe(5);
    expect(stopFrom(layoutOf({ ids: [], groups: [] }, new Set(), HEIGHTS), 0, 1)).toBe(-1);
  });
});

describe('any layout', () => {
  it('gives every row one place, end to end from top to bottom', () => {
    fc.assert(
      fc.property(reviews, searches, fc.nat(7), (review, search, mask) => {
        const visible = listOf(review, search);
        const folded = new Set(
          visible.groups.filter((_, index) => (mask >> index) & 1).map((group) => group.key),
        );
        const layout = layoutOf(visible, folded, HEIGHTS);
        let top = 0;
        const seen = [];
        for (let index = 0; index < layout.count; index += 1) {
          const row = rowAt(layout, index);
          expect(extentOf(layout, HEIGHTS, index)?.top).toBe(top);
          expect(indexAtHeight(layout, HEIGHTS, top)).toBe(index);
          expect(indexAtHeight(layout, HEIGHTS, top + 27)).toBe(index);
          top = extentOf(layout, HEIGHTS, index)?.bottom ?? Number.NaN;
          if (row?.kind !== 'claim') continue;
          seen.push(row.id);
          expect(indexOfClaim(layout, visible, row.id)).toBe(index);
        }
        expect(top).toBe(layout.height);
        const open = visible.groups.filter((group) => !folded.has(group.key));
        expect(seen).toEqual(
          visible.groups.length === 0 ? visible.ids : open.flatMap((group) => group.ids),
        );
      }),
    );
  });
});

describe('scrolling to a row', () => {
  const view = { scrollTop: 300, height: 200, covered: 28 };

  it('does nothing when it is in full view', () => {
    expect(scrollToShow({ top: 328, bottom: 358 }, view)).toBeNull();
    expect(scrollToShow({ top: 470, bottom: 500 }, view)).toBeNull();
  });

  it('brings a near row to the edge, clear of the title that sticks there', () => {
    expect(scrollToShow({ top: 320, bottom: 350 }, view)).toBe(292);
    expect(scrollToShow({ top: 480, bottom: 510 }, view)).toBe(310);
  });

  it('puts a far row a third from the top', () => {
    const to = scrollToShow({ top: 3_000, bottom: 3_030 }, view);
    expect(to).toBeCloseTo(3_000 - 28 - 142 / 3);
    expect(scrollToShow({ top: 0, bottom: 30 }, view)).toBe(0);
  });
});
