/** Small operations on trees that leave trees: words out, a branch made the root, a noun phrase made a subject. */
import type { Word } from '../../language/tags.ts';
import { altered, mapped } from '../../language/word.ts';
import type { Words } from './rule.ts';

/** The words with one of them hung elsewhere; `head` is an index of the sentence, -1 makes the root. */
export const rehang = (words: Words, index: number, head: number, relation: string): Words =>
  mapped(words, (word) =>
    word.index === index && index >= 0 ? altered(word, { head, relation }) : word,
  );

/** What hung on one word hangs on another. */
export const inherit = (words: Words, from: number, to: number): Words =>
  mapped(words, (word) =>
    word.head === from && from >= 0 && word.index !== to ? altered(word, { head: to }) : word,
  );

/** A noun phrase with its head's index, as it is used for a subject. */
export interface Host {
  readonly words: Words;
  readonly index: number;
}

/**
 * A subject and what is said of it as one tree.
 * @param predicate index of the word that carries the predicate
 */
export function clauseOf(
  host: Host,
  said: Words,
  predicate: number,
  relation: 'nsubj' | 'nsubj:pass' = 'nsubj',
): Words {
  return [
    ...rehang(host.words, host.index, predicate, relation),
    ...rehang(said, predicate, -1, 'root'),
  ];
}

/** The article's word in another form; it keeps its place. */
export const inflected = (word: Word, form: Word): Word =>
  altered(word, {
    text: form.text,
    lower: form.lower,
    tag: form.tag,
    xpos: form.xpos,
    lemma: form.lemma,
  });
