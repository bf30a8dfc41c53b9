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
  readonly rule?: ClaimRule | undefined;
}

/** The parts in the order in which they should be listed, or null where the rule does not apply or is not sure. */
export type Rule = (tree: Tree) => Part[] | null;

/** Depth of brackets and quotation marks around each word: rules work outside them only. */
export const depths: (words: Words) => Uint8Array = remembering(measure);

/** No depth is told beyond this; rules ask for zero alone. */
const DEEPEST = 255;

function measure(words: Words): Uint8Array {
  const found = new Uint8Array(words.length);
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < words.length; at += 1) {
    const { text } = words[at] as Word;
    let here = depth + (quoted ? 1 : 0);
    // Brackets and quotation marks are single signs.
    if (text.length === 1) {
      if (OPENS.has(text)) {
        depth += 1;
        here = depth;
      } else if (CLOSES.has(text)) {
        here = depth;
        depth = Math.max(0, depth - 1);
      } else if (text === '"') {
        quoted = !quoted;
        here = depth + 1;
      }
    }
    found[at] = Math.min(here, DEEPEST);
  }
  return found;
}
const OPENS: ReadonlySet<string> = new Set(['(', '[', '“', '«']);
const CLOSES: ReadonlySet<string> = new Set([')', ']', '”', '»']);

export function join(...parts: readonly Words[]): Word[] {
  const list: Word[] = [];
  for (const part of parts) for (const word of part) list.push(word);
  return list;
}

export const isComma = (word: Word | undefined): boolean => word?.lower === ',';
export const isDash = (word: Word | undefined): boolean =>
  word !== undefined && DASHES.has(word.lower);
export const DASHES: ReadonlySet<string> = new Set(['—', '–', '--', '-']);
