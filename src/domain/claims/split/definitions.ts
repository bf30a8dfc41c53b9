/** "X is a publisher that specialises in Y" → "X is a publisher", "X specialises in Y". */

import { phraseAt } from './asides/hosts.ts';
import { clauseOf } from './build.ts';
import { agree, copula, numberOf, participleTense } from './grammar.ts';
import { isComma, join, type Rule } from './rule.ts';
import type { Tree } from './tree.ts';

/** Nouns that say nothing without what follows them. */
const EMPTY =
  /^(?:person|people|thing|things|way|ways|one|ones|something|someone|somebody|anything|term|time|place|kind|type|form|sort|word|result|reason|set|group|number|amount|lot|part|means|matter|example|factor|point|step|condition|practice|situation|process|state|question|sign|position|feature|event|day|year|fact|area|name|case|measure)$/;

const PREPOSITION = /^(?:by|in|as|on|at|for|to|from|with|during|into|near)$/;

export const splitDefinition: Rule = (tree) => {
  const { words, root } = tree;
  const clause = tree.clause(root);
  const verb = clause === null ? undefined : words[clause.finite];
  if (clause === null || verb === undefined || tree.kids(root, /^cop$/).length === 0) return null;
  if (verb.lemma !== 'be' || tree.upos(root) !== 'NOUN') return null;
  const subject = phraseAt(tree, clause.subject, clause.finite);
  if (
    subject === null ||
    /^(?:this|that|what|who|these|those|there)$/.test(tree.lower(clause.subject))
  )
    return null;
  if (/^(?:WP|EX)$/.test(tree.word(clause.subject)?.tag ?? '')) return null;
  const article = tree.kids(root, /^det$/)[0];
  if (article === undefined || !/^an?$/.test(tree.lower(article))) return null;
  const node = trailing(tree, root);
  if (node === undefined) return null;
  const from = tree.start(node);
  const bare = from === root + 1;
  if (bare && EMPTY.test(tree.lower(root))) return null;
  if (isComma(words[from]) || isComma(words[from - 1]) || tree.end(node) < words.length)
    return null;
  const general = words.slice(0, from);
  const opener = words[from];
  if (opener === undefined || words.length - from < 3) return null;
  const frame = words.slice(0, tree.start(clause.subject));
  if (/^(?:that|which|who)$/.test(opener.lower)) {
    const at = tree.finite(node);
    const finite = words[at];
    if (finite === undefined || words.slice(from + 1, at).some((word) => word.tag !== 'RB'))
      return null;
    const passive = tree.kids(node, /^aux:pass$/).length > 0;
    const said = join(
      words.slice(from + 1, at),
      [agree(finite, subject.words)],
      words.slice(at + 1),
    );
    return [
      { words: general, rule: 'relative-clause' },
      {
        words: join(
          frame,
          clauseOf(subject, said, words[node]?.index ?? -1, passive ? 'nsubj:pass' : 'nsubj'),
        ),
        rule: 'relative-clause',
      },
    ];
  }
  if (tree.xpos(node) !== 'VBN' || !PREPOSITION.test(tree.lower(node + 1))) return null;
  if (words.slice(from, node).some((word) => word.tag !== 'RB')) return null;
  const tense = participleTense(words.slice(node), verb);
  const made = copula(subject.words, tense, numberOf(verb));
  return [
    { words: general, rule: 'participle' },
    {
      words: join(
        frame,
        clauseOf(subject, join([made], words.slice(from)), words[node]?.index ?? -1, 'nsubj:pass'),
      ),
      rule: 'participle',
    },
  ];
};

/** The relative or participial clause that ends the predicate: on its noun, or on one that is joined to it or hangs on it. */
function trailing(tree: Tree, root: number): number | undefined {
  const clauses = (at: number) =>
    tree.kids(at, /^acl/).filter((kid) => kid > at && tree.contiguous(kid));
  const direct = clauses(root).at(-1);
  if (direct !== undefined) return direct;
  // "a branch of mathematics that involves X": the clause may hang on the noun within.
  return tree
    .kids(root, /^(?:nmod|conj)/)
    .filter((kid) => kid > root)
    .flatMap((kid) => clauses(kid).map((clause) => ({ kid, clause })))
    .filter(
      ({ kid, clause }) =>
        tree.relation(kid) === 'conj' ||
        (agrees(tree, clause) &&
          /^(?:of|in|from)$/.test(tree.lower(tree.kids(kid, /^case$/)[0] ?? -1))),
    )
    .at(-1)?.clause;
}

/** A clause about a singular head says "that involves", not "that involve". */
function agrees(tree: Tree, node: number): boolean {
  const finite = tree.word(tree.finite(node));
  return finite?.tag === 'VBZ' || finite?.tag === 'VBD';
}
