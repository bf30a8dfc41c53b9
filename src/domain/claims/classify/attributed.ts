/** Whether a claim is what a named person, body or document says. What unnamed studies find is no attribution. */
import { isFiniteVerb, type Word } from '../../language/tags.ts';
import { mainClause } from '../select/clause.ts';
import { PUTS_AT, SPEECH, UNNAMED_SOURCE } from './patterns.ts';

type Words = readonly Word[];

/** Speakers who are known by their part: "the agency", "the authors". */
const BY_PART =
  /^(?:he|she|the (?:[\w’'-]+ ){0,2}(?:author|authors|report|company|agency|ministry|court|president|minister|mayor|council|department|union|board|spokesman|spokeswoman|spokesperson|ceo|team|government|firm|draft|outlook)|a (?:\w+ )?(?:report|draft) (?:by|of|from))\b/;

/** @param text the claim in lower case */
export function isAttributed(text: string, words: Words): boolean {
  if (!SPEECH.test(text)) return false;
  if (UNNAMED_SOURCE.test(text) && !/^according to the \w/.test(text)) return false;
  if (/\baccording to\b/.test(text)) return true;
  const predicate = mainClause(words)?.predicate;
  const quoted = /["”]/.test(text);
  const at = words.findIndex(
    (word) =>
      (word === predicate || (quoted && isFiniteVerb(word))) &&
      SPEECH.test(word.lower === 'pointed' ? 'pointed out' : word.lower),
  );
  const puts = PUTS_AT.test(text) ? words.findIndex((word) => word.lemma === 'put') : -1;
  const speaks = at < 0 ? puts : at;
  if (speaks < 0) return false;
  // "“It is early,” said Jane Doe": the speaker stands behind.
  const speaker = quoted ? words : words.slice(0, speaks);
  return speaker.some((word) => word.tag === 'NNP') || BY_PART.test(text);
}
