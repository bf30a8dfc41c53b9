/** Lists that stay whole: taking them apart would say something else, or break the sentence. */

import { verbEntry } from '../../../language/verbs.ts';
import { pluralSubject } from '../grammar.ts';
import { isComma } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { FIXED } from './fixed.ts';
import { has, type List } from './model.ts';
import { headServesBoth } from './shared-head.ts';

/** Words after which two things belong together: splitting them would say something else. */
const COLLECTIVE =
  /^(?:combination|combine|combined|combining|mix|mixed|mixing|mixture|blend|blended|ratio|difference|distinction|relationship|correlation|interplay|balance|compare|comparing|comparison|intersection|sum|total|union|merger|merge|merged|trade-off|tradeoff|gap|link|conflict|divide|alternate|range|interaction|connection|contrast|similarity|agreement|partnership|collaboration|marriage|war|match|debate|choose|choice|switch|integrate|integration|convergence|overlap)(?:s|es|d|ed|ing)?$/;
const TOGETHER = /^(?:between|among|amongst|versus|vs|vs\.|than)$/;
export const isFixed = (tree: Tree, at: number): boolean =>
  FIXED.has(`${tree.lower(at - 1)} ${tree.lower(at)} ${tree.lower(at + 1)}`);

const CONDITION =
  /^(?:if|when|whenever|unless|because|once|whether|until|since|after|before|although|though|while|where|as|than|whereas|lest)$/;

/** A list inside a condition, a frame, a subject that is an action, or under a collective word stays whole. */
export function isGuarded(tree: Tree, first: number): boolean {
  const main = tree.clause(tree.root);
  const subject = main === null ? -1 : tree.start(main.subject);
  // "Understanding X and Y is crucial", also where the parser took the first word for an adjective.
  const opener = tree.word(subject);
  if (
    main !== null &&
    opener !== undefined &&
    tree.under(first, main.subject) &&
    /^(?:amod|compound)/.test(opener.relation) &&
    /ing$/.test(opener.lower) &&
    verbEntry(opener.lower)?.forms.includes('ing')
  )
    return true;
  for (const node of [first, ...tree.path(first).slice(1)]) {
    const relation = tree.relation(node);
    const head = tree.head(node);
    const links = tree.kids(node, /^(?:case|mark)$/).map((kid) => tree.lower(kid));
    if (links.some((link) => TOGETHER.test(link))) return true;
    // "from Ireland and Portugal in the west to the Urals"
    if (
      links.includes('from') &&
      tree
        .kids(head)
        .some(
          (kid) => kid > node && tree.kids(kid, /^case$/).some((link) => tree.lower(link) === 'to'),
        )
    )
      return true;
    // "made of A, B and C": what a thing consists of is meant as a whole.
    if (
      links.some((link) => /^(?:of|from|with)$/.test(link)) &&
      /^(?:made|composed|built|formed|constructed|filled|combined)$/.test(tree.lower(head))
    )
      return true;
    if (
      node !== tree.root &&
      /^(?:obj|nmod|obl|nsubj|nsubj:pass|xcomp)/.test(relation) &&
      COLLECTIVE.test(tree.lower(head))
    )
      return true;
    if (/^(?:advcl|ccomp|acl|csubj)/.test(relation)) {
      const marks = tree.kids(node, /^(?:mark|advmod|case)$/).filter((kid) => kid < node);
      if (marks.some((kid) => CONDITION.test(tree.lower(kid)))) return true;
      if (/^csubj/.test(relation)) return true;
    }
    // "People with A and B": both of them are meant at once.
    if (
      /^nmod/.test(relation) &&
      main !== null &&
      tree.under(node, main.subject) &&
      tree.kids(node, /^case$/).some((kid) => /^with(?:out)?$/.test(tree.lower(kid)))
    )
      return true;
    // What is done, or who is meant, is one thing.
    if (/^nsubj/.test(relation) && tree.xpos(node) === 'VBG') return true;
    if (
      /^(?:acl|ccomp)/.test(relation) &&
      main !== null &&
      tree.under(node, main.subject) &&
      node !== main.subject
    )
      return true;
    // What stands before the subject frames all that follows.
    if (main !== null && tree.head(node) === tree.root && node < subject && node !== main.subject)
      return true;
  }
  return false;
}

/** Names and numbers that only look like lists: "Disease Control and Prevention", "15 and 16 August". */
export function isOneName(tree: Tree, list: List): boolean {
  const { words } = tree;
  const last = list.items.at(-1) ?? [];
  const first = list.items.at(-2) ?? [];
  if (
    words
      .slice(list.from, list.to)
      .some((word, at) => word.text === '&' && has(words[list.from + at - 1], 'NNP'))
  )
    return true;
  const right = words[list.joint + 1];
  if (has(right, 'NNP') && list.items.length === 2) {
    const before = words.slice(Math.max(0, list.from - 4), list.from);
    if (
      before.some((word) => /^(?:for|of)$/.test(word.lower)) &&
      before.some((word) => /^\p{Lu}/u.test(word.text) && word.tag !== 'DT') &&
      /^(?:for|of)$/.test(words[list.from - 1]?.lower ?? '')
    )
      return true;
    // "the US Food and Drug Administration"
    const body =
      /^(?:administration|department|commission|service|services|institute|agency|bureau|board|office|council|ministry|committee|organization|association|company|university|act|centre|center|school|college|society|press|festival|awards?)$/;
    if (
      last.length > 1 &&
      has(words[list.joint - 1], 'NNP') &&
      last.slice(-2).some((word) => body.test(word.lower))
    )
      return true;
    if (list.by === '&' && has(words[list.joint - 1], 'NNP')) return true;
  }
  if (list.items.every((item) => /^\p{Lu}$/u.test(item.at(-1)?.text ?? ''))) return true;
  const bareNumber = (item: List['items'][number]) => item.length === 1 && has(item[0], 'CD');
  return bareNumber(last) || bareNumber(first);
}

/** "mind and body practices": the last noun may be meant for both, so the pair stays. */
export function sharesHead(tree: Tree, list: List): boolean {
  if (tree.relation(list.heads[0] ?? 0) === 'compound') return true;
  if (list.items.length > 2) return false;
  const [left, right] = list.items;
  if (left === undefined || right === undefined) return true;
  return headServesBoth(left, right);
}

/** "in Ardmore, the third of seven children": what renames a name is no further member. */
export function renames(tree: Tree, list: List): boolean {
  const [first = 0, second = 0] = list.heads;
  const named = tree.upos(first) === 'PROPN' && tree.kids(first, /^det$/).length === 0;
  const from = list.items[1]?.[0];
  return (
    named &&
    list.heads.length > 2 &&
    tree.upos(second) !== 'PROPN' &&
    /^(?:a|an|the)$/.test(from?.lower ?? '') &&
    tree.kids(second, /^cc$/).length === 0
  );
}

/** Whether the list goes on beyond the members that were understood: taking part of it out would leave a stump. */
export function isTorn(tree: Tree, list: List): boolean {
  const { words } = tree;
  const main = tree.clauseAbove(list.heads[0] ?? 0);
  const next = words[list.to];
  const goesOn = isComma(next) && has(words[list.to + 1], 'CC');
  const before = words[list.from - 1];
  const inPredicate = main === null || list.from > main.finite;
  const enclosed = closesAside(tree, list.from);
  const startsLate =
    isComma(before) &&
    inPredicate &&
    list.from > 2 &&
    !enclosed &&
    !/^(?:VBG|VBN)$/.test(words[list.from]?.xpos ?? '');
  // "A and B, C and D": the joining word is not the last.
  const led = tree.kids(list.heads[0] ?? 0, /^case$/).some((kid) => kid === list.from - 1);
  if (
    led &&
    isComma(words[list.from - 2]) &&
    words.slice(0, list.from - 2).some((word) => word.lower === before?.lower)
  )
    return true;
  // "warmth, fondness, and liking": a member was not seen.
  const [first = []] = list.items;
  if (
    first.some(
      (word, at) =>
        isComma(word) && !has(first[at + 1], 'WP', 'JJ', 'VBN', 'VBG') && !has(first[at - 1], 'JJ'),
    )
  )
    return true;
  const joins = words
    .slice(list.from, list.to)
    .filter(
      (word, at) =>
        word.tag === 'CC' &&
        tree.relation(list.from + at) === 'cc' &&
        list.heads.includes(tree.head(list.from + at)),
    ).length;
  return goesOn || startsLate || joins > 1;
}

/** "X is known, among others, for A and B": the comma closes what another opened. */
function closesAside(tree: Tree, from: number): boolean {
  const commas = tree.words.slice(0, from).filter((word) => isComma(word)).length;
  return (
    commas >= 2 &&
    tree.relation(from - 1) === 'punct' &&
    tree.head(from - 1) < from - 1 &&
    tree.head(from - 1) !== tree.root
  );
}

/** "on Earth and Mars, but not on Neptune": the exception holds for the list as a whole. */
export const contrasted = (tree: Tree, list: List): boolean =>
  tree.words
    .slice(list.from)
    .some(
      (word, at, rest) =>
        (word.lower === 'but' || word.lower === 'rather') &&
        /^(?:not|than|never)$/.test(rest[at + 1]?.lower ?? ''),
    );

/** "The active compounds are A and B": together they are what the subject names. A colon announces such a sum too. */
export function isIdentity(tree: Tree, list: List): boolean {
  const { words, root } = tree;
  if (words.slice(0, list.from).some((word) => word.lower === ':')) return true;
  const main = tree.clause(root);
  if (main === null || list.heads[0] !== root || tree.kids(root, /^cop$/).length === 0)
    return false;
  if (!/^(?:NOUN|PROPN)$/.test(tree.upos(root))) return false;
  const members = tree
    .members(main.subject)
    .map((at) => words[at])
    .filter((word) => word !== undefined);
  return pluralSubject(members);
}

/** "A and her husband have five sons": a count speaks of the members together. */
export function countedWhole(tree: Tree, list: List): boolean {
  const { words } = tree;
  if (words.some((word) => word.lower === 'respectively')) return true;
  const first = list.heads[0] ?? 0;
  if (!/^nsubj/.test(tree.relation(first))) return false;
  const verb = tree.head(first);
  if (tree.kids(verb, /^cop$/).length > 0 || list.items.every((item) => has(item.at(-1), 'NNS')))
    return false;
  return words.slice(list.to, list.to + 8).some((word) => has(word, 'CD'));
}

const EXAMPLES = /^(?:like|such|including|include|includes|included|as|e\.g\.)$/;
const NEGATIVE = /^(?:not|no|never|without|cannot|neither|n't)$|n't$/;

/** "A or B" asserts neither alone, save for what may happen, for examples, for names, and where both are denied. */
export function orIsOpen(tree: Tree, list: List): boolean {
  const first = list.heads[0] ?? 0;
  const path = [first, ...tree.path(first).slice(1)];
  if (path.some((node) => tree.relation(node).startsWith('acl') && node !== tree.root))
    return false;
  const before = tree.words.slice(Math.max(0, list.from - 8), list.from);
  if (before.some((word) => NEGATIVE.test(word.lower))) return true;
  return before.some(
    (word) => /^(?:can|may|might|could)$/.test(word.lower) || EXAMPLES.test(word.lower),
  );
}

/** "does not A and B": which of them is denied cannot be told. */
export function deniedTogether(tree: Tree, list: List): boolean {
  if (list.by !== 'and') return false;
  return tree.words
    .slice(Math.max(0, list.from - 4), list.from)
    .some((word) => NEGATIVE.test(word.lower));
}
