/** Dates as they are written for a reader: "1990", "44 BC", "3 May 1990", "30 May". */

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** @param unit `year`, `date` (yyyymmdd) or `month-day` (mmdd) */
export function dateWords(value: number, unit: string): string {
  if (unit === 'year') return value < 0 ? `${-value} BC` : String(value);
  const [year, rest] =
    unit === 'date' ? [Math.floor(value / 10_000), value % 10_000] : [null, value];
  const day = `${rest % 100} ${MONTHS[Math.floor(rest / 100) - 1] ?? ''}`;
  return year === null ? day : `${day} ${year}`;
}

/** "1990 to 1992", "up to 1990", "from 1990 on". */
export function dateRange(
  { low, high }: { readonly low: number | null; readonly high: number | null },
  unit: string,
): string {
  const [from, to] = [low, high].map((end) => (end === null ? null : dateWords(end, unit)));
  if (from == null) return `up to ${to ?? ''}`;
  if (to == null) return `from ${from} on`;
  return from === to ? from : `${from} to ${to}`;
}
