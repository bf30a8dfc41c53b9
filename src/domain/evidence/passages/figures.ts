/** How a figure of a passage lies to a figure of the claim, and what that is worth. */
import { type Comparison, type Relation, relationOf } from '../../quantities/compare.ts';
import type { Quantity } from '../../quantities/schema.ts';
import type { ReadQuery } from './query.ts';
import type { FigureMatch } from './schema.ts';
import { type IndexedSource, isMeasured } from './source.ts';

export interface FigureHit {
  readonly match: FigureMatch;
  /** 0 to 1: what it is worth beside a figure that is the same. */
  readonly worth: number;
}

const WORTH: Readonly<Record<Exclude<Relation, 'not-comparable'>, number>> = {
  equal: 1,
  within: 0.55,
  overlapping: 0.5,
  partial: 0.3,
  touching: 0.2,
  // Another figure for the same thing is what contradicts a claim.
  disjoint: 0.15,
};
/** The same number of something that is named otherwise. */
const SAME_NUMBER = 0.7;
/** "Almost half" and 44%: what a writer rounds. */
const NEAR = 0.4;
const NEAR_SHARE = 0.15;
/** Years and other dates: every other date of the text is apart from the claim's, and says nothing. */
const DATED_APART = 0;

/** Null where the two have nothing to do with each other. */
export function figureHit(claimed: Quantity, found: Quantity): FigureHit | null {
  const bare = relationOf(exactly(claimed), exactly(found));
  const { relation, ranges } = bare.relation === 'equal' ? bare : relationOf(claimed, found);
  if (relation === 'not-comparable') {
    return forAnything(claimed, found);
  }
  if (relation === 'equal') {
    const asWritten = claimed.unit === found.unit && claimed.basis === found.basis;
    return { match: asWritten ? 'equal' : 'converted', worth: 1 };
  }
  if (relation === 'disjoint' || relation === 'touching') {
    // Numbers of nothing in particular are always apart from each other.
    if (claimed.kind === 'count' || claimed.unit === '') return null;
    const worth = claimed.kind === 'date' ? DATED_APART : isNear(ranges) ? NEAR : WORTH[relation];
    return worth === 0 ? null : { match: 'apart', worth };
  }
  return { match: relation === 'within' ? 'within' : 'overlapping', worth: WORTH[relation] };
}

/** "About 300 kW" and "300 kW" are the same figure to a reader. */
const exactly = (quantity: Quantity): Quantity =>
  quantity.hedge === 'about' || quantity.hedge === 'almost'
    ? { ...quantity, hedge: null }
    : quantity;

/** Sentences that state one of the claim's measured figures, perhaps in another unit, whatever their words are. */
export function sentencesWithFigures(query: ReadQuery, source: IndexedSource): Set<number> {
  const found = new Set<number>();
  for (const claimed of query.quantities.filter(isMeasured)) {
    for (const { sentence, quantity } of source.measured().get(claimed.dimension) ?? []) {
      if (found.has(sentence)) continue;
      if (relationOf(exactly(claimed), exactly(quantity)).relation === 'equal') found.add(sentence);
    }
  }
  return found;
}

function sameNumber(a: Quantity, b: Quantity): boolean {
  if (a.kind === 'date' || b.kind === 'date') return false;
  return a.low !== null && a.low === b.low && a.high === b.high && a.low !== 0;
}

/** "The daily dose was 500 mg" and "0.5 g a day": where only one says what the amount is for, or names what is counted. */
function forAnything(claimed: Quantity, found: Quantity): FigureHit | null {
  if (sameNumber(claimed, found)) return { match: 'equal', worth: SAME_NUMBER };
  if (claimed.basis === found.basis || !isMeasured(claimed) || !isMeasured(found)) return null;
  const { relation } = relationOf(withoutBasis(claimed), withoutBasis(found));
  return relation === 'equal' ? { match: 'converted', worth: SAME_NUMBER } : null;
}

const withoutBasis = (quantity: Quantity): Quantity => ({
  ...exactly(quantity),
  basis: null,
  parts: [],
  kind: quantity.kind === 'dose' ? 'amount' : quantity.kind,
});

function isNear(ranges: Comparison['ranges']): boolean {
  if (ranges === null) return false;
  const [a, b] = ranges;
  const gap =
    a.high !== null && b.low !== null && a.high <= b.low
      ? [a.high, b.low]
      : b.high !== null && a.low !== null && b.high <= a.low
        ? [b.high, a.low]
        : null;
  const [low, high] = gap ?? [];
  if (low === undefined || high === undefined) return false;
  return high - low <= NEAR_SHARE * Math.max(Math.abs(low), Math.abs(high));
}
