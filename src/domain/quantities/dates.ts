/** Dates and spans of dates: "1 July 2018", "in July 2024", "2018-19", "the 1990s", "by 2030". */
import type { Lexeme } from './lexeme.ts';
import { currencyAfter, FUNCTION_WORDS, isHyphen, isPlural, unitAt } from './measures.ts';
import type { Hedge } from './schema.ts';

export interface DateAt {
  readonly low: number;
  readonly high: number;
  /** Years; whole days as yyyymmdd; days of no year as mmdd. */
  readonly unit: 'year' | 'date' | 'month-day';
  readonly from: number;
  readonly to: number;
}

const MONTHS: ReadonlyMap<string, number> = new Map(
  'january february march april may june july august september october november december'
    .split(' ')
    .flatMap((name, at) => [[name, at + 1] as const, [name.slice(0, 3), at + 1] as const])
    .concat([['sept', 9]]),
);
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const isMonth = (lower: string): boolean => MONTHS.has(lower);

/** By the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS[month - 1] ?? 31) + (leap ? 1 : 0);
}

const yearOf = (one: Lexeme | undefined): number | null => {
  if (one?.kind !== 'number' || !/^[12]\d{3}$/.test(one.text)) return null;
  const year = Number(one.text);
  return year <= 2199 ? year : null;
};
const dayOf = (one: Lexeme | undefined): number | null => {
  if (one?.kind !== 'number' || !/^\d{1,2}$/.test(one.text)) return null;
  const day = Number(one.text);
  return day >= 1 && day <= 31 ? day : null;
};
/** Months that are cut short, and so may have a stop; behind "March" it ends the sentence. */
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
const monthAt = (list: readonly Lexeme[], at: number): { month: number; to: number } | null => {
  const one = list[at];
  const month =
    one?.kind === 'word' && /^\p{Lu}/u.test(one.text) ? MONTHS.get(one.lower) : undefined;
  if (month === undefined) return null;
  const stop = list[at + 1]?.text === '.' && list[at + 1]?.glued && SHORT.test(one?.lower ?? '');
  return { month, to: stop ? at + 2 : at + 1 };
};
const ordinalEnd = (list: readonly Lexeme[], at: number): number =>
  /^(?:st|nd|rd|th)$/.test(list[at]?.lower ?? '') && list[at]?.glued ? at + 1 : at;

/** The date that begins at `at`, or null. Looks at no more than some ten lexemes. */
export function dateAt(list: readonly Lexeme[], at: number): DateAt | null {
  return numericDate(list, at) ?? dayMonth(list, at) ?? monthDay(list, at) ?? years(list, at);
}

/** "2024-05-12". */
function numericDate(list: readonly Lexeme[], at: number): DateAt | null {
  const year = yearOf(list[at]);
  const [month, day] = [list[at + 2], list[at + 4]];
  if (year === null || !isHyphen(list[at + 1]) || !isHyphen(list[at + 3])) return null;
  if (!/^(?:0\d|1[0-2])$/.test(month?.text ?? '') || !/^[0-3]\d$/.test(day?.text ?? ''))
    return null;
  return days(year, Number(month?.text), Number(day?.text), at, at + 5);
}

function days(year: number, month: number, day: number, from: number, to: number): DateAt | null {
  if (day < 1 || day > daysIn(year, month)) return null;
  const value = year * 10_000 + month * 100 + day;
  return { low: value, high: value, unit: 'date', from, to };
}

/** "1 July 2018", "30 May". */
function dayMonth(list: readonly Lexeme[], at: number): DateAt | null {
  const day = dayOf(list[at]);
  if (day === null) return null;
  const named = monthAt(list, ordinalEnd(list, at + 1));
  if (named === null) return null;
  const comma = list[named.to]?.text === ',' ? named.to + 1 : named.to;
  const year = yearOf(list[comma]);
  if (year !== null) return days(year, named.month, day, at, comma + 1);
  const value = named.month * 100 + day;
  return { low: value, high: value, unit: 'month-day', from: at, to: named.to };
}

/** "June 28, 1919", "May 30", "July 2024". */
function monthDay(list: readonly Lexeme[], at: number): DateAt | null {
  const named = monthAt(list, at);
  if (named === null) return null;
  const { month } = named;
  const year = yearOf(list[named.to]);
  if (year !== null) return wholeMonth(year, month, at, named.to + 1);
  const day = dayOf(list[named.to]);
  if (day === null) return null;
  const after = ordinalEnd(list, named.to + 1);
  const next = list[after]?.text === ',' ? after + 1 : after;
  const later = yearOf(list[next]);
  if (later !== null) return days(later, month, day, at, next + 1);
  return {
    low: month * 100 + day,
    high: month * 100 + day,
    unit: 'month-day',
    from: at,
    to: after,
  };
}

const wholeMonth = (year: number, month: number, from: number, to: number): DateAt => ({
  low: year * 10_000 + month * 100 + 1,
  high: year * 10_000 + month * 100 + daysIn(year, month),
  unit: 'date',
  from,
  to,
});

const year = (low: number, high: number, from: number, to: number): DateAt => ({
  low,
  high,
  unit: 'year',
  from,
  to,
});

/** A part of a year or decade that is named before it: nothing is gained by reading it narrower. */
const PART = /^(?:early|late|mid)$/;

function years(list: readonly Lexeme[], at: number): DateAt | null {
  const one = list[at];
  if (one === undefined) return null;
  if (PART.test(one.lower)) {
    const next = isHyphen(list[at + 1]) ? at + 2 : at + 1;
    const found = decade(list, next) ?? century(list, next) ?? plainYear(list, next, true);
    return found === null ? null : { ...found, from: at };
  }
  if (/^(?:between|from)$/.test(one.lower)) {
    const [first, second] = [yearOf(list[at + 1]), yearOf(list[at + 3])];
    const word = one.lower === 'between' ? 'and' : 'to';
    const joins =
      list[at + 2]?.lower === word ||
      (word === 'to' && /^until|till$/.test(list[at + 2]?.lower ?? ''));
    if (first !== null && second !== null && joins && first <= second && !counts(list, at + 4)) {
      return year(first, second, at, at + 4);
    }
    return null;
  }
  return (
    century(list, at) ??
    era(list, at) ??
    decade(list, at) ??
    span(list, at) ??
    plainYear(list, at, false)
  );
}

/** "1990s", "the 60s" are left out: of which century is not said. */
function decade(list: readonly Lexeme[], at: number): DateAt | null {
  const first = yearOf(list[at]);
  if (first === null || first % 10 !== 0) return null;
  const tail = list[at + 1];
  const close = tail?.glued === true && /^['’]?s$/.test(tail.lower);
  const apart = /^['’]$/.test(tail?.text ?? '') && tail?.glued && list[at + 2]?.lower === 's';
  if (!close && !apart) return null;
  return year(first, first + (first % 100 === 0 ? 99 : 9), at, at + (close ? 2 : 3));
}

function century(list: readonly Lexeme[], at: number): DateAt | null {
  const number = list[at];
  if (number?.kind !== 'number' || !/^\d{1,2}$/.test(number.text)) return null;
  const after = ordinalEnd(list, at + 1);
  const word = isHyphen(list[after]) ? after + 1 : after;
  if (after === at + 1 || list[word]?.lower !== 'century') return null;
  const last = Number(number.text) * 100;
  const before = /^BCE?$/.test(list[word + 1]?.text ?? '');
  return before ? year(-last, 99 - last, at, word + 2) : year(last - 99, last, at, word + 1);
}

/** "44 BC", "AD 79". */
function era(list: readonly Lexeme[], at: number): DateAt | null {
  const [one, next] = [list[at], list[at + 1]];
  if (
    one?.kind === 'number' &&
    /^\d{1,5}$/.test(one.text) &&
    /^(?:BCE?|AD|CE)$/.test(next?.text ?? '')
  ) {
    const value = Number(one.text) * (next?.text.startsWith('B') ? -1 : 1);
    return year(value, value, at, at + 2);
  }
  if (one?.text === 'AD' && next?.kind === 'number' && /^\d{1,4}$/.test(next.text)) {
    return year(Number(next.text), Number(next.text), at, at + 2);
  }
  return null;
}

/** "2018-19", "2010–2015". */
function span(list: readonly Lexeme[], at: number): DateAt | null {
  const first = yearOf(list[at]);
  const [sign, last] = [list[at + 1], list[at + 2]];
  const dash = isHyphen(sign) || sign?.text === '/';
  if (first === null || !dash || !sign?.glued || !last?.glued || counts(list, at + 3)) return null;
  const full = yearOf(last);
  if (full !== null) return full >= first ? year(first, full, at, at + 3) : null;
  if (!/^\d{2}$/.test(last.text) || (sign.text === '/' && Number(last.text) !== (first + 1) % 100))
    return null;
  const end = first - (first % 100) + Number(last.text);
  return end > first ? year(first, end, at, at + 3) : null;
}

/** Whether what follows makes the number an amount or a count after all. */
function counts(list: readonly Lexeme[], at: number): boolean {
  const one = list[at];
  if (one === undefined) return false;
  if (one.text === '%' || unitAt(list, at) !== null || currencyAfter(list, at) !== null)
    return true;
  return /^(?:million|billion|thousand|trillion|percent|times)$/.test(one.lower);
}

const YEARLY = new Set(
  'in since by from until till of during before after around circa between late early mid year years spring summer autumn fall winter through for about season edition census'.split(
    ' ',
  ),
);

function plainYear(list: readonly Lexeme[], at: number, led: boolean): DateAt | null {
  const value = yearOf(list[at]);
  if (value === null || counts(list, at + 1)) return null;
  const [before, after] = [list[at - 1], list[at + 1]];
  const here = year(value, value, at, at + 1);
  if (before !== undefined && !led && isName(list, at - 1)) return null;
  const plural = after?.kind === 'word' && !/^\p{Lu}/u.test(after.text) && isPlural(after.lower);
  const modern = value >= 1900 && value <= 2100;
  if (led || (before !== undefined && YEARLY.has(before.lower))) {
    return plural && !(modern && /^(?:in|since|by)$/.test(before?.lower ?? '')) ? null : here;
  }
  if (!modern && value < 1500) return null;
  if (plural) return null;
  const followed = after?.kind === 'word' && !FUNCTION_WORDS.has(after.lower);
  const opened =
    before === undefined || before.text === '(' || before.text === ',' || before.kind === 'sign';
  const determined = /^(?:the|a|an|its|his|her|their|this|that|and|to|or|on|year)$/.test(
    before?.lower ?? '',
  );
  return modern && (followed || opened || determined) ? here : null;
}

/** "Tenancies Act 2017": a capital that neither opens the sentence nor names a month. */
const isName = (list: readonly Lexeme[], at: number): boolean => {
  const one = list[at];
  if (one?.kind !== 'word' || !/^\p{Lu}/u.test(one.text) || isMonth(one.lower)) return false;
  if (YEARLY.has(one.lower)) return false;
  return list[at - 1] !== undefined;
};

const BEFORE: ReadonlyMap<string, Hedge> = new Map([
  ['since', 'since'],
  ['after', 'after'],
  ['by', 'by'],
  ['until', 'by'],
  ['till', 'by'],
  ['before', 'before'],
  ['about', 'about'],
  ['around', 'about'],
  ['circa', 'about'],
]);
/** What the word before a date says of it. */
export const dateHedge = (one: Lexeme | undefined): Hedge | null =>
  BEFORE.get(one?.lower ?? '') ?? null;
