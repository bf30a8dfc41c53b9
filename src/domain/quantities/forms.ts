/** Forms of dosage with their strength: "1-2 capsules of 500mg each", "two 500 mg tablets", "3 capsules in 24 hours". */
import { countTimesStrength } from './compose.ts';
import { dosed, SUBSTANCE } from './doses.ts';
import type { Draft } from './drafts.ts';
import { figureAt } from './figures.ts';
import type { Lexeme } from './lexeme.ts';
import { FUNCTION_WORDS, formAt, isHyphen, type Measure, unitAt } from './measures.ts';
import { draftOf, isTaken, type Reading, withRole } from './readings.ts';

/** "1-2 capsules of 500mg each", "two 500 mg tablets", "20 mg tablet". */
export function strengthened(list: readonly Lexeme[], read: Reading): Draft | null {
  const { figure, to } = read;
  const strength = figure.measure;
  if (strength !== null) {
    const form = isTaken(strength.unit) ? formAt(list, isHyphen(list[to]) ? to + 1 : to) : null;
    if (form === null) return null;
    const dose = draftOf(read, strength, form.to);
    const often = dosed(list, { ...dose, kind: 'dose', basis: 'dose', missing: 'frequency' });
    if (often.parts.length > 0 || often.basis !== 'dose') return withRole(list, often);
    return withRole(list, {
      ...dose,
      unit: `${strength.unit}/${form.unit}`,
      kind: 'strength',
      dimension: `${strength.dimension} per ${form.unit}`,
    });
  }
  const inner = figureAt(list, to);
  if (inner !== null && inner.measure !== null && isTaken(inner.measure.unit)) {
    const form = formAt(list, isHyphen(list[inner.to]) ? inner.to + 1 : inner.to);
    if (form !== null) {
      const count = draftOf(read, form, form.to);
      const each = draftOf(
        { figure: inner, from: inner.from, to: inner.to, hedge: null },
        inner.measure,
        inner.to,
      );
      return withRole(list, taken(list, countTimesStrength(count, { ...each, kind: 'strength' })));
    }
  }
  const form = formAt(list, to);
  return form === null ? null : formed(list, read, form);
}

const INTO = /^(?:of|with|at|containing|\(|,|each)$/;

/** A count of a form, with its strength behind it or without any. */
function formed(list: readonly Lexeme[], read: Reading, form: Measure): Draft {
  const count: Draft = { ...draftOf(read, form, form.to), kind: 'count', missing: 'strength' };
  if (INTO.test(list[form.to]?.lower ?? '')) {
    const each = figureAt(list, form.to + 1);
    const bracket = list[form.to]?.text === '(' || list[form.to]?.text === ',';
    const end = each === null ? form.to : each.to;
    const said = /^(?:each|apiece)$/.test(list[end]?.lower ?? '');
    if (
      each !== null &&
      each.measure !== null &&
      isTaken(each.measure.unit) &&
      (!bracket || said)
    ) {
      const strength = draftOf(
        { figure: each, from: each.from, to: each.to, hedge: null },
        each.measure,
        each.to,
      );
      const product = countTimesStrength(count, { ...strength, kind: 'strength' });
      return withRole(list, taken(list, { ...product, to: said ? end + 1 : end }));
    }
  }
  return withRole(list, taken(list, count));
}

/** With how often it is taken, or in how long: "3 capsules in 24 hours" are so many a day. */
function taken(list: readonly Lexeme[], draft: Draft): Draft {
  const daily = withinDay(list, substanceEnd(list, draft.to));
  if (daily === null) return dosed(list, draft);
  const missing = draft.missing === 'frequency' ? null : draft.missing;
  return { ...draft, basis: 'day', kind: 'dose', to: daily, missing };
}

/** Past "of Night Magnesium". */
function substanceEnd(list: readonly Lexeme[], at: number): number {
  if (list[at]?.lower !== 'of') return at;
  let to = at + 1;
  while (
    to < at + 1 + SUBSTANCE &&
    list[to]?.kind === 'word' &&
    !FUNCTION_WORDS.has(list[to]?.lower ?? '')
  )
    to += 1;
  return to;
}

/** "In 24 hours", "within a day". */
function withinDay(list: readonly Lexeme[], at: number): number | null {
  if (!/^(?:in|within|over)$/.test(list[at]?.lower ?? '')) return null;
  const from = list[at + 1]?.lower === 'any' ? at + 2 : at + 1;
  if (list[from]?.text === '24' && unitAt(list, from + 1)?.unit === 'h')
    return unitAt(list, from + 1)?.to ?? null;
  return /^(?:a|one)$/.test(list[from]?.lower ?? '') && list[from + 1]?.lower === 'day'
    ? from + 2
    : null;
}
