/** Figures of which a person says what they are of: compared by that, in place of what the tool reads as their scope. */
import type { Word } from '../language/tags.ts';
import { hasSameTime } from './likeness.ts';
import type { Quantity } from './schema.ts';
import type { Scope } from './scope.ts';

/** What a person says of a claim's figures. */
export interface Given {
  /** Base forms of the words for what they are of; empty where the tool's reading counts. */
  readonly of: readonly string[];
  /** Null where the tool's reading counts. */
  readonly population: string | null;
}

const EVERYBODY = /^(?:adult|people|person|everybody|everyone|human)$/;
const CONTENT = /^(?:NOUN|PROPN|ADJ|VERB|ADV|NUM|X)$/;

/**
 * @param of the words of what the figures are of, as analysed
 * @param population the words of whom they are for
 * @param listed what the tool calls these words as a population; empty for everybody
 */
export function givenBy(
  of: readonly Word[],
  population: readonly Word[],
  listed: (words: readonly Word[]) => string,
): Given {
  const lemmas = of
    .filter(({ upos }) => CONTENT.test(upos))
    .map(({ lemma }) => lemma.toLowerCase());
  const whom = population.filter(({ upos, lemma }) => CONTENT.test(upos) && !EVERYBODY.test(lemma));
  const known = listed(whom);
  return {
    of: [...new Set(lemmas)].sort(),
    population:
      population.length === 0
        ? null
        : known === ''
          ? whom.map(({ lemma }) => lemma.toLowerCase()).join(' ')
          : known,
  };
}

export interface Placed {
  readonly claim: number;
  readonly quantity: Quantity;
  readonly scope: Scope;
  readonly given: Given | null;
  readonly words: readonly Word[];
}

export const isByHand = ({ given }: Placed): boolean => given !== null && given.of.length > 0;

const nameOf = ({ given }: Placed): string => given?.of.join(' ') ?? '';

/** How many that name one word are tried: an article that repeats it a thousand times stays linear. */
const MOST = 200;

/** Meets each figure with a scope by hand with those of the same thing: as another hand says, or all its words are named. */
export function meetByHand(
  placed: readonly Placed[],
  meet: (one: Placed, other: Placed) => void,
): void {
  const byHand = placed.filter(isByHand);
  if (byHand.length === 0) return;
  const wanted = new Set(byHand.flatMap(({ given }) => given?.of ?? []));
  const naming = new Map<string, Placed[]>();
  const same = new Map<string, Placed[]>();
  const put = (map: Map<string, Placed[]>, key: string, one: Placed): void => {
    const known = map.get(key);
    if (known === undefined) map.set(key, [one]);
    else if (known.length < MOST) known.push(one);
  };
  const named = new Map<Placed, ReadonlySet<string>>();
  for (const one of placed) {
    if (isByHand(one)) {
      put(same, nameOf(one), one);
      continue;
    }
    const words = new Set(one.words.flatMap(({ lemma, lower }) => [lemma.toLowerCase(), lower]));
    named.set(one, words);
    for (const word of words) if (wanted.has(word)) put(naming, word, one);
  }
  for (const one of byHand) {
    const of = one.given?.of ?? [];
    for (const other of same.get(nameOf(one)) ?? [])
      if (other.claim < one.claim && isOneMeasure(one, other)) meet(other, one);
    const rarest = of
      .map((word) => naming.get(word) ?? [])
      .reduce((a, b) => (b.length < a.length ? b : a));
    for (const other of rarest)
      if (of.every((word) => named.get(other)?.has(word)) && isOneMeasure(one, other))
        meet(one, other);
  }
}

const isOneMeasure = (a: Placed, b: Placed): boolean =>
  a.claim !== b.claim &&
  a.quantity.dimension === b.quantity.dimension &&
  a.scope.population === b.scope.population &&
  hasSameTime(a.scope, b.scope);
