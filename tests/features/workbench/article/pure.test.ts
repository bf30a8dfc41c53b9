import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import type { Verdict } from '../../../../src/domain/review/schema.ts';
import { arrange } from '../../../../src/features/workbench/article/arrangement.ts';
import { clustersOf, pushDown } from '../../../../src/features/workbench/article/collide.ts';
import { lanesOf } from '../../../../src/features/workbench/article/lanes.ts';
import { claimAtClick } from '../../../../src/features/workbench/article/stepping.ts';
import {
  nearestOnStrip,
  stripPaths,
  stripPositions,
} from '../../../../src/features/workbench/article/strip.ts';
import {
  moveByWord,
  nearestWord,
  trimmed,
} from '../../../../src/features/workbench/article/words.ts';

describe('lanesOf', () => {
  it('keeps one lane for each distinct verdict, the worst two', () => {
    expect(lanesOf(['supported', 'unsupported', 'contradicted', null])).toEqual([
      'contradicted',
      'unsupported',
    ]);
    expect(lanesOf([null, 'supported', 'supported'])).toEqual(['untagged', 'supported']);
    expect(lanesOf(['supported', 'supported'])).toEqual(['supported']);
    expect(lanesOf([])).toEqual([]);
  });
});

describe('claimAtClick', () => {
  const ids = ['a', 'b', 'c'] as ClaimId[];
  const verdicts = (given: Record<string, Verdict>) => (id: ClaimId) => given[id] ?? null;

  it('takes the first untagged claim, else the first', () => {
    expect(claimAtClick(ids, null, false, verdicts({ a: 'supported' }))).toBe('b');
    const all = verdicts({ a: 'supported', b: 'unsupported', c: 'contradicted' });
    expect(claimAtClick(ids, null, false, all)).toBe('a');
    expect(claimAtClick([], null, false, all)).toBeNull();
  });

  it('steps round on further clicks in the same sentence', () => {
    const none = verdicts({});
    expect(claimAtClick(ids, ids[0] ?? null, true, none)).toBe('b');
    expect(claimAtClick(ids, ids[2] ?? null, true, none)).toBe('a');
  });

  it('starts again after a click elsewhere, or when another claim has become current', () => {
    const none = verdicts({});
    expect(claimAtClick(ids, ids[1] ?? null, false, none)).toBe('a');
    expect(claimAtClick(ids, 'elsewhere' as ClaimId, true, none)).toBe('a');
  });
});

describe('pushDown', () => {
  it('leaves boxes where they are wanted when they do not touch', () => {
    expect(
      pushDown([
        { top: 0, height: 24 },
        { top: 24, height: 24 },
        { top: 90, height: 48 },
      ]),
    ).toEqual([0, 24, 90]);
  });

  it('never overlaps, never moves up, never changes the order', () => {
    const boxes = fc.array(
      fc.record({
        top: fc.double({ min: 0, max: 1000, noNaN: true }),
        height: fc.double({ min: 1, max: 80, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(boxes, (wanted) => {
        const tops = pushDown(wanted);
        tops.forEach((top, index) => {
          expect(top).toBeGreaterThanOrEqual(wanted[index]?.top ?? 0);
          const before = index - 1;
          if (before < 0) return;
          const bottom = (tops[before] ?? 0) + (wanted[before]?.height ?? 0);
          expect(top).toBeGreaterThanOrEqual(bottom);
        });
      }),
    );
  });
});

describe('clustersOf', () => {
  it('puts neighbours on one line together and keeps their order', () => {
    const clusters = clustersOf([10, 12, 40, 11], (top) => top, 6);
    expect(clusters.map((cluster) => cluster.items)).toEqual([[10, 12], [40], [11]]);
  });
});

describe('moving ends of a passage', () => {
  const text = 'Take 1-3 grams of dry leaf per dose, daily. Then rest.';

  it('moves a start to starts of words and an end to ends of words', () => {
    const dry = text.indexOf('dry');
    expect(moveByWord(text, dry, 'start', 1)).toBe(text.indexOf('leaf'));
    expect(moveByWord(text, dry, 'start', -1)).toBe(text.indexOf('of'));
    const dose = text.indexOf('dose') + 4;
    expect(text.slice(0, moveByWord(text, dose, 'end', 1))).toMatch(/dose,$/);
    expect(text.slice(0, moveByWord(text, dose, 'end', -1))).toMatch(/per$/);
  });

  it('stays at the ends of the text', () => {
    expect(moveByWord(text, 0, 'start', -1)).toBe(0);
    expect(moveByWord(text, text.length, 'end', 1)).toBe(text.length);
  });

  it('finds words where there are no blanks', () => {
    const chinese = '今天天气很好。';
    expect(moveByWord(chinese, 0, 'start', 1)).toBeGreaterThan(0);
    expect(moveByWord(chinese, 0, 'start', 1)).toBeLessThan(chinese.length - 1);
  });

  it('snaps to the nearest boundary', () => {
    const dry = text.indexOf('dry');
    expect(nearestWord(text, dry + 1, 'start')).toBe(dry);
    expect(nearestWord(text, dry + 2, 'end')).toBe(dry + 3);
  });
});

describe('trimmed', () => {
  it('leaves blanks out and keeps pairs whole', () => {
    const text = ' a 😀 b ';
    expect(trimmed(text, { start: 0, end: text.length })).toEqual({ start: 1, end: 7 });
    expect(trimmed(text, { start: 4, end: 5 })).toEqual({ start: 3, end: 5 });
    expect(trimmed(text, { start: 3, end: 4 })).toEqual({ start: 3, end: 5 });
    expect(trimmed(text, { start: 2, end: 3 })).toBeNull();
  });
});

describe('the position strip', () => {
  const row = (id: string, start: number, end: number, dismissed: unknown = null) => ({
    id: id as ClaimId,
    spans: [{ start, end }],
    dismissed,
  });

  it('spreads claims of one passage over it', () => {
    const rows = [row('a', 0, 50), row('b', 0, 50), row('c', 50, 100)];
    expect([...stripPositions(rows, 100)]).toEqual([0, 0.25, 0.5]);
  });

  it('draws the worst verdict where claims share a pixel row, and no dismissed ones', () => {
    const rows = [row('a', 0, 1), row('b', 0, 1), row('c', 90, 100, {})];
    const paths = stripPaths(rows, stripPositions(rows, 100), 30, (id) =>
      id === 'a' ? 'supported' : 'contradicted',
    );
    expect(paths.contradicted).toBe('M2 1h10');
    expect([paths.supported, paths.unsupported, paths.untagged]).toEqual(['', '', '']);
  });

  it('finds the claim nearest to a click', () => {
    const rows = [row('a', 0, 10), row('b', 40, 50), row('c', 90, 95)];
    const positions = stripPositions(rows, 100);
    expect([0.05, 0.5, 0.99].map((place) => nearestOnStrip(positions, place))).toEqual([0, 1, 2]);
    expect(nearestOnStrip(stripPositions([], 100), 0.5)).toBe(-1);
  });
});

describe('arrange', () => {
  it('follows the widths of the design', () => {
    expect(arrange(1920, 888, false)).toEqual({ outline: 'side', marks: 'margin', strip: true });
    expect(arrange(1440, 1024, false)).toEqual({ outline: 'side', marks: 'margin', strip: true });
    expect(arrange(1280, 900, false)).toEqual({ outline: 'bar', marks: 'margin', strip: true });
    expect(arrange(1024, 684, false)).toEqual({ outline: 'bar', marks: 'inline', strip: true });
    expect(arrange(390, 390, false)).toEqual({ outline: 'none', marks: 'inline', strip: false });
  });

  it('gives way when the outline is folded or a splitter leaves little room', () => {
    expect(arrange(1440, 1024, true).outline).toBe('bar');
    expect(arrange(1440, 500, false)).toEqual({ outline: 'bar', marks: 'inline', strip: true });
  });
});
