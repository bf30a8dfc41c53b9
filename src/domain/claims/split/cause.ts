/** "A because B", "Because B, A", "A due to B and C": the fact, its cause, and the link between them. */

import { altered, mapped } from '../../language/word.ts';
import { made, midSentence, tidy } from '../words.ts';
import { rehang } from './build.ts';
import { isStatement } from './joined.ts';
import { depths, isComma, join, type Part, type Rule, type Words } from './rule.ts';
import { type Tree, treeOf } from './tree.ts';

const ADVICE =
  /^(?:essential|crucial|vital|important|advisable|necessary|best|recommended|imperative|wise|critical)$/;

/** Whether the statement tells the reader what to do. */
function isAdvice(words: Words): boolean {
  const tree = treeOf(words);
  if (tree.order(tree.root)) return true;
  return words.some(
    (word, at) =>
      (ADVICE.test(word.lower) && words.slice(at + 1, at + 8).some((next) => next.tag === 'TO')) ||
      /^(?:should|must|ought)$/.test(word.lower),
  );
}

const cause = (...parts: Words[]): Part[] => parts.map((words) => ({ words, rule: 'cause' }));

/** "A because B" → A, B and, where A is a fact, the link; "A, as B" → A, B. "This is because B" → B. */
export const splitCause: Rule = (tree) => {
  const { words, root } = tree;
  const depth = depths(words);
  for (let node = 0; node < words.length; node += 1) {
    if (
      !/^(?:advcl|ccomp|conj|parataxis|root)/.test(tree.relation(node)) ||
      tree.clause(node) === null
    )
      continue;
    const mark = tree
      .kids(node, /^(?:mark|case|advmod|cc)$/)
      .find((kid) => /^(?:because|as|since)$/.test(tree.lower(kid)));
    if (mark === undefined || depth[mark] !== 0) continue;
    const word = words[mark];
    if (word === undefined || word.index < 0 || word.start < 0) continue;
    const because = word.lower === 'because';
    const comma = isComma(words[mark - 1]);
    const to = tree.end(node);
    const right = words.slice(mark + 1, to);
    const lead = mapped(words.slice(0, mark), (part) => part.lower)
      .filter((part) => part !== ',')
      .join(' ');
    if (
      because &&
      /^(?:this|that|it|which) (?:is|was|'s|may be|could be|happens|happened|occurs|occurred)(?: (?:partly|mainly|largely|probably|likely))*$/.test(
        lead,
      )
    )
      return cause(right);
    if (node === root || tree.head(node) !== root || mark < root || !(because || comma)) continue;
    const rest = words.slice(to);
    if (
      rest.some((later) => later.kind !== 'sign' && later.tag !== 'CC') &&
      !isComma(words[to]) &&
      !isComma(words[to - 1])
    )
      continue;
    const left = join(words.slice(0, comma ? mark - 1 : mark), rest);
    if (!isStatement(left) || !isStatement(right)) continue;
    // "as it did in Bali": the verb stands for the other one.
    if (!because && (right.length < 4 || words[node]?.lemma === 'do')) continue;
    if (!because || isAdvice(left)) return cause(left, right);
    return [...cause(left, right), { words: marked(words, mark), rule: 'cause' }];
  }
  return null;
};

/** A link keeps both sides, so the rule has to know its own work: the joining word loses its place. */
const marked = (words: Words, at: number): Words =>
  mapped(words, (word, index) => (index === at ? altered(word, { start: -1, end: -1 }) : word));

/** "A due to B and C" → A, and the link, which the lists then take apart. A single cause stays with its effect. */
export const splitDueTo: Rule = (tree) => {
  const { words } = tree;
  const at = words.findIndex(
    (word, index) =>
      word.start >= 0 &&
      ((word.lower === 'due' &&
        words[index + 1]?.lower === 'to' &&
        words[index - 1]?.lemma !== 'be') ||
        (word.lower === 'because' && words[index + 1]?.lower === 'of')),
  );
  const clause = tree.clause(tree.root);
  if (at < 3 || clause === null || at < clause.head || at < clause.finite) return null;
  const node = tree.head(at);
  const to = node > at && tree.under(node, tree.root) ? tree.end(node) : words.length;
  const causes = words.slice(at + 2, to);
  const joined = tree.kids(node, /^conj$/).length > 0;
  if (!joined || to < words.length || causes.some((word) => /^(?:VBZ|VBP|VBD|MD)$/.test(word.tag)))
    return null;
  return cause(words.slice(0, isComma(words[at - 1]) ? at - 1 : at), marked(words, at));
};

/** "Because B, A" → B, A and the link. */
export const splitFrontedCause: Rule = (tree) => {
  const { words, root } = tree;
  const first = words[0];
  if (first === undefined || first.start < 0 || !/^(?:because|since)$/.test(first.lower))
    return null;
  const node = tree.head(0);
  if (node < 0 || tree.head(node) !== root || !tree.contiguous(node) || tree.start(node) !== 0)
    return null;
  let to = tree.end(node);
  if (isComma(words[to - 1])) to -= 1;
  if (!isComma(words[to])) return null;
  const [left, right] = [words.slice(1, to), words.slice(to + 1)];
  if (tree.clause(node) === null || !isStatement(right)) return null;
  if (first.lower === 'since' && left.some((word) => word.tag === 'VBD' && word.lemma !== 'be'))
    return null;
  return first.lower === 'because' && !isAdvice(right)
    ? [...cause(left, right), { words: link(tree, node, left, right), rule: 'cause' }]
    : cause(left, right);
};

function link(tree: Tree, node: number, left: Words, right: Words): Words {
  const index = tree.word(node)?.index ?? -1;
  const root = tree.word(tree.root)?.index ?? -1;
  const because = altered(made('because', 'SC'), { head: index, relation: 'mark' });
  return join(tidy(right), [because], midSentence(rehang(left, index, root, 'advcl')));
}
