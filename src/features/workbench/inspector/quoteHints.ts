/**
 * What the figures of a quote are beside those of the claim, in words: a hint where to look, never a verdict. Only like
 * is set beside like: the same dimension, the same basis, the same part in the sentence.
 */
import { type Comparison, type Relation, relationOf } from '../../../domain/quantities/compare.ts';
import { rangeWords } from '../../../domain/quantities/ofClaim.ts';
import { readQuantities } from '../../../domain/quantities/read.ts';
import type { Quantity, QuantityPart } from '../../../domain/quantities/schema.ts';

/** More would hide the quote under its hints. */
const MOST_HINTS = 3;
/** Of the claim and of the quote; a pasted chapter is no quote. */
const MOST_READ = 20;

const OF_DOSES = /\bdos(?:e|es|age|ages|ed|ing)\b/i;

/** "Claim: 1–3 g a dose. Source: 1–5 g a dose. The claim’s range lies within the source’s." */
export function quoteHints(own: readonly Quantity[], quote: string): readonly string[] {
  if (own.length === 0 || quote.trim() === '') return [];
  const read = readQuantities(quote).slice(0, MOST_READ);
  const ofDoses = OF_DOSES.test(quote);
  const hints = new Set<string>();
  for (const claimed of own.slice(0, MOST_READ)) {
    for (const found of read) {
      const hint = hintOf(claimed, found) ?? (ofDoses ? hintOfDose(claimed, found) : null);
      if (hint !== null) hints.add(hint);
      if (hints.size === MOST_HINTS) return [...hints];
    }
  }
  return [...hints];
}

/** @param shown the source's quantity as it was written, where it is compared as something else */
function hintOf(claimed: Quantity, found: Quantity, shown = found): string | null {
  // A bare number could be a number of anything.
  if (claimed.unit === '' || claimed.role !== found.role) return null;
  const comparison = relationOf(claimed, found);
  if (comparison.relation === 'not-comparable' || comparison.ranges === null) return null;
  const source = said(shown, shown === found ? comparison.basis : shown.basis);
  return `Claim: ${said(claimed, comparison.basis)}. Source: ${source}. ${RELATION[comparison.relation](comparison)}`;
}

/** "Low doses (1–5 g)": in a quote about doses an amount that is given for nothing else is that of a dose. */
function hintOfDose(claimed: Quantity, found: Quantity): string | null {
  const dosed = [claimed, ...claimed.parts].some(({ basis }) => basis === 'dose');
  if (!dosed || found.basis !== null || found.kind !== 'amount') return null;
  return hintOf(claimed, { ...found, basis: 'dose', kind: 'dose' }, found);
}

/** As it was written, on the basis that the two share: of "1–3 g a dose, 4–6 times a day" perhaps the dose alone. */
function said(quantity: Quantity, basis: Comparison['basis']): string {
  const part: Quantity | QuantityPart | undefined =
    quantity.basis === basis ? quantity : quantity.parts.find((one) => one.basis === basis);
  const shown = part ?? quantity;
  const range = rangeWords({ ...shown, basis: null });
  return shown.basis === null ? range : `${range} a ${shown.basis}`;
}

type Words = (comparison: Comparison) => string;
const RELATION: Readonly<Record<Exclude<Relation, 'not-comparable'>, Words>> = {
  equal: () => 'They say the same.',
  within: (comparison) =>
    isInside(comparison)
      ? 'The claim’s range lies within the source’s.'
      : 'The source’s range lies within the claim’s.',
  overlapping: () => 'The ranges overlap.',
  partial: () => 'The ranges overlap in part.',
  touching: () => 'The ranges only touch.',
  disjoint: ({ ranges }) =>
    ranges?.every(({ low, high }) => low !== null && low === high)
      ? 'The figures differ.'
      : 'The ranges do not meet.',
};

/** Whether the first range lies within the second. */
function isInside({ ranges }: Comparison): boolean {
  if (ranges === null) return false;
  const [inner, outer] = ranges;
  const fromBelow = outer.low === null || (inner.low !== null && inner.low >= outer.low);
  const toAbove = outer.high === null || (inner.high !== null && inner.high <= outer.high);
  return fromBelow && toAbove;
}
