/** Lists that stay whole: taking them apart would say something else, or break the sentence. */

import { NOUNS } from '../../../../language/lexicon.ts';
import { frameEnd, mainClause } from '../../../../language/phrases.ts';
import { isFiniteVerb, isNoun } from '../../../../language/tags.ts';
import { pluralSubject } from '../../grammar.ts';
import { FIXED } from '../../lists/fixed.ts';
import { headServesBoth } from '../../lists/shared-head.ts';
import type { Words } from '../rule.ts';
import { has, isComma, type List } from './model.ts';

/** Words after which two things belong together: splitting them would say something else. */
const COLLECTIVE =
  /^(?:between|among|amongst|combination|combinations|combine|combines|combined|combining|mix|mixes|mixed|mixing|mixture|blend|blends|blended|ratio|together|difference|differences|distinction|relationship|relationships|correlation|interplay|balance|same|versus|vs|vs\.|compare|comparing|intersection|sum|total|union|merger|merge|merged|trade-off|tradeoff|gap|link|conflict|divided|alternate|alternates|either|whether)$/;
export const isFixed = (words: Words, at: number) =>
  FIXED.has(`${words[at - 1]?.lower} ${words[at]?.lower} ${words[at + 1]?.lower}`);

/** A list inside "if …", "when …", "by …ing …," or after a collective word stays whole. */
export function isGuarded(words: Words, from: number, joint: number): boolean {
  for (let back = joint - 1; back >= Math.max(0, from - 6); back -= 1) {
    const word = words[back];
    if (word === undefined || (isFiniteVerb(word) && back < from)) break;
    if (COLLECTIVE.test(word.lower)) return true;
    if (word.lower === 'of' && /^made|^composed/.test(words[back - 1]?.lower ?? '')) return true;
  }
  for (let back = from - 1; back >= frameEnd(words); back -= 1) {
    const word = words[back];
    if (word === undefined) break;
    if (
      word.tag === 'SC' &&
      /^(?:if|when|whenever|unless|because|once|whether|until|since|after|before|although|though|while)$/.test(
        word.lower,
      )
    )
      return true;
    if (/^(?:when|where|than)$/.test(word.lower) && word.tag !== 'RB') return true;
    if (isComma(word) && mainVerbBefore(words, back)) break;
  }
  return false;
}

const mainVerbBefore = (words: Words, at: number) =>
  words.slice(0, at).some((word) => isFiniteVerb(word));

/** Later than the main verb, or within the subject, but never in the frame before it. */
export function inFrame(words: Words, at: number): boolean {
  if (at < frameEnd(words)) return true;
  const clause = mainClause(words);
  if (clause === null) return false;
  // "Understanding X and Y is crucial": what one does is one thing.
  return at < clause.verb && has(words[clause.subject.from], 'VBG', 'TO', 'WP');
}

/** Names and numbers that only look like lists: "Disease Control and Prevention", "15 and 16 August". */
export function isOneName(words: Words, list: List, joint: number): boolean {
  const last = list.items.at(-1) ?? [];
  const first = list.items.at(-2) ?? [];
  const right = words[joint + 1];
  if (has(right, 'NNP') && list.items.length === 2) {
    const before = words.slice(Math.max(0, list.from - 4), list.from);
    if (
      before.some((word) => word.lower === 'for' || word.lower === 'of') &&
      before.some((word) => /^\p{Lu}/u.test(word.text) && word.tag !== 'DT')
    )
      return true;
    // "the US Food and Drug Administration"
    const body =
      /^(?:administration|department|commission|service|services|institute|agency|bureau|board|office|council|ministry|committee|organization|association|company|university)$/;
    if (last.length > 1 && has(words[joint - 1], 'NNP') && body.test(last.at(-1)?.lower ?? ''))
      return true;
    const nextTo = words[joint - 1];
    if (words[joint]?.lower === '&' && has(nextTo, 'NNP')) return true;
  }
  const bareNumber = (item: Words) => item.length === 1 && has(item[0], 'CD');
  return bareNumber(last) || bareNumber(first);
}

/** "mind and body practices": the last noun may be meant for both, so the pair stays. */
export function sharesHead(list: List): boolean {
  if (list.items.length > 2) return false;
  const [left, right] = list.items;
  if (left === undefined || right === undefined) return true;
  if (headServesBoth(left, right)) return true;
  // "bizarre and prophetic dreams": a lone unknown word before an adjective is one itself, as like as not.
  const known =
    /(?:tion|ness|ity|ment|ance|ence|ism|ing|s)$/.test(left[0]?.lower ?? '') ||
    has(left[0], 'NNP') ||
    NOUNS.has(left[0]?.lower ?? '');
  return left.length === 1 && !known && has(left[0], 'NN') && has(right[0], 'JJ', 'RB');
}

/** Whether the list goes on beyond the members that were understood: taking part of it out would leave a stump. */
export function isTorn(words: Words, list: List): boolean {
  const clause = mainClause(words);
  const next = words[list.to];
  const goesOn = isComma(next) && has(words[list.to + 1], 'CC');
  const before = words[list.from - 1];
  const inPredicate = clause === null || list.from > clause.verb;
  const startsLate =
    isComma(before) && inPredicate && !has(words[list.from], 'VBG', 'VBN') && list.from > 2;
  // "…, freezing point depression and osmotic pressure": the member begins at its participle.
  const cut = has(before, 'VBG') && isComma(words[list.from - 2]);
  return goesOn || startsLate || cut;
}

/** "on Earth and Mars, but not on Neptune": the exception holds for the list as a whole. */
export const contrasted = (words: Words, list: List) =>
  words
    .slice(list.from)
    .some(
      (word, at, rest) =>
        (word.lower === 'but' || word.lower === 'rather') &&
        /^(?:not|than|never)$/.test(rest[at + 1]?.lower ?? ''),
    );

/** "The active compounds are A and B": together they are what the subject names. A colon announces such a sum too. */
export function isIdentity(words: Words, list: List): boolean {
  const clause = mainClause(words);
  if (words.slice(0, list.from).some((word) => word.lower === ':')) return true;
  if (clause === null || words[clause.head]?.lemma !== 'be' || list.from <= clause.verb)
    return false;
  const before = words
    .slice(clause.head + 1, list.from)
    .filter((word) => !has(word, 'RB') && word.lower !== 'both');
  return (
    before.length === 0 &&
    isNoun(list.items[0]?.at(-1)) &&
    pluralSubject(words.slice(clause.subject.from, clause.verb))
  );
}

/** "two programs: A and B", "A and her husband have five sons": a count speaks of the members together. */
export function countedWhole(words: Words, list: List): boolean {
  const clause = mainClause(words);
  const inSubject = clause !== null && list.to <= clause.verb;
  if (inSubject && clause !== null) {
    return (
      words.slice(clause.verb, clause.verb + 8).some((word) => has(word, 'CD')) &&
      words[clause.verb]?.lemma !== 'be' &&
      !list.items.every((item) => has(item.at(-1), 'NNS'))
    );
  }
  return words
    .slice(Math.max(0, list.from - 3), list.from)
    .some((word) => word.lower === 'respectively');
}

/** "A or B" asserts neither alone, save for what may happen and for examples. */
export function orIsOpen(words: Words, from: number): boolean {
  const clause = mainClause(words);
  const relative =
    clause !== null && words.slice(clause.head + 1, from).some((word) => has(word, 'WP'));
  if (relative) return false;
  const before = words.slice(Math.max(0, from - 8), from);
  return before.some((word) =>
    /^(?:can|may|might|could|like|such|including|include|includes|as)$/.test(word.lower),
  );
}
