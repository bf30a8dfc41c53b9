/**
 * What stands in a text without being said: inline marks of Markdown and HTML, addresses of links, reference marks
 * ("[3]", "effect.³"). Each look at the text is bounded, so that no run of signs costs more than its length.
 */
import { footnoteAt } from './footnotes.ts';

const REFERENCE = /\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}|\^[^\]\s]{1,20}|citation needed)\]/y;
const LINK = /\[([^[\]\n]{1,300})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/y;
const TAG =
  /<\/?(?:b|i|em|strong|br|sup|sub|a|span|u|code|p|div|mark|small)(?:\s[^<>]{0,300})?\/?>/iy;
/** More underscores than emphasis uses are a rule or a blank to fill in. */
const MOST_UNDERSCORES = 3;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

const isSpace = (sign: string | undefined) => sign === undefined || /\s/.test(sign);
const isWord = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{M}\p{N}]/u.test(sign);

function runEnd(text: string, at: number): number {
  let end = at + 1;
  while (text[end] === text[at]) end += 1;
  return end;
}

function starsAt(text: string, at: number): number {
  const end = runEnd(text, at);
  if (text[at] === '`') return end - at;
  const inside = isSpace(text[at - 1]) !== isSpace(text[end]) || end - at > 1;
  return inside || isWord(text[end]) ? end - at : 0;
}

/** Underscores within a word are letters of it; those around words are marks. */
function underscoresAt(text: string, at: number): number {
  const end = runEnd(text, at);
  if (end - at > MOST_UNDERSCORES) return 0;
  return isWord(text[at - 1]) && isWord(text[end]) ? 0 : end - at;
}

/** How many code units of marking start here: zero when it is text. */
export function markAt(text: string, at: number): number {
  const sign = text[at] ?? '';
  if (sign === '`' || sign === '*') return starsAt(text, at);
  if (sign === '_') return underscoresAt(text, at);
  if (sign === '<') return matchAt(TAG, text, at)?.[0].length ?? 0;
  if (sign === '[') return matchAt(REFERENCE, text, at)?.[0].length ?? 0;
  return footnoteAt(text, at);
}

export interface Link {
  /** Where its words start and end; both are its end for an image, which says nothing. */
  readonly words: number;
  readonly wordsEnd: number;
  readonly end: number;
}

/** The Markdown link or image that starts here. */
export function linkAt(text: string, at: number): Link | null {
  const image = text[at] === '!' && text[at + 1] === '[';
  if (!image && text[at] !== '[') return null;
  const open = image ? at + 1 : at;
  const hit = matchAt(LINK, text, open);
  if (hit === null) return null;
  const end = open + hit[0].length;
  if (image) return { words: end, wordsEnd: end, end };
  return { words: open + 1, wordsEnd: open + 1 + (hit[1]?.length ?? 0), end };
}
