/**
 * What a comma clause says of a noun: "Kratom, derived from X, offers Y" → "Kratom is derived from X", "Kratom offers Y".
 * Only branches of the tree that signs set off are taken out; the rest stays where it is.
 */
import type { Word } from '../../../language/tags.ts';
import { clauseOf } from '../build.ts';
import { copula, tenseOf } from '../grammar.ts';
import { isComma, join, type Part, type Rule, type Words } from '../rule.ts';
import type { Tree } from '../tree.ts';
import { asidesOf, without } from './find.ts';
import { phraseAt, subjectOf } from './hosts.ts';
import { asidePart, dashed, fromDash, STAYS } from './part.ts';
import { fromGerund } from './statements.ts';

/** A participle at the very end ("…, making it X") as a statement of its own, and what stays without it. */
export function detachTrailing(
  tree: Tree,
  accept: (verb: Word) => boolean,
): { rest: Words; part: Part } | null {
  for (const aside of asidesOf(tree)) {
    if (aside.close < tree.words.length) continue;
    const clause = tree.clauseAbove(tree.head(aside.node));
    if (clause === null || aside.open < clause.finite) continue;
    const lead = tree.words.find((word, at) => at >= aside.from && word.tag !== 'RB');
    if (lead?.tag !== 'VBG' || STAYS.test(lead.lower) || !accept(lead)) continue;
    const part = asidePart(tree, aside, clause, false);
    if (part !== null) return { rest: without(tree.words, aside), part };
  }
  return null;
}

/** Only what stands between the main subject and its verb. */
export const splitSubjectAsides: Rule = (tree) => takeAside(tree, true);

export const splitAsides: Rule = (tree) => takeAside(tree, false);

function takeAside(tree: Tree, onlySubject: boolean): Part[] | null {
  for (const aside of asidesOf(tree)) {
    const clause = tree.clauseAbove(tree.head(aside.node));
    if (clause === null || reported(tree, aside.node)) continue;
    const before = aside.open < clause.finite && tree.under(aside.node, clause.subject);
    if (aside.open < clause.finite && !before) continue;
    if (onlySubject && !(before && clause.head === tree.root)) continue;
    const part = dashed(tree, aside)
      ? fromDash(tree, aside, clause)
      : asidePart(tree, aside, clause, before);
    if (part === null) continue;
    const rest = { words: without(tree.words, aside) };
    // What is said of the subject is read before the rest, other asides after it.
    return before ? [part, rest] : [rest, part];
  }
  return null;
}

/** Inside what somebody says: taken out, it would lose its speaker. */
const reported = (tree: Tree, node: number): boolean =>
  tree.path(node).some((at) => /^ccomp/.test(tree.relation(at)));

/** "the dose—typically 1-3 grams—": a value or a name between dashes, wherever in the sentence it stands. */
export const splitDashed: Rule = (tree) => {
  for (const aside of asidesOf(tree)) {
    if (!dashed(tree, aside)) continue;
    const part = fromDash(tree, aside, tree.clauseAbove(tree.head(aside.node)));
    if (part !== null)
      return [
        part,
        { words: join(tree.words.slice(0, aside.open), tree.words.slice(aside.close + 1)) },
      ];
  }
  return null;
};

/** "Derived from X, kratom offers Y"; "A former judge, Smith runs Z". */
export const splitOpening: Rule = (tree) => {
  const { words } = tree;
  const comma = words.findIndex(isComma);
  if (comma < 2 || comma > words.length - 3) return null;
  const clause = tree.clause(tree.root);
  const first = words[0];
  if (clause === null || first === undefined || tree.start(clause.subject) !== comma + 1)
    return null;
  const subject = subjectOf(tree, clause, clause.finite);
  if (subject === null || (subject.words[0]?.tag === 'PRP' && subject.words[0].lower !== 'it'))
    return null;
  const rest: Part = { words: words.slice(comma + 1) };
  const node = headOf(tree, 0, comma);
  if (node < 0) return null;
  if (
    node === 0 &&
    first.tag === 'VBN' &&
    !STAYS.test(first.lower) &&
    /^(?:IN|TO)$/.test(words[1]?.tag ?? '')
  ) {
    return [
      {
        words: clauseOf(
          subject,
          join([copula(subject.words, tenseOf(words[clause.finite]))], words.slice(0, comma)),
          first.index,
          'nsubj:pass',
        ),
        rule: 'participle',
      },
      rest,
    ];
  }
  const single = !subject.words.some((word) => isComma(word) || word.tag === 'CC');
  const named =
    single &&
    /^(?:a|an|the|one)$/.test(first.lower) &&
    subject.words.some((word) => word.upos === 'PROPN');
  const phrase =
    named && tree.upos(node) === 'NOUN' && tree.kids(node, /^(?:case|mark|nsubj|cop)/).length === 0;
  if (phrase && phraseAt(tree, node, comma) !== null) {
    return [
      {
        words: clauseOf(
          subject,
          join([copula(subject.words, 'present')], words.slice(0, comma)),
          words[node]?.index ?? -1,
        ),
        rule: 'appositive',
      },
      rest,
    ];
  }
  return null;
};

/** The word that the stretch hangs together by; -1 where it is no branch of its own. */
function headOf(tree: Tree, from: number, to: number): number {
  for (let at = from; at < to; at += 1) {
    if (
      tree.start(at) === from &&
      tree.end(at) >= to &&
      tree.end(at) <= to + 1 &&
      tree.contiguous(at)
    ) {
      const outside = tree.head(at);
      if (outside >= to || outside < from) return at;
    }
  }
  return -1;
}

/** "mitigate risks while tailoring treatment" → "mitigate risks", "tailor treatment". */
export const splitWhileDoing: Rule = (tree) => {
  const { words } = tree;
  const at = words.findIndex(
    (word, index) => /^(?:while|whilst)$/.test(word.lower) && words[index + 1]?.tag === 'VBG',
  );
  const node = at + 1;
  const clause = tree.clauseAbove(tree.head(node));
  if (at < 2 || clause === null || clause.finite > at || clause.head !== tree.root) return null;
  // "while taking it": the time of a risk, not a second fact.
  if (
    /^(?:taking|using|being|driving|waiting|working|breastfeeding|eating|drinking|sleeping|exercising)$/.test(
      words[node]?.lower ?? '',
    )
  )
    return null;
  const subject = subjectOf(tree, clause, clause.finite);
  if (subject === null || tree.end(node) < words.length) return null;
  const part = fromGerund(
    tree,
    { node, open: at, from: node, to: words.length, close: words.length },
    subject,
    words[clause.finite],
  );
  if (part === null) return null;
  return [{ words: words.slice(0, at) }, { words: part, rule: 'joined-clauses' }];
};
