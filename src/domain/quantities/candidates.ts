/**
 * Which claims of an article can be in conflict with another one, told by their words alone, so that only those need to
 * be parsed. It may name too many, never too few: what is in conflict is for the findings to say.
 */
import { lemmaOf, singularOf } from '../language/lemma.ts';
import { canonical, isGeneric } from './frames.ts';
import { isOnce } from './likeness.ts';
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
  /** The sentence that it was taken from. */
  readonly source: string;
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

/** Claims under a key; those of one sentence alone have nothing to be in conflict with. */
class Groups {
  private readonly first = new Map<
    string,
    { readonly claims: number[]; readonly source: string }
  >();

  add(key: string, claim: number, source: string, chosen: Set<number>): void {
    const first = this.first.get(key);
    if (first === undefined) {
      this.first.set(key, { claims: [claim], source });
      return;
    }
    if (first.source === source) {
      if (first.claims.length > 0) first.claims.push(claim);
      return;
    }
    chosen.add(claim);
    for (const one of first.claims) chosen.add(one);
    // All of them are chosen now.
    first.claims.length = 0;
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
  const memo = new Map<string, readonly string[]>();
  const chosen = new Set<number>();
  const stated: Stated[] = [];
  for (const [claim, { text, figured }] of claims.entries()) {
    if (figured) continue;
    const { bases, heads } = wordsIn(text, memo);
    // What rose in one year may fall in the next: statements with figures or times are not set against others.
    if (![...bases].some(isTimed)) stated.push({ claim, bases, heads });
  }
  chooseFigured(claims, memo, chosen);
  opposed(stated).choose(chosen);
  chooseDenied(stated, chosen);
  return chosen;
}

/** The text without the words of its amounts; those of a count say what is counted. */
function besideAmounts({ text, quantities, of }: Candidate): string {
  let rest = of;
  let at = 0;
  for (const { start, end, kind } of quantities) {
    if (kind === 'count' || start < at) continue;
    rest += ` ${text.slice(at, start)}`;
    at = end;
  }
  return `${rest} ${text.slice(at)}`;
}

/** Doses, which may leave out what they are of, and figures of one dimension beside two words that are the same. */
function chooseFigured(
  claims: readonly Candidate[],
  memo: Map<string, readonly string[]>,
  chosen: Set<number>,
): void {
  const figured = claims.flatMap((one, claim) => {
    if (one.quantities.length === 0) return [];
    const { bases, heads } = wordsIn(besideAmounts(one), memo);
    const dimensions = new Set(one.quantities.map(({ dimension }) => dimension));
    // A date is compared where it tells of an event that happens once, or is all that is said.
    if (![...bases].some(isOnce) && !IS.test(one.text)) dimensions.delete('date');
    const telling = [...heads].filter((head) => one.of !== '' || !isGeneric(head));
    return [{ ...one, claim, dimensions, heads: telling }];
  });
  const byHand = new Set(
    figured.flatMap(({ of, dimensions }) =>
      [...wordsIn(of, memo).bases].flatMap((base) =>
        [...dimensions].map((one) => `${one} ${base}`),
      ),
    ),
  );
  const shared = sharedWords(figured);
  const groups = new Groups();
  for (const { claim, source, quantities, dimensions, heads } of figured) {
    if (quantities.some(isDose)) groups.add('dose', claim, source, chosen);
    for (const dimension of dimensions)
      if (heads.some((head) => byHand.has(`${dimension} ${head}`))) chosen.add(claim);
    for (const dimension of dimensions)
      for (const pair of pairsOf(heads, shared))
        groups.add(`${dimension} ${pair}`, claim, source, chosen);
  }
}

const IS = /\b(?:is|are|was|were|be|been)\b/i;

/** Words that claims of more than one sentence name. */
function sharedWords(
  claims: readonly { readonly heads: readonly string[]; readonly source: string }[],
): Set<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const { heads, source } of claims) {
    for (const head of heads) {
      const before = first.get(head);
      if (before === undefined) first.set(head, source);
      else if (before !== source) shared.add(head);
    }
  }
  return shared;
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
