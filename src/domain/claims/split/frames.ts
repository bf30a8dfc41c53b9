/**
 * Who says so, where it is told before or after the statement: "According to X, A", "A, according to X", "A, X said".
 * Read before anything else is taken apart, so that no statement loses its speaker.
 */
import { SAYING } from './attribution.ts';
import { rehang } from './build.ts';
import { isComma, type Words } from './rule.ts';
import type { Tree } from './tree.ts';

export interface Framed {
  /** "According to X,"; empty where the source comes last. */
  readonly before: Words;
  readonly said: Words;
  /** ", X said"; empty where the source comes first. */
  readonly after: Words;
}

export function readFrame(tree: Tree): Framed | null {
  return according(tree) ?? accordingLast(tree) ?? saidLast(tree);
}

function according(tree: Tree): Framed | null {
  const { words } = tree;
  if (words[0]?.lower !== 'according') return null;
  const node = tree.path(0).at(-1) ?? -1;
  const subject = tree.clause(tree.root)?.subject;
  if (node < 0 || subject === undefined || !tree.contiguous(node)) return null;
  const to = tree.end(node);
  const comma = isComma(words[to - 1]) ? to - 1 : to;
  if (!isComma(words[comma]) || comma > tree.start(subject)) return null;
  return { before: words.slice(0, comma + 1), said: words.slice(comma + 1), after: [] };
}

function accordingLast(tree: Tree): Framed | null {
  const { words } = tree;
  const at = words.findIndex(
    (word, index) => index > 2 && word.lower === 'according' && words[index + 1]?.lower === 'to',
  );
  if (at < 0 || !isComma(words[at - 1]) || tree.clause(tree.root) === null) return null;
  // What follows the source would be torn from its statement.
  if (words.slice(at).some((word) => isComma(word) || /^(?:CC|VBZ|VBP|VBD|MD)$/.test(word.tag)))
    return null;
  return { before: [], said: words.slice(0, at - 1), after: words.slice(at - 1) };
}

function saidLast(tree: Tree): Framed | null {
  const { words, root } = tree;
  if (!SAYING.test(words[root]?.lemma ?? '')) return null;
  const inner = tree.kids(root, /^ccomp/).find((kid) => kid < root && tree.clause(kid) !== null);
  if (inner === undefined || !tree.contiguous(inner)) return null;
  const subject = tree.kids(root, /^nsubj/)[0] ?? -1;
  let to = tree.end(inner);
  if (isComma(words[to - 1])) to -= 1;
  if (tree.start(inner) !== 0 || !isComma(words[to]) || subject < to) return null;
  // A quotation stays as it was written.
  if (words.slice(0, to + 1).some((word) => /^["“”]$/.test(word.text))) return null;
  const index = words[inner]?.index ?? -1;
  return {
    before: [],
    said: rehang(words.slice(0, to), index, -1, 'root'),
    after: words.slice(to),
  };
}
