/** What the readers of amounts share: a figure with its hedge, and the draft that it becomes with a unit. */
import type { Draft } from './drafts.ts';
import type { Figure } from './figures.ts';
import { hedgeAfter } from './hedges.ts';
import type { Lexeme } from './lexeme.ts';
import type { Measure } from './measures.ts';
import type { Rational } from './rational.ts';
import { roleOf } from './roles.ts';
import type { Hedge, QuantityKind } from './schema.ts';

/** Units that somebody takes: of them "a day" makes a dose. */
const TAKEN = new Set('ng µg mg g l ml dl cl µl IU unit tsp tbsp cup mmol kcal'.split(' '));
export const isTaken = (unit: string): boolean => TAKEN.has(unit) && unit !== 'kcal';

/** What a draft holds before anything is known of it. */
export const empty = {
  basis: null,
  role: 'level',
  parts: [],
  arithmetic: '',
  missing: null,
} as const;

/** A figure with the hedge around it; places in lexemes. */
export interface Reading {
  readonly figure: Bounded;
  readonly from: number;
  readonly to: number;
  readonly hedge: Hedge | null;
}
export type Bounded = Omit<Figure, 'low' | 'high'> & {
  readonly low: Rational | null;
  readonly high: Rational | null;
};

/** Past a hedge that begins at `at`, or `at` itself. */
export const hedgeEnd = (list: readonly Lexeme[], at: number): number =>
  hedgeAfter(list, at)?.at ?? at;

export function draftOf({ figure, from, hedge }: Reading, measure: Measure, to: number): Draft {
  const { unit, dimension } = measure;
  return {
    ...empty,
    from,
    to,
    low: figure.low,
    high: figure.high,
    unit,
    dimension,
    hedge,
    kind: kindOf(measure),
  };
}

function kindOf({ unit, dimension, form }: Measure): QuantityKind {
  if (dimension.startsWith('money')) return 'money';
  if (unit === '%') return 'percent';
  if (dimension === 'points') return 'percentage-points';
  if (dimension === 'time') return 'duration';
  if (dimension === 'temperature' || dimension === 'degree') return 'temperature';
  return form === true || dimension.startsWith('count') ? 'count' : 'amount';
}

export const withRole = (list: readonly Lexeme[], draft: Draft): Draft => ({
  ...draft,
  role: roleOf(list, draft.from, draft.to),
});
