/** How far two quantities of a plot lie apart, where they touch, or what they share. */
import { dateRange } from '../../domain/quantities/dateWords.ts';
import type { NumberRange, QuantityGroup } from '../../domain/quantities/groups.ts';
import { ofNumber } from '../../domain/quantities/rational.ts';
import { withUnit } from '../../domain/quantities/words.ts';
import { counted } from '../../domain/report/words.ts';

export interface Gap {
  /** On the plot's scale, the lower first. */
  readonly from: number;
  readonly to: number;
  /** "1 g apart", "touch at 1 g", "share 0.5 g". */
  readonly words: string;
}

type Common = Pick<QuantityGroup<unknown>['of'], 'unit' | 'kind'>;

const tidy = (value: number): number => Number(value.toPrecision(9));

function sizeWords(size: number, { unit, kind }: Common): string {
  if (kind === 'date') {
    if (unit === 'year') return counted(size, 'year');
    return size < 90 ? counted(size, 'day') : counted(tidy(Math.round(size / 36.525) / 10), 'year');
  }
  const exact = ofNumber(tidy(size));
  // The distance between two shares is no share.
  if (unit === '%') return `${withUnit({ low: exact, high: exact }, '')} percentage points`;
  return withUnit({ low: exact, high: exact }, unit);
}

function placeWords(at: number, { unit, kind }: Common): string {
  if (kind !== 'date') return withUnit({ low: ofNumber(at), high: ofNumber(at) }, unit);
  if (unit === 'year') return dateRange(at, at, unit);
  const date = new Date(at * 86_400_000);
  const day = (date.getUTCMonth() + 1) * 100 + date.getUTCDate();
  const value = unit === 'date' ? date.getUTCFullYear() * 10_000 + day : day;
  return dateRange(value, value, unit);
}

/** Null where one end of what they share is open. */
export function gapBetween(a: NumberRange, b: NumberRange, common: Common): Gap | null {
  const end = Math.min(a.high ?? Number.POSITIVE_INFINITY, b.high ?? Number.POSITIVE_INFINITY);
  const start = Math.max(a.low ?? Number.NEGATIVE_INFINITY, b.low ?? Number.NEGATIVE_INFINITY);
  if (!Number.isFinite(end) || !Number.isFinite(start)) return null;
  if (start > end)
    return { from: end, to: start, words: `${sizeWords(start - end, common)} apart` };
  if (start === end)
    return { from: start, to: end, words: `touch at ${placeWords(start, common)}` };
  return { from: start, to: end, words: `share ${sizeWords(end - start, common)}` };
}
