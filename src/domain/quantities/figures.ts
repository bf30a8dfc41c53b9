/** One figure or a range of them, with the currency or unit that its ends carry: "$5-7 billion", "500 mg to 1 g". */
import { hedgeBefore } from './hedges.ts';
import type { Lexeme } from './lexeme.ts';
import { currencyAfter, currencyBefore, isHyphen, type Measure, unitAt } from './measures.ts';
import { numberAt, type ReadNumber } from './numbers.ts';
import { add, compare, HALF, minus, over, type Rational, times, whole, ZERO } from './rational.ts';
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

const HUNDRED = whole(100);

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
  // "4.7 kΩ ± 5%": a share of the figure itself.
  const share = own !== null && own.unit !== '%' && measure?.unit === '%';
  const slack = share ? over(times(centre, side.value), HUNDRED) : side.value;
  return {
    low: minus(centre, slack),
    high: add(centre, slack),
    measure: share ? own : measure,
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
