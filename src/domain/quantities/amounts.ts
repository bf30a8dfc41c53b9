/** An amount with all that belongs to it: hedge, unit or noun, strength, denominators, frequency. */
import { ageAround } from './ages.ts';
import { denominatorAt } from './denominators.ts';
import { divided } from './doses.ts';
import type { Draft } from './drafts.ts';
import { type Figure, figureAt } from './figures.ts';
import { strengthened } from './forms.ts';
import { hedgeAfter, hedgeBefore, opensAbove, opensBelow } from './hedges.ts';
import type { Lexeme } from './lexeme.ts';
import { countedAt, currencyAfter, isHyphen, type Measure, unitAt } from './measures.ts';
import { HALF, ONE, type Rational, rational } from './rational.ts';
import { type Bounded, draftOf, empty, hedgeEnd, type Reading, withRole } from './readings.ts';
import type { Hedge } from './schema.ts';

/**
 * The amount whose figure begins at `at`. With `parts`, only those that begin with a part or an article ("half an
 * hour", "a tablespoon"), which come before shares; with `figures` all others.
 */
export function amountAt(
  list: readonly Lexeme[],
  at: number,
  floor: number,
  which: 'parts' | 'figures',
): Draft | null {
  if (which === 'parts') {
    const figure = partAt(list, at);
    return figure === null ? null : finished(list, figure, floor);
  }
  const youth = underAge(list, at);
  if (youth !== null) return youth;
  const figure = figureAt(list, at);
  return figure === null ? null : finished(list, figure, floor);
}

const figureOf = (value: Rational, measure: Measure, from: number, to: number): Figure => ({
  low: value,
  high: value,
  measure,
  from,
  to,
  hedge: null,
  weighty: true,
});

/** "Half an hour", "a quarter of an hour", "an hour and a half", "a tablespoon". */
function partAt(list: readonly Lexeme[], at: number): Figure | null {
  const one = list[at];
  if (one === undefined) return null;
  const part = one.lower === 'half' ? HALF : quarters(list, at);
  if (part !== null) {
    let to = one.lower === 'half' ? at + 1 : at + 2;
    if (list[to]?.lower === 'of') to += 1;
    if (/^an?$/.test(list[to]?.lower ?? '')) to += 1;
    else if (one.lower !== 'half') return null;
    const unit = unitAt(list, to);
    return unit === null || unit.unit === '%' ? null : figureOf(part, unit, at, unit.to);
  }
  if (!/^an?$/.test(one.lower)) return null;
  const unit = unitAt(list, at + 1);
  if (unit === null || list[at + 1]?.kind !== 'word' || list[at + 1]?.glued) return null;
  const more = list[unit.to]?.lower === 'and' && list[unit.to + 1]?.lower === 'a';
  if (more && list[unit.to + 2]?.lower === 'half') {
    return figureOf(rational(3n, 2n), unit, at, unit.to + 3);
  }
  const filled = /^(?:spoon|tablespoon|cup|volume|mass|pint)$/.test(unit.dimension);
  return filled && list[unit.to]?.lower === 'of' ? figureOf(ONE, unit, at, unit.to) : null;
}

function quarters(list: readonly Lexeme[], at: number): Rational | null {
  if (!/^quarters?$/.test(list[at + 1]?.lower ?? '') || list[at + 2]?.lower !== 'of') return null;
  if (list[at]?.lower === 'a') return rational(1n, 4n);
  return list[at]?.value?.n === 3n ? rational(3n, 4n) : null;
}

/** "Under-12s". */
function underAge(list: readonly Lexeme[], at: number): Draft | null {
  const word = list[at]?.lower ?? '';
  const value = list[at + 2]?.value;
  if (!/^(?:under|over)$/.test(word) || !isHyphen(list[at + 1]) || value === undefined) return null;
  if (list[at + 3]?.lower !== 's' || !list[at + 3]?.glued) return null;
  const under = word === 'under';
  return {
    ...empty,
    from: at,
    to: at + 4,
    low: under ? null : value,
    high: under ? value : null,
    hedge: under ? 'less than' : 'more than',
    unit: 'year',
    kind: 'age',
    dimension: 'time',
  };
}

function finished(list: readonly Lexeme[], figure: Figure, floor: number): Draft | null {
  const before = spanless(list, figure, hedgeBefore(list, figure.from, floor));
  const from = before?.at ?? figure.from;
  if (list[from - 1]?.lower === 'p' && before !== null) return null;
  const behind = hedgeAfter(list, figure.to);
  const read: Reading = {
    figure,
    from,
    hedge: before?.hedge ?? behind?.hedge ?? figure.hedge,
    to: behind?.at ?? figure.to,
  };
  const bounded = { ...read, figure: bound(figure, read.hedge, figure.hedge) };
  const lead = aged(list, bounded, floor);
  if (lead !== null) return lead;
  return strengthened(list, bounded) ?? measured(list, bounded);
}

type Before = ReturnType<typeof hedgeBefore>;

/** "A loan over five years": "over" is a bound of a span of time or way only behind a verb or "for". */
function spanless(list: readonly Lexeme[], figure: Figure, before: Before): Before {
  if (before === null || !isSpan(list, figure)) return before;
  if (
    list[before.at]?.lower !== 'over' ||
    ageAround(list, before.at, figure.to, 'year', 'more than')
  )
    return before;
  return /^(?:is|was|are|were|be|been|for|lasts?|lasted|takes?|took|spent|well|just|than|after|to|of)$/.test(
    list[before.at - 1]?.lower ?? '',
  )
    ? before
    : null;
}

/** Seasons, rounds and the like are spans of time too. */
const isSpan = (list: readonly Lexeme[], { measure, to }: Figure): boolean =>
  measure === null
    ? /^(?:seasons|rounds|sessions|games|matches|stages|generations|terms|visits|meetings|editions|episodes|innings|laps)$/.test(
        list[to]?.lower ?? '',
      )
    : /^(?:time|length)$/.test(measure.dimension);

/** A hedge within a range ("from 0.5 to more than 30") leaves its ends as they are. */
function bound(figure: Figure, hedge: Hedge | null, within: Hedge | null): Bounded {
  if (hedge === within) return figure;
  return {
    ...figure,
    low: opensBelow(hedge) ? null : figure.low,
    high: opensAbove(hedge) ? null : figure.high,
  };
}

/** "aged 18 to 65", "over the age of 18": the bound may stand before or after the word. */
function aged(
  list: readonly Lexeme[],
  { figure, from, to, hedge }: Reading,
  floor: number,
): Draft | null {
  const unit = figure.measure?.unit ?? null;
  const age = ageAround(list, from, to, unit, hedge);
  if (age === null) return null;
  const outer = age.from < from ? ageHedge(list, age.from, floor) : null;
  const bounds = outer?.hedge ?? hedge;
  return {
    ...empty,
    from: outer?.at ?? age.from,
    to: hedgeEnd(list, age.to),
    low: opensBelow(bounds) ? null : figure.low,
    high: opensAbove(bounds) ? null : figure.high,
    hedge: bounds,
    unit: 'year',
    kind: 'age',
    dimension: 'time',
  };
}

function ageHedge(
  list: readonly Lexeme[],
  at: number,
  floor: number,
): { hedge: Hedge; at: number } | null {
  if (at <= floor) return null;
  const word = list[at - 1]?.lower ?? '';
  if (word === 'before') return { hedge: 'less than', at: at - 1 };
  if (word === 'after') return { hedge: 'more than', at: at - 1 };
  return hedgeBefore(list, at, floor);
}

/** An amount with a unit, things that are counted, or a bare number that is worth reading. */
function measured(list: readonly Lexeme[], read: Reading): Draft | null {
  const { figure, to, hedge } = read;
  const late =
    figure.measure ?? (to === figure.to ? null : (unitAt(list, to) ?? currencyAfter(list, to)));
  const unit = late === null ? null : late === figure.measure ? { ...late, to } : late;
  if (unit !== null)
    return withRole(list, divided(list, draftOf(read, unit, hedgeEnd(list, unit.to)), read));
  const of = list[to]?.lower === 'of' && figure.weighty ? to + 1 : to;
  const things = countedAt(list, of);
  if (things !== null) return withRole(list, divided(list, draftOf(read, things, things.to), read));
  const bare = { unit: '', dimension: 'count', worth: ONE, to };
  const plain: Draft = { ...draftOf(read, bare, to), kind: 'count', missing: 'unit' };
  const times = timesEnd(list, to);
  if (times !== null)
    return withRole(list, {
      ...plain,
      unit: 'time',
      dimension: 'count time',
      to: times,
      missing: null,
    });
  const below = denominatorAt(list, to);
  if (below !== null && below.figure !== undefined)
    return withRole(list, divided(list, plain, read));
  return figure.weighty || (hedge !== null && list[to]?.kind !== 'name')
    ? worth(list, plain, read)
    : null;
}

const timesEnd = (list: readonly Lexeme[], at: number): number | null =>
  list[at]?.lower === 'times' ? at + 1 : null;

/** A bare number counts when it has a bound or a size; "some 3 of them" does not. */
function worth(list: readonly Lexeme[], plain: Draft, { figure }: Reading): Draft | null {
  const small = plain.high !== null && plain.high.d === 1n && plain.high.n < 10n && !figure.weighty;
  return small ? null : withRole(list, plain);
}
