/**
 * Coordination: "dry mouth, nausea and fatigue" gives three statements, "can reduce X and improve Y" two.
 * A list is taken apart only where its members are of one form and each can be true by itself.
 */
import { nounPhrase } from '../../../../language/phrases.ts';
import { isFiniteVerb } from '../../../../language/tags.ts';
import { treeOf } from '../../tree.ts';
import type { Rule, Words } from '../rule.ts';
import { adjectiveList, modifierSeries, prepositionList } from './adjectives.ts';
import { distribute, shareDeterminer } from './distribute.ts';
import {
  contrasted,
  countedWhole,
  inFrame,
  isFixed,
  isGuarded,
  isIdentity,
  isOneName,
  isTorn,
  orIsOpen,
  sharesHead,
} from './guards.ts';
import { coordinators, has, type List } from './model.ts';
import { nounList } from './nouns.ts';
import { verbList } from './verbs.ts';

export const splitVerbLists: Rule = (words) => {
  for (const joint of coordinators(words)) {
    if (words[joint]?.lower === 'nor' || isFixed(words, joint)) continue;
    const list = verbList(words, joint);
    if (list === null || isGuarded(words, list.from, joint) || inFrame(words, list.from)) continue;
    if (words[joint]?.lower === 'or' && !orIsOpen(words, list.from + 1)) continue;
    const order =
      words.find((word) => word.tag !== 'RB')?.tag === 'VB' &&
      has(words[list.from], 'VB') &&
      list.from < 2;
    if (order && nounPhrase(list.items.at(-1) ?? [], 1) < 0) continue;
    return distribute(words, list, words[joint]?.lower === 'or');
  }
  return null;
};

interface Found {
  readonly list: List;
  readonly joint: number;
}

/** All lists of the sentence, the longest first: a pair inside a member of a longer list waits for its turn. */
function listsOf(words: Words): Found[] {
  const found = coordinators(words).flatMap((joint): Found[] => {
    const lower = words[joint]?.lower ?? '';
    if (lower === 'but' || lower === 'nor' || isFixed(words, joint)) return [];
    const list =
      modifierSeries(words, joint) ??
      adjectiveList(words, joint) ??
      nounList(words, joint) ??
      prepositionList(words, joint);
    return list === null || list.items.some((item) => item.length === 0) ? [] : [{ list, joint }];
  });
  const outer = found.filter(
    ({ list, joint }) =>
      !found.some(
        (other) =>
          other.list !== list &&
          other.list.items.length > 2 &&
          list.items.length === 2 &&
          joint > other.list.from &&
          joint < other.list.to,
      ),
  );
  return outer.sort((a, b) => b.list.items.length - a.list.items.length);
}

/** "the difference between the value at the time of X and the price" */
function betweenTwo(words: Words, joint: number): boolean {
  for (let at = joint - 1; at >= 0 && !isFiniteVerb(words[at]) && words[at]?.tag !== 'CC'; at -= 1)
    if (words[at]?.lower === 'between') return true;
  return false;
}

/** "the notes C, E, and G" */
const isLetter = (item: Words): boolean => /^\p{Lu}$/u.test(item.at(-1)?.text ?? '');

/** Where the tree joins the last member to a word outside of the list, it knows better. */
function contradicted(words: Words, list: List, joint: number): boolean {
  const tree = treeOf(words);
  const last = tree.head(joint);
  if (last >= 0 && tree.relation(last) === 'cc') return true;
  if (last < 0 || !tree.relation(last).startsWith('conj')) return false;
  let first = tree.head(last);
  while (tree.relation(first).startsWith('conj')) first = tree.head(first);
  // "at night and at dusk": one preposition joins them, whatever the parser makes of it.
  if (words[list.from]?.tag === 'IN' && words[list.from]?.lower === words[joint + 1]?.lower)
    return false;
  return first < list.from || first > joint;
}

export const splitNounLists: Rule = (words) => {
  for (const { list, joint } of listsOf(words)) {
    const lower = words[joint]?.lower ?? '';
    if (isGuarded(words, list.from, joint) || inFrame(words, list.from)) continue;
    if (lower === 'or' && !orIsOpen(words, list.from)) continue;
    if (contradicted(words, list, joint) || has(words[joint - 1], 'IN', 'TO')) continue;
    if (betweenTwo(words, joint) || list.items.every(isLetter)) continue;
    if (isOneName(words, list, joint) || sharesHead(list) || isIdentity(words, list)) continue;
    if (countedWhole(words, list) || contrasted(words, list) || isTorn(words, list)) continue;
    const statements = distribute(
      words,
      { ...list, items: shareDeterminer(list.items) },
      lower === 'or',
    );
    if (statements !== null) return statements;
  }
  return null;
};
