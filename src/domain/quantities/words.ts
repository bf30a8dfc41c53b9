/** Figures and ranges as they are written for a reader. */
import { type Rational, times, toNumber, whole } from './rational.ts';

const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const TINY = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const PENCE = new Intl.NumberFormat('en-US', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});

/** "1,500", "0.5", "0.333", "−40". */
export function shown(value: Rational): string {
  const number = toNumber(value);
  const size = Math.abs(number);
  const written = size !== 0 && size < 0.01 ? TINY.format(number) : PLAIN.format(number);
  return written.replace('-', '−');
}

const inMoney = (value: Rational): string =>
  value.d === 1n ? shown(value) : PENCE.format(toNumber(value)).replace('-', '−');

interface Ends {
  readonly low: Rational | null;
  readonly high: Rational | null;
}

function joined({ low, high }: Ends, write: (value: Rational) => string, sign = ''): string {
  if (low === null) return high === null ? '' : `≤ ${sign}${write(high)}`;
  if (high === null) return `≥ ${sign}${write(low)}`;
  const [a, b] = [write(low), write(high)];
  return a === b ? `${sign}${a}` : `${sign}${a}–${b}`;
}

/** "1–3", "≤ 4", "≥ 18". */
export const rangeOf = (low: Rational | null, high: Rational | null): string =>
  joined({ low, high }, shown);

const SIGNS: ReadonlyMap<string, string> = new Map([
  ['USD', '$'],
  ['GBP', '£'],
  ['EUR', '€'],
  ['JPY', '¥'],
  ['INR', '₹'],
]);
const CLOSE = new Set(['%', '°', ':1', '×']);
/** Symbols of units, which have no plural. */
const SYMBOLS = new Set(
  'min mmol mol psi bar kcal ppm ppb dpi rpm mph tsp tbsp stone mmHg'.split(' '),
);
/** By the article's own words, as in `nounOf`. */
const PLURALS: ReadonlyMap<string, string> = new Map([
  ['person', 'people'],
  ['child', 'children'],
  ['man', 'men'],
  ['woman', 'women'],
  ['foot', 'feet'],
  ['times', 'times'],
]);

/** "days", "people", "capsules". */
export function pluralOf(noun: string): string {
  const known = PLURALS.get(noun);
  if (known !== undefined) return known;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** "1–3 g", "£3.99/month", "66 days", "15–18%": a range with its unit, the basis left out. */
export function withUnit(ends: Ends, unit: string): string {
  if (unit === '') return joined(ends, shown);
  const [head = '', ...below] = unit.split('/');
  const rest = below.map((one) => `/${one}`).join('');
  const sign = SIGNS.get(head);
  if (sign !== undefined) return `${joined(ends, inMoney, sign)}${rest}`;
  if (unit === '1') {
    const hundred = (value: Rational | null) => (value === null ? null : times(value, whole(100)));
    return `${joined({ low: hundred(ends.low), high: hundred(ends.high) }, shown)}%`;
  }
  const range = joined(ends, shown);
  if (CLOSE.has(head)) return `${range}${head}${rest}`;
  const counted = /^[a-z]{3,}$/.test(head) && !SYMBOLS.has(head) && range !== '1';
  return `${range} ${counted ? pluralOf(head) : head}${rest}`;
}
