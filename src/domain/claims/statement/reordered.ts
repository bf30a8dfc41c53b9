/**
 * A wording with its parts where most wordings have them: what is told first of when, where or on what condition comes
 * last, short forms in brackets go, and so does the class of a thing beside its name ("the Lena river"). What is moved
 * is moved whole, so that no two statements become one.
 */

const FRONTED =
  /^(In|On|At|During|Since|After|Before|By|From|For|With|Among|Under|Until|Within|Throughout|According to|If|When|Because|Although|Though|Unless|Once|While) ([^,;:()]{2,120}(?:, \d{4})?), (?!and |or |but )([^;:]{6,})$/;
/** A year alone needs no comma. */
const YEAR = /^(In|Since|By|Until) (\d{4}) ([^;:]{6,})$/;
/** "Byte Pair Encoding (BPE)" */
const SHORT_FORM = / \((?=[^)]{0,10}\p{Lu}[^)]{0,10}\p{Lu})[\p{L}\d&-]{2,10}\)/gu;

const CLASSES =
  'tree|plant|herb|shrub|species|river|lake|island|city|town|village|drug|medicine|planet|company|firm|novel|film|newspaper';
const NAME = String.raw`\p{Lu}[\p{L}\p{M}\d-]*(?: \p{Lu}[\p{L}\p{M}\d-]*){0,3}`;
/** "the city of Lyon", "the tree Mitragyna speciosa". */
const BEFORE_NAME = new RegExp(String.raw`\b[Tt]he (?:${CLASSES})(?: of)? (?=${NAME})`, 'gu');
/** "the Mitragyna speciosa tree", where the phrase ends there. */
const AFTER_NAME = new RegExp(
  String.raw`\b[Tt]he (${NAME}(?: \p{Ll}+)?) (?:${CLASSES})(?=[.,;:)]|$| (?:is|are|was|were|has|had|can|may|will|in|on|at|from|by|and|or|to|with)\b)`,
  'gu',
);

/** @param text a wording in its own letters; capitals tell names */
export function reordered(text: string): string {
  const plain = text.replace(SHORT_FORM, '');
  const [, word, phrase, rest] = FRONTED.exec(plain) ?? YEAR.exec(plain) ?? [];
  const moved =
    word === undefined || phrase === undefined || rest === undefined
      ? plain
      : `${rest.replace(/[.!]+$/, '')} ${word.toLowerCase()} ${phrase}.`;
  return moved.replace(BEFORE_NAME, '').replace(AFTER_NAME, '$1');
}
