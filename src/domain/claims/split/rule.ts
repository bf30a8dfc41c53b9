/** What every splitting rule is: it takes one statement apart, or leaves it alone. */
import { remembering } from '../../language/recent.ts';
import type { Word } from '../../language/tags.ts';
import type { ClaimRule } from '../schema.ts';
import type { Tree } from './tree.ts';

export type Words = readonly Word[];

/** One of the statements that a rule makes. */
export interface Part {
  readonly words: Words;
  /** What "Why this claim?" tells of it; absent where the rule only took something away that states nothing. */
  readonly rule?: ClaimRule;
}

/** The parts in the order in which they should be listed, or null where the rule does not apply or is not sure. */
export type Rule = (tree: Tree) => Part[] | null;

/** Depth of brackets and quotation marks around each word: rules work outside them only. */
export const depths: (words: Words) => readonly number[] = remembering(measure);

function measure(words: Words): number[] {
  let depth = 0;
  let quoted = false;
  return words.map((word) => {
    // Brackets and quotation marks are single signs.
    if (word.text.length > 1) return depth + (quoted ? 1 : 0);
    if (/^[([“«]$/.test(word.text)) {
      depth += 1;
      return depth;
    }
    if (/^[)\]”»]$/.test(word.text)) {
      const here = depth;
      depth = Math.max(0, depth - 1);
      return here;
    }
    if (word.text === '"') {
      quoted = !quoted;
      return depth + 1;
    }
    return depth + (quoted ? 1 : 0);
  });
}

export const join = (...parts: readonly Words[]): Word[] => parts.flat();

export const isComma = (word: Word | undefined): boolean => word?.lower === ',';
export const isDash = (word: Word | undefined): boolean =>
  word !== undefined && DASHES.has(word.lower);
export const DASHES: ReadonlySet<string> = new Set(['—', '–', '--', '-']);
