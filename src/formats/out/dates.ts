/**
 * Dates of a report, as its options want them. Written by hand in UTC, because what a locale gives differs between
 * machines and versions.
 */
import type { DateStyle } from '../../domain/report/input.ts';

const months = (names: string): readonly string[] => names.split(' ');

const MONTHS: Readonly<Record<DateStyle['language'], readonly string[]>> = {
  en: months(
    'January February March April May June July August September October November December',
  ),
  de: months('Januar Februar März April Mai Juni Juli August September Oktober November Dezember'),
  es: months(
    'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre',
  ),
  fr: months(
    'janvier février mars avril mai juin juillet août septembre octobre novembre décembre',
  ),
  it: months(
    'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre',
  ),
  nl: months(
    'januari februari maart april mei juni juli augustus september oktober november december',
  ),
  pt: months(
    'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro',
  ),
};

/** Day, month and year as each language puts them. */
const DAY_FIRST: Readonly<
  Record<DateStyle['language'], (day: number, month: string, year: number) => string>
> = {
  en: (day, month, year) => `${day} ${month} ${year}`,
  de: (day, month, year) => `${day}. ${month} ${year}`,
  es: (day, month, year) => `${day} de ${month} de ${year}`,
  fr: (day, month, year) => `${day === 1 ? '1er' : day} ${month} ${year}`,
  it: (day, month, year) => `${day === 1 ? '1º' : day} ${month} ${year}`,
  nl: (day, month, year) => `${day} ${month} ${year}`,
  pt: (day, month, year) => `${day === 1 ? '1º' : day} de ${month} de ${year}`,
};

function dayOf(date: Date, { order, language }: DateStyle, short: boolean): string {
  if (order === 'iso') return date.toISOString().slice(0, 10);
  const whole = MONTHS[language][date.getUTCMonth()] ?? '';
  // Short forms of months are settled in English alone.
  const month = short && language === 'en' ? whole.slice(0, 3) : whole;
  const [day, year] = [date.getUTCDate(), date.getUTCFullYear()];
  return order === 'mdy' ? `${month} ${day}, ${year}` : DAY_FIRST[language](day, month, year);
}

/** `22 November 2026`, `November 22, 2026` or `2026-11-22`. @param time ISO 8601 in UTC */
export function longDate(time: string, style: DateStyle): string {
  return dayOf(new Date(time), style, false);
}

/** `22 Nov 2026 10:42 UTC`, and so on. @param time ISO 8601 in UTC */
export function shortTime(time: string, style: DateStyle): string {
  const date = new Date(time);
  return `${dayOf(date, style, true)} ${date.toISOString().slice(11, 16)} UTC`;
}
