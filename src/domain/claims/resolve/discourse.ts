/** What the resolve stage knows of the article when it comes to a statement, and what it makes of it. */
import type { Word } from '../../language/tags.ts';
import type { Mention } from './mentions.ts';
import type { Topic } from './topic.ts';

export type Words = readonly Word[];

export interface Resolved {
  readonly words: Words;
  readonly contextNeeded: boolean;
  /** Whom or what the statement's subject pronoun turned out to be: the next sentence may go on about it. */
  readonly subject?: Words;
}

/** What has been said so far, newest sentence last. */
export interface Discourse {
  readonly topic: Topic | null;
  /** The mentions of the sentence at hand. */
  readonly here: readonly Mention[];
  /** Those of the sentences before it in its paragraph, the nearest first. */
  readonly before: readonly (readonly Mention[])[];
  /** The words of the sentence before, whatever paragraph it stands in. */
  readonly previous: Words;
  /** Names that the article has called "he" or "she", by their last word; grows as pronouns are resolved. */
  readonly genders: Map<string, string>;
  /** The article calls somebody "he" or "she", so that names may be people's. */
  readonly hasPeople: boolean;
}

/** Sentences that a pronoun looks back over. */
export const REACH = 3;
/** A word put in from elsewhere has no place in this sentence. */
export const detached = (word: Word): Word => ({ ...word, glued: false, start: -1, end: -1 });
