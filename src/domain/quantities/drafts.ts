/** A quantity while it is being read: exact bounds, and places counted in lexemes. */
import type { Rational } from './rational.ts';
import type { Hedge, MissingPiece, QuantityKind, QuantityRole } from './schema.ts';
import { rangeOf, withUnit } from './words.ts';

export interface Draft {
  readonly from: number;
  readonly to: number;
  readonly low: Rational | null;
  readonly high: Rational | null;
  readonly unit: string;
  readonly basis: 'day' | 'dose' | null;
  readonly hedge: Hedge | null;
  readonly kind: QuantityKind;
  readonly dimension: string;
  readonly role: QuantityRole;
  readonly parts: readonly Draft[];
  readonly arithmetic: string;
  readonly missing: MissingPiece | null;
}

/** Range, unit and basis in short: "1–3 g/dose", "2 tablets", "4–6/day". */
export function inShort({ low, high, unit, basis, kind }: Draft): string {
  const per = basis === null ? '' : `/${basis}`;
  if (kind !== 'frequency') return `${withUnit({ low, high }, unit)}${per}`;
  return `${rangeOf(low, high)}${unit.slice('times'.length)}${per}`;
}
