/** What a list is while it is taken apart, and how its members are found in the tree. */
import type { Tag, Word } from '../../../language/tags.ts';
import { depths, isComma, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';

/** A list of this many members is an index, not a statement. */
const LONGEST_LIST = 24;

/** Without a list of the tags: this is asked several times for each word. */
export const has = (
  word: Word | undefined,
  one: Tag,
  two?: Tag,
  three?: Tag,
  four?: Tag,
  five?: Tag,
  six?: Tag,
): boolean =>
  word !== undefined &&
  (word.tag === one ||
    word.tag === two ||
    word.tag === three ||
    word.tag === four ||
    word.tag === five ||
    word.tag === six);

export interface List {
  /** The members' heads, as positions; the first carries the list. */
  readonly heads: readonly number[];
  /** Where the last joining word stands. */
  readonly joint: number;
  /** The joining word, lower-cased: "and", "or", "nor", "but", "&". */
  readonly by: string;
  /** Where the first member starts. */
  readonly from: number;
  readonly items: readonly Words[];
  /** Where the last member ends; what follows belongs to all. */
  readonly to: number;
}

/** What stands to the left of a noun or an adjective and belongs to it alone. */
const OWN_LEFT =
  /^(?:det|amod|nummod|compound|nmod|flat|advmod|goeswith|nmod:poss|det:predet|appos)(?::|$)/;

/** Adverbs of the clause, which every member shares. */
export const CLAUSAL =
  /^(?:not|never|also|often|usually|typically|generally|always|sometimes|rarely|only|just|still|already|now|then|both|either|neither|commonly|primarily|mainly|mostly|currently|reportedly|frequently|likely|probably|n't|first|once|later|previously|formerly|originally|since|particularly|especially)$/;

/** The heads of all members: conjuncts of the first one, and of those that carry the list on. */
export function membersOf(tree: Tree, first: number): number[] {
  const found = [first];
  const add = (node: number) => {
    for (const kid of tree.kids(node, /^conj$/)) {
      if (kid <= node) continue;
      found.push(kid);
      if (tree.kids(kid, /^cc$/).length === 0) add(kid);
    }
  };
  add(first);
  found.sort((a, b) => a - b);
  // "A, B and C, and D": a pair inside a longer list is one member of it.
  const closed = found.filter((at) => tree.kids(at, /^cc$/).some((kid) => kid < at));
  const outer =
    closed.length > 1
      ? found.filter(
          (at) =>
            tree.head(at) === first ||
            at === first ||
            !closed.includes(at) ||
            isComma(tree.word(tree.start(at))),
        )
      : found;
  return outer.length > 1 && outer.length <= LONGEST_LIST ? outer : [];
}

/** Where a member's words begin, without the signs and joining words before it. */
export function memberStart(tree: Tree, node: number): number {
  let from = tree.start(node);
  while (from < node) {
    const word = tree.word(from);
    if (word === undefined || !(joins(tree, from) || /^[,;]$/.test(word.text))) break;
    from += 1;
  }
  return from;
}

/** "and", or a word of "as well as". */
const joins = (tree: Tree, at: number): boolean =>
  has(tree.word(at), 'CC') ||
  tree.relation(at) === 'cc' ||
  (tree.relation(at) === 'fixed' && tree.relation(tree.head(at)) === 'cc');

/** Where the nominal or adjectival member at `node` begins, what its clause shares left out. */
export function ownStart(tree: Tree, node: number): number {
  let from = node;
  for (const kid of tree
    .kids(node)
    .filter((at) => at < node)
    .reverse()) {
    if (tree.end(kid) < from) {
      const between = tree.words.slice(tree.end(kid), from);
      if (!between.every((word) => word.kind === 'sign')) break;
    }
    if (tree.words[kid]?.kind === 'sign') {
      if (!/^["“‘'($€£-]$/.test(tree.words[kid]?.text ?? '')) continue;
      from = kid;
      continue;
    }
    if (!OWN_LEFT.test(tree.relation(kid)) || !tree.contiguous(kid)) break;
    if (tree.relation(kid) === 'advmod' && CLAUSAL.test(tree.lower(kid))) break;
    from = tree.start(kid);
  }
  return from;
}

/** The end of the first member: where what joins the second one begins. */
export function zoneStart(tree: Tree, member: number): number {
  let start = tree.start(member);
  while (start > 0 && (isComma(tree.word(start - 1)) || joins(tree, start - 1))) start -= 1;
  return start;
}

/** Whether every word from the first member to the last is one of the list's own. */
export function holds(tree: Tree, first: number, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (!tree.under(at, first)) return false;
  return true;
}

/** The last joining word before the last member, or -1. */
export function jointOf(tree: Tree, heads: readonly number[]): number {
  const last = heads.at(-1) ?? -1;
  const own = tree.kids(last, /^cc$/).find((kid) => kid < last);
  if (own !== undefined) return own;
  const before = tree.start(last) - 1;
  return has(tree.word(before), 'CC') ? before : -1;
}

export const outside = (words: Words, at: number): boolean => depths(words)[at] === 0;
