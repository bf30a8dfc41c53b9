/** Numbers among the words of a sentence. */
import type { Word } from '../../language/tags.ts';

type Words = readonly Word[];

const isName = (word: Word | undefined, at: number) =>
  word?.tag === 'NNP' || (at > 0 && /^\p{Lu}/u.test(word?.text ?? ''));

/** A number that counts or measures: not one of a name ("Type 2") or of a list ("1."). */
export const hasQuantity = (words: Words): boolean =>
  words.some(
    (word, at) =>
      word.tag === 'CD' &&
      word.lower !== 'one' &&
      !(at === 0 && /^[.)]$/.test(words[1]?.lower ?? '')) &&
      !isName(words[at - 1], at - 1),
  );
