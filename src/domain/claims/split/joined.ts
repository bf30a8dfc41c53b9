/** Independent statements that share a sentence: "A; B", "A, but B", "While A, B", "A, whereas B". */
import { remembering } from '../../language/recent.ts';
import { mapped } from '../../language/word.ts';
import type { Words } from './rule.ts';
import { depths, isComma, isDash, join, type Part, type Rule } from './rule.ts';
import { type Tree, treeOf } from './tree.ts';

/** Signs, adverbs and joining words that may stand before a statement's first word. */
const LEADS = /^(?:then|also|thus|therefore|however|hence|consequently)$/;

/** A subject with its finite verb, or an order. */
export function isStatement(words: Words): boolean {
  if (words.length < 2) return false;
  const tree = treeOf(words);
  return tree.clause(tree.root) !== null || tree.order(tree.root) || existential(tree);
}

/** "Here is X", "so is Y": the subject follows. */
const existential = (tree: Tree) =>
  tree.finite(tree.root) >= 0 && tree.kids(tree.root, /^(?:nsubj|expl|csubj)/).length > 0;

/** "A – B", "A: B" with a statement on both sides. */
export const splitDashes: Rule = ({ words }) => {
  const depth = depths(words);
  const at = words.findIndex(
    (word, index) =>
      (/^(?:—|–|--|:)$/.test(word.lower) || (word.lower === '-' && !word.glued)) &&
      depth[index] === 0,
  );
  if (at < 2 || at > words.length - 3) return null;
  if (
    words.some(
      (word, index) => index !== at && word.lower === words[at]?.lower && depth[index] === 0,
    )
  )
    return null;
  const [left, right] = [words.slice(0, at), words.slice(at + 1)];
  // "LONDON — The minister …": the dateline states nothing.
  if (
    left.length <= 4 &&
    left.every((word) => /^[\p{Lu}.,]+$/u.test(word.text)) &&
    isStatement(right)
  )
    return [{ words: right }];
  const stands = (part: Words) =>
    isStatement(part) && treeOf(part).clause(treeOf(part).root) !== null;
  return isStatement(left) && stands(right)
    ? [
        { words: left, rule: 'joined-clauses' },
        { words: right, rule: 'joined-clauses' },
      ]
    : null;
};

interface Joined {
  readonly node: number;
  /** Where the sign or joining word before it stands. */
  readonly cut: number;
  /** Its own first word. */
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The clause with its own subject that is joined here, between what joins it and its end. */
function joinedAt(tree: Tree, node: number): Joined | null {
  const { words } = tree;
  const clause = tree.clause(node);
  const order = clause === null && tree.order(node);
  // "and therapies as are fitting"
  if (
    clause !== null &&
    words.slice(clause.subject, clause.finite).some((word) => /^(?:as|than)$/.test(word.lower))
  )
    return null;
  if ((clause === null && !order) || !tree.contiguous(node)) return null;
  let cut = tree.start(node);
  let from = cut;
  let by = '';
  while (from < tree.end(node)) {
    const word = words[from];
    if (word === undefined) break;
    if (word.kind === 'sign' && /^[,;:—–-]+$/.test(word.text)) from += 1;
    else if (
      /^(?:and|but|or|nor|yet|so|&)$/.test(word.lower) &&
      (word.tag === 'CC' || tree.head(from) === node)
    ) {
      if (by === '') by = word.lower;
      from += 1;
    } else if (LEADS.test(word.lower) && tree.head(from) === node) from += 1;
    // "said that A and that B"
    else if (by !== '' && word.lower === 'that' && tree.relation(from) === 'mark') from += 1;
    else break;
  }
  if (by === '' && words[cut - 1]?.tag === 'CC') {
    by = words[cut - 1]?.lower ?? '';
    cut -= 1;
  }
  if (isComma(words[cut - 1])) cut -= 1;
  if (by === '' && !/^[,;:—–]$/.test(words[cut]?.lower ?? '')) return null;
  const ordered = by === 'but' || by === 'so' || (by === 'and' && tree.order(tree.root));
  if (order && !(ordered && isComma(words[cut]))) return null;
  return { node, cut, from, to: tree.end(node), by };
}

/** "A, but B" → A, B; "A, B, and C" → A, B, C. */
export const splitJoinedClauses: Rule = remembering(takeJoined);

function takeJoined(tree: Tree): Part[] | null {
  const { words, root } = tree;
  const main = tree.clause(root);
  if (main === null && !tree.order(root)) return null;
  const depth = depths(words);
  const joined = mapped(chained(tree, root), (node) => joinedAt(tree, node))
    .filter((found) => found !== null)
    .filter(
      ({ cut, by }) => depth[cut] === 0 && cut > (main?.finite ?? root) && !/^(?:or|nor)$/.test(by),
    )
    // "Put one here and they will come": an order that is a condition.
    .filter(({ node }) => main !== null || tree.word(tree.finite(node))?.tag !== 'MD');
  const last = joined.at(-1);
  if (last === undefined) return null;
  // "A, B, and C" needs its "and"; a clause after a bare comma is as often an aside.
  const kept = joined.filter(({ by }) => by !== '' || last.by !== '');
  if (kept.length === 0) return null;
  const taken = new Set(kept.flatMap(({ cut, to }) => range(cut, to)));
  const first = words.filter((_, at) => !taken.has(at));
  if (!isStatement(first)) return null;
  const frame = conditionOf(tree, main?.subject ?? root);
  return [
    { words: first, rule: 'joined-clauses' },
    ...kept.map(({ cut, from, to, by }): Part => {
      // A clause joined to this one is a part of its own.
      const inner = kept.filter((other) => other.cut > cut && other.cut < to);
      const own = words
        .slice(from, to)
        .filter((_, at) => !inner.some((other) => from + at >= other.cut && from + at < other.to));
      return {
        words: by === 'and' && frame.length > 0 ? join(frame, own) : own,
        rule: 'joined-clauses',
      };
    }),
  ];
}

const range = (from: number, to: number) =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at);

/** Clauses joined to the root, and those joined to them. */
function chained(tree: Tree, root: number): number[] {
  const found: number[] = [];
  const waiting = [root];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const kid of tree.kids(next, /^(?:conj|parataxis)/)) {
      if (tree.clause(kid) !== null || tree.order(kid)) found.push(kid);
      if (/^conj/.test(tree.relation(kid))) waiting.push(kid);
    }
  }
  return found
    .sort((a, b) => a - b)
    .filter(
      (node, at, all) =>
        !all.some(
          (other, index) =>
            index < at && tree.under(node, other) && tree.end(node) > tree.end(other),
        ),
    );
}

/** "If X, A and B": the condition holds for both. */
function conditionOf(tree: Tree, subject: number): Words {
  const start = tree.start(subject);
  const condition = tree
    .kids(tree.root, /^advcl/)
    .find(
      (kid) =>
        tree.end(kid) <= start &&
        tree.contiguous(kid) &&
        /^(?:if|when|once|unless|whenever)$/.test(tree.lower(tree.start(kid))),
    );
  if (condition === undefined) return [];
  const comma = tree.words.findIndex(
    (word, at) => at >= tree.end(condition) - 1 && at < start && isComma(word),
  );
  return comma < 0 ? [] : tree.words.slice(tree.start(condition), comma + 1);
}

const CONTRAST = /^(?:while|although|though|whereas|whilst|even)$/;

/** "While A, B"; "A, whereas B" → A, B. */
export const splitConcession: Rule = (tree) => {
  const { words, root } = tree;
  if (tree.clause(root) === null && !tree.order(root)) return null;
  for (const node of tree.kids(root, /^advcl/)) {
    if (tree.clause(node) === null || !tree.contiguous(node)) continue;
    let open = tree.start(node);
    while (words[open]?.kind === 'sign') open += 1;
    const lower = words[open]?.lower ?? '';
    if (!CONTRAST.test(lower) || (lower === 'even' && words[open + 1]?.lower !== 'though'))
      continue;
    const from = lower === 'even' ? open + 2 : open + 1;
    const to = tree.end(node);
    const inner = words.slice(from, to);
    if (!isStatement(inner)) continue;
    const before = isComma(words[open - 1]) || isDash(words[open - 1]);
    if (open > root && before) {
      const rest = join(words.slice(0, open - 1), words.slice(to));
      return [
        { words: rest, rule: 'joined-clauses' },
        { words: inner, rule: 'joined-clauses' },
      ];
    }
    const comma = isComma(words[to - 1]) || isComma(words[to]);
    if (to <= root && comma) {
      const rest = join(words.slice(0, open), words.slice(to));
      return [
        { words: inner, rule: 'joined-clauses' },
        { words: rest, rule: 'joined-clauses' },
      ];
    }
  }
  return null;
};

/** "A, B, and C": three and more at once, before a rule cuts off the last alone. */
export const splitClauseSeries: Rule = (tree) => {
  const parts = splitJoinedClauses(tree);
  return parts !== null && parts.length > 2 ? parts : null;
};
