/** What a list is while it is taken apart, and the small questions that all its rules ask. */
import type { Tag, Word } from '../../../../language/tags.ts';
import { depths, type Words } from '../rule.ts';

/** A list of this many members is an index, not a statement. */
export const LONGEST_LIST = 24;

export const isComma = (word: Word | undefined) => word?.lower === ',';
/** Without a list of the tags: this is asked several times for each word. */
export const has = (
  word: Word | undefined,
  one: Tag,
  two?: Tag,
  three?: Tag,
  four?: Tag,
  five?: Tag,
  six?: Tag,
): boolean =>
  word !== undefined &&
  (word.tag === one ||
    word.tag === two ||
    word.tag === three ||
    word.tag === four ||
    word.tag === five ||
    word.tag === six);

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
