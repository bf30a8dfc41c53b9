/** Exact numbers: what an article states is compared without the noise of binary fractions. */

export interface Rational {
  readonly n: bigint;
  /** Always above zero, and without a factor in common with `n`. */
  readonly d: bigint;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x;
}

/** `n / d` in lowest terms. Throws a RangeError for a zero below the line. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError('A fraction needs something other than zero below its line.');
  const sign = d < 0n ? -1n : 1n;
  const shared = gcd(n, sign * d) || 1n;
  return { n: (sign * n) / shared, d: (sign * d) / shared };
}

export const ZERO = rational(0n);
export const ONE = rational(1n);
export const HALF = rational(1n, 2n);
export const whole = (value: number): Rational => rational(BigInt(value));

/** Longer ones are strings of digits rather than figures, and would cost more than their length. */
const LONGEST = 40;

/** A plain decimal such as "-12", "0.05" or "1e-7"; null when it is none, or beyond any figure of an article. */
export function decimal(text: string): Rational | null {
  if (text.length > LONGEST) return null;
  const found = /^(-?)(\d*)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/.exec(text);
  if (found === null) return null;
  const [, sign = '', integer = '', fraction = '', power = '0'] = found;
  if (integer === '' && fraction === '') return null;
  const n = BigInt(`${sign}${integer}${fraction}`);
  const shift = Number(power) - fraction.length;
  return shift < 0 ? rational(n, 10n ** BigInt(-shift)) : rational(n * 10n ** BigInt(shift));
}

/** The number as it is printed, exactly: 0.1 is one tenth. Throws a RangeError when it is not finite. */
export function ofNumber(value: number): Rational {
  const read = decimal(String(value));
  if (read === null) throw new RangeError(`${value} is no figure.`);
  return read;
}

export const add = (a: Rational, b: Rational): Rational =>
  rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational): Rational =>
  rational(a.n * b.d - b.n * a.d, a.d * b.d);
export const times = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
/** Throws a RangeError when `b` is zero. */
export const over = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** Below zero when `a` is the smaller, zero when they are equal, above zero when it is the larger. */
export function compare(a: Rational, b: Rational): number {
  const difference = a.n * b.d - b.n * a.d;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}

export const smaller = (a: Rational, b: Rational): Rational => (compare(a, b) <= 0 ? a : b);
export const larger = (a: Rational, b: Rational): Rational => (compare(a, b) >= 0 ? a : b);
export const distance = (a: Rational, b: Rational): Rational => {
  const { n, d } = minus(a, b);
  return { n: n < 0n ? -n : n, d };
};

/** Whether it can be written out as a decimal: nothing but twos and fives below the line. */
export function terminates({ d }: Rational): boolean {
  let rest = d;
  while (rest % 2n === 0n) rest /= 2n;
  while (rest % 5n === 0n) rest /= 5n;
  return rest === 1n;
}

const DIGITS = 12n;

/** The nearest number of twelve significant digits or less, for storing and drawing. */
export function toNumber(value: Rational): number {
  const { n, d } = value;
  const size = n < 0n ? -n : n;
  if (size === 0n) return 0;
  const power = DIGITS - BigInt(String(size).length - String(d).length);
  const scale = 10n ** (power < 0n ? -power : power);
  const [top, bottom] = power < 0n ? [size, d * scale] : [size * scale, d];
  const rounded = (2n * top + bottom) / (2n * bottom);
  return Number(`${n < 0n ? '-' : ''}${rounded}e${-power}`);
}
