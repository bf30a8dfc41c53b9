/** How often: "twice a day", "4-6 times daily", "every 4-6 hours", "weekly". */
import { adverbAt, denominatorAt, timeWord } from './denominators.ts';
import type { Lexeme } from './lexeme.ts';
import { FUNCTION_WORDS, isHyphen } from './measures.ts';
import {
  compare,
  HALF,
  ONE,
  over,
  type Rational,
  terminates,
  toNumber,
  whole,
  ZERO,
} from './rational.ts';

export interface Frequency {
  readonly low: Rational;
  readonly high: Rational;
  /** What the times are in: "day", "week", "3 months". */
  readonly per: string;
  readonly from: number;
  readonly to: number;
}

const FIXED: ReadonlyMap<string, Rational> = new Map([
  ['once', ONE],
  ['twice', whole(2)],
  ['thrice', whole(3)],
]);
const CONNECTORS = /^(?:to|or)$/;

/** Bounds written as one number or two: "4", "4-6", "two or three". */
function boundsAt(
  list: readonly Lexeme[],
  at: number,
): { low: Rational; high: Rational; to: number } | null {
  const low = list[at]?.value;
  if (low === undefined) return null;
  const second = list[at + 2];
  const joins = isHyphen(list[at + 1]) || CONNECTORS.test(list[at + 1]?.lower ?? '');
  if (joins && second?.value !== undefined && compare(low, second.value) < 0) {
    return { low, high: second.value, to: at + 3 };
  }
  return { low, high: low, to: at + 1 };
}

/** The frequency that begins at `at`, or null. An adverb alone ("weekly") counts only where `alone` allows it. */
export function frequencyAt(list: readonly Lexeme[], at: number, alone: boolean): Frequency | null {
  const one = list[at];
  if (one === undefined) return null;
  if (one.lower === 'every') return everyAt(list, at);
  const fixed = FIXED.get(one.lower);
  if (fixed !== undefined) {
    const after = isHyphen(list[at + 1]) ? at + 2 : at + 1;
    if (list[after]?.lower === 'every') {
      const every = everyAt(list, after);
      if (every !== null) return { ...every, from: at };
    }
    if (CONNECTORS.test(list[at + 1]?.lower ?? '') && FIXED.has(list[at + 2]?.lower ?? '')) {
      const high = FIXED.get(list[at + 2]?.lower ?? '') ?? fixed;
      return timesPer(list, at, at + 3, fixed, high);
    }
    return timesPer(list, at, after, fixed, fixed);
  }
  const bounds = boundsAt(list, at);
  if (bounds !== null) {
    const word = list[isHyphen(list[bounds.to]) ? bounds.to + 1 : bounds.to];
    const past = isHyphen(list[bounds.to]) ? bounds.to + 2 : bounds.to + 1;
    if (word === undefined || !/^(?:times?|x)$/.test(word.lower)) return null;
    return timesPer(list, at, past, bounds.low, bounds.high);
  }
  const adverb = alone ? adverbAt(one) : null;
  return adverb === null || !standsAlone(list, at) ? null : hourly(at, at + 1, adverb);
}

const hourly = (from: number, to: number, per: string): Frequency =>
  per === 'h'
    ? { low: whole(24), high: whole(24), per: 'day', from, to }
    : { low: ONE, high: ONE, per, from, to };

/** "Taken weekly.", and not "a weekly paper". */
function standsAlone(list: readonly Lexeme[], at: number): boolean {
  const [before, after] = [list[at - 1], list[at + 1]];
  if (
    before === undefined ||
    /^(?:an?|the|this|that|each|every|its|their|his|her|our|your|my|of|in)$/.test(before.lower)
  ) {
    return false;
  }
  return after === undefined || after.kind === 'sign'
    ? !isHyphen(after)
    : FUNCTION_WORDS.has(after.lower);
}

function timesPer(
  list: readonly Lexeme[],
  from: number,
  at: number,
  low: Rational,
  high: Rational,
): Frequency | null {
  const adverb = adverbAt(list[at]);
  if (adverb !== null) return { low, high, per: adverb, from, to: at + 1 };
  const word = list[at]?.lower ?? '';
  if (word === 'in' || word === 'within') {
    const hours =
      list[at + 1]?.text === '24' && /^h(?:ours?|rs?)?$/.test(list[at + 2]?.lower ?? '');
    return hours ? { low, high, per: 'day', from, to: at + 3 } : null;
  }
  const below = denominatorAt(list, at);
  if (below === null || below.basis === 'dose') return null;
  const per = below.basis === 'day' ? 'day' : below.unit;
  return timeWord(list[below.to - 1]) === null ? null : { low, high, per, from, to: below.to };
}

function everyAt(list: readonly Lexeme[], at: number): Frequency | null {
  const next = list[at + 1];
  if (next?.lower === 'other' || next?.lower === 'second') {
    const per = timeWord(list[at + 2]);
    return per === null ? null : { low: HALF, high: HALF, per, from: at, to: at + 3 };
  }
  const plain = timeWord(next);
  if (plain !== null) return hourly(at, at + 2, plain);
  const bounds = boundsAt(list, at + 1);
  if (bounds === null || compare(bounds.low, ZERO) <= 0) return null;
  const unit = isHyphen(list[bounds.to]) ? bounds.to + 1 : bounds.to;
  const word = list[unit];
  const per = timeOf(word);
  if (per === null || word === undefined) return null;
  return inverse(bounds, per, word, at, unit + 1);
}

/** Every four hours is six times a day; what cannot be turned round exactly stays "once in 3 months". */
function inverse(
  { low, high }: { low: Rational; high: Rational },
  per: string,
  word: Lexeme,
  from: number,
  to: number,
): Frequency {
  const day = whole(24);
  if (per === 'h' && compare(high, day) <= 0) {
    return { low: over(day, high), high: over(day, low), per: 'day', from, to };
  }
  if (per === 'min' && compare(high, whole(60)) <= 0) {
    return { low: over(whole(60), high), high: over(whole(60), low), per: 'h', from, to };
  }
  const [least, most] = [over(ONE, high), over(ONE, low)];
  if (compare(low, high) === 0 && !terminates(most)) {
    return { low: ONE, high: ONE, per: `${toNumber(low)} ${word.lower}`, from, to };
  }
  return { low: least, high: most, per, from, to };
}

const timeOf = (one: Lexeme | undefined): string | null => {
  if (one === undefined) return null;
  if (/^(?:hrs?|h)$/.test(one.lower)) return 'h';
  if (/^mins?$/.test(one.lower)) return 'min';
  return timeWord({ ...one, lower: one.lower.replace(/s$/, '') });
};
