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

/** Universal part-of-speech tags (universaldependencies.org). */
export const UPOS = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
] as const;
export type Upos = (typeof UPOS)[number];

export interface Word extends Token {
  /** Lower-cased, with straight apostrophes. */
  readonly lower: string;
  readonly tag: Tag;
  /** The verb's base form, the noun's singular, or the word itself. */
  readonly lemma: string;
  /** Position in its sentence's words; -1 for a word that a rule put in. */
  readonly index: number;
  /** Index of the head word in the sentence; -1 for the root and for words put in. */
  readonly head: number;
  /** UD relation with its subtype ("nsubj:pass", "acl:relcl"); "punct" for punctuation, "dep" for words put in. */
  readonly relation: string;
  readonly upos: Upos;
  /** Penn tag, as trained. */
  readonly xpos: string;
}

const FINITE: ReadonlySet<Tag> = new Set(['VBZ', 'VBP', 'VBD', 'MD']);
const NOMINAL_TAGS: ReadonlySet<Tag> = new Set(['NN', 'NNS', 'NNP']);

export const isFiniteVerb = (word: Word | undefined): boolean =>
  word !== undefined && FINITE.has(word.tag);
export const isNoun = (word: Word | undefined): boolean =>
  word !== undefined && NOMINAL_TAGS.has(word.tag);
