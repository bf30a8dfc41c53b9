/** Who says "I" outside of quotation marks: the author whom the byline names, or the organisation that says "we". */
import type { Span } from '../../article/schema.ts';
import type { Word } from '../../language/tags.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import type { Words } from './words.ts';

export interface Speaker {
  readonly words: Words;
  readonly source: Span;
}

/** Bylines stand at the top. */
const TOP = 2_000;
const BYLINE =
  /^[ \t*_]*(?:words |written |review |reviewed |reporting |text )?by[ \t:]+((?:\p{Lu}[\p{L}’'.-]*)(?:[ \t]+\p{Lu}[\p{L}’'.-]*){1,3})[ \t*_]*(?:[,|–—-].*)?$/imu;

/** Letters and questions to the author: several people say "I". */
const OTHERS = /^[ \t]*(?:dear\s|Q\s?[:.])/imu;

/** The name in the byline; null where there is none, or where others speak too. */
export function authorOf(text: string): Speaker | null {
  if (OTHERS.test(text.slice(0, 100_000))) return null;
  const found = BYLINE.exec(text.slice(0, TOP));
  const name = found?.[1];
  // The pattern takes any case for "by"; a name has capitals.
  if (
    found === null ||
    name === undefined ||
    !name.split(/[ \t]+/).every((part) => /^\p{Lu}/u.test(part))
  )
    return null;
  const start = found.index + found[0].indexOf(name);
  return {
    words: name.split(/[ \t]+/).map((part) => made(part, 'NNP')),
    source: { start, end: start + name.length },
  };
}

/** "I" and "my", or "we" and "our": whether the word owns something. Null for other words. */
export function speaks(word: Word, several: boolean): { readonly owner: boolean } | null {
  if (several) {
    if (word.lower === 'we' || word.lower === 'us') return { owner: false };
    return word.lower === 'our' ? { owner: true } : null;
  }
  if (word.lower === 'i' || word.lower === 'me') return { owner: false };
  return word.lower === 'my' ? { owner: true } : null;
}

const IRREGULAR: ReadonlyMap<string, string> = new Map([
  ['am', 'is'],
  ['are', 'is'],
  ['have', 'has'],
  ['do', 'does'],
  ['go', 'goes'],
  ['were', 'was'],
]);

/** The verb after "I" or "we" as it reads after a name; null where that would take more than an ending. */
export function thirdPerson(verb: Word): Word | null {
  if (verb.tag === 'MD' || verb.tag === 'VBD') {
    const text = verb.lower === 'were' ? 'was' : verb.text;
    return altered(verb, { text, lower: text.toLowerCase() });
  }
  if (!/^VBP?$/.test(verb.tag) || !/^\p{L}+$/u.test(verb.text)) return null;
  const text =
    IRREGULAR.get(verb.lower) ??
    (/(?:s|x|z|ch|sh|o)$/.test(verb.text)
      ? `${verb.text}es`
      : /[^aeiou]y$/.test(verb.text)
        ? `${verb.text.slice(0, -1)}ies`
        : `${verb.text}s`);
  return altered(verb, { text, lower: text.toLowerCase(), tag: 'VBZ' });
}
