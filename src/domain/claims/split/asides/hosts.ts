/** What an aside speaks of: the noun that it hangs on, or the subject of its clause. */
import { gerundOf } from '../../../language/verbs.ts';
import { altered } from '../../../language/word.ts';
import type { Host } from '../build.ts';
import { isComma, join } from '../rule.ts';
import type { Tree, TreeClause } from '../tree.ts';

const NOMINAL = /^(?:NOUN|PROPN|PRON|NUM|SYM|ADJ)$/;

/** The noun phrase at `head` as a subject: its words before `limit`, without what links it to the left. */
export function phraseAt(tree: Tree, head: number, limit: number): Host | null {
  const word = tree.word(head);
  if (word === undefined || !NOMINAL.test(word.upos)) return null;
  const skip = new Set<number>();
  for (const kid of tree.kids(
    head,
    /^(?:case|cc|mark|cop|nsubj|aux|expl|advcl|parataxis|cc:preconj)(?::|$)/,
  )) {
    if (tree.relation(kid) === 'nsubj' && kid > head) continue;
    for (const member of tree.members(kid)) skip.add(member);
  }
  // What stands before a colon, or a copula that the parser hung within the phrase, is none of it.
  const colon = tree.words.findLastIndex(
    (sign, at) => at < head && (sign.lower === ':' || sign.upos === 'AUX'),
  );
  const members = tree.members(head).filter((at) => at < limit && at > colon && !skip.has(at));
  let from = 0;
  while (
    from < members.length &&
    tree.word(members[from] ?? 0)?.kind === 'sign' &&
    !/^["“‘'(]$/.test(tree.lower(members[from] ?? 0))
  )
    from += 1;
  let to = members.length;
  while (to > from && isComma(tree.word(members[to - 1] ?? 0))) to -= 1;
  const kept = members.slice(from, to);
  const begin = kept[0];
  const end = kept.at(-1);
  if (begin === undefined || end === undefined || !kept.includes(head)) return null;
  // A phrase that is torn cannot be repeated.
  for (let at = begin; at <= end; at += 1)
    if (!kept.includes(at) && tree.word(at)?.kind !== 'sign' && !skip.has(at)) return null;
  // Adverbs before the phrase belong to its clause.
  let lead = 0;
  while (
    /^(?:RB|CC)$/.test(tree.word(kept[lead] ?? 0)?.tag ?? '') &&
    kept[lead] !== head &&
    !/^(?:JJ|CD|VBN|RB)$/.test(tree.word(kept[lead + 1] ?? 0)?.tag ?? '')
  )
    lead += 1;
  return {
    words: kept
      .slice(lead)
      .map((at) => tree.words[at])
      .filter((found) => found !== undefined),
    index: word.index,
  };
}

/**
 * The noun that a comma clause speaks of: names and "of" go along ("the leaves of the tree, which"), and so does what
 * is new ("a layer of foam on the deck, which").
 */
export function widened(tree: Tree, head: number): number {
  let at = head;
  while (tree.relation(at) === 'nmod' && tree.head(at) >= 0 && tree.head(at) < at) {
    const outer = tree.head(at);
    const link = tree.kids(at, /^case$/)[0];
    const names = tree.upos(at) === 'PROPN' && tree.upos(outer) === 'PROPN';
    const article = (node: number) => tree.lower(tree.kids(node, /^det|^nmod:poss/)[0] ?? -1);
    const near = /^(?:on|in|at|with|from|over|under|near)$/.test(tree.lower(link ?? -1));
    const fresh = near && /^an?$/.test(article(outer)) && /^(?:the|its|their)$/.test(article(at));
    if (!names && !fresh && tree.lower(link ?? -1) !== 'of') break;
    at = outer;
  }
  return at;
}

/** "have a layer of foam on the deck, which": the parser hangs "on the deck" on the verb; what is new is spoken of. */
export function freshPhrase(tree: Tree, head: number, limit: number): Host | null {
  if (!/^obl/.test(tree.relation(head))) return null;
  const article = (node: number) => tree.lower(tree.kids(node, /^(?:det|nmod:poss)$/)[0] ?? -1);
  const object = tree
    .kids(tree.head(head), /^obj$/)
    .find((kid) => tree.end(kid) === tree.start(head));
  if (
    object === undefined ||
    !/^an?$/.test(article(object)) ||
    !/^(?:the|its|their)$/.test(article(head))
  )
    return null;
  const found = phraseAt(tree, object, limit);
  const more = tree.words.slice(tree.start(head), limit);
  return found === null
    ? null
    : {
        words: [
          ...found.words,
          ...more.map((word) =>
            word.index === tree.word(head)?.index
              ? altered(word, { head: found.index, relation: 'nmod' })
              : word,
          ),
        ],
        index: found.index,
      };
}

/** Who or what a trailing participle speaks of. */
export function subjectOf(tree: Tree, clause: TreeClause, limit: number): Host | null {
  const { words } = tree;
  const lower = tree.lower(clause.subject);
  if (lower === 'there' || tree.relation(clause.subject) === 'csubj') {
    if (lower === 'there') return null;
  }
  const copular = tree.kids(clause.head, /^cop$/).length > 0;
  if (lower === 'it' && tree.relation(clause.subject) === 'expl') {
    const real = tree.kids(clause.head, /^csubj/).find((kid) => kid > clause.head);
    return real === undefined ? null : doing(tree, real, limit);
  }
  // "One of its benefits is its ability to X, helping Y": the ability helps.
  if (
    copular &&
    lower === 'one' &&
    tree
      .kids(clause.head, /^(?:det|nmod:poss)$/)
      .some((kid) => /^(?:the|its|their|his|her)$/.test(tree.lower(kid)))
  ) {
    return phraseAt(tree, clause.head, limit);
  }
  if (
    /^VB[GN]?$/.test(tree.xpos(clause.subject)) ||
    tree.relation(clause.subject).startsWith('csubj')
  ) {
    const members = tree.members(clause.subject).filter((at) => at < limit);
    const word = words[clause.subject];
    if (word === undefined || !tree.contiguous(clause.subject)) return null;
    return {
      words: members.map((at) => words[at]).filter((found) => found !== undefined),
      index: word.index,
    };
  }
  return phraseAt(tree, clause.subject, Math.min(limit, clause.finite));
}

/** "to consult a doctor before use, …" → "consulting a doctor before use". */
function doing(tree: Tree, at: number, limit: number): Host | null {
  const verb = tree.word(at);
  if (verb?.xpos !== 'VB' || !tree.contiguous(at)) return null;
  const rest = tree.words.slice(at + 1, Math.min(limit, tree.end(at)));
  if (rest.some((word) => isComma(word) || word.tag === 'CC')) return null;
  const text = gerundOf(verb.lemma);
  return {
    words: join([altered(verb, { text, lower: text, tag: 'VBG', xpos: 'VBG' })], rest),
    index: verb.index,
  };
}
