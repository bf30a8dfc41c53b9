/** Where the lines of a scale stand: at round figures, and for days at the turns of years, months or days. */

interface Tick {
  readonly at: number;
  readonly label: string;
}

export interface Scale {
  /** Where the axis begins and ends. */
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly Tick[];
}

export interface ScaleOptions {
  /** Begins (or ends) at zero where all values lie on one side of it. */
  readonly zero: boolean;
  /** Calendar years: written without separators, and never in fractions. */
  readonly years?: boolean;
  /** How many steps the scale has room for. */
  readonly room: number;
}

/** The steps that the ends of a scale keep to, however many of them are marked. */
const FINE = 7;

/** The smallest of 1, 2 and 5 times a power of ten that is not below `least`. */
function roundStep(least: number): number {
  if (!(least > 1e-290) || !Number.isFinite(least)) return 1;
  const power = 10 ** Math.floor(Math.log10(least));
  // Logarithms of powers of ten may be a hair off.
  for (const times of [1, 2, 5, 10, 20]) {
    if (times * power >= least * (1 - 1e-9)) return times * power;
  }
  return 10 * power;
}

const tidy = (value: number): number => Number(value.toPrecision(12));

const PLAIN = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });
const SMALL = new Intl.NumberFormat('en-US', { maximumSignificantDigits: 3 });
const LARGE = new Intl.NumberFormat('en-US', { notation: 'compact', maximumFractionDigits: 1 });

/** "0.5", "1,500", "2.5M". */
function figure(value: number): string {
  const size = Math.abs(value);
  const format = size >= 1e6 ? LARGE : size !== 0 && size < 0.01 ? SMALL : PLAIN;
  return format.format(value).replace('-', '−');
}

/**
 * @param low,high the outermost values; there is always room beyond them
 */
export function numberScale(low: number, high: number, options: ScaleOptions): Scale {
  const { zero, years = false, room } = options;
  const [least, most] = zero ? [Math.min(0, low), Math.max(0, high)] : [low, high];
  const size = Math.max(Math.abs(least), Math.abs(most));
  // Figures that differ in their tenth digit are one place on any scale.
  const width = most - least > size * 1e-6 ? most - least : size / 10;
  const whole = (step: number) => (years ? Math.max(1, step) : step);
  const fine = whole(roundStep(width / FINE));
  const from = zero && least === 0 ? 0 : tidy((Math.ceil(least / fine - 1e-9) - 1) * fine);
  const to = zero && most === 0 ? 0 : tidy((Math.floor(most / fine + 1e-9) + 1) * fine);
  const step = Math.max(fine, whole(roundStep((to - from) / room)));
  const ticks: Tick[] = [];
  for (let count = Math.ceil(from / step - 1e-9); tidy(count * step) <= to; count += 1) {
    const at = tidy(count * step);
    ticks.push({ at, label: years ? (at < 0 ? `${-at} BC` : String(at)) : figure(at) });
  }
  return { from, to, ticks };
}

const DAY = 86_400_000;
const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });
const MONTH_YEAR = new Intl.DateTimeFormat('en-GB', {
  month: 'short',
  year: 'numeric',
  timeZone: 'UTC',
});
const DATE = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' });

/**
 * @param low,high days since 1970
 * @param ofYear whether they are days of no year
 */
export function dayScale(low: number, high: number, room: number, ofYear = false): Scale {
  const pad = Math.max(1, (high - low) * 0.06);
  const [from, to] = [Math.floor(low - pad), Math.ceil(high + pad)];
  const days = to - from;
  if (days > 365.25 * 3 && !ofYear) {
    const step = Math.max(1, roundStep(days / 365.25 / room));
    return { from, to, ticks: turns(from, to, 12 * step, (date) => String(date.getUTCFullYear())) };
  }
  if (days > 60) {
    const months = [1, 2, 3, 6, 12].find((step) => days / 30.4 / step <= room) ?? 12;
    const label = (date: Date) => (ofYear ? MONTH : MONTH_YEAR).format(date);
    return { from, to, ticks: turns(from, to, months, label) };
  }
  const step = [1, 2, 5, 10, 20].find((size) => days / size <= room) ?? 20;
  const ticks: Tick[] = [];
  for (let at = Math.ceil(from / step) * step; at <= to; at += step) {
    ticks.push({ at, label: DATE.format(at * DAY) });
  }
  return { from, to, ticks };
}

/** The first days of every so many months. */
function turns(
  from: number,
  to: number,
  months: number,
  label: (date: Date) => string,
): readonly Tick[] {
  const start = new Date(from * DAY);
  const first = start.getUTCFullYear() * 12 + start.getUTCMonth();
  const ticks: Tick[] = [];
  for (let count = Math.ceil(first / months) * months; ; count += months) {
    const date = new Date(0);
    date.setUTCFullYear(Math.floor(count / 12), count % 12, 1);
    const at = date.getTime() / DAY;
    // Also ends where no calendar reaches.
    if (!(at <= to)) return ticks;
    if (at >= from) ticks.push({ at, label: label(date) });
  }
}
