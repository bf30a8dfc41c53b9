/**
 * Quantities that can be set on one line: those of one sort whose units convert into each other, each in the unit that
 * most of them are given in. For drawing; whether two of them speak of the same thing is not asked here.
 */
import {
  type Bounds,
  belowRatio,
  CALENDAR_TIMES,
  EXACT_TIMES,
  mapped,
  type Reading,
  readingsOf,
  taken,
  towards,
  widened,
} from './comparable.ts';
import { compare, type Rational, times, toNumber, whole } from './rational.ts';
import type { Quantity } from './schema.ts';
import { unitNamed } from './units.ts';

export interface NumberRange {
  /** Null is an open end. */
  readonly low: number | null;
  readonly high: number | null;
}

export interface GroupMember<T> {
  readonly owner: T;
  readonly quantity: Quantity;
  /** 0 is the quantity as it was worked out, the others what it was worked out from. */
  readonly reading: number;
  /** As stated, in the group's unit. Dates keep their figures where all are years, and are days since 1970 otherwise. */
  readonly stated: NumberRange;
  /** With what its hedge allows: "about 10" reaches from 9 to 11. As stated where it allows nothing. */
  readonly meant: NumberRange;
}

export interface QuantityGroup<T> {
  /** Tells groups apart; not for reading. */
  readonly key: string;
  /** The reading whose unit all are given in. */
  readonly of: Reading;
  /** In the order given. */
  readonly members: readonly GroupMember<T>[];
}

/** Names what a denominator can be converted into. */
function belowKey(name: string): string {
  if (EXACT_TIMES.has(name)) return 'time';
  if (CALENDAR_TIMES.has(name)) return 'calendar';
  return unitNamed(name)?.dimension ?? name;
}

/** Null for what is on no line with anything: bare figures, orders of magnitude. */
function keyOf(reading: Reading): string | null {
  const { kind, unit, dimension } = reading;
  if (kind === 'magnitude' || unit === '') return null;
  if (kind === 'date') return `date|${dimension}`;
  const sort = kind === 'age' || kind === 'strength' ? kind : '';
  const { head, below } = taken(reading);
  const above = unitNamed(head)?.dimension ?? head;
  return [sort, above, ...below.map(belowKey)].join('|');
}

interface Read<T> {
  readonly owner: T;
  readonly quantity: Quantity;
  readonly at: number;
  readonly reading: Reading;
}

/**
 * The groups in order of their first member. A quantity may stand in several: a daily amount that was worked out from
 * doses is also there dose by dose.
 */
export function groupQuantities<T>(
  entries: Iterable<{ readonly owner: T; readonly quantity: Quantity }>,
): QuantityGroup<T>[] {
  const groups = new Map<string, Read<T>[]>();
  for (const { owner, quantity } of entries) {
    for (const [at, reading] of readingsOf(quantity).entries()) {
      const key = keyOf(reading);
      if (key === null) continue;
      const group = groups.get(key) ?? [];
      group.push({ owner, quantity, at, reading });
      groups.set(key, group);
    }
  }
  return [...groups].map(([key, read]) => {
    const of = commonest(read.map(({ reading }) => reading));
    return {
      key,
      of,
      members: read.map(({ owner, quantity, at, reading }) => ({
        owner,
        quantity,
        reading: at,
        stated: inUnitOf(reading, reading.bounds, of),
        meant: inUnitOf(reading, widened(reading), of),
      })),
    };
  });
}

const unitKey = ({ unit, basis }: Reading): string => `${unit} ${basis}`;

/** The reading whose unit occurs most; of two units that occur alike, the larger. Dates of several sorts are days. */
function commonest(readings: readonly Reading[]): Reading {
  const counts = new Map<string, { reading: Reading; count: number }>();
  for (const reading of readings) {
    const entry = counts.get(unitKey(reading)) ?? { reading, count: 0 };
    entry.count += 1;
    counts.set(unitKey(reading), entry);
  }
  const [first, ...others] = counts.values();
  if (first === undefined) throw new Error('A group of quantities has at least one member.');
  if (first.reading.dimension === 'date' && others.length > 0) {
    return { ...first.reading, unit: 'date' };
  }
  let best = first;
  for (const other of others) {
    const more = other.count - best.count;
    if (more > 0 || (more === 0 && compare(worth(other.reading), worth(best.reading)) > 0)) {
      best = other;
    }
  }
  // "1 in 5" is drawn as a percentage.
  return best.reading.unit === '1' ? { ...best.reading, unit: '%' } : best.reading;
}

function worth(reading: Reading): Rational {
  return unitNamed(taken(reading).head)?.factor ?? whole(1);
}

function inUnitOf(reading: Reading, bounds: Bounds, of: Reading): NumberRange {
  if (reading.kind === 'date') return dated(reading, bounds, of.unit);
  const [from, to] = [taken(reading), taken(of)];
  let ratio = whole(1);
  for (const [at, name] of to.below.entries()) {
    const step = belowRatio(name, from.below[at] ?? name);
    if (step !== null) ratio = times(ratio, step);
  }
  const [u, v] = [unitNamed(from.head), unitNamed(to.head)];
  const { low, high } = mapped(bounds, (value) => {
    const above = u === undefined || v === undefined || u === v ? value : towards(value, u, v);
    return times(above, ratio);
  });
  return { low: numberOf(low), high: numberOf(high) };
}

const numberOf = (value: Rational | null): number | null =>
  value === null ? null : toNumber(value);

const DAY = 86_400_000;

/** A `Date` knows the years from 271,821 BC to AD 275,760; what lies beyond stands at these ends. */
const LAST_YEAR = 200_000;

/** Days since 1970 of a day of the proleptic Gregorian calendar. */
function dayNumber(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(Math.max(-LAST_YEAR, Math.min(LAST_YEAR, year)), month - 1, day);
  return date.getTime() / DAY;
}

function dated({ unit }: Reading, bounds: Bounds, common: string): NumberRange {
  const [low, high] = [numberOf(bounds.low), numberOf(bounds.high)];
  if (unit === 'year' && common === 'year') return { low, high };
  const dayOf = (value: number | null, last: boolean): number | null => {
    if (value === null) return null;
    if (unit === 'year') return last ? dayNumber(value, 12, 31) : dayNumber(value, 1, 1);
    // Days of no year are set in a leap year, which has them all.
    const [year, rest] =
      unit === 'date' ? [Math.floor(value / 10_000), value % 10_000] : [2000, value];
    return dayNumber(year, Math.floor(rest / 100), rest % 100);
  };
  return { low: dayOf(low, false), high: dayOf(high, true) };
}
