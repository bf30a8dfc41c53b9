/**
 * Words that a line end has cut. Whether the hyphen belongs to the word cannot be seen at the line end, so the rest of
 * the document is asked: it has the word in one or in two parts somewhere else, as a rule.
 */

export interface Vocabulary {
  /** Whether the document has this word, in lower case, with its hyphens, within a line. */
  has(word: string): boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-\u2010\u2011][\p{L}\p{N}]+)*/gu;

const plainHyphens = (word: string) => word.replace(/[\u2010\u2011]/g, '-').toLowerCase();

/** The words of these lines or texts. The last of each line may be half a word, and is left out when a hyphen follows. */
export function vocabularyOf(lines: Iterable<string>): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    for (const { 0: word, index } of line.matchAll(WORD)) {
      const end = index + word.length;
      if (end === line.length - 1 && isHyphen(line.charAt(end))) continue;
      words.add(plainHyphens(word));
    }
  }
  return { has: (word) => words.has(plainHyphens(word)) };
}

const isHyphen = (char: string) => char === '-' || char === '\u2010' || char === '\u00AD';

/** First parts that keep their hyphen where nothing else is known. */
const PREFIXES = new Set(
  'all anti cross ex eight far five four full half high ill large long low mid multi nine non one open post pre self semi seven short single six small so ten three two well'.split(
    ' ',
  ),
);

export type Joint =
  /** The lines are two words. */
  | 'space'
  /** As they stand: the hyphen or dash belongs to the word. */
  | 'nothing'
  /** The hyphen goes. */
  | 'drop';

/** How the end of one line and the beginning of the next become one text. */
export function jointOf(before: string, after: string, vocabulary: Vocabulary): Joint {
  const last = before.at(-1) ?? '';
  if (last === '\u00AD') return 'drop';
  const attached = /[\p{L}\p{N}][-\u2010\u2013\u2014]$/u.test(before.slice(-2));
  if (!attached) return 'space';
  if (!isHyphen(last)) return last === '\u2014' || /^\p{N}/u.test(after) ? 'nothing' : 'space';
  const first = /[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*[-\u2010]$/u.exec(before.slice(-60))?.[0];
  const second = /^[\p{L}\p{N}]+(?:[-\u2010][\p{L}\p{N}]+)*/u.exec(after.slice(0, 60))?.[0];
  if (first === undefined || second === undefined)
    return /^\p{P}/u.test(after) ? 'nothing' : 'space';
  const stem = first.slice(0, -1);
  // "pre- and postnatal": the hyphen stands for the word that follows later.
  if (/^(?:and|or|to|und|oder)$/i.test(second)) return 'space';
  if (vocabulary.has(stem + second)) return 'drop';
  if (vocabulary.has(`${stem}-${second}`)) return 'nothing';
  // Names, numbers and abbreviations are not cut by a typesetter.
  if (!/^\p{Ll}/u.test(second) || !/\p{Ll}$/u.test(stem)) return 'nothing';
  return PREFIXES.has(stem.toLowerCase()) ? 'nothing' : 'drop';
}
