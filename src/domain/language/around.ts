/** What stands around a full stop: the words next to it, within bounds that keep every look at the text short. */

export const CLOSERS = /["'”’»›)\]*_]/;
const OPENING = /["'“‘«‹([*_¿¡#•–—-]/;
export const SPACE = /[\s\u200B]/;
/** How far back a word is read; longer "words" are not abbreviations. */
const WORD_WINDOW = 24;
/** How far an address or file name is looked at on either side of a full stop. */
const CHUNK_WINDOW = 80;

export interface Around {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The writer does without capitals, as in chats: then a small letter may open a sentence. */
  readonly casual: boolean;
  /** Where the sentence at hand starts; moves on as ends are found. */
  readonly start: { at: number };
}

/** A block that opens with a small letter, or that writes "i" for "I". */
export function isCasual(text: string, from: number, to: number): boolean {
  const head = text.slice(from, Math.min(to, from + 400));
  return /^\W{0,3}\p{Ll}/u.test(head) || /(?:^|\s)i(?:['’](?:m|ve|ll|d))?\s/.test(head);
}

/** Letters and inner full stops right before the offset: "U.S" of "U.S.", "etc" of "etc.". */
export function wordBefore({ text, from, start: sentence }: Around, at: number): string {
  let start = at;
  const limit = Math.max(from, sentence.at, at - WORD_WINDOW);
  while (start > limit && /[\p{L}\p{M}\p{N}.'’&°]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at).replace(/^[.'’]+/, '');
}

/** The offset after the last sign before `at` that is not white space. */
export function spaceBefore({ text, from }: Around, at: number): number {
  let end = at;
  while (end > from && SPACE.test(text[end - 1] ?? '')) end -= 1;
  return end;
}

/** The run of signs without white space around the offset, cut at the window. */
export function chunkAround({ text, from, to }: Around, at: number): string {
  let start = at;
  let end = at;
  while (start > Math.max(from, at - CHUNK_WINDOW) && !SPACE.test(text[start - 1] ?? ''))
    start -= 1;
  while (end < Math.min(to, at + CHUNK_WINDOW) && !SPACE.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

/** Skips what may stand between a full stop and the next word's first letter. */
export function nextStart({ text, to }: Around, at: number): number {
  let start = at;
  while (start < to) {
    const sign = text[start] ?? '';
    if (!SPACE.test(sign) && !OPENING.test(sign)) break;
    start += 1;
  }
  return start;
}

export function wordAt({ text, to }: Around, at: number): string {
  let end = at;
  const limit = Math.min(to, at + WORD_WINDOW);
  while (end < limit && /[\p{L}\p{M}\p{N}'’]/u.test(text[end] ?? '')) end += 1;
  return text.slice(at, end);
}

export const isUpper = (sign: string) => /[\p{Lu}\p{Lt}]/u.test(sign);
export const isLower = (sign: string) => /\p{Ll}/u.test(sign);
export const isDigit = (sign: string) => /\p{Nd}/u.test(sign);
