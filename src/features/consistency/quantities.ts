/** The quantities of the review's claims, read once for each wording. */
import { quantitiesOf } from '../../domain/quantities/ofClaim.ts';
import type { Quantity } from '../../domain/quantities/schema.ts';
import type { ClaimRow } from '../../storage/model.ts';

/** Rows are immutable, so that what was read of one stays true. */
const read = new WeakMap<ClaimRow, readonly Quantity[]>();

export function rowQuantities(row: ClaimRow): readonly Quantity[] {
  const known = read.get(row);
  if (known !== undefined) return known;
  const quantities = quantitiesOf(row);
  read.set(row, quantities);
  return quantities;
}
