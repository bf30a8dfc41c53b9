/** How two quantities lie to each other, in exact numbers, and what is missing where they cannot be compared. */
import { type Bounds, type Common, onCommonUnit, type Reading, readingsOf } from './comparable.ts';
import { dateRange } from './dateWords.ts';
import { CONFLICTS, type ConflictRelation } from './finding.ts';
import {
  compare,
  distance,
  larger,
  minus,
  over,
  type Rational,
  smaller,
  times,
  toNumber,
  whole,
} from './rational.ts';
import type { Quantity } from './schema.ts';
import { withUnit } from './words.ts';

export type Relation =
  | 'equal'
  | 'within'
  | 'overlapping'
  | 'partial'
  | 'touching'
  | 'disjoint'
  | 'not-comparable';

export interface Comparison {
  readonly relation: Relation;
  /** What would have to be known; null where the two are compared. */
  readonly missing: string | null;
  /** Both ranges in the common unit, hedges taken into account; null where they are not compared. */
  readonly ranges: readonly [Span, Span] | null;
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
  /** "1–3 g a day against 4–18 g a day. The ranges do not meet." */
  readonly words: string;
}

interface Span {
  readonly low: number | null;
  readonly high: number | null;
}

/** Whether a relation is shown as a conflict. */
export const isConflict = (relation: Relation): relation is Relation & ConflictRelation =>
  CONFLICTS.some((one) => one === relation);

/**
 * The relation of two quantities, on the first footing that they share: as they stand, or dose by dose. Hedges widen:
 * "about" and "almost" a single figure by a tenth; "up to" and "at least" leave an end open.
 */
export function relationOf(one: Quantity, other: Quantity): Comparison {
  for (const a of readingsOf(one)) {
    for (const b of readingsOf(other)) {
      if (!sameSort(a, b)) continue;
      const common = onCommonUnit(a, b);
      if (common !== null) return compared(common, a, b);
    }
  }
  const missing = missingBetween(one, other);
  return {
    relation: 'not-comparable',
    missing,
    ranges: null,
    unit: '',
    basis: null,
    words: `Not comparable: ${missing}.`,
  };
}

/** Whether the readings are of one sort at all: percent is not percentage points, an age is no duration. */
function sameSort(a: Reading, b: Reading): boolean {
  if (a.kind === 'magnitude' || b.kind === 'magnitude') return false;
  if ((a.kind === 'date') !== (b.kind === 'date')) return false;
  if ((a.kind === 'age') !== (b.kind === 'age')) return false;
  return (a.kind === 'strength') === (b.kind === 'strength');
}

const isPoint = ({ low, high }: Bounds): boolean =>
  low !== null && high !== null && compare(low, high) === 0;

function compared(common: Common, one: Reading, other: Reading): Comparison {
  const { a, b, unit, basis } = common;
  const dated = one.dimension === 'date' || one.dimension === 'day of a year';
  const relation = isRounded(a, b, one, other) ? 'equal' : relationOfBounds(a, b);
  return {
    relation,
    missing: null,
    ranges: [spanOf(a), spanOf(b)],
    unit,
    basis,
    words: `${said(a, common, dated)} against ${said(b, common, dated)}. ${VERDICTS[relation](a, b, common, dated)}`,
  };
}

const spanOf = ({ low, high }: Bounds): Span => ({
  low: low === null ? null : toNumber(low),
  high: high === null ? null : toNumber(high),
});

/** Which of two ends lies lower, an open one below everything. */
const below = (a: Rational | null, b: Rational | null): boolean =>
  a === null || (b !== null && compare(a, b) <= 0);
const above = (a: Rational | null, b: Rational | null): boolean =>
  a === null || (b !== null && compare(a, b) >= 0);
const same = (a: Rational | null, b: Rational | null): boolean =>
  a === null || b === null ? a === b : compare(a, b) === 0;

/** The relation of two ranges in one unit. Null is an open end. */
export function relationOfBounds(a: Bounds, b: Bounds): Exclude<Relation, 'not-comparable'> {
  if (same(a.low, b.low) && same(a.high, b.high)) return 'equal';
  const [start, end] = [
    a.low === null ? b.low : b.low === null ? a.low : larger(a.low, b.low),
    a.high === null ? b.high : b.high === null ? a.high : smaller(a.high, b.high),
  ];
  if (start !== null && end !== null) {
    const order = compare(start, end);
    if (order > 0) return 'disjoint';
    if (order === 0 && !isPoint(a) && !isPoint(b)) return 'touching';
  }
  const inside = (inner: Bounds, outer: Bounds) =>
    below(outer.low, inner.low) && above(outer.high, inner.high);
  if (inside(a, b) || inside(b, a)) return 'within';
  const widths = [a, b].map(({ low, high }) =>
    low === null || high === null ? null : minus(high, low),
  );
  const [first, second] = widths;
  if (first == null || second == null || start === null || end === null) return 'overlapping';
  const shared = over(minus(end, start), larger(first, second));
  return compare(times(shared, whole(2)), whole(1)) >= 0 ? 'overlapping' : 'partial';
}

/** A figure that is the other one rounded says the same; small whole numbers in one unit are never rounded. */
function isRounded(a: Bounds, b: Bounds, one: Reading, other: Reading): boolean {
  if (!isPoint(a) || !isPoint(b) || a.low === null || b.low === null) return false;
  if (one.kind === 'date' || a.low.n === 0n || b.low.n === 0n) return false;
  const counted =
    one.unit === other.unit && [a.low, b.low].every(({ n, d }) => d === 1n && n < 1000n);
  if (counted) return false;
  const apart = over(distance(a.low, b.low), larger(a.low, b.low));
  if (compare(times(apart, whole(20)), whole(1)) > 0) return false;
  const [x, y] = [toNumber(a.low), toNumber(b.low)];
  const digits = Math.min(digitsOf(x), digitsOf(y));
  return Number(x.toPrecision(digits)) === Number(y.toPrecision(digits));
}

const digitsOf = (value: number): number =>
  Math.min(
    12,
    Math.max(
      1,
      String(Math.abs(value))
        .replace(/e.*$/, '')
        .replace('.', '')
        .replace(/^0+|0+$/g, '').length,
    ),
  );

const BASES = { day: ' a day', dose: ' a dose' } as const;

function said(ends: Bounds, { unit, basis }: Common, dated: boolean): string {
  if (dated) {
    const [low, high] = [ends.low, ends.high].map((end) => (end === null ? null : toNumber(end)));
    return dateRange(low ?? null, high ?? null, unit);
  }
  return `${withUnit(ends, unit)}${basis === null ? '' : BASES[basis]}`;
}

type Words = (a: Bounds, b: Bounds, common: Common, dated: boolean) => string;
const VERDICTS: Readonly<Record<Exclude<Relation, 'not-comparable'>, Words>> = {
  equal: () => 'They say the same.',
  within: () => 'One lies within the other.',
  overlapping: () => 'They share half of the wider range or more.',
  partial: () => 'Most of one range lies outside the other.',
  touching: (a, b, common, dated) => `The ranges only touch at ${touch(a, b, common, dated)}.`,
  disjoint: (a, b) =>
    isPoint(a) && isPoint(b) ? 'The figures differ.' : 'The ranges do not meet.',
};

function touch(a: Bounds, b: Bounds, common: Common, dated: boolean): string {
  const at = a.low !== null && b.high !== null && compare(a.low, b.high) === 0 ? a.low : b.low;
  return at === null ? 'one end' : said({ low: at, high: at }, { ...common, basis: null }, dated);
}

const money = ({ dimension }: Quantity): boolean => dimension.startsWith('money');

/** The missing piece, in words that stand behind "missing" as well as alone. */
function missingBetween(a: Quantity, b: Quantity): string {
  const kinds = [a.kind, b.kind];
  const both = (test: (one: Quantity) => boolean) => test(a) && test(b);
  const one = (test: (one: Quantity) => boolean) => test(a) !== test(b);
  if (kinds.includes('magnitude')) return 'the figure behind an order of magnitude';
  if (
    kinds.includes('percentage-points') &&
    (kinds.includes('percent') || kinds.includes('ratio'))
  ) {
    return 'the level that the percentage points are added to';
  }
  if (both(money) && a.dimension !== b.dimension) return 'the rate of exchange';
  if (
    both(({ missing }) => missing === 'strength') ||
    one(({ missing }) => missing === 'strength')
  ) {
    if (one(({ missing }) => missing === 'strength')) return 'the strength of one';
  }
  if (one(({ dimension }) => dimension === 'international-unit'))
    return 'the weight of one unit of activity';
  if (
    one(({ dimension }) => dimension === 'molar') &&
    one(({ dimension }) => dimension === 'mass-concentration')
  ) {
    return 'the molar mass';
  }
  if (one(({ kind }) => kind === 'per-body-weight')) return 'the body weight';
  if (one(({ unit }) => unit === '')) return 'the unit';
  if (one(({ dimension }) => dimension === 'day of a year')) return 'the year';
  const bases = [a.basis, b.basis];
  if (bases.includes('dose') || (bases.includes('day') && a.basis !== b.basis)) {
    return bases.includes(null) && !bases.includes('dose')
      ? 'what the amount is for'
      : 'the frequency';
  }
  return 'a common unit';
}
