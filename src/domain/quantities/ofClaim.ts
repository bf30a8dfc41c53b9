/** The quantities of a claim as they count: a person's reading where it was made for this wording, else the tool's. */
import { type Corrected, correctionInForce } from './correction.ts';
import { dateRange } from './dateWords.ts';
import { ofNumber } from './rational.ts';
import { readQuantities } from './read.ts';
import type { Quantity, QuantityPart } from './schema.ts';
import { withUnit } from './words.ts';

/** Places count the UTF-16 code units of the wording. */
export const quantitiesOf = (claim: Corrected): readonly Quantity[] =>
  correctionInForce(claim)?.quantities ?? readQuantities(claim.text);

/** "1–3 g/dose", "1990–1995", "3 May 1999": the range with its unit and basis, in one line. */
export function rangeWords({ low, high, unit, basis, kind }: QuantityPart | Quantity): string {
  if (kind === 'date') return dateRange(low, high, unit);
  const ends = {
    low: low === null ? null : ofNumber(low),
    high: high === null ? null : ofNumber(high),
  };
  return `${withUnit(ends, unit)}${basis === null ? '' : `/${basis}`}`;
}

/** "1–3 g/dose × 4–6/day = 4–18 g/day", or the range alone where it stands as written. */
export const quantityWords = (quantity: Quantity): string =>
  quantity.arithmetic === '' ? rangeWords(quantity) : quantity.arithmetic;
