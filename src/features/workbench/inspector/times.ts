/** Times of the history: the hour for today, the day before that, written as in the footer. */

const HOUR = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short' });
const DAY_AND_YEAR = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** @param at milliseconds since 1970 */
export function shortTime(at: number, now: Date): string {
  const date = new Date(at);
  if (date.toDateString() === now.toDateString()) return HOUR.format(date);
  return (date.getFullYear() === now.getFullYear() ? DAY : DAY_AND_YEAR).format(date);
}

/** @param at milliseconds since 1970 */
export function exactTime(at: number): string {
  return `${DAY_AND_YEAR.format(at)}, ${HOUR.format(at)}`;
}
