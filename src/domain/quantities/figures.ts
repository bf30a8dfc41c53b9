/** One figure or a range of them, with the currency or unit that its ends carry: "$5-7 billion", "500 mg to 1 g". */
import { hedgeBefore } from './hedges.ts';
import type { Lexeme } from './lexeme.ts';
import {
  currencyAfter,
  currencyBefore,
  isHyphen,
  isPlural,
  type Measure,
  unitAt,
} from './measures.ts';
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
import { addsTo, unitNamed } from './units.ts';

export interface Figure {
  readonly low: Rational;
  readonly high: Rational;
  readonly measure: Measure | null;
  readonly from: number;
  readonly to: number;
  /** Of the upper end: "from 0.5 to more than 30". */
  readonly hedge: Hedge | null;
  /** It was written with a scale, a decimal or a separator: more than a small bare number. */
  readonly weighty: boolean;
}

interface ReadNumber {
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

function numberAt(list: readonly Lexeme[], from: number, money: boolean): ReadNumber | null {
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

const measureAt = (list: readonly Lexeme[], at: number): Measure | null =>
  unitAt(list, at) ?? currencyAfter(list, at);

/** The figure that begins at `at`, its currency included. */
export function figureAt(list: readonly Lexeme[], at: number): Figure | null {
  const opened = /^(?:between|from)$/.test(list[at]?.lower ?? '') ? list[at]?.lower : null;
  const start = opened === null ? at : at + 1;
  const money = currencyBefore(list, start);
  const first =
    spread(list, money?.to ?? start) ?? numberAt(list, money?.to ?? start, money !== null);
  if (first === null) return null;
  if ('from' in first) return { ...first, from: at };
  const own = money === null ? measureAt(list, first.to) : null;
  const ranged = rangeFrom(list, { first, own, money, opened: opened ?? null, at });
  if (ranged !== null) return ranged;
  if (opened !== null) return null;
  const measure = money ?? own;
  const to = money !== null ? first.to : (own?.to ?? first.to);
  const value = own === null ? first.value : times(first.value, own.worth);
  const plain: Figure = {
    low: value,
    high: value,
    measure,
    from: at,
    to,
    hedge: first.hedge ?? null,
    weighty: first.weighty,
  };
  return compound(list, plain);
}

/** "120 ± 5 mm", "+/- 0.1 mm". */
function spread(list: readonly Lexeme[], at: number): Figure | null {
  const alone = list[at]?.text === '±' || (list[at]?.text === '+' && list[at + 1]?.text === '/');
  const middle = alone ? null : numberAt(list, at, false);
  let to = middle?.to ?? at;
  if (!alone && middle === null) return null;
  const own = middle === null ? null : unitAt(list, to);
  to = own?.to ?? to;
  if (list[to]?.text === '±') to += 1;
  else if (list[to]?.text === '+' && list[to + 1]?.text === '/' && isHyphen(list[to + 2])) to += 3;
  else return null;
  const side = numberAt(list, to, false);
  if (side === null) return null;
  const measure = unitAt(list, side.to) ?? own;
  const centre = middle?.value ?? ZERO;
  return {
    low: minus(centre, side.value),
    high: add(centre, side.value),
    measure,
    from: at,
    to: Math.max(side.to, measure?.to ?? 0),
    hedge: null,
    weighty: true,
  };
}

interface Start {
  readonly first: ReadNumber;
  readonly own: Measure | null;
  readonly money: Measure | null;
  readonly opened: string | null;
  readonly at: number;
}

const RISES =
  /^(?:ris|rose|gr(?:ow|ew)|increas|climb|jump|fell|fall|drop|declin|decreas|went|gone|go(?:es)?$|up$|down$|cut|rais|lower|reduc|improv|shr[aiu]nk|surg|slid|edg|expand|mov|chang|swell|swollen|plung|soar|slump|dipp|double|lengthen|shorten|widen|narrow|slip|reach)/;
/** How far before a figure the verb of its change may stand. */
const REACH = 9;

/** Whether a change is spoken of shortly before `at`, in the same clause. */
export function changes(list: readonly Lexeme[], at: number): boolean {
  for (let back = at - 1; back >= Math.max(0, at - REACH); back -= 1) {
    const one = list[back];
    if (one === undefined || /^[.;:]$/.test(one.text)) return false;
    if (one.kind === 'word' && RISES.test(one.lower)) return true;
  }
  return false;
}

function rangeFrom(list: readonly Lexeme[], start: Start): Figure | null {
  const { first, own, money, opened, at } = start;
  const join = own?.to ?? first.to;
  const sign = list[join];
  if (sign === undefined) return null;
  const close = isHyphen(sign) && sign.glued && list[join + 1]?.glued === true;
  const apart = isHyphen(sign) && !sign.glued && /^[–—]$/.test(sign.text);
  const words =
    sign.lower === 'to' || (opened === 'between' && sign.lower === 'and') || sign.lower === 'or';
  if (!close && !apart && !words) return null;
  // "Rose from 12% to 15%" tells two levels; "varies from 12 to 15" is one range.
  const led = opened === null && words && list[at - 1]?.lower === 'from';
  // "Rose by €6 to €29": how much, and to what.
  if (sign.lower === 'to' && list[at - 1]?.lower === 'by' && (own ?? money) !== null) return null;
  if ((opened === 'from' || led) && changes(list, led ? at - 1 : at)) return null;
  const upper = join + 1;
  const hedge = words ? upperHedge(list, upper) : null;
  const from = hedge?.to ?? upper;
  const currency = currencyBefore(list, from);
  const second = numberAt(list, currency?.to ?? from, money !== null || currency !== null);
  if (second === null || (money === null) !== (currency === null && money === null)) return null;
  return ends(list, start, second, {
    joinedByOr: sign.lower === 'or',
    hedge: hedge?.hedge ?? null,
  });
}

function upperHedge(list: readonly Lexeme[], at: number): { hedge: Hedge; to: number } | null {
  for (let to = at + 3; to > at; to -= 1) {
    const found = hedgeBefore(list, to, at);
    if (found !== null && found.at === at) return { hedge: found.hedge, to };
  }
  return null;
}

function ends(
  list: readonly Lexeme[],
  { first, own, money, at }: Start,
  second: ReadNumber,
  { joinedByOr, hedge }: { joinedByOr: boolean; hedge: Hedge | null },
): Figure | null {
  const after = money === null ? measureAt(list, second.to) : null;
  const measure = money ?? after ?? own;
  let low = first.value;
  let high = second.value;
  // "2-3 million": the scale of the second goes for both.
  if (second.scaled !== null && first.scaled === null && !first.weighty)
    low = times(low, second.scaled);
  if (own !== null && after !== null && own.unit !== after.unit) {
    const [a, b] = [unitNamed(own.unit), unitNamed(after.unit)];
    if (a === undefined || b === undefined || a.dimension !== b.dimension) return null;
    low = over(times(low, a.factor), b.factor);
  } else {
    low = own === null && after === null ? low : times(low, (own ?? after)?.worth ?? whole(1));
  }
  if (after !== null) high = times(high, after.worth);
  // "8,000 to 7,000 years ago" counts backwards.
  const back = /^(?:ago|bc|bce)$/.test(list[after?.to ?? second.to]?.lower ?? '');
  if (compare(low, high) > 0) {
    if (!back) return null;
    [low, high] = [high, low];
  }
  // "One or two", but not "5 or 50".
  if (joinedByOr && compare(high, add(low, whole(2))) > 0) return null;
  return {
    low,
    high,
    measure,
    from: at,
    to: after?.to ?? second.to,
    hedge,
    weighty: first.weighty || second.weighty,
  };
}

/** "2 hours 10 minutes", "6 ft 3 in", "an hour and a half". */
function compound(list: readonly Lexeme[], figure: Figure): Figure {
  const large = unitNamed(figure.measure?.unit ?? '');
  if (large === undefined || figure.measure === null) return figure;
  if (list[figure.to]?.lower === 'and' && list[figure.to + 1]?.lower === 'a') {
    if (list[figure.to + 2]?.lower !== 'half') return figure;
    const value = add(figure.low, HALF);
    return { ...figure, low: value, high: value, to: figure.to + 3 };
  }
  const from = /^(?:and|,)$/.test(list[figure.to]?.lower ?? '') ? figure.to + 1 : figure.to;
  const second = list[from]?.kind === 'number' ? numberAt(list, from, false) : null;
  if (second === null) return figure;
  const word = list[second.to];
  const small =
    word?.lower === 'in'
      ? { unit: 'in', to: second.to + 1, dimension: 'length', worth: whole(1) }
      : unitAt(list, second.to);
  const unit = small === null ? undefined : unitNamed(small.unit);
  if (small === null || unit === undefined || !addsTo(large.name, unit.name)) return figure;
  const exact = large.rough && unit.name === 'month' ? whole(12) : over(large.factor, unit.factor);
  const value = add(times(figure.low, exact), second.value);
  return { ...figure, low: value, high: value, measure: small, to: small.to };
}
