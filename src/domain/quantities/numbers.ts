/** One number as it is written: sign, fraction, scale: "−5", "1 1/2", "2.4 million", "a dozen". */
import type { Lexeme } from './lexeme.ts';
import { isPlural } from './measures.ts';
import {
  add,
  compare,
  HALF,
  minus,
  over,
  type Rational,
  rational,
  times,
  whole,
  ZERO,
} from './rational.ts';
import type { Hedge } from './schema.ts';

export interface ReadNumber {
  readonly value: Rational;
  readonly to: number;
  readonly scaled: Rational | null;
  readonly weighty: boolean;
  /** Said by the number itself: "a couple". */
  readonly hedge?: Hedge;
}

const power = (exponent: number): Rational => rational(10n ** BigInt(exponent));
const SCALES: ReadonlyMap<string, Rational> = new Map([
  ['hundred', power(2)],
  ['thousand', power(3)],
  ['lakh', power(5)],
  ['lakhs', power(5)],
  ['million', power(6)],
  ['millions', power(6)],
  ['crore', power(7)],
  ['crores', power(7)],
  ['billion', power(9)],
  ['trillion', power(12)],
  ['dozen', whole(12)],
]);
const SHORT: ReadonlyMap<string, Rational> = new Map([
  ['k', power(3)],
  ['K', power(3)],
  ['m', power(6)],
  ['M', power(6)],
  ['mn', power(6)],
  ['mln', power(6)],
  ['bn', power(9)],
  ['B', power(9)],
  ['b', power(9)],
  ['tn', power(12)],
  ['T', power(12)],
]);

/** The scale at `at`: a word always, a letter where money or things are counted. */
function scaleAt(list: readonly Lexeme[], at: number, money: boolean): Rational | null {
  const one = list[at];
  if (one?.kind !== 'word') return null;
  const word = SCALES.get(one.lower);
  if (word !== undefined) return word;
  const short = SHORT.get(one.text);
  if (short === undefined || !(money || one.glued)) return null;
  if (money) return short;
  const next = list[at + 1];
  return /^[kKM]$/.test(one.text) && next?.kind === 'word' && isPlural(next.lower) && !next.glued
    ? short
    : null;
}

/** The number that begins at `from`, its scale included; `money` allows "$5m". Looks at a bounded number of lexemes. */
export function numberAt(list: readonly Lexeme[], from: number, money: boolean): ReadNumber | null {
  const first = list[from];
  if (first === undefined) return null;
  const negative = signAt(list, from);
  if (negative !== null) {
    const read = numberAt(list, negative, money);
    return read === null ? null : { ...read, value: minus(ZERO, read.value), weighty: true };
  }
  if (/^an?$/.test(first.lower)) return article(list, from);
  if (first.lower === 'half' && list[from + 1]?.lower === 'a') {
    const scale = scaleAt(list, from + 2, false);
    return scale === null
      ? null
      : { value: times(HALF, scale), to: from + 3, scaled: scale, weighty: true };
  }
  if (first.value === undefined) return null;
  let { value } = first;
  let to = from + 1;
  const mixed = fractionAt(list, to);
  if (mixed !== null) {
    value = add(value, mixed.value);
    to = mixed.to;
  } else if (list[to]?.text === '/' && list[to]?.glued && list[to + 1]?.glued) {
    const below = list[to + 1]?.value;
    if (
      below !== undefined &&
      compare(below, ZERO) > 0 &&
      compare(value, below) < 0 &&
      below.d === 1n
    ) {
      value = over(value, below);
      to += 2;
    }
  }
  if (list[to]?.lower === 'and' && list[to + 1]?.lower === 'a' && list[to + 2]?.lower === 'half') {
    value = add(value, HALF);
    to += 3;
  }
  const raised = list[to + 1];
  if (/^[x×]$/.test(list[to]?.lower ?? '') && raised?.text === '10' && raised.value !== undefined) {
    if (compare(raised.value, whole(10)) > 0) {
      return { value: times(value, raised.value), to: to + 2, scaled: null, weighty: true };
    }
  }
  const scale = scaleAt(list, to, money);
  if (scale !== null) value = times(value, scale);
  const next = scale === null ? null : scaleAt(list, to + 1, false);
  if (next !== null) value = times(value, next);
  if (scale !== null) to += next === null ? 1 : 2;
  const long = first.spelled !== true && first.text.length > 4;
  const weighty = scale !== null || /[.,]\d/.test(first.text) || long;
  return { value, to, scaled: scale, weighty };
}

/** Where the number behind a minus begins; null when the sign is a dash or a hyphen. */
function signAt(list: readonly Lexeme[], at: number): number | null {
  const [before, one, next] = [list[at - 1], list[at], list[at + 1]];
  if (one?.lower === 'minus' && next?.kind === 'number') return at + 1;
  if (!/^[-−–]$/.test(one?.text ?? '') || next?.kind !== 'number' || !next.glued) return null;
  return one?.glued === true && before !== undefined && before.text !== '(' ? null : at + 1;
}

/** "1 1/2": a fraction behind a whole number. */
function fractionAt(list: readonly Lexeme[], at: number): { value: Rational; to: number } | null {
  const [top, sign, bottom] = [list[at], list[at + 1], list[at + 2]];
  if (top?.kind !== 'number' || top.value === undefined || top.glued) return null;
  if (top.spelled === true) return null;
  const vulgar = top.text.length === 1 && top.value.d > 1n;
  if (vulgar) return { value: top.value, to: at + 1 };
  if (sign?.text !== '/' || !sign.glued || bottom?.value === undefined || !bottom.glued)
    return null;
  if (compare(top.value, bottom.value) >= 0 || bottom.value.d !== 1n) return null;
  return { value: over(top.value, bottom.value), to: at + 3 };
}

/** "A million", "a dozen", "a couple of". */
function article(list: readonly Lexeme[], from: number): ReadNumber | null {
  if (list[from + 1]?.lower === 'couple' && list[from + 2]?.lower === 'of') {
    return { value: whole(2), to: from + 3, scaled: null, weighty: false, hedge: 'about' };
  }
  const scale = scaleAt(list, from + 1, false);
  if (scale === null) return null;
  const next = scaleAt(list, from + 2, false);
  const value = next === null ? scale : times(scale, next);
  return { value, to: next === null ? from + 2 : from + 3, scaled: scale, weighty: true };
}
