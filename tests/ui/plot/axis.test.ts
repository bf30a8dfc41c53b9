import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayScale, numberScale } from '../../../src/ui/plot/axis.ts';

const labels = (ticks: readonly { readonly label: string }[]) => ticks.map(({ label }) => label);
const day = (text: string) => Date.parse(`${text}T00:00:00Z`) / 86_400_000;

describe('a scale of numbers', () => {
  it('begins at zero, ends beyond the last figure and is marked at round ones', () => {
    const scale = numberScale(1, 18, { zero: true, room: 7 });
    expect([scale.from, scale.to]).toEqual([0, 20]);
    expect(labels(scale.ticks)).toEqual(['0', '5', '10', '15', '20']);
    expect(labels(numberScale(0.5, 3, { zero: true, room: 7 }).ticks)).toEqual([
      '0',
      '0.5',
      '1',
      '1.5',
      '2',
      '2.5',
      '3',
      '3.5',
    ]);
  });

  it('has the same ends with room for fewer marks', () => {
    const scale = numberScale(0.5, 3, { zero: true, room: 4 });
    expect(scale.to).toBe(3.5);
    expect(labels(scale.ticks)).toEqual(['0', '1', '2', '3']);
  });

  it('does not begin at zero where zero means nothing', () => {
    const scale = numberScale(1990, 1992, { zero: false, years: true, room: 7 });
    expect(labels(scale.ticks)).toEqual(['1989', '1990', '1991', '1992', '1993']);
    expect(labels(numberScale(-44, 14, { zero: false, years: true, room: 4 }).ticks)[0]).toBe(
      '40 BC',
    );
    expect(numberScale(36.5, 38, { zero: false, room: 7 }).from).toBeGreaterThan(30);
  });

  it('reaches below zero for what lies there', () => {
    const scale = numberScale(-12, -3, { zero: true, room: 7 });
    expect([scale.from, scale.to]).toEqual([-14, 0]);
    expect(scale.ticks[0]?.label).toBe('−14');
  });

  it('holds whatever it is given, with no more marks than there is room for', () => {
    const ends = fc.double({ min: -1e12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(ends, ends, fc.boolean(), fc.integer({ min: 2, max: 10 }), (a, b, zero, room) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { from, to, ticks } = numberScale(low, high, { zero, room });
        expect(from).toBeLessThanOrEqual(low + Math.abs(low) * 1e-9);
        expect(to).toBeGreaterThanOrEqual(high - Math.abs(high) * 1e-9);
        expect(ticks.length).toBeLessThanOrEqual(room + 3);
        for (const { at } of ticks) expect(at >= from && at <= to).toBe(true);
      }),
    );
  });
});

describe('a scale of days', () => {
  it('is marked at years, at months or at days, as wide as it is', () => {
    expect(labels(dayScale(day('1988-01-01'), day('2012-05-03'), 7).ticks)).toContain('2000');
    expect(labels(dayScale(day('1990-01-10'), day('1990-06-03'), 7).ticks)).toContain('Mar 1990');
    expect(labels(dayScale(day('1990-05-03'), day('1990-05-12'), 7).ticks)).toContain('4 May');
  });

  it('names no year for days of no year', () => {
    expect(labels(dayScale(day('2000-01-10'), day('2000-10-03'), 7, true).ticks)).toContain('May');
  });

  it('comes to an end where no calendar reaches', () => {
    expect(dayScale(-99_000_000, 99_000_000, 6).ticks.length).toBeLessThan(16);
    expect(dayScale(Number.NaN, 0, 6).ticks).toEqual([]);
  });

  it('holds whatever it is given', () => {
    const ends = fc.integer({ min: -800_000, max: 80_000 });
    fc.assert(
      fc.property(ends, ends, (a, b) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const { from, to, ticks } = dayScale(low, high, 6);
        expect(from).toBeLessThan(low);
        expect(to).toBeGreaterThan(high);
        expect(ticks.length).toBeGreaterThan(0);
        expect(ticks.length).toBeLessThan(16);
      }),
    );
  });
});
