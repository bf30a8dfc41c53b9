/** The quantities of a claim, read once for each wording: only claims that are looked at are read. */
import { quantitiesOf } from '../../domain/quantities/ofClaim.ts';
import type { Quantity } from '../../domain/quantities/schema.ts';
import type { ClaimRow } from '../../storage/model.ts';

const readings = new WeakMap<ClaimRow, readonly Quantity[]>();

/** As they count: what a person corrected where it was made for this wording, else what the tool reads. */
export function readingsOf(row: ClaimRow): readonly Quantity[] {
  const known = readings.get(row);
  if (known !== undefined) return known;
  const made = quantitiesOf(row);
  readings.set(row, made);
  return made;
}
