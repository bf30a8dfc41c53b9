/** Sizes and dates in words. */

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'];

/** Bytes in decimal units with two figures, as browsers and systems show them: `6.4 MB`, `412 MB`. */
export function sizeInWords(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1_000;
    unit += 1;
  }
  const digits = unit === 0 || value >= 9.95 ? 0 : 1;
  return `${value.toFixed(digits)} ${UNITS[unit]}`;
}

/** @param at Milliseconds since 1970. */
export function dateInWords(at: number, locale?: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}
