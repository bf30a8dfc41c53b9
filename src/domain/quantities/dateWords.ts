/** Dates as they are written for a reader: "1990", "1990–1995", "May 1999", "3–5 May 1999", "from 1990". */
import { daysIn } from './dates.ts';

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

interface Day {
  /** Null for a day of any year. */
  readonly year: number | null;
  readonly month: number;
  readonly day: number;
}

const dayOf = (value: number, unit: string): Day => {
  const rest = value % 10_000;
  return {
    year: unit === 'date' ? Math.floor(value / 10_000) : null,
    month: Math.floor(rest / 100),
    day: rest % 100,
  };
};

const monthName = ({ month }: Day): string => MONTHS[month - 1] ?? '';
const yearName = (year: number): string => (year < 0 ? `${-year} BC` : String(year));
const behind = ({ year }: Day): string => (year === null ? '' : ` ${yearName(year)}`);
const isFirst = ({ day }: Day): boolean => day === 1;
const isLast = ({ year, month, day }: Day): boolean => day === daysIn(year ?? 2000, month);

/**
 * The range in words. Bounds are years, days as yyyymmdd (unit `date`) or days of no year as mmdd (unit `month-day`);
 * null is an open end.
 */
export function dateRange(low: number | null, high: number | null, unit: string): string {
  if (low === null) return high === null ? '' : `until ${dateRange(high, high, unit)}`;
  if (high === null) return `from ${dateRange(low, low, unit)}`;
  if (unit === 'year') return yearRange(low, high);
  const [from, to] = [dayOf(low, unit), dayOf(high, unit)];
  if (low !== high && isFirst(from) && isLast(to)) return monthRange(from, to);
  if (low === high) return `${from.day} ${monthName(from)}${behind(from)}`;
  if (from.year !== to.year) return `${wholeDay(from)} – ${wholeDay(to)}`;
  if (from.month === to.month) return `${from.day}–${to.day} ${monthName(to)}${behind(to)}`;
  return `${from.day} ${monthName(from)} – ${wholeDay(to)}`;
}

const wholeDay = (day: Day): string => `${day.day} ${monthName(day)}${behind(day)}`;

function yearRange(low: number, high: number): string {
  if (low === high) return yearName(low);
  if (high < 0) return `${-low}–${-high} BC`;
  return low < 0 ? `${-low} BC – AD ${high}` : `${low}–${high}`;
}

function monthRange(from: Day, to: Day): string {
  if (from.year !== to.year) {
    const whole = from.month === 1 && to.month === 12;
    if (whole && from.year !== null && to.year !== null) return yearRange(from.year, to.year);
    return `${monthName(from)}${behind(from)} – ${monthName(to)}${behind(to)}`;
  }
  if (from.month === 1 && to.month === 12 && from.year !== null) return yearName(from.year);
  const months = from.month === to.month ? monthName(from) : `${monthName(from)}–${monthName(to)}`;
  return `${months}${behind(to)}`;
}
