/** Dates of a report. Written by hand in UTC, because what a locale gives differs between machines and versions. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** `22 November 2026`. @param time ISO 8601 in UTC */
export function longDate(time: string): string {
  const date = new Date(time);
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/** `22 Nov 2026 10:42 UTC`. @param time ISO 8601 in UTC */
export function shortTime(time: string): string {
  const date = new Date(time);
  const two = (value: number) => value.toString().padStart(2, '0');
  const month = MONTHS[date.getUTCMonth()]?.slice(0, 3) ?? '';
  const clock = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
  return `${date.getUTCDate()} ${month} ${date.getUTCFullYear()} ${clock} UTC`;
}
