/** The figures of windows that have to do with a figure of the claim. */
import { type FigureHit, figureHit } from './figures.ts';
import type { ReadQuery } from './query.ts';
import type { IndexedSource } from './source.ts';
import { rarity, type Window } from './windows.ts';

export interface FoundFigure {
  readonly sentence: number;
  /** UTF-16 code units of the sentence. */
  readonly start: number;
  readonly end: number;
  readonly hit: FigureHit;
  /** Place among the claim's figures. */
  readonly claimed: number;
}

export interface FoundFigures {
  readonly of: ReadonlyMap<IndexedSource, ReadonlyMap<number, readonly FoundFigure[]>>;
  /** What each figure of the claim counts: more where few passages have it. */
  readonly weights: readonly number[];
}

/** What a figure that is the same counts beside a word as rare. */
const FIGURE_WEIGHT = 1.6;
/** From here on a figure speaks of the claim's, and makes it less rare. */
const HELD = 0.5;

export function readFigures(
  query: ReadQuery,
  windows: readonly Window[],
  sentences: number,
): FoundFigures {
  const of = new Map<IndexedSource, Map<number, readonly FoundFigure[]>>();
  const holding = query.quantities.map(() => 0);
  for (const { source, first, last } of query.quantities.length === 0 ? [] : windows) {
    const own = of.get(source) ?? new Map<number, readonly FoundFigure[]>();
    of.set(source, own);
    for (let at = first; at <= last; at += 1) {
      if (own.has(at)) continue;
      const found = figuresIn(query, source, at);
      own.set(at, found);
      const held = found.filter(({ hit }) => hit.worth >= HELD).map(({ claimed }) => claimed);
      for (const claimed of new Set(held)) holding[claimed] = (holding[claimed] ?? 0) + 1;
    }
  }
  return { of, weights: holding.map((count) => FIGURE_WEIGHT * rarity(sentences, count)) };
}

function figuresIn(query: ReadQuery, source: IndexedSource, sentence: number): FoundFigure[] {
  return source.quantitiesOf(sentence).flatMap(({ start, end, ...rest }) =>
    query.quantities.flatMap((one, claimed): FoundFigure[] => {
      const hit = figureHit(one, { start, end, ...rest });
      return hit === null ? [] : [{ sentence, start, end, hit, claimed }];
    }),
  );
}

/** The best that the window has for each of the claim's figures. */
export function bestFigures(
  { source, first, last }: Window,
  figures: FoundFigures,
): readonly FoundFigure[] {
  const best = new Map<number, FoundFigure>();
  const own = figures.of.get(source);
  for (let at = first; at <= last; at += 1) {
    for (const figure of own?.get(at) ?? []) {
      const before = best.get(figure.claimed);
      if (before === undefined || before.hit.worth < figure.hit.worth) {
        best.set(figure.claimed, figure);
      }
    }
  }
  return [...best.values()];
}

export function figureScore(window: Window, figures: FoundFigures): number {
  return bestFigures(window, figures).reduce(
    (sum, { claimed, hit }) => sum + hit.worth * (figures.weights[claimed] ?? 0),
    0,
  );
}
