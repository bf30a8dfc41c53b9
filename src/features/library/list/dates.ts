/** When a review was last edited, in the words of a list: "2 min ago", "Yesterday, 18:20", "18 Nov". */

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** The browser's order of day and month and its clock; the words stay English like all others. */
export function dateLocale(): string {
  const wanted = navigator.language;
  return wanted.startsWith('en') ? wanted : 'en-GB';
}

function daysBetween(earlier: Date, later: Date): number {
  // Calendar days: both ends at noon, so that a change of the clocks cannot move the result.
  const noon = (date: Date) =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate(), 12).getTime();
  return Math.round((noon(later) - noon(earlier)) / (24 * HOUR));
}

/**
 * @param at milliseconds since 1970
 * @param now milliseconds since 1970
 */
export function editedInWords(at: number, now: number, locale: string): string {
  const ago = now - at;
  if (ago < MINUTE) return 'Just now';
  if (ago < HOUR) return `${Math.floor(ago / MINUTE)} min ago`;
  const date = new Date(at);
  const today = new Date(now);
  const days = daysBetween(date, today);
  const time = new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(date);
  if (days <= 0) return `Today, ${time}`;
  if (days === 1) return `Yesterday, ${time}`;
  const sameYear = date.getFullYear() === today.getFullYear();
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(date);
}

/** In full, for the tooltip. */
export function dateInFull(at: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short' }).format(at);
}
