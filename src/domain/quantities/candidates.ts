/**
 * Which claims of an article can be in conflict with another one, told by their words alone, so that only those need to
 * be parsed. It may name too many, never too few: what is in conflict is for the findings to say.
 */
import { lemmaOf, singularOf } from '../language/lemma.ts';
import { canonical } from './frames.ts';
import { HARMS, isDenial, SAFE, SELDOM, sidesOf } from './opposites.ts';
import { isDose, type Quantity } from './schema.ts';
import { isTimed } from './statements.ts';

export interface Candidate {
  readonly text: string;
  /** Those that may be compared with another claim's. */
  readonly quantities: readonly Quantity[];
  /** It names a figure, if only one that is compared with nothing. */
  readonly figured: boolean;
  /** What a person says that the figures are of; empty otherwise. */
  readonly of: string;
}

/** Words that stand in claims of any matter. */
const EMPTY = new Set(
  `a an the of to in on at by for from with and or but as than that this these those it its he she they his her their there is are
  was were be been being am has have had having do does did will would can could may might must shall should which who when
  while also about into over under per each every all any some more most up out if so such other one day year time`.split(
    /\s+/,
  ),
);
/** A sentence has fewer; a hostile one is cut. */
const MOST_WORDS = 40;

interface Words {
  /** Every base form that a word may have: "leaves" as "leaf" and as "leave". */
  readonly bases: ReadonlySet<string>;
  /** The likeliest of each word. */
  readonly heads: ReadonlySet<string>;
}

function wordsIn(text: string, memo: Map<string, readonly string[]>): Words {
  const bases = new Set<string>();
  const heads = new Set<string>();
  let count = 0;
  for (const [word] of text
    .toLowerCase()
    .matchAll(/n['’]t\b|\p{L}[\p{L}\p{M}]*?(?=n['’]t\b|[^\p{L}\p{M}]|$)/gu)) {
    if (word.length < 2 || word.length > 40 || EMPTY.has(word)) continue;
    let known = memo.get(word);
    if (known === undefined) {
      known = basesOf(word);
      memo.set(word, known);
    }
    for (const base of known) bases.add(base);
    heads.add(known[0] ?? word);
    count += 1;
    if (count === MOST_WORDS) break;
  }
  return { bases, heads };
}

function basesOf(word: string): readonly string[] {
  if (isDenial(word)) return ['not', word];
  const form = word.endsWith('ing') ? 'VBG' : word.endsWith('s') ? 'VBZ' : 'VBD';
  const bases = [lemmaOf(word, 'VERB', form), singularOf(word), word];
  return [...new Set([...bases.map(canonical), ...bases])];
}

/** Groups of claims under a key; one alone in its group has nothing to be in conflict with. */
class Groups {
  private readonly first = new Map<string, number>();
  private readonly chosen: Set<number>;

  constructor(chosen: Set<number>) {
    this.chosen = chosen;
  }

  add(key: string, claim: number): void {
    const first = this.first.get(key);
    if (first === undefined) this.first.set(key, claim);
    else if (first !== claim) this.chosen.add(first).add(claim);
  }
}

/** Two groups under a key: a claim matters when the other side has one too. */
class Sides {
  private readonly sides = [new Map<string, number[]>(), new Map<string, number[]>()] as const;

  add(key: string, left: boolean, claim: number): void {
    const side = this.sides[left ? 0 : 1];
    const known = side.get(key);
    if (known === undefined) side.set(key, [claim]);
    else if (known.at(-1) !== claim) known.push(claim);
  }

  choose(chosen: Set<number>): void {
    const [left, right] = this.sides;
    for (const [key, claims] of left) {
      const others = right.get(key);
      if (others === undefined) continue;
      for (const claim of [...claims, ...others]) chosen.add(claim);
    }
  }
}

/** Places of the claims that may be in conflict, without order. Linear in the length of the texts. */
export function candidatesOf(claims: readonly Candidate[]): Set<number> {
  const chosen = new Set<number>();
  const memo = new Map<string, readonly string[]>();
  const stated: Stated[] = [];
  const groups = new Groups(chosen);
  for (const [claim, { text, quantities, figured, of }] of claims.entries()) {
    const { bases, heads } = wordsIn(of === '' ? text : `${of} ${text}`, memo);
    // What rose in one year may fall in the next: statements with figures or times are not set against others.
    if (!figured && ![...bases].some(isTimed)) stated.push({ claim, bases, heads });
    if (quantities.some(isDose)) groups.add('dose', claim);
    for (const dimension of new Set(quantities.map((one) => one.dimension)))
      for (const base of bases) groups.add(`${dimension} ${base}`, claim);
  }
  opposed(stated).choose(chosen);
  chooseDenied(stated, chosen);
  return chosen;
}

interface Stated extends Words {
  readonly claim: number;
}

/** Both sides of a pair of opposites, or of safe and harmful, beside one further word. */
function opposed(stated: readonly Stated[]): Sides {
  const sides = new Sides();
  for (const { claim, bases, heads } of stated) {
    for (const word of bases)
      for (const { pair, left } of sidesOf(word))
        for (const head of heads) if (head !== word) sides.add(`${pair} ${head}`, left, claim);
    const words = [...bases];
    const harm = words.some((base) => HARMS.has(base) || base === 'effect');
    const safe = words.some((base) => SAFE.has(base));
    for (const head of heads) {
      if (safe || (harm && words.some(isDenial))) sides.add(`harm ${head}`, true, claim);
      if (safe || harm) sides.add(`harm ${head}`, false, claim);
    }
  }
  return sides;
}

/** Words of a claim that are paired: a sentence's subject and predicate stand among the first. */
const MOST_PAIRED = 12;

function pairsOf(words: Iterable<string>, within?: ReadonlySet<string>): string[] {
  const kept = [...words].filter((word) => within?.has(word) ?? true).slice(0, MOST_PAIRED);
  return kept.flatMap((one, at) =>
    kept.slice(at + 1).map((other) => (one < other ? `${one} ${other}` : `${other} ${one}`)),
  );
}

/** What one claim denies, or calls seldom, and the others that share two words with it. */
function chooseDenied(stated: readonly Stated[], chosen: Set<number>): void {
  const isDenying = ({ bases }: Stated) =>
    [...bases].some((base) => isDenial(base) || SELDOM.has(base));
  const denying = new Map<string, number[]>();
  const words = new Set<string>();
  for (const one of stated.filter(isDenying)) {
    for (const word of one.heads) words.add(word);
    for (const pair of pairsOf(one.heads)) {
      const known = denying.get(pair);
      if (known === undefined) denying.set(pair, [one.claim]);
      else known.push(one.claim);
    }
  }
  for (const one of stated) {
    if (isDenying(one)) continue;
    for (const pair of pairsOf(one.heads, words)) {
      const claims = denying.get(pair);
      if (claims === undefined) continue;
      chosen.add(one.claim);
      for (const claim of claims) chosen.add(claim);
      // All of them are chosen now.
      claims.length = 0;
    }
  }
}
