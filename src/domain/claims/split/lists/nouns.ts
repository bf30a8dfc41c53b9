/** Lists of nouns, adjectives and prepositional phrases, as the tree joins them. */
import { isFiniteVerb } from '../../../language/tags.ts';
import { isComma, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';
import {
  has,
  holds,
  jointOf,
  type List,
  memberStart,
  membersOf,
  outside,
  ownStart,
  zoneStart,
} from './model.ts';

const NOMINAL = /^(?:NOUN|PROPN|NUM|SYM|PRON)$/;

/** Words of time and place that hold for the whole list. */
const SHARED =
  /^(?:during|throughout|before|after|until|since|while|worldwide|within|following|amid|per|despite|because|due|depending|based|without|via|respectively|alike|each|annually)$/;

/** The list that the noun, adjective or adverb at `first` opens. */
export function wordList(tree: Tree, found: number): List | null {
  const { words } = tree;
  const members = membersOf(tree, found);
  if (members.length < 2) return null;
  const first = onVerb(tree, members) ?? lifted(tree, members);
  const heads = [first, ...members.slice(1)];
  const kind = kindOf(tree, first);
  if (kind === null || !heads.every((head) => fits(tree, head, kind))) return null;
  const joint = jointOf(tree, heads);
  if (joint < 0 || !outside(words, joint)) return null;
  // "the effects of and measures against X": the complement is yet to come.
  if (has(words[joint - 1], 'IN', 'TO')) return null;
  const others = heads.slice(1);
  if (others.some((head) => !tree.contiguous(head))) return null;
  if (
    others.some((head) =>
      /^(?:including|such|like|especially|particularly)$/.test(tree.lower(memberStart(tree, head))),
    )
  )
    return null;
  // "a lower dose and gradually increase": the last of them is a verb.
  if (
    kind === 'noun' &&
    others.some(
      (head) =>
        /ly$/.test(tree.lower(memberStart(tree, head))) && memberStart(tree, head) === head - 1,
    )
  )
    return null;
  const led = others.map((head) => caseOf(tree, head) >= 0);
  const prepositions = led.every(Boolean);
  // "in A, B, and in C": which of them "in" leads cannot be told.
  if (!prepositions && led.some(Boolean)) return null;
  let from = ownStart(tree, first);
  if (/^(?:neither|both|either)$/.test(words[from]?.lower ?? '') && from < first) from += 1;
  // "both machine learning techniques and X": whatever the parser makes of it, the list begins after "both".
  const both = words.findLastIndex(
    (word, at) => at < from && at > from - 5 && word.lower === 'both',
  );
  if (both >= 0 && both < from - 1) from = both + 1;
  if (prepositions) {
    const own = caseOf(tree, first);
    if (own < 0) return null;
    from = Math.min(from, own);
  }
  const lastHead = heads.at(-1) ?? first;
  const to = sharedFrom(tree, heads, tree.end(lastHead));
  // "only with a court order and only after a year"
  const lead = words[from - 1];
  if (
    prepositions &&
    has(lead, 'RB') &&
    others.every((head) => tree.lower(memberStart(tree, head)) === lead?.lower)
  )
    from -= 1;
  // "two presidents: A and B": what follows the colon is a list of its own.
  if (words.slice(first, joint).some((word) => word.lower === ':')) return null;
  if (first === found && !holds(tree, first, from, to)) return null;
  const second = heads[1] ?? first;
  if (zoneStart(tree, second) <= first) return null;
  // "how gentle and calm they are": what follows is the clause of these words.
  if (tree.kids(first, /^(?:nsubj|csubj)/).some((kid) => kid > first)) return null;
  const items: Words[] = heads.map((head, index) => {
    const start = index === 0 ? from : memberStart(tree, head);
    const next = heads[index + 1];
    const end = next === undefined ? to : zoneStart(tree, next);
    return words.slice(start, end);
  });
  if (
    items.some(
      (item) => item.length === 0 || item.some((word) => isFiniteVerb(word) && kind !== 'noun'),
    )
  )
    return null;
  return { heads, joint, by: words[joint]?.lower ?? '', from, items, to };
}

/** "active at night and at dusk": a phrase that was joined to the verb goes with the like one before it. */
function onVerb(tree: Tree, [first = 0, ...others]: readonly number[]): number | null {
  const plain = (at: number) => tree.upos(at) === 'NOUN' || tree.upos(at) === 'PROPN';
  if (
    !/^(?:VERB|ADJ)$/.test(tree.upos(first)) ||
    !others.every((at) => plain(at) && tree.finite(at) < 0)
  )
    return null;
  const zone = zoneStart(tree, others[0] ?? first);
  const led = (at: number) => tree.lower(caseOf(tree, at));
  const wanted = led(others[0] ?? first);
  if (wanted === '') return null;
  const found = tree
    .members(first)
    .filter((at) => at > first && at < zone && plain(at) && tree.end(at) === zone)
    .filter((at) => led(at) === wanted);
  return found[0] ?? null;
}

/**
 * The parser hangs a second member on the nearest noun as often as on the right one. Members are built alike: "a
 * victory for advocates and a setback for supporters" joins what has the article, "a charge on A and a charge on B"
 * what has the preposition.
 */
function lifted(tree: Tree, heads: readonly number[]): number {
  const [first = 0, ...others] = heads;
  if (kindOf(tree, first) !== 'noun') return first;
  const determined = (at: number) =>
    tree.kids(at, /^(?:det|nmod:poss)$/).some((kid) => kid < at) ||
    tree.xpos(ownStart(tree, at)) === 'CD';
  const links = (at: number) =>
    tree
      .kids(at, /^(?:nmod|acl|obl)/)
      .filter((kid) => kid > at)
      .map((kid) => tree.lower(caseOf(tree, kid)));
  const last = others.at(-1) ?? first;
  const shared = links(last);
  for (let node = first; ; ) {
    const own = caseOf(tree, node);
    const outer = tree.head(node);
    if (
      own < 0 ||
      outer < 0 ||
      outer >= node ||
      kindOf(tree, outer) !== 'noun' ||
      !/^nmod/.test(tree.relation(node))
    )
      return first;
    const bare =
      others.every((at) => determined(at) && caseOf(tree, at) < 0) &&
      !determined(node) &&
      determined(outer);
    const alike =
      shared.includes(tree.lower(own)) &&
      others.every((at) => caseOf(tree, at) < 0) &&
      determined(outer) === determined(last);
    if (bare || alike) return outer;
    node = outer;
  }
}

type Kind = 'noun' | 'adjective' | 'adverb' | 'action';

function kindOf(tree: Tree, at: number): Kind | null {
  const upos = tree.upos(at);
  if (NOMINAL.test(upos)) return 'noun';
  // An unknown noun is taken for an adjective now and then.
  if (
    upos === 'ADJ' &&
    /^(?:obj|obl|nmod|nsubj)/.test(tree.relation(at)) &&
    tree.kids(at, /^(?:case|det|compound|nummod)$/).length > 0
  )
    return 'noun';
  if (upos === 'ADJ') return 'adjective';
  if (upos === 'ADV' && /^(?:RBR|JJR)$/.test(tree.xpos(at))) return 'adverb';
  return null;
}

function fits(tree: Tree, at: number, kind: Kind): boolean {
  const other = kindOf(tree, at);
  if (tree.finite(at) >= 0 && tree.relation(at) === 'conj') return false;
  if (kind === 'adjective')
    return other === 'adjective' || (tree.xpos(at) === 'VBN' && tree.kids(at).length < 3);
  // "milk, meat, and plowing fields"
  if (kind === 'noun' && tree.xpos(at) === 'VBG') return tree.kids(at, /^cc$/).length > 0;
  return other === kind;
}

const caseOf = (tree: Tree, at: number): number =>
  tree.kids(at, /^case$/).find((kid) => kid < at && tree.lower(kid) !== "'s") ?? -1;

/** "the growth and spread of X", "padding and grip for Y": two bare nouns share what follows the second. */
function sharedFrom(tree: Tree, heads: readonly number[], to: number): number {
  const [left, right] = [heads[0] ?? 0, heads.at(-1) ?? 0];
  // "A, B, and C during pregnancy": time and circumstance belong to all.
  for (const kid of tree.kids(right).filter((at) => at > right)) {
    const at = tree.start(kid);
    if (SHARED.test(tree.lower(at)) || year(tree, at)) return at;
  }
  if (
    heads.length !== 2 ||
    tree.upos(right) !== 'NOUN' ||
    isComma(tree.word(zoneStart(tree, right)))
  )
    return to;
  const tail = tree.kids(right, /^(?:nmod|acl|obl)/).find((at) => at > right);
  if (tail === undefined || memberStart(tree, right) !== right) return to;
  if (
    tree
      .kids(left)
      .some((kid) => kid > left && kid < right && !tree.relation(kid).startsWith('conj'))
  )
    return to;
  const width = left - ownStart(tree, left);
  const determined = width === 1 && has(tree.word(left - 1), 'DT', 'PP$');
  const plain = width === 0 && tree.upos(left) === 'NOUN';
  return determined || plain ? tree.start(tail) : to;
}

const year = (tree: Tree, at: number) =>
  /^(?:in|on|by|since|over|from)$/.test(tree.lower(at)) &&
  /^(?:1[5-9]|20)\d\d$/.test(tree.lower(at + 1));

/** Whether adjectives before one noun may go apart: comparatives, or three and more of them before a plural. */
export function separable(tree: Tree, list: List): boolean {
  const first = list.heads[0] ?? 0;
  if (tree.relation(first) !== 'amod') return true;
  const comparative = list.items.every(
    (item) => /^(?:more|less)$/.test(item[0]?.lower ?? '') || /er$/.test(item.at(-1)?.lower ?? ''),
  );
  if (comparative) return true;
  const head = tree.word(tree.head(first));
  return list.heads.length > 2 && head?.xpos === 'NNS';
}
