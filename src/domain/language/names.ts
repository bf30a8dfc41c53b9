/** Which words of an article are names. */
import { ADJECTIVE_ENDING } from './context.ts';
import {
  ADJECTIVES,
  ADVERBS,
  COORDINATORS,
  DETERMINERS,
  FINITE_AUX,
  MODALS,
  NOUNS,
  NUMBER_WORDS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  RELATIVES,
  SUBORDINATORS,
} from './lexicon.ts';
import { ABSTRACT_NOUN } from './tagger.ts';
import { verbEntry } from './verbs.ts';

const isFunctionWord = (lower: string) =>
  DETERMINERS.has(lower) ||
  PRONOUNS.has(lower) ||
  POSSESSIVES.has(lower) ||
  PREPOSITIONS.has(lower) ||
  MODALS.has(lower) ||
  SUBORDINATORS.has(lower) ||
  RELATIVES.has(lower) ||
  COORDINATORS.has(lower) ||
  NUMBER_WORDS.has(lower) ||
  FINITE_AUX.has(lower);

/** Words that stand with a capital where a name would: after a small letter or a comma. Lower-cased. */
export function namesIn(text: string): Set<string> {
  const names = new Set<string>();
  for (const [word] of text.matchAll(/(?<=[\p{Ll},] )\p{Lu}\p{L}+/gu))
    names.add(word.toLowerCase());
  // A word that the article never writes small, and that is no word we know.
  const small = new Set(text.match(/(?<![\p{L}\p{N}])\p{Ll}+/gu) ?? []);
  for (const [word] of text.matchAll(/(?<![\p{L}\p{N}])\p{Lu}\p{Ll}{3,}/gu)) {
    const lower = word.toLowerCase();
    const known =
      small.has(lower) ||
      verbEntry(lower) !== undefined ||
      ADJECTIVES.has(lower) ||
      ADVERBS.has(lower) ||
      NOUNS.has(lower) ||
      isFunctionWord(lower);
    if (
      !known &&
      !ABSTRACT_NOUN.test(lower) &&
      !ADJECTIVE_ENDING.test(lower) &&
      !/(?:s|ly|er|ing|ed)$/.test(lower)
    )
      names.add(lower);
  }
  return names;
}
