/** Shares of one whole that come to more than all of it: "won 64% of the vote" beside "won 41% of the vote". */
import type { Word } from '../language/tags.ts';
import { canonical } from './frames.ts';
import { add, compare, ofNumber, type Rational, whole, ZERO } from './rational.ts';
import type { Scope } from './scope.ts';
import { shown } from './words.ts';

/** Verbs by which parts divide a whole between them. */
const DIVIDING = new Set(
  'account make constitute represent win receive compose found carry take contain produce generate own hold deliver sell buy'.split(
    ' ',
  ),
);

interface Share {
  readonly claim: number;
  readonly value: Rational;
  readonly subject: string;
}

export interface Excess {
  readonly claims: readonly [number, number];
  readonly words: string;
}

/** What "of" behind the percentage names; null when it names nothing. */
function wholeOf(words: readonly Word[], end: number): string | null {
  const of = words.findIndex(({ start }) => start >= end);
  const name =
    of < 0 || words[of]?.lower !== 'of'
      ? undefined
      : words.slice(of + 1, of + 6).find(({ upos }) => upos === 'NOUN' || upos === 'PROPN');
  return name === undefined ? null : canonical(name.lemma);
}

/** Rounding may carry a hundred parts a little beyond their whole. */
const MOST = whole(102);

/** One for each whole whose parts exceed it, with the two largest parts as its claims. Linear in the number of scopes. */
export function excesses(
  entries: readonly {
    readonly claim: number;
    readonly scope: Scope;
    readonly words: readonly Word[];
  }[],
): Excess[] {
  const wholes = new Map<string, Share[]>();
  for (const { claim, scope, words } of entries) {
    const { quantity, frame, event, population, dates } = scope;
    const subject = frame.subjects[0];
    if (quantity.unit !== '%' || quantity.low === null || quantity.role !== 'level') continue;
    if (subject === undefined || frame.hypothetical || !DIVIDING.has(event)) continue;
    const of = wholeOf(words, quantity.end);
    if (of === null) continue;
    const years = dates.map(({ low, high }) => `${low}-${high}`).join(' ');
    const others = [...frame.nouns]
      .filter((noun) => noun !== subject && frame.loose.has(noun) && noun !== of)
      .sort()
      .join(' ');
    const key = [event, of, population, years, frame.condition, others].join('|');
    const shares = wholes.get(key) ?? [];
    // The same part again is a matter of its own.
    if (!shares.some((share) => share.subject === subject)) {
      shares.push({ claim, value: ofNumber(quantity.low), subject });
    }
    wholes.set(key, shares);
  }
  return [...wholes.values()].flatMap(excessOf);
}

function excessOf(shares: readonly Share[]): Excess[] {
  const sum = shares.reduce((total, { value }) => add(total, value), ZERO);
  const [first, second] = [...shares].sort((a, b) => compare(b.value, a.value));
  if (first === undefined || second === undefined || compare(sum, MOST) <= 0) return [];
  if (first.claim === second.claim) return [];
  const steps = shares.map(({ value }) => `${shown(value)}%`).join(' + ');
  const claims =
    first.claim < second.claim
      ? ([first.claim, second.claim] as const)
      : ([second.claim, first.claim] as const);
  return [{ claims, words: `${steps} = ${shown(sum)}%: more than the whole.` }];
}
