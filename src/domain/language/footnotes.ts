/** Marks of notes that hang on the end of a sentence: "effect.³", "effect.3 The", "effect.3,4”". */
import { BEFORE_NUMBER, BINDING } from './abbreviations.ts';

const RAISED = /[¹²³⁰⁴-⁹](?:[,–⁻-]?[¹²³⁰⁴-⁹])*/y;
const FLAT = /\d{1,3}(?:[,–-]\d{1,3}){0,8}(?=$|["'”’)]{0,2}(?:\s+["'“‘(]?\p{Lu}|\s*$))/uy;
/** The word before the stop: long enough for no abbreviation, small enough for no number or name of a thing. */
const WORD_BEFORE = /(\p{Ll}{3,})[.!?]["'”’)]{0,2}$/u;
const WINDOW = 24;

/** How many code units of a note's mark start here: zero when there is none. */
export function footnoteAt(text: string, at: number): number {
  const sign = text[at] ?? '';
  const before = text[at - 1] ?? '';
  if (/[¹²³⁰⁴-⁹]/.test(sign)) {
    if (!/[.,;:!?"”’)\]]/.test(before)) return 0;
    RAISED.lastIndex = at;
    return RAISED.exec(text)?.[0].length ?? 0;
  }
  if (!/\d/.test(sign) || !/[.!?"'”’)]/.test(before)) return 0;
  const word = WORD_BEFORE.exec(text.slice(Math.max(0, at - WINDOW), at))?.[1];
  if (word === undefined || BINDING.has(word) || BEFORE_NUMBER.has(word)) return 0;
  FLAT.lastIndex = at;
  return FLAT.exec(text)?.[0].length ?? 0;
}
