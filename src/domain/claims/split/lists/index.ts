/**
 * Coordination: "dry mouth, nausea and fatigue" gives three statements, "can reduce X and improve Y" two.
 * A list is taken apart only where its members are of one form and each can be true by itself.
 */
import type { Part, Rule } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { distribute, shareDeterminer } from './distribute.ts';
import {
  contrasted,
  countedWhole,
  deniedTogether,
  isFixed,
  isGuarded,
  isIdentity,
  isOneName,
  isTorn,
  orIsOpen,
  renames,
  sharesHead,
} from './guards.ts';
import type { List } from './model.ts';
import { separable, wordList } from './nouns.ts';
import { verbList } from './verbs.ts';

export const splitVerbLists: Rule = (tree) => {
  for (const first of carriers(tree)) {
    const list = verbList(tree, first);
    if (list === null || list.by === 'nor' || isGuarded(tree, first)) continue;
    if (isFixed(tree, list.joint)) continue;
    const finite = tree.finite(list.heads.at(-1) ?? first) >= 0;
    if (list.by === 'or' && (finite || !orIsOpen(tree, list))) continue;
    if (list.by === 'but' && /^(?:not|rather)$/.test(tree.lower(list.joint + 1))) continue;
    if (deniedTogether(tree, list) && tree.finite(first) < list.from) continue;
    // "Mix and serve": orders of one doing belong together unless each has its object.
    if (
      tree.order(tree.root) &&
      first === tree.root &&
      tree.kids(list.heads.at(-1) ?? first, /^(?:obj|obl|xcomp|ccomp)/).length === 0
    )
      continue;
    const parts = partsOf(tree, list, 'shared-subject');
    if (parts !== null) return parts;
  }
  return null;
};

/** Words on which others are joined. */
function carriers(tree: Tree): number[] {
  const found: number[] = [];
  for (let at = 0; at < tree.words.length; at += 1) {
    const kids = tree.kids(at, /^conj$/);
    if (kids.length > 0 && !(tree.relation(at) === 'conj' && tree.kids(at, /^cc$/).length === 0))
      found.push(at);
  }
  return found;
}

function partsOf(tree: Tree, list: List, rule: 'list' | 'shared-subject'): Part[] | null {
  const statements = distribute(tree, list);
  if (statements === null) return null;
  const example =
    rule === 'list' &&
    tree.words
      .slice(Math.max(0, list.from - 2), list.from)
      .some((word) => /^(?:such|including|like|e\.g\.)$/.test(word.lower));
  return statements.map((words) => ({ words, rule: example ? 'example' : rule }));
}

/** All lists of the sentence, the longest first: a pair inside a member of a longer list waits for its turn. */
function listsOf(tree: Tree): List[] {
  const found = carriers(tree).flatMap((first) => {
    const list = wordList(tree, first);
    const opposed =
      list?.by === 'but' &&
      (tree.upos(first) !== 'ADJ' || /^(?:not|rather|also)$/.test(tree.lower(list.joint + 1)));
    return list === null || opposed || isFixed(tree, list.joint) ? [] : [list];
  });
  const outer = found.filter(
    (list) =>
      !found.some(
        (other) =>
          other !== list &&
          other.items.length > 2 &&
          list.items.length === 2 &&
          list.joint > other.from &&
          list.joint < other.to,
      ),
  );
  // What is named comes before how it is.
  const named = (list: List) =>
    /^(?:NOUN|PROPN|NUM)$/.test(tree.upos(list.heads[0] ?? 0)) ? 1 : 0;
  return outer.sort((a, b) => b.items.length - a.items.length || named(b) - named(a));
}

export const splitNounLists: Rule = (tree) => {
  for (const list of listsOf(tree)) {
    const first = list.heads[0] ?? 0;
    if (isGuarded(tree, first) || !separable(tree, list)) continue;
    if (list.by === 'or' && !orIsOpen(tree, list)) continue;
    if (list.by === 'nor' && tree.lower(list.from - 1) !== 'neither') continue;
    if (isOneName(tree, list) || sharesHead(tree, list) || isIdentity(tree, list)) continue;
    if (countedWhole(tree, list) || contrasted(tree, list) || isTorn(tree, list)) continue;
    if (deniedTogether(tree, list) || renames(tree, list)) continue;
    const parts = partsOf(tree, { ...list, items: shareDeterminer(tree, list) }, 'list');
    if (parts !== null) return parts;
  }
  return null;
};
