/** Lists of verb phrases: "can reduce X and improve Y", "is A and has B", "finding and attracting Z". */
import { isFiniteVerb } from '../../../language/tags.ts';
import { altered, mapped } from '../../../language/word.ts';
import { isComma, join, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';
import {
  CLAUSAL,
  has,
  holds,
  jointOf,
  type List,
  memberStart,
  membersOf,
  outside,
  zoneStart,
} from './model.ts';

/** Verbs that stand alone as often as not: the object of a later verb is not theirs. */
const LONE =
  /^(?:come|go|live|die|work|grow|run|sit|stand|sleep|arise|happen|occur|exist|rise|fall|dissolve|expand|increase|decrease|emerge|appear|evolve|relax|rest|walk|talk|speak|stop|start|begin|end|wait|stay|travel|return|retire|graduate|leave|arrive|collapse|crash|vary|change|decline|spread|age|differ|bloom|thrive|survive|breathe|exercise|eat|drink|meditate|hike|swim|smoke|cook|read|write|study|play|win|compete|participate|communicate|interact|collaborate|relocate|migrate|escape|ferment|break|burn|cool|dry|freeze|melt|boil|move|turn|shrink|open|close)$/;

export function verbList(tree: Tree, first: number): List | null {
  const { words } = tree;
  const heads = membersOf(tree, first).filter((head) => verbal(tree, head));
  if (heads.length < 2 || heads[0] !== first) return null;
  const joint = jointOf(tree, heads);
  if (joint < 0 || !outside(words, joint)) return null;
  const others = heads.slice(1);
  // A member with a subject of its own is a statement, not a member.
  if (
    others.some((head) =>
      tree
        .kids(head, /^(?:nsubj|csubj|expl)/)
        .some((kid) => !/^(?:which|that|who)$/.test(tree.lower(kid))),
    )
  )
    return null;
  if (others.some((head) => !tree.contiguous(head))) return null;
  const finite = tree.finite(first);
  const group = others.map((head) => groupStart(tree, head));
  const allFinite = others.every(
    (head) => tree.finite(head) >= 0 && tree.finite(head) >= memberStart(tree, head),
  );
  // "is to create X that can be managed, tested": a participle taken for a past tense.
  const past = finite >= 0 && (tree.xpos(finite) === 'VBD' || tree.xpos(finite) === 'MD');
  if (
    !past &&
    others.some(
      (head) =>
        tree.xpos(head) === 'VBD' && tree.finite(head) === head && /ed$/.test(tree.lower(head)),
    )
  )
    return null;
  const marked = others.every((head) => infinitive(tree, head) >= 0);
  let from: number;
  if (allFinite && finite >= 0) from = sharedAdverbs(tree, first, finite, others);
  else if (others.every((head) => alike(tree, first, head))) {
    if (marked && infinitive(tree, first) >= 0) from = infinitive(tree, first);
    else if (others.some((head) => infinitive(tree, head) >= 0)) return null;
    else from = ownAdverb(tree, first, others, group);
  } else return null;
  if (from < 0) return null;
  const to = tree.end(heads.at(-1) ?? first);
  const second = heads[1] ?? first;
  if (!holds(tree, first, from, to)) return null;
  const items = heads.map((head, index) => {
    const start = index === 0 ? from : memberStart(tree, head);
    const next = heads[index + 1];
    const end = next === undefined ? tree.end(head) : zoneStart(tree, next);
    return words.slice(start, end);
  });
  // "include using X, restricting Y, and raising Z": the first of them was not seen.
  const late = tree.xpos(first) === 'VBG' && isComma(words[from - 1]);
  if (
    late &&
    words.slice(Math.max(0, finiteBefore(tree, from)), from - 1).some((word) => word.tag === 'VBG')
  )
    return null;
  // "managing it, including sourcing, screening, and hiring": the list is one of examples.
  const examples = items[0]?.findIndex((word) => word.lower === 'including') ?? -1;
  if (
    examples >= 0 &&
    isComma(words[joint - 1]) &&
    items[0]?.slice(examples).some((word) => isComma(word))
  )
    return null;
  if (/^["“‘']$/.test(words[from - 1]?.text ?? '')) return null;
  if (zoneStart(tree, second) <= first || items.some((item) => item.length === 0)) return null;
  return {
    heads,
    joint,
    by: words[joint]?.lower ?? '',
    from,
    items: shareObject(tree, heads, items),
    to,
  };
}

const verbal = (tree: Tree, at: number) =>
  tree.upos(at) === 'VERB' || tree.upos(at) === 'AUX' || tree.finite(at) >= 0;

/** Position of the "to" before an infinitive, or -1. */
const infinitive = (tree: Tree, at: number) =>
  tree.kids(at, /^mark$/).find((kid) => tree.lower(kid) === 'to') ?? -1;

function groupStart(tree: Tree, head: number): number {
  return Math.min(head, ...tree.kids(head, /^(?:aux|cop|mark)/).filter((kid) => kid < head));
}

/** Non-finite members have one form: "managed, tested", "finding and attracting", "reduce X and improve Y". */
function alike(tree: Tree, first: number, other: number): boolean {
  if (tree.upos(other) !== 'VERB' || tree.upos(first) !== 'VERB') return false;
  if (tree.kids(other, /^(?:aux|cop)/).length > 0) return false;
  const [a, b] = [tree.xpos(first), tree.xpos(other)];
  if (a === b)
    return a !== 'VBZ' && a !== 'VBP' && (a !== 'VBD' || tree.kids(first, /^aux/).length > 0);
  // A past participle is taken for a past tense now and then, a base form for a present.
  const auxiliary = tree.kids(first, /^aux/).length > 0;
  return auxiliary && ((a === 'VBN' && b === 'VBD') || (a === 'VB' && b === 'VBP'));
}

/** Adverbs right before the first finite word are its own only where the others have theirs. */
function sharedAdverbs(
  tree: Tree,
  first: number,
  finite: number,
  others: readonly number[],
): number {
  const own = others.every((head) => memberStart(tree, head) < tree.finite(head));
  let from = finite;
  while (
    has(tree.word(from - 1), 'RB') &&
    tree.head(from - 1) === first &&
    from - 1 > tree.end(tree.kids(first, /^(?:nsubj|csubj)/)[0] ?? -1) - 1 &&
    (own || !CLAUSAL.test(tree.lower(from - 1)))
  )
    from -= 1;
  return from;
}

function ownAdverb(
  tree: Tree,
  first: number,
  others: readonly number[],
  group: readonly number[],
): number {
  const own = others.every((head, index) => memberStart(tree, head) < (group[index] ?? head));
  let from = first;
  while (
    own &&
    has(tree.word(from - 1), 'RB') &&
    tree.head(from - 1) === first &&
    tree.lower(from - 1) !== 'not'
  )
    from -= 1;
  return from;
}

/** "finding and attracting candidates": the object of the last verb is everybody's. */
function shareObject(tree: Tree, heads: readonly number[], items: readonly Words[]): Words[] {
  const last = heads.at(-1) ?? 0;
  const bare = heads.slice(0, -1).every((head, index) => {
    const item = items[index] ?? [];
    return (
      item.at(-1)?.index === tree.word(head)?.index && !LONE.test(tree.word(head)?.lemma ?? '')
    );
  });
  if (!bare) return [...items];
  const passive = tree.xpos(last) === 'VBN';
  // "is 1.2 km long and was designed by Amsel": what was done to it says nothing of how it is.
  if (passive && heads.some((head) => tree.xpos(head) !== 'VBN')) return [...items];
  const object = tree
    .kids(last, passive ? /^(?:obl|obj|advcl|xcomp)/ : /^(?:obj|xcomp)/)
    .find((kid) => kid > last);
  if (object === undefined) return [...items];
  const rest = tree.words.slice(last + 1, tree.end(last));
  const index = tree.word(last)?.index ?? -1;
  return items.map((item, at) => {
    const own = tree.word(heads[at] ?? 0)?.index ?? -1;
    return at + 1 < items.length
      ? join(
          item,
          mapped(rest, (word) => (word.head === index ? altered(word, { head: own }) : word)),
        )
      : item;
  });
}

/** Position of the nearest finite verb before this place, or -1. */
function finiteBefore(tree: Tree, to: number): number {
  let at = to - 1;
  while (at >= 0 && !isFiniteVerb(tree.word(at))) at -= 1;
  return at;
}
