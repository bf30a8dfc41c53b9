/**
 * Parentheses: a new fact about what stands before them is a claim. Conversions, glosses, references and examples of
 * a dose stay where they are.
 */

import { phraseAt } from './asides/hosts.ts';
import { fromRelative } from './asides/statements.ts';
import { clauseOf } from './build.ts';
import { copula, participleTense } from './grammar.ts';
import { join, type Part, type Rule } from './rule.ts';
import type { Tree } from './tree.ts';

const PREPOSITION = /^(?:by|in|as|on|at|for|to|from|with|during|into|near)$/;

export const splitParentheses: Rule = (tree) => {
  const { words } = tree;
  for (let open = 1; open < words.length - 2; open += 1) {
    if (words[open]?.text !== '(') continue;
    const close = words.findIndex((word, at) => at > open && /^[()]$/.test(word.text));
    if (close < open + 3 || words[close]?.text !== ')') continue;
    const part = partOf(tree, open, close);
    if (part !== null) return [{ words: join(words.slice(0, open), words.slice(close + 1)) }, part];
  }
  return null;
};

function partOf(tree: Tree, open: number, close: number): Part | null {
  const { words } = tree;
  const from = open + 1;
  const inside = words.slice(from, close);
  const node = headOf(tree, from, close);
  if (node < 0) return null;
  const first = words[from];
  if (
    first === undefined ||
    inside.some(
      (word) =>
        /^[;:=]$/.test(word.text) || (/^(?:whom|which)$/.test(word.lower) && word !== first),
    )
  )
    return null;
  if (
    tree.clause(node) !== null &&
    tree.kids(node, /^mark$/).length === 0 &&
    !/^(?:which|who|whose|that|if|when|see)$/.test(first.lower)
  ) {
    return { words: inside, rule: 'parenthesis' };
  }
  const host = phraseAt(tree, tree.head(node), open);
  if (host === null || !/^(?:NOUN|PROPN)$/.test(tree.upos(tree.head(node)))) return null;
  const aside = { node, open, from, to: close, close };
  if (/^(?:which|who|whose)$/.test(first.lower)) {
    const relative = fromRelative(tree, aside, host);
    return relative === null ? null : { words: relative, rule: 'parenthesis' };
  }
  if (tree.xpos(node) === 'VBN' && node === from && PREPOSITION.test(tree.lower(node + 1))) {
    const made = copula(host.words, participleTense(inside, undefined));
    return {
      words: clauseOf(host, join([made], inside), words[node]?.index ?? -1, 'nsubj:pass'),
      rule: 'parenthesis',
    };
  }
  return null;
}

/** The word that the stretch hangs together by; -1 where there is none. */
function headOf(tree: Tree, from: number, to: number): number {
  let found = -1;
  for (let at = from; at < to; at += 1) {
    const head = tree.head(at);
    if ((head >= from && head < to) || tree.words[at]?.kind === 'sign') continue;
    if (found >= 0) return -1;
    found = at;
  }
  return found;
}
