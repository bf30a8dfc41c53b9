/** Where the asides of a sentence stand, and what is left without one. */
import type { Clause } from '../../../../language/phrases.ts';
import { isFiniteVerb, type Tag, type Word } from '../../../../language/tags.ts';
import { depths, join, type Words } from '../rule.ts';

export const isComma = (word: Word | undefined) => word?.lower === ',';
export const isDash = (word: Word | undefined) => /^(?:—|–|--|-)$/.test(word?.lower ?? '');

export interface Aside {
  /** The sign before it. */
  readonly open: number;
  readonly from: number;
  readonly to: number;
  /** The sign after it, or the end of the words. */
  readonly close: number;
}

/** Longest member of a list that is recognised as such. */
const LONGEST_MEMBER = 9;

/** Whether a list goes on here: "A, B, and C", "managed, tested and deployed". */
export function inList(words: Words, aside: Aside): boolean {
  const first = words[aside.from];
  if (first === undefined || /^(?:which|who|whose)$/.test(first.lower)) return false;
  if (first.tag === 'VBG' && amongExamples(words, aside.open)) return true;
  // "logistics, scheduling, manufacturing, and X": a bare -ing word among commas is a noun.
  const bare = first.tag === 'VBG' && /^(?:,|and|or|\))$/.test(words[aside.from + 1]?.lower ?? ',');
  if (bare) return true;
  let length = 0;
  for (let at = aside.from; at < words.length; at += 1) {
    const word = words[at];
    if (word === undefined || isFiniteVerb(word) || /^[;:—–]$/.test(word.lower)) return false;
    if (isComma(word)) {
      const next = words[at + 1];
      const joins = next?.tag === 'CC' && /^(?:and|or)$/.test(next.lower);
      const verbal = /^VB[NG]$/.test(first.tag);
      if (joins && !verbal) return !isFiniteVerb(words[at + 2]);
      if (joins && words[at + 2]?.tag === first.tag) return before(words, aside.open, first.tag);
      length = 0;
    } else if (length > LONGEST_MEMBER) return false;
    else length += 1;
    // "V1, V2 and V3" of one form.
    if (
      word.tag === 'CC' &&
      at > aside.from &&
      words[at + 1]?.tag === first.tag &&
      /^VB[NG]$/.test(first.tag)
    ) {
      return before(words, aside.open, first.tag);
    }
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

/** The asides that commas, dashes or the end of the words enclose, from left to right. */
export function* asidesOf(words: Words): Generator<Aside> {
  const depth = depths(words);
  for (let open = 1; open < words.length - 1; open += 1) {
    if (depth[open] !== 0 || !(isComma(words[open]) || isDash(words[open]))) continue;
    const from = open + 1;
    let close = from;
    while (close < words.length) {
      const sign = words[close]?.lower ?? '';
      if (
        depth[close] === 0 &&
        (isDash(words[open]) ? isDash(words[close]) : sign === ',' || isDash(words[close]))
      ) {
        yield { open, from, to: close, close };
      }
      close += 1;
    }
    yield { open, from, to: words.length, close: words.length };
  }
}

/** The words without the aside; the signs around it go where they only enclosed it. */
export const without = (words: Words, aside: Aside): Words => {
  const after = words.slice(aside.close + 1);
  const relative = /^(?:which|who|whose)$/.test(words[aside.from]?.lower ?? '');
  const keepsComma =
    !relative &&
    isComma(words[aside.close]) &&
    after.length > 0 &&
    (after[0]?.tag === 'CC' ||
      after[0]?.tag === 'VBG' ||
      /^(?:which|who|but)$/.test(after[0]?.lower ?? ''));
  return keepsComma
    ? join(words.slice(0, aside.open), words.slice(aside.close))
    : join(words.slice(0, aside.open), after);
};

/** Whether the words after the aside carry the clause on: its verb, or nothing at all. */
export function carriesOn(words: Words, aside: Aside, clause: Clause): boolean {
  const next = words[aside.close + 1];
  if (next === undefined) return true;
  let at = aside.close + 1;
  while (words[at]?.tag === 'RB') at += 1;
  return isFiniteVerb(words[at]) || at > clause.verb;
}

/** After the verb, an aside that is followed by more must be followed by something that starts anew. */
export function trailingCloses(words: Words, aside: Aside): boolean {
  const next = words[aside.close + 1];
  if (next === undefined) return true;
  const first = words[aside.from];
  if (first?.tag === 'VBG' || first?.tag === 'VBN') {
    return next.tag === 'VBG' || isFiniteVerb(next) || next.lower === 'which';
  }
  if (/^(?:which|who|whose)$/.test(first?.lower ?? '')) {
    const joined =
      next.tag === 'CC' && /^(?:NN|NNS|NNP|DT|PP\$)$/.test(words[aside.close + 2]?.tag ?? '');
    return isFiniteVerb(next) || next.tag === 'VBG' || joined;
  }
  return isFiniteVerb(next);
}

/** A relative clause has to end where the aside ends: no second finite verb may follow unjoined. */
export function spansOnlyClause(words: Words, aside: Aside): boolean {
  const inside = words.slice(aside.from + 1, aside.to);
  return inside.some((word) => isFiniteVerb(word));
}
