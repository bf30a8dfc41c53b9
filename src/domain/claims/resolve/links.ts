/** What the words that point back are found to stand for. */
import type { Span } from '../../article/schema.ts';
import type { Entity } from './entities.ts';
import type { Mention } from './mentions.ts';
import type { Seen } from './salience.ts';
import type { Topic } from './topic.ts';
import type { Words } from './words.ts';

export interface Candidate {
  readonly text: string;
  readonly place: Span;
}

/** Words that point at something named elsewhere, with what that is, where it is clear. */
export interface Link {
  /** UTF-16 offset of the first of them in the article, and how many they are. */
  readonly start: number;
  readonly length: number;
  readonly entity: Entity | null;
  /** What stands for it in a claim, without a place; empty where nothing may be put in. */
  readonly words: Words;
  /** Where the article says that. */
  readonly sources: readonly Span[];
  readonly owner: boolean;
  /** "I" and "we": put in wherever it stands, and the verb agrees with it. */
  readonly speaker?: boolean;
  /** Entities that are about as likely, the best first. */
  readonly rivals: readonly Entity[];
  readonly candidates: readonly Candidate[];
}

/** What is known of one sentence. */
export interface Reading {
  readonly links: ReadonlyMap<number, Link>;
  /** The entities that the sentence names, by the offset of their noun. */
  readonly named: ReadonlyMap<number, Entity>;
  readonly mentions: readonly Mention[];
  /** Mentions and words of the sentence before. */
  readonly before: readonly Mention[];
  readonly previous: Words;
  readonly topic: Topic | null;
  /** Nouns that the article has used for something of somebody or something else: "the star’s surface". */
  readonly owned: ReadonlySet<string>;
}

/** The sentence at hand while it is being read. */
export interface Place {
  readonly words: Words;
  readonly mentions: readonly Mention[];
  /** What it has spoken of so far. */
  readonly here: Seen[];
  readonly links: Map<number, Link>;
  readonly named: Map<number, Entity>;
  readonly quoted: readonly boolean[];
}

/** Longer antecedents would say more than the pronoun did. */
export const LONGEST_REFERENCE = 8;

export const sourcesOf = ({ span, within }: Entity): Span[] =>
  [span, within].filter((one) => one !== null);
