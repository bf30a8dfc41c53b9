/** Word classes, and tagged words. */
import type { Token } from './tokens.ts';

/** Near to the Penn tags; `WP` every relative or question word, `SC` subordinators, `EX` existential there. */
export type Tag =
  | 'DT'
  | 'PP$'
  | 'PRP'
  | 'CD'
  | 'JJ'
  | 'NN'
  | 'NNS'
  | 'NNP'
  | 'RB'
  | 'MD'
  | 'VB'
  | 'VBP'
  | 'VBZ'
  | 'VBD'
  | 'VBN'
  | 'VBG'
  | 'TO'
  | 'IN'
  | 'SC'
  | 'CC'
  | 'WP'
  | 'EX'
  | 'SIGN';

export interface Word extends Token {
  /** Lower-cased, with straight apostrophes. */
  readonly lower: string;
  readonly tag: Tag;
  /** The verb's base form, or the word itself. */
  readonly lemma: string;
}

export const FINITE: ReadonlySet<Tag> = new Set(['VBZ', 'VBP', 'VBD', 'MD']);
export const NOMINAL_TAGS: ReadonlySet<Tag> = new Set(['NN', 'NNS', 'NNP']);
export const VERB_TAGS: ReadonlySet<Tag> = new Set(['VB', 'VBP', 'VBZ', 'VBD', 'VBN', 'VBG', 'MD']);

export const isFiniteVerb = (word: Word | undefined): boolean =>
  word !== undefined && FINITE.has(word.tag);
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && NOMINAL_TAGS.has(word.tag);
