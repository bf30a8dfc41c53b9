/**
 * The resolve stage: pronouns, "this herb" and phrases without their noun get the words of their antecedent where
 * the article leaves one that is clear. Otherwise the text stays and the claim is flagged.
 */
import { completeHeadless, completeRelational } from './completions.ts';
import { resolveDemonstrative } from './descriptions.ts';
import type { Discourse, Resolved, Words } from './discourse.ts';
import { resolvePronouns } from './pronouns.ts';

/** Longer statements are lists or broken text: they name what they speak of, or nobody could say what it is. */
const LONGEST = 160;

/** One statement made to stand alone as far as the article allows. */
export function resolveStatement(statement: Words, discourse: Discourse): Resolved {
  if (statement.length > LONGEST) return { words: statement, contextNeeded: false };
  const headless = completeHeadless(statement, discourse);
  const start = headless?.words ?? statement;
  const demonstrative = resolveDemonstrative(start, discourse);
  const pronouns = resolvePronouns(demonstrative?.words ?? start, discourse);
  const words = completeRelational(pronouns.words, discourse);
  const needed =
    (headless?.contextNeeded ?? false) ||
    (demonstrative?.contextNeeded ?? false) ||
    pronouns.contextNeeded;
  return {
    words,
    contextNeeded: needed,
    ...(pronouns.subject === undefined ? {} : { subject: pronouns.subject }),
  };
}
