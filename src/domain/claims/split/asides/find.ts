/** Where the asides of a sentence stand: branches of the tree that signs set off, and what is left without one. */
import { remembering } from '../../../language/recent.ts';
import { isFiniteVerb, type Tag, type Word } from '../../../language/tags.ts';
import { depths, isComma, isDash, join, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';

export interface Aside {
  /** The branch's head. */
  readonly node: number;
  /** The sign before it. */
  readonly open: number;
  readonly from: number;
  readonly to: number;
  /** The sign after it, or the end of the words. */
  readonly close: number;
}

const BRANCH =
  /^(?:acl|appos|advcl|amod|nmod|obl|parataxis|dep|xcomp|conj|ccomp|csubj|list)(?::|$)/;

/** Longest member of a list that is recognised as such. */
const LONGEST_MEMBER = 9;

const bracket = (word: Word | undefined) => word?.text === '(' || word?.text === '[';

/** The branch between its signs; null where it is torn or no sign stands before it. */
function asideAt(tree: Tree, node: number): Aside | null {
  const { words } = tree;
  if (!tree.contiguous(node)) return null;
  let from = tree.start(node);
  let to = tree.end(node);
  const sign = (at: number) => isComma(words[at]) || isDash(words[at]) || words[at]?.lower === ';';
  let open = from - 1;
  if (sign(from)) {
    open = from;
    from += 1;
  } else if (!sign(open)) return null;
  if (isDash(words[open]) && words[open]?.glued && words[from]?.glued && words[open]?.text === '-')
    return null;
  let close = to;
  if (to - 1 > from && sign(to - 1)) {
    close = to - 1;
    to -= 1;
  } else if (to < words.length && !sign(to)) {
    if (words.slice(to).every((word) => word.kind === 'sign')) close = words.length;
    else if (loose(words, from, to)) {
      to = words.length;
      close = to;
    } else return null;
  }
  // "A, who did X, and B, who did Y": the second of them is not the first one's.
  if (/^(?:which|who|whose)$/.test(words[from]?.lower ?? '')) {
    const next = words.findIndex(
      (word, at) =>
        at > from &&
        at < to &&
        isComma(word) &&
        words[at + 1]?.tag === 'CC' &&
        words
          .slice(at + 2, at + 9)
          .some(
            (later, offset, rest) =>
              isComma(later) && /^(?:which|who|whose)$/.test(rest[offset + 1]?.lower ?? ''),
          ),
    );
    if (next > 0) return { node, open, from, to: next, close: next };
  }
  if (to <= from || open < 1) return null;
  return { node, open, from, to, close: close >= words.length ? words.length : close };
}

/** Longest phrase at the end of a participle's words that the parser may have hung elsewhere. */
const LONGEST_TAIL = 8;

/** "…, forming acid as a product": what ends the sentence belongs to the participle, wherever the parser hung it. */
function loose(words: Words, from: number, to: number): boolean {
  const rest = words.slice(to);
  return (
    /^VB[GN]$/.test(words[from]?.tag ?? '') &&
    rest.length <= LONGEST_TAIL &&
    rest[0]?.tag === 'IN' &&
    !rest.some((word) => word.kind === 'sign' || word.tag === 'CC' || isFiniteVerb(word))
  );
}

/** The branches that signs enclose, from left to right, the wider before the narrower. */
export const asidesOf: (tree: Tree) => readonly Aside[] = remembering(findAsides);

function findAsides(tree: Tree): Aside[] {
  const depth = depths(tree.words);
  const found: Aside[] = [];
  for (let node = 0; node < tree.words.length; node += 1) {
    if (node === tree.root || !BRANCH.test(tree.relation(node))) continue;
    const aside = asideAt(tree, node);
    if (aside === null || depth[aside.open] !== 0 || bracket(tree.words[aside.from])) continue;
    found.push(aside);
  }
  return found.sort((a, b) => a.open - b.open || b.to - a.to);
}

/** Whether a list goes on here: "A, B, and C", "managed, tested and deployed". */
export function inList(words: Words, aside: Aside): boolean {
  const first = words[aside.from];
  if (first === undefined || /^(?:which|who|whose)$/.test(first.lower)) return false;
  if (first.tag === 'VBG' && amongExamples(words, aside.open)) return true;
  // "logistics, scheduling, manufacturing, and X": a bare -ing word among commas is a noun.
  const bare = first.tag === 'VBG' && /^(?:,|and|or|\))$/.test(words[aside.from + 1]?.lower ?? ',');
  if (bare) return true;
  const verbal = /^VB[NG]$/.test(first.tag);
  let length = 0;
  for (let at = aside.from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || isFiniteVerb(word) || /^[;:—–]$/.test(word.lower)) return false;
    if (isComma(word)) {
      const next = words[at + 1];
      const joins = next?.tag === 'CC' && /^(?:and|or)$/.test(next.lower);
      if (joins && !verbal) return !isFiniteVerb(words[at + 2]);
      if (joins && words[at + 2]?.tag === first.tag) return before(words, aside.open, first.tag);
      length = 0;
    } else if (length > LONGEST_MEMBER) return false;
    else length += 1;
    // "V1, V2 and V3" of one form.
    if (verbal && word.tag === 'CC' && at > aside.from && words[at + 1]?.tag === first.tag)
      return before(words, aside.open, first.tag);
  }
  return false;
}

/** Whether the clause so far has a word of this form that the aside can stand in line with. */
function before(words: Words, to: number, tag: Tag): boolean {
  for (let at = to - 1; at >= 0 && !isFiniteVerb(words[at]); at -= 1) {
    if (words[at]?.tag === tag) return true;
  }
  return false;
}

/** "such as A, B and C", "including A, B and C": what follows is an example, whatever its form. */
function amongExamples(words: Words, open: number): boolean {
  for (let at = open - 1; at >= 0 && !isFiniteVerb(words[at]); at -= 1) {
    const lower = words[at]?.lower;
    if (lower === 'including' || (lower === 'as' && words[at - 1]?.lower === 'such')) {
      return words.slice(open).some((word) => word.tag === 'CC');
    }
  }
  return false;
}

/** The words without the aside; the signs around it go where they only enclosed it. */
export const without = (words: Words, aside: Aside): Words => {
  const after = words.slice(aside.close + 1);
  const relative = /^(?:which|who|whose)$/.test(words[aside.from]?.lower ?? '');
  const renamed = aside.open > 2 && /^(?:a|an)$/.test(after[0]?.lower ?? '');
  const keepsComma =
    isComma(words[aside.close]) &&
    after.length > 0 &&
    (renamed ||
      (!relative && after[0]?.tag === 'CC') ||
      after[0]?.tag === 'VBG' ||
      /^(?:which|who|but)$/.test(after[0]?.lower ?? ''));
  return keepsComma
    ? join(words.slice(0, aside.open), words.slice(aside.close))
    : join(words.slice(0, aside.open), after);
};
