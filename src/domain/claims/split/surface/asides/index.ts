/**
 * What a comma clause says of a noun: "Kratom, derived from X, offers Y" → "Kratom is derived from X", "Kratom offers Y".
 * Only forms that the surface makes safe are taken out; the rest stays where it is.
 */
import { mainClause } from '../../../../language/phrases.ts';
import type { Word } from '../../../../language/tags.ts';
import { depths, join, type Rule, type Words } from '../rule.ts';
import { type Aside, asidesOf, carriesOn, inList, isDash, without } from './find.ts';
import { hostBefore } from './hosts.ts';
import { asidePart, fromDash, isNameLike, STAYS } from './part.ts';

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
export const splitSubjectAsides: Rule = (words) => {
  const clause = mainClause(words);
  if (clause === null) return null;
  for (const aside of asidesOf(words)) {
    if (aside.open < clause.subject.from) continue;
    const first = words[aside.from];
    if (first === undefined || aside.to - aside.from < 1 || STAYS.test(first.lower)) continue;
    if (aside.open >= clause.verb) return null;
    // An aside has to close before the verb.
    if (aside.close >= words.length || aside.to > clause.verb) continue;
    if (!carriesOn(words, aside, clause) || inList(words, aside)) continue;
    const part = asidePart(words, aside, clause, true);
    if (part !== null) return [part, without(words, aside)];
  }
  return null;
};

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
