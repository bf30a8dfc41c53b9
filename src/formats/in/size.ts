/** Sizes in words, in powers of ten as file managers and browsers mostly show them. */

const UNITS = ['bytes', 'KB', 'MB', 'GB', 'TB'] as const;

/** "5.3 KB", "25 MB", "1 byte": one decimal below ten of a unit, none above. */
export function sizeInWords(bytes: number): string {
  if (bytes === 1) return '1 byte';
  let value = bytes;
  let unit = 0;
  // 999.5 of a unit would be rounded to 1,000 of it.
  while (value >= 999.5 && unit < UNITS.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const rounded = unit > 0 && value < 9.95 ? Math.round(value * 10) / 10 : Math.round(value);
  return `${rounded} ${UNITS[unit]}`;
}
