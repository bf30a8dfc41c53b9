/** Shares, proportions, factors and orders of magnitude: "1 in 5", "two thirds", "3:1", "doubled", "hundreds of". */
import type { Lexeme } from './lexeme.ts';
import { countedAt, FUNCTION_WORDS, isHyphen, unitAt } from './measures.ts';
import { compare, HALF, ONE, over, type Rational, rational, whole, ZERO } from './rational.ts';

export interface ShareAt {
  readonly low: Rational;
  readonly high: Rational;
  /** "1" for a share of a whole, ":1", "×", or the things counted by order of magnitude. */
  readonly unit: string;
  readonly kind: 'ratio' | 'factor' | 'magnitude';
  readonly from: number;
  readonly to: number;
}

const one = (value: Rational, unit: '1' | ':1' | '×', from: number, to: number): ShareAt => ({
  low: value,
  high: value,
  unit,
  kind: unit === '×' ? 'factor' : 'ratio',
  from,
  to,
});

/** Any of them, beginning at `at`. */
export function shareAt(list: readonly Lexeme[], at: number): ShareAt | null {
  return (
    proportion(list, at) ??
    inMany(list, at) ??
    fraction(list, at) ??
    factor(list, at) ??
    magnitude(list, at)
  );
}

/** "2:1", "3.5:1", "3 to 1" where a proportion is spoken of. */
function proportion(list: readonly Lexeme[], at: number): ShareAt | null {
  const [first, sign, second] = [list[at], list[at + 1], list[at + 2]];
  if (first?.value === undefined || second?.value === undefined) return null;
  if (compare(second.value, ZERO) <= 0) return null;
  const colon = sign?.text === ':' && sign.glued && second.glued;
  const spoken = sign?.lower === 'to' && second.value.n === 1n && second.value.d === 1n;
  if (!colon && !(spoken && compare(first.value, ONE) > 0)) return null;
  return one(over(first.value, second.value), ':1', at, at + 3);
}

/** "1 in 5 adults", "one household in nine", "3 of 10 cases", "17 of the 40 women". */
function inMany(list: readonly Lexeme[], at: number): ShareAt | null {
  const first = list[at];
  if (first?.value === undefined || first.value.d !== 1n) return null;
  const word = list[at + 1];
  if (word?.lower === 'out' && list[at + 2]?.lower === 'of')
    return partOfMany(list, at, at + 3, false);
  if (word?.lower === 'in') return partOfMany(list, at, at + 2, true);
  if (word?.lower === 'of') {
    const from = /^(?:the|all|those|these|our|its|every)$/.test(list[at + 2]?.lower ?? '')
      ? at + 3
      : at + 2;
    return partOfMany(list, at, from, false);
  }
  // "One household in nine".
  if (
    list[at + 2]?.lower === 'in' &&
    word?.kind === 'word' &&
    first.value.n === 1n &&
    !FUNCTION_WORDS.has(word.lower)
  ) {
    const share = unitAt(list, at + 1) === null ? partOfMany(list, at, at + 3, true) : null;
    return share === null ? null : { ...share, to: at + 4 };
  }
  return null;
}

function partOfMany(
  list: readonly Lexeme[],
  from: number,
  at: number,
  small: boolean,
): ShareAt | null {
  const [first, second] = [list[from], list[at]];
  if (first?.value === undefined || second?.value === undefined || second.value.d !== 1n)
    return null;
  if (compare(first.value, second.value) >= 0 || compare(first.value, ZERO) <= 0) return null;
  const year = /^[12]\d{3}$/.test(second.text);
  if (small && (year || unitAt(list, at + 1) !== null)) return null;
  if (!small && (unitAt(list, at + 1) !== null || year)) return null;
  const noun = countedAt(list, at + 1);
  return one(over(first.value, second.value), '1', from, noun?.to ?? at + 1);
}

const PARTS: ReadonlyMap<string, number> = new Map(
  'half 2 halves 2 third 3 thirds 3 quarter 4 quarters 4 fourth 4 fourths 4 fifth 5 fifths 5 sixth 6 sixths 6 seventh 7 sevenths 7 eighth 8 eighths 8 ninth 9 ninths 9 tenth 10 tenths 10 hundredth 100'
    .split(' ')
    .flatMap((word, at, all) => (at % 2 === 0 ? [[word, Number(all[at + 1])] as const] : [])),
);

function fraction(list: readonly Lexeme[], at: number): ShareAt | null {
  const first = list[at];
  if (first === undefined) return null;
  if (first.lower === 'half') return half(list, at);
  if (first.lower === 'in' && list[at + 1]?.lower === 'half' && !partOf(list, at + 2)) {
    return one(HALF, '×', at, at + 2);
  }
  const counted = first.value !== undefined || first.lower === 'a';
  if (!counted) return null;
  const sign = isHyphen(list[at + 1]) && list[at + 1]?.glued;
  const word = list[sign ? at + 2 : at + 1];
  const parts = PARTS.get(word?.lower ?? '');
  const top = first.value ?? ONE;
  const to = sign ? at + 3 : at + 2;
  if (parts === undefined) return slashed(list, at);
  if (top.d !== 1n || compare(top, whole(parts)) >= 0) return null;
  const many = top.n > 1n && (word?.lower.endsWith('s') === true || sign === true);
  if (!many && !standsAsShare(list, to, top.n === 1n)) return null;
  return one(over(top, whole(parts)), '1', at, to);
}

/** "3/4 of the voters". */
function slashed(list: readonly Lexeme[], at: number): ShareAt | null {
  const [top, sign, bottom] = [list[at], list[at + 1], list[at + 2]];
  if (top?.value === undefined || sign?.text !== '/' || !sign.glued || bottom?.value === undefined)
    return null;
  if (list[at + 3]?.lower !== 'of' || compare(bottom.value, ZERO) <= 0) return null;
  return one(over(top.value, bottom.value), '1', at, at + 3);
}

const partOf = (list: readonly Lexeme[], at: number): boolean => list[at]?.lower === 'of';

/** A third part, and not the third thing: before "of", a comparative, or nothing more of its phrase. */
function standsAsShare(list: readonly Lexeme[], to: number, single: boolean): boolean {
  const next = list[to];
  if (next === undefined || !single) return true;
  if (next.kind === 'sign') return !isHyphen(next);
  return /^(?:of|more|less|fewer|as|the|in|on|from|since|compared|by)$|[a-z]{2}er$/.test(
    next.lower,
  );
}

function half(list: readonly Lexeme[], at: number): ShareAt | null {
  const next = list[at + 1];
  const before = list[at - 1]?.lower ?? '';
  if (/^(?:the|a|first|second|other|and|last|each)$/.test(before)) return null;
  const led =
    /^(?:about|around|roughly|nearly|almost|over|under|by|than|approximately|up|least|only)$/.test(
      before,
    );
  const followed = /^(?:of|the|its|their|his|her|our|all|those|these|what|as|that)$/.test(
    next?.lower ?? '',
  );
  if (!led && !followed) return null;
  return unitAt(list, at + 1) === null ? one(HALF, '1', at, at + 1) : null;
}

const CHANGES: ReadonlyMap<string, Rational> = new Map([
  ['doubled', whole(2)],
  ['doubles', whole(2)],
  ['tripled', whole(3)],
  ['triples', whole(3)],
  ['trebled', whole(3)],
  ['quadrupled', whole(4)],
  ['quintupled', whole(5)],
  ['halved', HALF],
  ['halves', HALF],
]);

function factor(list: readonly Lexeme[], at: number): ShareAt | null {
  const first = list[at];
  if (first === undefined) return null;
  const change = CHANGES.get(first.lower);
  if (change !== undefined) return one(change, '×', at, at + 1);
  const fold = /^(\p{L}+)fold$/u.exec(first.lower)?.[1];
  if (fold !== undefined) {
    const size = FOLDS.get(fold);
    return size === undefined ? null : one(size, '×', at, at + 1);
  }
  if (/^(?:double|triple|treble|twice)$/.test(first.lower)) return multiple(list, at);
  if (first.value === undefined) return null;
  return timesAt(list, at);
}

const FOLDS: ReadonlyMap<string, Rational> = new Map(
  'two three four five six seven eight nine ten'
    .split(' ')
    .map((word, at) => [word, whole(at + 2)]),
);

function multiple(list: readonly Lexeme[], at: number): ShareAt | null {
  const next = list[at + 1]?.lower ?? '';
  const size = /^(?:double|twice)$/.test(list[at]?.lower ?? '') ? whole(2) : whole(3);
  if (next === 'as' || /^(?:the|that|its|his|her|their|what|this)$/.test(next)) {
    return one(size, '×', at, next === 'as' ? at + 3 : at + 1);
  }
  return null;
}

/** "six times as much", "two to three times more likely", "2.5 times his weight", "10-fold". */
function timesAt(list: readonly Lexeme[], at: number): ShareAt | null {
  const low = list[at]?.value;
  if (low === undefined) return null;
  let high = low;
  let to = at + 1;
  const second = list[at + 2]?.value;
  const joins = isHyphen(list[to]) || /^(?:to|or)$/.test(list[to]?.lower ?? '');
  if (joins && second !== undefined && compare(low, second) < 0) {
    high = second;
    to = at + 3;
  }
  const sign = isHyphen(list[to]) && list[to]?.glued;
  const word = list[sign ? to + 1 : to];
  const past = sign ? to + 2 : to + 1;
  if (word?.lower === 'fold' && (sign || word.glued)) {
    return { low, high, unit: '×', kind: 'factor', from: at, to: past };
  }
  if (word?.lower !== 'times') return null;
  const next = list[past]?.lower ?? '';
  if (next === 'as') return { low, high, unit: '×', kind: 'factor', from: at, to: past + 2 };
  if (/^(?:more|less|fewer)$|[a-z]{2}er$/.test(next)) {
    return { low, high, unit: '×', kind: 'factor', from: at, to: past + 1 };
  }
  const owned =
    /^['’]$/.test(list[past + 1]?.text ?? '') || /^['’]s$/.test(list[past + 1]?.lower ?? '');
  if (!owned && !/^(?:the|that|its|his|her|their|what|those|our|your)$/.test(next)) return null;
  return { low, high, unit: '×', kind: 'factor', from: at, to: past };
}

const ORDERS: ReadonlyMap<string, bigint> = new Map([
  ['dozens', 10n],
  ['tens', 10n],
  ['scores', 10n],
  ['hundreds', 100n],
  ['thousands', 1000n],
  ['millions', 1_000_000n],
  ['billions', 1_000_000_000n],
]);

/** "Hundreds of people", "tens of thousands of homes". */
function magnitude(list: readonly Lexeme[], at: number): ShareAt | null {
  const order = ORDERS.get(list[at]?.lower ?? '');
  if (order === undefined || list[at + 1]?.lower !== 'of' || list[at - 1]?.lower === 'the')
    return null;
  const further = ORDERS.get(list[at + 2]?.lower ?? '');
  const many = further !== undefined && list[at + 3]?.lower === 'of';
  const size = rational(many ? order * further : order);
  const noun = countedAt(list, many ? at + 4 : at + 2);
  if (noun === null) return null;
  const high = { n: size.n * 10n, d: 1n };
  return { low: size, high, unit: noun.unit, kind: 'magnitude', from: at, to: noun.to };
}
