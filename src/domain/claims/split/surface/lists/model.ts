/** What a list is while it is taken apart, and the small questions that all its rules ask. */
import type { Tag, Word } from '../../../../language/tags.ts';
import { depths, type Words } from '../rule.ts';

/** A list of this many members is an index, not a statement. */
export const LONGEST_LIST = 24;

export const isComma = (word: Word | undefined) => word?.lower === ',';
export const has = (word: Word | undefined, ...tags: Tag[]) =>
  word !== undefined && tags.includes(word.tag);

export interface List {
  /** Where the first member starts. */
  readonly from: number;
  readonly items: readonly Words[];
  /** Where the last member ends; what follows belongs to all. */
  readonly to: number;
}

export function coordinators(words: Words): number[] {
  const depth = depths(words);
  return words.flatMap((word, at) =>
    word.tag === 'CC' &&
    depth[at] === 0 &&
    at > 0 &&
    at < words.length - 1 &&
    /^(?:and|or|but|nor|&)$/.test(word.lower)
      ? [at]
      : [],
  );
}
