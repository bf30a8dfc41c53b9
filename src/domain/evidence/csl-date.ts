/**
 * Dates as they stand in records, to CSL: the Extended Date/Time Format of BibLaTeX and CSL (ISO 8601-2), the slashes
 * of RIS, and what people and PubMed write. What is not understood is kept as its words.
 */
import type { CslDate } from './csl.ts';
import { monthNamed, seasonNamed } from './months.ts';

/** A year, a year and a month, or a whole day. */
export type DateParts = number[];

const LONGEST = 500;

interface Day {
  readonly parts: DateParts;
  readonly season?: number;
  readonly circa: boolean;
}

/** A year of four digits, perhaps with its last ones unknown ("199X"), before Christ ("-0043"), with month and day. */
const EDTF_DAY =
  /^(-?\d{2}[\dXu]{2}|y-?\d{5,9})(?:-(\d{2}|XX)(?:-(\d{2}|XX))?)?(?:T[\d:.Z+-]{0,30})?([~?%]?)$/;

function edtfDay(text: string): Day | null {
  const match = EDTF_DAY.exec(text);
  if (match === null) return null;
  const [, written = '', month = '', day = '', mark = ''] = match;
  const unknown = /[Xu]/.test(written);
  const year = Number(written.replace(/^y/, '').replace(/[Xu]/g, '0'));
  const circa = unknown || mark !== '';
  const second = Number(month);
  // Numbers 21 to 24 in the place of the month are seasons; further ones divide the year otherwise.
  if (second >= 21 && second <= 24) return { parts: [year], season: second - 20, circa };
  return { parts: partsOf(year, second, Number(day)), circa };
}

/** As much of a date as is possible: an impossible month costs the month and the day, and no more. */
function partsOf(year: number, month: number, day: number): DateParts {
  if (!(month >= 1 && month <= 12)) return [year];
  return day >= 1 && day <= 31 ? [year, month, day] : [year, month];
}

function dateOf(first: Day, last: Day | null): CslDate {
  const days = last === null ? [first.parts] : [first.parts, last.parts];
  return {
    'date-parts': days,
    ...(first.season === undefined ? {} : { season: first.season }),
    ...(first.circa || last?.circa === true ? { circa: true } : {}),
  };
}

/**
 * A date in the Extended Date/Time Format, or a range of two ("2019-03/2019-05", "1998/.."), of which an open end is
 * left out; null where the text is something else.
 */
function readEdtf(text: string): CslDate | null {
  const [from = '', to, more] = text.split('/').map((part) => part.trim());
  if (more !== undefined) return null;
  const first = edtfDay(from);
  if (to === undefined) return first === null ? null : dateOf(first, null);
  if (first === null) {
    const last = /^(?:\.\.)?$/.test(from) ? edtfDay(to) : null;
    return last === null ? null : dateOf(last, null);
  }
  if (/^(?:\.\.|unknown|open)?$/.test(to)) return dateOf(first, null);
  const last = edtfDay(to);
  return last === null ? null : dateOf(first, last);
}

/** The slashes of RIS: year, month and day, any of them empty, and further words such as a season. */
function readSlashes(text: string): CslDate | null {
  const match = /^(\d{4})\/([^/]{0,20})\/?([^/]{0,20})\/?([^/]{0,60})$/.exec(text);
  if (match === null) return null;
  const [, year = '', month = '', day = '', other = ''] = match.map((part) => part?.trim() ?? '');
  if (!/^(?:\d{0,2}|[\p{L}.]{3,20})$/u.test(month) || !/^\d{0,2}$/.test(day)) return null;
  const monthNumber = /^\d+$/.test(month) ? Number(month) : (monthNamed(month) ?? 0);
  const season = seasonNamed(month) ?? seasonNamed(other);
  if (monthNumber === 0 && season !== null) return { 'date-parts': [[Number(year)]], season };
  if (monthNumber === 0 && other !== '') return readWords(`${year} ${other}`);
  return { 'date-parts': [partsOf(Number(year), monthNumber, Number(day))] };
}

/** All numbers: 03/12/2019 could be March or December, so that its year alone is certain where both are possible. */
function readNumbers(text: string): CslDate | null {
  const match = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4})$/.exec(text);
  if (match !== null) {
    const [first, , second, year] = match.slice(1).map(Number);
    if (first === undefined || second === undefined || year === undefined) return null;
    // With full stops the day comes first everywhere.
    if (match[2] === '.' || first > 12) return { 'date-parts': [partsOf(year, second, first)] };
    if (second > 12 || first === second) return { 'date-parts': [partsOf(year, first, second)] };
    return { 'date-parts': [[year]] };
  }
  const month = /^(\d{1,2})[./](\d{4})$/.exec(text);
  if (month !== null) return { 'date-parts': [partsOf(Number(month[2]), Number(month[1]), 0)] };
  const loose = /^(\d{4})([-./])(\d{1,2})(?:\2(\d{1,2}))?$/.exec(text);
  if (loose !== null) {
    return { 'date-parts': [partsOf(Number(loose[1]), Number(loose[3]), Number(loose[4] ?? 0))] };
  }
  const compact = /^((?:1[5-9]|20)\d\d)(\d\d)(\d\d)$/.exec(text);
  if (compact === null) return null;
  return { 'date-parts': [partsOf(Number(compact[1]), Number(compact[2]), Number(compact[3]))] };
}

const CIRCA = /^(?:circa|ca?|about|approx(?:imately)?|um|vers)$/i;
/** Words that say nothing about when. */
const EMPTY_WORD = /^(?:of|the|de|del|and|th|st|nd|rd|le|er)$/i;
const YEAR = /^(?:1\d|20|21)\d\d$/;

/** "12 March 2019", "Mar.-Apr. 2019", "2018 Winter", "c1999", "ca. 1850", "1999–2001", "[2019]". */
function readWords(text: string): CslDate | null {
  const words = text.match(/\d+|\p{L}+\.?/gu) ?? [];
  const years: number[] = [];
  const months: number[] = [];
  const days: number[] = [];
  let season: number | null = null;
  let circa = false;
  let first = true;
  for (const word of words) {
    const month = monthNamed(word);
    const named = seasonNamed(word);
    if (YEAR.test(word)) years.push(Number(word));
    else if (month !== null) months.push(month);
    else if (named !== null) season ??= named;
    else if (/^\d{1,2}$/.test(word)) days.push(Number(word));
    // "c1999" is a year of copyright, "c. 1999" and "ca 1999" are about then.
    else if (CIRCA.test(word.replace(/\.$/, ''))) circa ||= !(first && /^c\d/i.test(text));
    else if (!EMPTY_WORD.test(word))
      return years.length === 1 && words[0] === String(years[0]) ? yearOf(years[0]) : null;
    first = false;
  }
  const [year, lastYear] = years;
  if (year === undefined || years.length > 2) return null;
  const mark = { ...(season === null ? {} : { season }), ...(circa ? { circa: true } : {}) };
  const [month, lastMonth] = months;
  const [day, lastDay] = days;
  if (months.length > 2 || days.length > 2) return { 'date-parts': [[year]], ...mark };
  if (month === undefined) {
    // "1999-00", "1999/01": the second year without its century.
    const short =
      lastYear === undefined && days.length === 1 && /^\d{4}\s*[-–/]\s*\d\d$/.test(text);
    const until = short ? Math.floor(year / 100) * 100 + (day ?? 0) : lastYear;
    const range = until !== undefined && until > year ? [[year], [until]] : [[year]];
    return { 'date-parts': range, ...mark };
  }
  const from = partsOf(year, month, day ?? 0);
  if (lastMonth === undefined && lastDay === undefined && lastYear === undefined) {
    return { 'date-parts': [from], ...mark };
  }
  const to = partsOf(lastYear ?? year, lastMonth ?? month, lastDay ?? (lastMonth ? 0 : (day ?? 0)));
  return { 'date-parts': [from, to], ...mark };
}

const yearOf = (year: number | undefined): CslDate | null =>
  year === undefined ? null : { 'date-parts': [[year]] };

/**
 * The date that a text tells; a text that tells none is kept as `literal` ("in press"). Null for an empty one.
 * Linear, and of a long text only its words are kept.
 */
export function readDate(text: string): CslDate | null {
  const trimmed = text.replace(/\s+/g, ' ').trim();
  if (trimmed === '') return null;
  if (trimmed.length > 100) return { literal: trimmed.slice(0, LONGEST) };
  const bare = trimmed.replace(/^[[(©\s]+|[\])\s.,;]+$/g, '');
  return (
    readEdtf(bare) ??
    readSlashes(bare) ??
    readNumbers(bare) ??
    readWords(bare) ?? { literal: trimmed }
  );
}

/** The first day of a date, as far as it is known; null where only words are known. */
export function firstDay(date: CslDate | undefined): DateParts | null {
  return date?.['date-parts']?.[0] ?? null;
}

const two = (value: number) => String(value).padStart(2, '0');

function yearInWords(year: number): string {
  if (Math.abs(year) > 9999) return `y${year}`;
  const digits = String(Math.abs(year)).padStart(4, '0');
  return year < 0 ? `-${digits}` : digits;
}

/** The date in the Extended Date/Time Format, as BibLaTeX takes it; null where only words are known. */
export function writeEdtf(date: CslDate): string | null {
  const days = date['date-parts'];
  if (days === undefined || days.length === 0) return null;
  const mark = date.circa === undefined || date.circa === false ? '' : '~';
  const season = typeof date.season === 'number' ? date.season : seasonNamed(date.season ?? '');
  return days
    .map(([year = 0, month, day], index) => {
      const words = [yearInWords(year)];
      if (month !== undefined) words.push(two(month));
      else if (index === 0 && season !== null && season >= 1 && season <= 4)
        words.push(String(20 + season));
      if (day !== undefined) words.push(two(day));
      return `${words.join('-')}${mark}`;
    })
    .join('/');
}
