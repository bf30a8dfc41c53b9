/** How an antecedent is put into the place of what pointed at it. */
import type { Span } from '../../article/schema.ts';
import type { Word } from '../../language/tags.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import type { Words } from './words.ts';

/** "kratom's" as the name of its owner. */
export function bareOwner(word: Word): Word {
  const text = word.text.replace(/(?:['’]s|(?<=s)['’])$/, '');
  if (text === word.text || text === '') return word;
  return altered(word, {
    text,
    lower: word.lower.replace(/(?:'s|(?<=s)')$/, ''),
    end: word.start < 0 ? -1 : word.start + text.length,
  });
}

/** Words taken from elsewhere have no place in this sentence; what was written as one stays one. */
export function detached(words: Words): Word[] {
  const list: Word[] = [];
  for (const word of words) {
    const previous = list.at(-1);
    if (previous !== undefined && word.glued && word.start >= 0) {
      const text = previous.text + word.text;
      list[list.length - 1] = altered(previous, { text, lower: text.toLowerCase(), kind: 'word' });
    } else list.push(altered(word, { glued: false, start: -1, end: -1 }));
  }
  return list;
}

/** From the first to the last of these words in the article; null where none of them stands there. */
export function spanOf(words: Words): Span | null {
  const placed = words.filter((word) => word.start >= 0);
  const [first] = placed;
  const last = placed.at(-1);
  if (first === undefined || last === undefined) return null;
  return { start: first.start, end: Math.max(last.end, first.end) };
}

/**
 * An antecedent as it reads at its new place: definite, without quotation marks, its first letter small unless it
 * is a name's.
 *
 * @param small words that the article writes with small letters, lower-cased
 */
export function asReference(words: Words, small: ReadonlySet<string>): Words {
  const list = words.filter((word) => !/^["“”«»]$/.test(word.text));
  const [first, ...rest] = list;
  if (first === undefined) return [];
  const named = /^\p{Lu}/u.test(first.text) && /^\p{Lu}/u.test(rest[0]?.text ?? '');
  if (
    /^(?:a|an|another|some|any|this|these|that|those|such)$/.test(first.lower) &&
    rest.length > 0 &&
    !(named && /^th/.test(first.lower))
  ) {
    return [made('the', 'DT'), ...rest];
  }
  const capitals = list.filter((word) => /^\p{Lu}/u.test(word.text) && word.tag !== 'DT').length;
  const name = (first.tag === 'NNP' && !small.has(first.lower)) || capitals > 1;
  const keeps =
    name ||
    /\p{Lu}.*\p{Lu}|\d/u.test(first.text) ||
    (!small.has(first.lower) && first.tag !== 'DT');
  if (keeps && first.tag !== 'DT') return list;
  return [
    altered(first, { text: first.text.charAt(0).toLowerCase() + first.text.slice(1) }),
    ...rest,
  ];
}

/** As an owner: "Ida Marsh’s", "the bees’". */
export function possessive(words: Words, many: boolean): Word[] {
  const last = words.at(-1);
  if (last === undefined) return [];
  const mark = many && /s$/.test(last.text) ? '’' : '’s';
  return [
    ...words.slice(0, -1),
    altered(last, { text: last.text + mark, lower: `${last.lower}'s` }),
  ];
}
