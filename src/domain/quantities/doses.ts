/** What an amount is for, and how often it is taken: "2 litres of water a day", "1-3 grams per dose, 4-6 times daily". */
import { doseTimesFrequency } from './compose.ts';
import { denominatorAt } from './denominators.ts';
import type { Draft } from './drafts.ts';
import { type Frequency, frequencyAt } from './frequencies.ts';
import type { Lexeme } from './lexeme.ts';
import { FUNCTION_WORDS, formAt } from './measures.ts';
import { over } from './rational.ts';
import { isTaken, type Reading } from './readings.ts';
import type { QuantityKind } from './schema.ts';
import { unitNamed } from './units.ts';

/** With what the amount is for: "per dose", "a month", "of water a day"; then with how often. */
export function divided(list: readonly Lexeme[], start: Draft, read: Reading): Draft {
  let draft = start;
  let found = true;
  for (let round = 0; round < 3 && found; round += 1) {
    const at = round === 0 && isEach(list, draft) ? draft.to + 1 : draft.to;
    const below = denominatorAt(list, at) ?? (round === 0 ? behindSubstance(list, draft) : null);
    found = below !== null;
    if (below === null) {
      if (at > draft.to) draft = { ...draft, to: at };
      break;
    }
    draft = under(list, draft, below, draft.to);
  }
  const strength = containedIn(list, read.from, draft);
  if (strength !== null) return strength;
  return isDoseLike(draft) ? dosed(list, draft) : draft;
}

/** "£12.50 each". */
const isEach = (list: readonly Lexeme[], { to, kind }: Draft): boolean =>
  kind === 'money' && /^(?:each|apiece)$/.test(list[to]?.lower ?? '');

const isDoseLike = ({ unit, kind, basis }: Draft): boolean =>
  kind === 'per-body-weight' ? basis === null : basis !== 'day' && isTaken(unit);

type Below = NonNullable<ReturnType<typeof denominatorAt>>;

function under(list: readonly Lexeme[], draft: Draft, below: Below, at: number): Draft {
  const { to } = below;
  if (below.basis !== null) {
    const dose = isTaken(draft.unit) || draft.missing === 'strength';
    const kind: QuantityKind = keepsKind(draft.kind) ? draft.kind : dose ? 'dose' : 'rate';
    const missing =
      below.basis === 'dose' ? 'frequency' : draft.missing === 'unit' ? null : draft.missing;
    return { ...draft, to, basis: below.basis, kind, missing };
  }
  const split = list[at]?.text === '/' && below.bare !== undefined && below.figure !== undefined;
  const named = unitNamed(`${draft.unit}/${below.bare ?? below.unit}`);
  if (split && isTaken(draft.unit) && isTaken(below.bare ?? '') && below.figure !== undefined) {
    const ratio = below.figure;
    return {
      ...draft,
      to,
      low: draft.low === null ? null : over(draft.low, ratio),
      high: draft.high === null ? null : over(draft.high, ratio),
      unit: `${draft.unit}/${below.bare}`,
      kind: 'strength',
      dimension: named?.dimension ?? `${draft.dimension} per ${below.bare}`,
    };
  }
  const unit = `${draft.unit}/${below.unit}`;
  const table = unitNamed(unit);
  const body = below.unit === 'kg' && isTaken(draft.unit) && draft.unit !== 'l';
  const kind: QuantityKind = body
    ? 'per-body-weight'
    : keepsKind(draft.kind)
      ? draft.kind
      : table === undefined
        ? 'rate'
        : 'amount';
  return {
    ...draft,
    to,
    unit,
    kind,
    dimension: table?.dimension ?? `${draft.dimension} per ${below.unit}`,
    missing: null,
  };
}

const keepsKind = (kind: QuantityKind): boolean =>
  /^(?:money|percent|percentage-points|per-body-weight)$/.test(kind);

/** How many words a substance may have: "of elemental magnesium oxide". */
export const SUBSTANCE = 5;

/** "2 litres of water a day", "350 mg magnesium per day". */
function behindSubstance(list: readonly Lexeme[], draft: Draft): Below | null {
  let at = draft.to;
  if (list[at]?.lower === 'of') at += 1;
  else if (!isTaken(draft.unit)) return null;
  for (let words = 0; words < SUBSTANCE; words += 1) {
    const one = list[at];
    if (one === undefined || one.kind !== 'word') return null;
    if (FUNCTION_WORDS.has(one.lower)) return words === 0 ? null : denominatorAt(list, at);
    at += 1;
  }
  return null;
}

/** How many signs and words may part a dose from its frequency: "in each eye,", ", taken". */
const GAP = 7;
const BREAKS =
  /^(?:and|but|or|which|that|is|was|are|were|than|who|if|because|then|can|may|should|must|will|would|for)$/;

function frequencyBehind(list: readonly Lexeme[], from: number): Frequency | null {
  let commas = 0;
  for (let at = from; at < Math.min(list.length, from + GAP); at += 1) {
    const one = list[at];
    if (one === undefined) return null;
    const often = frequencyAt(list, at, at > from);
    if (often !== null) return often;
    if (one.kind === 'number' || one.kind === 'name' || BREAKS.test(one.lower)) return null;
    if (one.kind === 'sign') {
      commas += 1;
      if (one.text !== ',' || commas > 1) return null;
    }
  }
  return null;
}

/** The dose by its frequency, or per day and per dose as it is written; as it was when neither is said. */
export function dosed(list: readonly Lexeme[], draft: Draft): Draft {
  if (draft.basis !== 'day') {
    const below = denominatorAt(list, draft.to) ?? behindSubstance(list, draft);
    if (below !== null && below.basis !== null)
      return dosed(list, under(list, { ...draft, missing: draft.missing }, below, draft.to));
    if (below !== null && draft.missing !== null) {
      return {
        ...draft,
        to: below.to,
        unit: `${draft.unit}/${below.unit}`,
        basis: null,
        kind: unitNamed(below.unit)?.dimension === 'time' ? 'dose' : 'rate',
        dimension: `${draft.dimension} per ${below.unit}`,
      };
    }
    const often = frequencyBehind(list, draft.to);
    if (often !== null) return doseTimesFrequency(draft, often);
  }
  return draft;
}

const HOLDS = /^(?:contains?|containing|has|holds?|provides?|delivers?|supplies|with)$/;

/** "Each capsule contains 120 mg": a strength. */
function containedIn(list: readonly Lexeme[], from: number, draft: Draft): Draft | null {
  if (!isTaken(draft.unit) || draft.basis !== null || !HOLDS.test(list[from - 1]?.lower ?? ''))
    return null;
  for (let at = from - 2; at >= Math.max(1, from - 8); at -= 1) {
    const form = formAt(list, at);
    if (form === null) continue;
    if (!/^(?:each|every|one|a|per|1)$/.test(list[at - 1]?.lower ?? '')) return null;
    return {
      ...draft,
      unit: `${draft.unit}/${form.unit}`,
      kind: 'strength',
      dimension: `${draft.dimension} per ${form.unit}`,
    };
  }
  return null;
}
