/** The words of a wording as its form reads them: in one order, without signs, phrases and base forms made alike. */
import { verbEntry } from '../../language/verbs.ts';
import { opens, PHRASES, WORDS } from './equivalents.ts';
import { reordered } from './reordered.ts';

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*(?:\s?[-–]\s?\p{N}+(?:[.,]\p{N}+)*)?|[$€£%]|\p{L}[\p{L}\p{M}]*(?:[-'’.]\p{L}[\p{L}\p{M}]*)*/gu;

export const NUMBERS = new Map(
  `zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
   eighteen nineteen twenty`
    .split(/\s+/)
    .map((word, value): [string, string] => [word, String(value)])
    .concat(
      'thirty forty fifty sixty seventy eighty ninety'
        .split(' ')
        .map((word, value) => [word, String(10 * (value + 3))]),
    ),
);
export const MODAL = /^(?:can|could|may|might|must|shall|should|will|would|ought)$/;
const LONGEST_PHRASE = 5;
/** Wordings are shorter; no more of one is read. */
const LONGEST = 2_000;

/** Stands after an owner: what follows it is no verb. */
export const OWNS = "'s";

function wordsOf(text: string): string[] {
  const plain = reordered(text.normalize('NFKC').slice(0, LONGEST))
    .toLowerCase()
    .replace(/[’ʼ]/g, "'");
  const tokens: string[] = [];
  for (const [match] of plain.matchAll(TOKEN)) {
    if (/^\p{N}/u.test(match))
      tokens.push(match.replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '').replace(/\s?[-–]\s?/, '-'));
    else if (/n't$/.test(match) && match !== "can't") tokens.push(match.slice(0, -3), 'not');
    else if (/^(?:it|he|she|that|there|what|who|here)'s$/.test(match))
      tokens.push(match.slice(0, -2), 'is');
    else if (/'s?$/.test(match)) tokens.push(match.replace(/'s?$/, ''), OWNS);
    else tokens.push(match);
  }
  return tokens;
}

/** The words of a wording in lower case, in their usual order, phrases of general English in one form. */
export const tokensOf = (text: string): string[] => withoutPhrases(wordsOf(text));

/** Phrases are looked up before words, the longest first. Counts are compared only where a number follows. */
function withoutPhrases(tokens: readonly string[]): string[] {
  const list: string[] = [];
  for (let at = 0; at < tokens.length; ) {
    let taken = 0;
    for (
      let length = opens(tokens[at] ?? '') ? Math.min(LONGEST_PHRASE, tokens.length - at) : 0;
      length > 0 && taken === 0;
      length -= 1
    ) {
      const phrase = PHRASES.get(tokens.slice(at, at + length).join(' '));
      const next = tokens[at + length] ?? '';
      // "does not have to" is no "must not".
      const turned = MODAL.test(phrase ?? '') && /^(?:not|never|only)$/.test(tokens[at - 1] ?? '');
      if (
        turned ||
        phrase === undefined ||
        (phrase.endsWith('-number') && !/^[\p{N}$€£]/u.test(NUMBERS.get(next) ?? next))
      )
        continue;
      list.push(...phrase.split(' '));
      taken = length;
    }
    if (taken === 0) list.push(tokens[at] ?? '');
    at += Math.max(1, taken);
  }
  return list;
}

export function singular(word: string): string {
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (word === 'leaves') return 'leaf';
  if (word === 'lives') return 'life';
  if (word.length > 4 && /(?:ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  if (word.length > 3 && word.endsWith('s') && !/(?:ss|us|is)$/.test(word))
    return word.slice(0, -1);
  return word;
}

/** Base form; a participle in front of its noun is read like a verb, in both wordings alike. */
export function baseOf(word: string): string {
  const verb = verbEntry(word);
  const base = verb !== undefined && !word.endsWith('ing') ? verb.lemma : singular(word);
  return WORDS.get(base) ?? WORDS.get(word) ?? base;
}
