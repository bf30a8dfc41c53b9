/**
 * What a comma clause says of a noun: "Kratom, derived from X, offers Y" → "Kratom is derived from X", "Kratom offers Y".
 * Only forms that the surface makes safe are taken out; the rest stays where it is.
 */
import { clauseAt, mainClause } from '../../../language/phrases.ts';
import type { Word } from '../../../language/tags.ts';
import { copula, tenseOf } from '../grammar.ts';
import { depths, join, type Rule, type Words } from '../rule.ts';
import { type Aside, asidesOf, carriesOn, inList, isComma, isDash, without } from './find.ts';
import { hostBefore } from './hosts.ts';
import { asidePart, fromDash, isNameLike, STAYS } from './part.ts';
import { fromGerund } from './statements.ts';

/** A participle at the very end ("…, making it X") as a statement of its own, and what stays without it. */
export function detachTrailing(
  words: Words,
  accept: (verb: Word) => boolean,
): { rest: Words; part: Words } | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (aside.open < clause.verb || aside.close < words.length) continue;
    const lead = words.find((word, at) => at >= aside.from && word.tag !== 'RB');
    if (lead?.tag !== 'VBG' || STAYS.test(lead.lower) || !accept(lead)) continue;
    if (inList(words, aside)) continue;
    const part = asidePart(words, aside, clause, false);
    if (part !== null) return { rest: without(words, aside), part };
  }
  return null;
}

/** "compounds, A and B, can …": the names of the subject as a statement of their own. */
export function detachNames(words: Words): { rest: Words; part: Words } | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (
      aside.open <= clause.subject.from ||
      aside.close !== clause.verb - 1 ||
      inList(words, aside)
    )
      continue;
    if (!isNameLike(words, aside.from, aside.to)) continue;
    const part = asidePart(words, aside, clause, true);
    if (part !== null) return { rest: without(words, aside), part };
  }
  return null;
}

/** Only what stands between the subject and its verb. */
export const splitSubjectAsides: Rule = (words) => takeAside(words, true);

export const splitAsides: Rule = (words) => takeAside(words, false);

function takeAside(words: Words, onlySubject: boolean): Words[] | null {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (aside.open < clause.subject.from) continue;
    const first = words[aside.from];
    if (first === undefined || aside.to - aside.from < 1 || STAYS.test(first.lower)) continue;
    const before = aside.open < clause.verb;
    if (onlySubject && !before) return null;
    // Between subject and verb an aside has to close before the verb.
    if (before && (aside.close >= words.length || aside.to > clause.verb)) continue;
    if (before && !carriesOn(words, aside, clause)) continue;
    if (inList(words, aside)) continue;
    const part = asidePart(words, aside, clause, before);
    // What is said of the subject is read before the rest, other asides after it.
    if (part !== null)
      return before ? [part, without(words, aside)] : [without(words, aside), part];
  }
  return null;
}

/** "the dose—typically 1-3 grams—": a value or a name between dashes, wherever in the sentence it stands. */
export const splitDashed: Rule = (words) => {
  const depth = depths(words);
  const open = words.findIndex((word, at) => at > 0 && isDash(word) && depth[at] === 0);
  const close = words.findIndex((word, at) => at > open + 1 && isDash(word) && depth[at] === 0);
  if (open < 1 || close < 0) return null;
  const aside: Aside = { open, from: open + 1, to: close, close };
  const part = fromDash(words, aside, hostBefore(words, open, null), null);
  if (part === null) return null;
  return [part, join(words.slice(0, open), words.slice(close + 1))];
};

/** "Derived from X, kratom offers Y"; "A former judge, Smith runs Z". */
export const splitOpening: Rule = (words) => {
  const comma = words.findIndex(isComma);
  if (comma < 2 || comma > words.length - 3) return null;
  const clause = clauseAt(words, comma + 1);
  const first = words[0];
  if (clause === null || first === undefined || clause.subject.from !== comma + 1) return null;
  const subject = words.slice(clause.subject.from, clause.subject.to);
  const rest = words.slice(comma + 1);
  if (subject[0]?.tag === 'PRP' && subject[0].lower !== 'it') return null;
  if (
    first.tag === 'VBN' &&
    !STAYS.test(first.lower) &&
    /^(?:by|in|from|on|as|for|at|to|with|near|of)$/.test(words[1]?.lower ?? '')
  ) {
    return [
      join(subject, [copula(subject, tenseOf(words[clause.verb]))], words.slice(0, comma)),
      rest,
    ];
  }
  const single = !subject.some((word) => isComma(word) || word.tag === 'CC');
  const named = single && /^(?:a|an|the|one)$/.test(first.lower) && subject[0]?.tag === 'NNP';
  if (named && isNameLike(words, 0, comma)) {
    return [join(subject, [copula(subject, 'present')], words.slice(0, comma)), rest];
  }
  return null;
};

/** "mitigate risks while tailoring treatment" → "mitigate risks", "tailor treatment". */
export const splitWhileDoing: Rule = (words) => {
  const at = words.findIndex(
    (word, index) => /^(?:while|whilst)$/.test(word.lower) && words[index + 1]?.tag === 'VBG',
  );
  if (at < 2) return null;
  const clause = mainClause(words);
  if (clause === null || clause.verb > at) return null;
  const verb = words[clause.verb];
  const subject = words.slice(clause.subject.from, clause.subject.to);
  // "while taking it": the time of a risk, not a second fact, when the subject cannot do it.
  if (
    /^(?:taking|using|pregnant|being|driving|waiting|working|breastfeeding|eating|drinking|sleeping|exercising)$/.test(
      words[at + 1]?.lower ?? '',
    )
  )
    return null;
  const part = fromGerund(
    words,
    { open: at, from: at + 1, to: words.length, close: words.length },
    subject,
    verb,
  );
  if (part === null) return null;
  const end = isComma(words[at - 1]) ? at - 1 : at;
  return [words.slice(0, end), part];
};
