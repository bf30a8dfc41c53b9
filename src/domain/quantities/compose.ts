/** Working out: a count by its strength, a dose by its frequency, each with the steps in words. */
import { type Draft, inShort } from './drafts.ts';
import type { Frequency } from './frequencies.ts';
import { compare, over, type Rational, times, whole } from './rational.ts';
import { unitNamed } from './units.ts';

const by = (a: Rational | null, b: Rational | null): Rational | null =>
  a === null || b === null ? null : times(a, b);

const LARGER: ReadonlyMap<string, string> = new Map([
  ['ng', 'µg'],
  ['µg', 'mg'],
  ['mg', 'g'],
  ['µl', 'ml'],
  ['ml', 'l'],
]);
const THOUSAND = whole(1000);

/** In the next larger unit while a thousand or more are meant: 1,000 mg are 1 g. */
function rescaled(draft: Draft): Draft {
  const [head = '', ...rest] = draft.unit.split('/');
  const larger = LARGER.get(head);
  const most = draft.high ?? draft.low;
  const from = unitNamed(head);
  const to = larger === undefined ? undefined : unitNamed(larger);
  // "mg/kg" stays as it is written everywhere.
  if (from === undefined || to === undefined || most === null || rest.includes('kg')) return draft;
  if (compare(most, THOUSAND) < 0) return draft;
  const ratio = over(from.factor, to.factor);
  const scaled = {
    ...draft,
    low: by(draft.low, ratio),
    high: by(draft.high, ratio),
    unit: [to.name, ...rest].join('/'),
  };
  return rescaled(scaled);
}

/** "1–2 capsules × 500 mg = 0.5–1 g". */
export function countTimesStrength(count: Draft, strength: Draft): Draft {
  const product = rescaled({
    ...strength,
    from: Math.min(count.from, strength.from),
    to: Math.max(count.to, strength.to),
    low: by(count.low, strength.low),
    high: by(count.high, strength.high),
    basis: 'dose',
    hedge: count.hedge ?? strength.hedge,
    kind: 'dose',
    role: count.role,
    parts: [count, strength],
    missing: 'frequency',
  });
  const total = inShort({ ...product, basis: null });
  return { ...product, arithmetic: `${inShort(count)} × ${inShort(strength)} = ${total}` };
}

export function frequencyDraft(frequency: Frequency): Draft {
  const { low, high, per, from, to } = frequency;
  const daily = per === 'day';
  return {
    from,
    to,
    low,
    high,
    unit: daily ? 'times' : `times/${per}`,
    basis: daily ? 'day' : null,
    hedge: null,
    kind: 'frequency',
    dimension: daily ? 'frequency of use' : `frequency of use per ${per}`,
    role: 'level',
    parts: [],
    arithmetic: '',
    missing: null,
  };
}

/** "1–3 g/dose × 4–6/day = 4–18 g/day". */
export function doseTimesFrequency(dose: Draft, frequency: Frequency): Draft {
  const often = frequencyDraft(frequency);
  const daily = frequency.per === 'day';
  const single: Draft = {
    ...dose,
    basis: 'dose',
    kind: dose.kind === 'per-body-weight' ? dose.kind : 'dose',
  };
  const product = rescaled({
    ...dose,
    from: Math.min(dose.from, frequency.from),
    to: Math.max(dose.to, frequency.to),
    low: by(dose.low, frequency.low),
    high: by(dose.high, frequency.high),
    unit: daily ? dose.unit : `${dose.unit}/${frequency.per}`,
    basis: daily ? 'day' : null,
    dimension: daily ? dose.dimension : `${dose.dimension} per ${frequency.per}`,
    kind: dose.kind === 'per-body-weight' ? dose.kind : 'dose',
    parts: [{ ...single, missing: null }, often],
    missing: dose.missing === 'strength' ? 'strength' : null,
  });
  const steps =
    dose.parts.length > 0 && dose.kind === 'dose'
      ? dose.parts.map((part) => inShort(part)).join(' × ')
      : inShort(single);
  const worked = `${steps} × ${inShort(often)} = ${inShort(product)}`;
  return { ...product, arithmetic: worked };
}
