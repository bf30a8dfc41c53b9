/** Quantities on a common footing: unit, denominators and bounds, in exact numbers. */
import { daysIn } from './dates.ts';
import { add, decimal, minus, ofNumber, over, type Rational, times, whole } from './rational.ts';
import type { Hedge, Quantity, QuantityKind, QuantityPart } from './schema.ts';
import { type Unit, unitNamed } from './units.ts';

/** A range whose ends may be open. */
export interface Bounds {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

/** One reading of a quantity: the quantity itself, or the dose within it. */
export interface Reading {
  readonly bounds: Bounds;
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
  readonly kind: QuantityKind;
  readonly dimension: string;
  readonly hedge: Hedge | null;
}

const exact = (value: number | null): Rational | null => (value === null ? null : ofNumber(value));

const readingOf = (one: QuantityPart | Quantity): Reading => ({
  bounds: { low: exact(one.low), high: exact(one.high) },
  unit: one.unit,
  basis: one.basis,
  kind: one.kind,
  dimension: one.dimension,
  hedge: one.hedge,
});

/** As it was worked out first, then what it was worked out from, where that can be compared by itself. */
export function readingsOf(quantity: Quantity): readonly Reading[] {
  const doses = dosesOf(quantity).map((part) => ({ ...readingOf(part), hedge: quantity.hedge }));
  return [readingOf(quantity), ...doses];
}

/** The doses within what was worked out. */
export const dosesOf = ({ parts }: Quantity): readonly QuantityPart[] =>
  parts.filter(
    ({ basis, kind }) => basis === 'dose' && kind !== 'frequency' && kind !== 'strength',
  );

const TEN = whole(10);
const TENTH = over(whole(1), TEN);
/** A year that is given as about is meant to some ten years. */
const YEARS_AROUND = TEN;

/**
 * The bounds that a hedge means: "about" and "almost" widen a single figure by a tenth; a range says itself how loose
 * it is. Open ends are open already.
 */
export function widened({ bounds, hedge, kind }: Reading): Bounds {
  const { low, high } = bounds;
  if (low === null || high === null || minus(high, low).n !== 0n) return bounds;
  if (hedge !== 'about' && hedge !== 'almost') return bounds;
  const size = low.n < 0n ? minus(whole(0), low) : low;
  const slack = kind === 'date' ? YEARS_AROUND : times(size, TENTH);
  return { low: minus(low, slack), high: hedge === 'almost' ? high : add(high, slack) };
}

/** Days of a date's ends as yyyymmdd, so that years, months and days stand on one line. */
function dated(reading: Reading, bounds: Bounds): Bounds {
  if (reading.unit !== 'year') return bounds;
  const day = (value: Rational | null, last: boolean): Rational | null => {
    if (value === null) return null;
    return add(times(value, whole(10_000)), whole(last ? 1200 + daysIn(2001, 12) : 101));
  };
  return { low: day(bounds.low, false), high: day(bounds.high, true) };
}

export const EXACT_TIMES = new Set('s min h day week'.split(' '));
/** In months. */
export const CALENDAR_TIMES: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['year', 12],
  ['decade', 120],
]);

export interface Taken {
  readonly head: string;
  readonly below: readonly string[];
}

/** The head, and everything that stands below the line: "EUR" and "month" of "EUR/month". */
export function taken({ unit, basis }: Reading): Taken {
  const table = unitNamed(unit);
  const [head = '', ...rest] = table === undefined ? unit.split('/') : [unit];
  return { head, below: basis === null ? rest : [...rest, basis] };
}

/** How many of `b` make one `a`, both below the line; null where they cannot be converted. */
export function belowRatio(a: string, b: string): Rational | null {
  if (a === b) return whole(1);
  const [u, v] = [unitNamed(a), unitNamed(b)];
  if (u === undefined || v === undefined) return null;
  if (EXACT_TIMES.has(a) && EXACT_TIMES.has(b)) return over(u.factor, v.factor);
  const [m, n] = [CALENDAR_TIMES.get(a), CALENDAR_TIMES.get(b)];
  if (m !== undefined && n !== undefined) return over(whole(m), whole(n));
  const time = u.dimension === 'time' || v.dimension === 'time';
  return !time && u.dimension === v.dimension ? over(u.factor, v.factor) : null;
}

export const mapped = ({ low, high }: Bounds, turn: (value: Rational) => Rational): Bounds => ({
  low: low === null ? null : turn(low),
  high: high === null ? null : turn(high),
});

export const towards = (value: Rational, from: Unit, to: Unit): Rational =>
  over(minus(add(times(value, from.factor), from.offset), to.offset), to.factor);

/** Conversions by an average (a month in days) are good to two in a hundred. */
const ROUGH = decimal('0.02') ?? TENTH;

export interface Common {
  readonly a: Bounds;
  readonly b: Bounds;
  /** The unit of both, with its denominators. */
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
}

/** Both readings in the unit of the larger; null when they cannot be set on one footing. */
export function onCommonUnit(one: Reading, other: Reading): Common | null {
  const [first, second] = [widened(one), widened(other)];
  if (one.dimension === 'date' || other.dimension === 'date') {
    if (one.dimension !== other.dimension) return null;
    const plain = one.unit === other.unit;
    const [a, b] = plain ? [first, second] : [dated(one, first), dated(other, second)];
    return { a, b, unit: plain ? one.unit : 'date', basis: null };
  }
  const [p, q] = [taken(one), taken(other)];
  if (p.below.length !== q.below.length) return null;
  let ratio = whole(1);
  for (const [at, name] of p.below.entries()) {
    const step = belowRatio(name, q.below[at] ?? '');
    if (step === null) return null;
    ratio = times(ratio, step);
  }
  const [u, v] = [unitNamed(p.head), unitNamed(q.head)];
  const { unit, basis } = one;
  // A rate in b's denominator: as many more as that is longer.
  const stretched = mapped(second, (value) => times(value, ratio));
  if (p.head === q.head) return { a: first, b: stretched, unit, basis };
  if (u === undefined || v === undefined || u.dimension !== v.dimension) return null;
  if (ratio.n !== ratio.d)
    return { a: first, b: mapped(stretched, (value) => towards(value, v, u)), unit, basis };
  const uneven = u.rough !== v.rough;
  const loose = (bounds: Bounds): Bounds => (uneven ? slackened(bounds) : bounds);
  if (over(u.factor, v.factor).n >= over(u.factor, v.factor).d) {
    return { a: first, b: loose(mapped(second, (value) => towards(value, v, u))), unit, basis };
  }
  return {
    a: loose(mapped(first, (value) => towards(value, u, v))),
    b: second,
    unit: other.unit,
    basis,
  };
}

const slackened = ({ low, high }: Bounds): Bounds => ({
  low: low === null ? null : minus(low, times(low, ROUGH)),
  high: high === null ? null : add(high, times(high, ROUGH)),
});
