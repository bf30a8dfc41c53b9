/**
 * Coordination: "dry mouth, nausea and fatigue" gives three statements, "can reduce X and improve Y" two.
 * A list is taken apart only where its members are of one form and each can be true by itself.
 */
import { nounPhrase } from '../../../language/phrases.ts';
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
    if (words[joint]?.lower === 'nor') continue;
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

export const splitNounLists: Rule = (words) => {
  for (const { list, joint } of listsOf(words)) {
    const lower = words[joint]?.lower ?? '';
    if (isGuarded(words, list.from, joint) || inFrame(words, list.from)) continue;
    if (lower === 'or' && !orIsOpen(words, list.from)) continue;
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
