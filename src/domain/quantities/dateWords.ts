/** Dates in words, from the numbers by which they are compared: years, yyyymmdd, and mmdd where the year is missing. */

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "1992", "44 BC", "12 March 2019", "12 March". `unit` is that of the reading: year, date or month-day. */
export function dateWords(value: number, unit: string): string {
  if (unit === 'year') return value < 0 ? `${-value} BC` : String(value);
  const [year, rest] =
    unit === 'date' ? [Math.floor(value / 10_000), value % 10_000] : [null, value];
  const day = `${rest % 100} ${MONTHS[Math.floor(rest / 100) - 1] ?? ''}`;
  return year === null ? day : `${day} ${year}`;
}

/** "1990 to 1992", "up to 1992", "from 1990 on", or one date. */
export function dateRange(
  ends: { readonly low: number | null; readonly high: number | null },
  unit: string,
): string {
  const from = ends.low === null ? null : dateWords(ends.low, unit);
  const to = ends.high === null ? null : dateWords(ends.high, unit);
  if (from === null) return `up to ${to ?? ''}`;
  if (to === null) return `from ${from} on`;
  return from === to ? from : `${from} to ${to}`;
}
