/**
 * A quantity as a person types it: two ends, a unit, and what one such amount is for. The words are read by the same
 * rules as an article's, so that "grams" and "g" are one unit; a unit that the rules do not know is kept as it stands
 * and is compared with nothing but itself.
 */
import { dateRange } from './dateWords.ts';
import { readQuantities } from './read.ts';
import { LARGEST, type Quantity } from './schema.ts';

export interface TypedQuantity {
  /** Empty where the range is open below. */
  readonly from: string;
  /** Empty where the range is open above. */
  readonly to: string;
  readonly unit: string;
  readonly per: 'dose' | 'day' | '';
}

export type TypedReading =
  | { readonly ok: true; readonly quantity: Quantity }
  | {
      readonly ok: false;
      readonly field: 'from' | 'to' | 'unit';
      /** What is wrong and what to do, in a sentence or two. */
      readonly problem: string;
    };

/** What stands in the unit's field of a date. */
const DATE = 'date';

/** A quantity in the words that `readTyped` reads back. */
export function typedOf(quantity: Quantity): TypedQuantity {
  const { low, high, unit, basis, kind } = quantity;
  const per = basis ?? '';
  if (kind === 'date') {
    const written = (end: number | null) => (end === null ? '' : dateRange(end, end, unit));
    return { from: written(low), to: written(high), unit: DATE, per };
  }
  // A share such as "1 in 5" is shown in percent, and so it is typed.
  const percent = unit === '1';
  const written = (end: number | null) =>
    end === null ? '' : plain(percent ? Number((end * 100).toPrecision(12)) : end);
  return { from: written(low), to: written(high), unit: percent ? '%' : unit, per };
}

const plain = (value: number): string => String(Number(value.toPrecision(15)));

/**
 * Reads what was typed.
 * @param before the reading that is corrected; null for one that is added
 * @param place where it stands in the claim, where there is no `before`. UTF-16 code units
 */
export function readTyped(
  typed: TypedQuantity,
  before: Quantity | null,
  place: { readonly start: number; readonly end: number },
): TypedReading {
  const tidy: TypedQuantity = {
    from: typed.from.trim(),
    to: typed.to.trim(),
    unit: typed.unit.replace(/\s+/g, ' ').trim(),
    per: typed.per,
  };
  const known = before === null ? null : typedOf(before);
  if (before !== null && known !== null && same(known, tidy)) return { ok: true, quantity: before };
  if (tidy.from === '' && tidy.to === '') {
    return { ok: false, field: 'from', problem: 'Give a figure for one end at least.' };
  }
  const span = before === null ? place : { start: before.start, end: before.end };
  if (tidy.unit.toLowerCase() === DATE && tidy.per === '') return readDates(tidy, before, span);

  const low = figureOf(tidy.from);
  if (low === undefined) return noFigure('from', tidy.from);
  const high = figureOf(tidy.to);
  if (high === undefined) return noFigure('to', tidy.to);
  if (/^[\d\s.,/+−–-]+$/.test(tidy.unit)) {
    return {
      ok: false,
      field: 'unit',
      problem: `“${tidy.unit}” is not a unit. Write it like g, % or people; leave the field empty for a bare number.`,
    };
  }
  const kept = before !== null && known?.unit === tidy.unit && known.per === tidy.per;
  const measure = kept && before.unit !== '1' ? measureOfReading(before) : measureOf(tidy);
  if (measure === null) {
    return {
      ok: false,
      field: 'unit',
      problem: `The unit “${tidy.unit}” says itself what it is for. Choose nothing beside it, or take it out of the unit.`,
    };
  }
  const { scale, ...rest } = measure;
  for (const [field, end] of [
    ['from', low],
    ['to', high],
  ] as const) {
    if (end !== null && Math.abs(end * scale) > LARGEST) return noFigure(field, tidy[field]);
  }
  const ends = {
    low: low === null ? null : low * scale,
    high: high === null ? null : high * scale,
  };
  return bounded(ends, { ...span, ...rest }, before);
}

const same = (a: TypedQuantity, b: TypedQuantity): boolean =>
  a.from === b.from && a.to === b.to && a.unit === b.unit && a.per === b.per;

function noFigure(field: 'from' | 'to', text: string): TypedReading {
  return {
    ok: false,
    field,
    problem: `“${text}” is not a figure. Write it like 2, 1.5, ½ or 1,500; leave the field empty where the range is open.`,
  };
}

/** Null for an open end, undefined for what is no figure. */
function figureOf(text: string): number | null | undefined {
  if (text === '') return null;
  const digits = text.replace(/(?<=\d)[ \u00a0\u2009\u202f](?=\d{3}(?!\d))/g, '');
  if (/^[-−]?\d+(?:\.\d+)?(?:e[-+]?\d+)?$/.test(digits)) {
    const value = Number(digits.replace('−', '-'));
    return Math.abs(value) <= LARGEST ? value : undefined;
  }
  // With a unit behind it, because a bare "two" is no quantity.
  const [one, ...more] = readQuantities(`${text} g`);
  const alone = more.length === 0 && one?.start === 0 && one.end === text.length + 2;
  if (one === undefined || !alone || one.unit !== 'g' || one.hedge !== null) return undefined;
  return one.low !== null && one.low === one.high ? one.low : undefined;
}

type Measure = Pick<Quantity, 'unit' | 'basis' | 'kind' | 'dimension' | 'missing'> & {
  /** What one of the typed unit is in the unit of the reading: "million people". */
  readonly scale: number;
};

function measureOfReading({ unit, basis, kind, dimension, missing }: Quantity): Measure {
  return { unit, basis, kind, dimension, missing, scale: 1 };
}

/** Any figure will do to find out how a unit is read; it is above one, so that nouns stand in the plural. */
const PROBE = 3;

/** Null where unit and `per` name what it is for twice, and differently. */
function measureOf({ unit, per }: TypedQuantity): Measure | null {
  const basis = per === '' ? null : per;
  if (unit === '') {
    return { unit, basis, kind: 'count', dimension: 'count', missing: 'unit', scale: 1 };
  }
  const behind = per === '' ? '' : ` per ${per}`;
  for (const words of [`${PROBE} ${unit}`, `${PROBE}${unit}`, `${unit}${PROBE}`]) {
    const bare = alone(words);
    // It has a basis of its own: "g/day".
    if (bare !== null && bare.basis !== null) {
      return basis === null || bare.basis === basis ? measureOfProbe(bare) : null;
    }
    const read = basis === null ? bare : alone(`${words}${behind}`);
    if (read !== null && read.basis === basis) return measureOfProbe(read);
    if (bare === null) continue;
    return { ...measureOfProbe(bare), basis };
  }
  return {
    unit,
    basis,
    kind: 'count',
    dimension: `count ${unit.toLowerCase()}`,
    missing: null,
    scale: 1,
  };
}

function measureOfProbe(read: Quantity): Measure {
  return { ...measureOfReading(read), scale: (read.low ?? PROBE) / PROBE };
}

/** The one quantity that these words are, all of them; no date. */
function alone(words: string): Quantity | null {
  const [one, ...more] = readQuantities(words);
  if (one === undefined || more.length > 0 || one.kind === 'date') return null;
  const whole = one.start === 0 && one.end === words.length;
  return whole && one.low !== null && one.low === one.high ? one : null;
}

function readDates(
  { from, to }: TypedQuantity,
  before: Quantity | null,
  span: { readonly start: number; readonly end: number },
): TypedReading {
  const ends = { from: from === '' ? null : dateOf(from), to: to === '' ? null : dateOf(to) };
  for (const field of ['from', 'to'] as const) {
    if (ends[field] === undefined) {
      const text = field === 'from' ? from : to;
      return {
        ok: false,
        field,
        problem: `“${text}” is not a date. Write it like 1992 or 12 March 2019.`,
      };
    }
  }
  const [first, last] = [ends.from ?? null, ends.to ?? null];
  if (first !== null && last !== null && first.unit !== last.unit) {
    return {
      ok: false,
      field: 'to',
      problem: 'Give both ends alike: both as years, or both with day and month.',
    };
  }
  const model = first ?? last;
  if (model === null) return noFigure('from', from);
  return bounded(
    { low: first?.low ?? null, high: last?.high ?? null },
    { ...span, ...withoutScale(measureOfReading(model)) },
    before,
  );
}

function withoutScale({ scale: _, ...rest }: Measure): Omit<Measure, 'scale'> {
  return rest;
}

function dateOf(text: string): Quantity | undefined {
  const [one, ...more] = readQuantities(text);
  const whole = more.length === 0 && one?.start === 0 && one.end === text.length;
  return whole && one?.kind === 'date' && one.hedge === null ? one : undefined;
}

function bounded(
  { low, high }: Pick<Quantity, 'low' | 'high'>,
  rest: Pick<Quantity, 'start' | 'end'> & Omit<Measure, 'scale'>,
  before: Quantity | null,
): TypedReading {
  if (low !== null && high !== null && low > high) {
    return { ok: false, field: 'to', problem: 'The range ends below where it begins.' };
  }
  return {
    ok: true,
    quantity: {
      ...rest,
      low,
      high,
      hedge: hedgeOf(low, high, before),
      role: before?.role ?? 'level',
      parts: [],
      arithmetic: '',
    },
  };
}

/** What a person says of the ends is exact, but "about" stays with the figure that it was said of. */
function hedgeOf(
  low: number | null,
  high: number | null,
  before: Quantity | null,
): Quantity['hedge'] {
  if (low === null) return 'up to';
  if (high === null) return 'at least';
  return before?.hedge === 'about' || before?.hedge === 'almost' ? before.hedge : null;
}
