/** What an amount is for: "per dose", "a month", "/day", "per 100,000 people", "daily". */

import type { Lexeme } from './lexeme.ts';
import { currencyBefore, FUNCTION_WORDS, formAt, isHyphen, nounOf, unitAt } from './measures.ts';
import type { Rational } from './rational.ts';
import { shown } from './words.ts';

export interface Denominator {
  /** "month", "100,000 people", "kg"; empty where it is a basis. */
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
  readonly to: number;
  /** The figure within it: 100,000 people. */
  readonly figure?: Rational;
  /** The unit alone, behind the figure. */
  readonly bare?: string;
}

const ADVERBS: ReadonlyMap<string, string> = new Map(
  'daily day weekly week monthly month yearly year annually year hourly h nightly night quarterly quarter'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);
const TIMES: ReadonlyMap<string, string> = new Map(
  'second s minute min hour h night night day day week week fortnight fortnight month month quarter quarter year year decade decade season season'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, all[at + 1] ?? ''] as const] : [])),
);
const DOSES = new Set('dose doses intake administration sitting'.split(' '));
/** What "a" or "an" may stand before, besides spans of time. */
const HEADS = new Set(
  'person head piece unit share pound kilo kilogram kg tonne ton litre liter gallon barrel mile pack bottle ticket serving portion metre meter'.split(
    ' ',
  ),
);

export const adverbAt = (one: Lexeme | undefined): string | null =>
  one?.kind === 'word' ? (ADVERBS.get(one.lower) ?? null) : null;
/** "second" to "year", as their units are called. */
export const timeWord = (one: Lexeme | undefined): string | null =>
  one?.kind === 'word' ? (TIMES.get(one.lower) ?? null) : null;

const named = (unit: string, to: number): Denominator =>
  unit === 'day' ? { unit: '', basis: 'day', to } : { unit, basis: null, to };

/** The denominator that begins at `at`; null when none does. */
export function denominatorAt(list: readonly Lexeme[], at: number): Denominator | null {
  const [one, next] = [list[at], list[at + 1]];
  if (one === undefined || next === undefined) {
    const lone = adverbAt(one);
    return lone === null ? null : named(lone, at + 1);
  }
  const adverb = adverbAt(one);
  if (adverb !== null) return named(adverb, at + 1);
  const { lower } = one;
  if (lower === 'per' || (one.text === '/' && one.glued)) return afterPer(list, at + 1);
  if (!/^(?:an?|each|every)$/.test(lower) || next.kind !== 'word') return null;
  const time = timeWord(next);
  if (time !== null && !isHyphen(list[at + 2])) return named(time, at + 2);
  if (DOSES.has(next.lower)) return { unit: '', basis: 'dose', to: at + 2 };
  if (lower === 'every' || !HEADS.has(next.lower)) return null;
  return { unit: unitAt(list, at + 1)?.unit ?? nounOf(next.lower), basis: null, to: at + 2 };
}

function afterPer(list: readonly Lexeme[], at: number): Denominator | null {
  const one = list[at];
  if (one === undefined) return null;
  if (one.kind === 'number' || currencyBefore(list, at) !== null) return figured(list, at);
  if (one.kind !== 'word') return null;
  if (one.lower === 'capita') return { unit: 'person', basis: null, to: at + 1 };
  if (DOSES.has(one.lower)) return { unit: '', basis: 'dose', to: at + 1 };
  const time = timeWord(one) ?? (one.lower === 'annum' ? 'year' : null);
  if (time !== null) return named(time, at + 1);
  const unit = unitAt(list, at);
  if (unit !== null) return { ...named(unit.unit, bodyEnd(list, unit.to)) };
  const form = formAt(list, at);
  if (form !== null) return { unit: form.unit, basis: null, to: form.to };
  if (FUNCTION_WORDS.has(one.lower)) return null;
  return { unit: nounOf(one.lower), basis: null, to: at + 1 };
}

/** "per 100,000 people", "per $1,000", "/100 km". */
function figured(list: readonly Lexeme[], at: number): Denominator | null {
  const money = currencyBefore(list, at);
  const from = money?.to ?? at;
  const figure = list[from];
  if (figure?.value === undefined) return null;
  let value = figure.value;
  let to = from + 1;
  const scale = scaleOf(list[to]);
  if (scale !== null) {
    value = { n: value.n * scale, d: value.d };
    to += 1;
  }
  const text = shown(value);
  if (money !== null) return { unit: `${text} ${money.unit}`, basis: null, to, figure: value };
  const unit = unitAt(list, to);
  if (unit !== null) {
    return {
      unit: `${text} ${unit.unit}`,
      basis: null,
      to: unit.to,
      figure: value,
      bare: unit.unit,
    };
  }
  const noun = list[to];
  if (noun?.kind === 'word' && !FUNCTION_WORDS.has(noun.lower)) {
    return { unit: `${text} ${noun.lower}`, basis: null, to: to + 1, figure: value };
  }
  return { unit: text, basis: null, to, figure: value };
}

const SCALES: ReadonlyMap<string, bigint> = new Map([
  ['hundred', 100n],
  ['thousand', 1000n],
  ['million', 1_000_000n],
  ['billion', 1_000_000_000n],
]);
const scaleOf = (one: Lexeme | undefined): bigint | null => SCALES.get(one?.lower ?? '') ?? null;

/** Past the "of body weight" behind a kilogram. */
function bodyEnd(list: readonly Lexeme[], at: number): number {
  if (list[at]?.lower === 'bodyweight') return at + 1;
  const from = list[at]?.lower === 'of' ? at + 1 : at;
  if (list[from]?.lower === 'bodyweight') return from + 1;
  if (list[from]?.lower !== 'body') return at;
  const after = isHyphen(list[from + 1]) ? from + 2 : from + 1;
  return /^(?:weight|mass)$/.test(list[after]?.lower ?? '') ? after + 1 : at;
}
