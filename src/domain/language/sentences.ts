/**
 * Sentences of one block. Rules over the signs around each full stop, after the cases that the literature on
 * sentence ends lists (abbreviations, initials, decimals, addresses, ellipses, quotations, missing spaces).
 */
import type { Span } from '../article/schema.ts';
import { BEFORE_NUMBER, BINDING, OPEN, OPENERS } from './abbreviations.ts';

/** Stops, and the emoticons that writers put in their place. */
const TERMINATOR = /\.(?:\s\.){1,9}|[.!?…‽。！？]+|[:;]-?[)(DP](?=\s)/g;
const CLOSERS = /["'”’»›)\]*_]/;
const OPENING = /["'“‘«‹([*_¿¡#•–—-]/;
const SPACE = /[\s\u200B]/;
/** How far back a word is read; longer "words" are not abbreviations. */
const WORD_WINDOW = 24;
/** How far an address or file name is looked at on either side of a full stop. */
const CHUNK_WINDOW = 80;

interface Around {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  /** The writer does without capitals, as in chats: then a small letter may open a sentence. */
  readonly casual: boolean;
  /** Where the sentence at hand starts; moves on as ends are found. */
  readonly start: { at: number };
}

/** A block that opens with a small letter, or that writes "i" for "I". */
function isCasual(text: string, from: number, to: number): boolean {
  const head = text.slice(from, Math.min(to, from + 400));
  return /^\W{0,3}\p{Ll}/u.test(head) || /(?:^|\s)i(?:'m|'ve|'ll|'d)?\s/.test(head);
}

/** Letters and inner full stops right before the offset: "U.S" of "U.S.", "etc" of "etc.". */
function wordBefore({ text, from }: Around, at: number): string {
  let start = at;
  const limit = Math.max(from, at - WORD_WINDOW);
  while (start > limit && /[\p{L}\p{M}\p{N}.'’&°]/u.test(text[start - 1] ?? '')) start -= 1;
  return text.slice(start, at).replace(/^[.'’]+/, '');
}

/** The run of signs without white space around the offset, cut at the window. */
function chunkAround({ text, from, to }: Around, at: number): string {
  let start = at;
  let end = at;
  while (start > Math.max(from, at - CHUNK_WINDOW) && !SPACE.test(text[start - 1] ?? ''))
    start -= 1;
  while (end < Math.min(to, at + CHUNK_WINDOW) && !SPACE.test(text[end] ?? '')) end += 1;
  return text.slice(start, end);
}

const isAddress = (chunk: string) =>
  /:\/\/|^www\.|@|\.(?:com|org|net|edu|gov|io|co|uk|de|fr|eu|info|biz|html?|php|pdf|docx?|txt|jpe?g|png|js|ts|py|exe|zip|csv)\b/i.test(
    chunk,
  );

/** Skips what may stand between a full stop and the next word's first letter. */
function nextStart({ text, to }: Around, at: number): number {
  let start = at;
  while (start < to) {
    const sign = text[start] ?? '';
    if (SPACE.test(sign)) start += 1;
    else if (OPENING.test(sign)) start += 1;
    else break;
  }
  return start;
}

function wordAt({ text, to }: Around, at: number): string {
  let end = at;
  const limit = Math.min(to, at + WORD_WINDOW);
  while (end < limit && /[\p{L}\p{M}\p{N}'’]/u.test(text[end] ?? '')) end += 1;
  return text.slice(at, end);
}

const isUpper = (sign: string) => /[\p{Lu}\p{Lt}]/u.test(sign);
const isLower = (sign: string) => /\p{Ll}/u.test(sign);
const isDigit = (sign: string) => /\p{Nd}/u.test(sign);

/** "word.Word": a space was forgotten. Both sides must look like running text. */
function forgottenSpace(around: Around, stop: number, after: number): boolean {
  const { text } = around;
  const next = text[after] ?? '';
  const beyond = text[after + 1] ?? '';
  if (!isUpper(next) || !(isLower(beyond) || SPACE.test(beyond) || /['’]/.test(beyond)))
    return false;
  const before = wordBefore(around, stop);
  if (!/^(?:\p{L}?\p{Ll}{2,}|\p{N}+%?)$/u.test(before) && !CLOSERS.test(text[stop - 1] ?? '')) {
    return false;
  }
  return !BINDING.has(before.toLowerCase()) && !isAddress(chunkAround(around, stop));
}

/** Whether a single full stop after this word ends a sentence, given what follows the space. */
function endsAfterWord(around: Around, stop: number, nextAt: number, closed: boolean): boolean {
  const { text, from, to } = around;
  const word = wordBefore(around, stop);
  const lower = word.toLowerCase();
  const next = text[nextAt] ?? '';
  const nextWord = wordAt(around, nextAt);
  const opens = OPENERS.has(nextWord.toLowerCase()) && !isLower(next);
  if (nextAt >= to) return true;
  if (BEFORE_NUMBER.has(lower) && isDigit(next)) return false;
  if (BINDING.has(lower) && !closed) return false;
  // A number that opens the block or follows another stop is a list's marker.
  if (/^\d{1,3}$/.test(word)) {
    let back = stop - word.length;
    while (back > from && SPACE.test(text[back - 1] ?? '')) back -= 1;
    const before = wordBefore(around, back - 1).toLowerCase();
    const counted = BEFORE_NUMBER.has(before) || BINDING.has(before);
    if (back === from || (!counted && /[.:;!?)\]"”]/.test(text[back - 1] ?? ''))) return false;
  }
  if (/^\p{Lu}$/u.test(word) && !closed) return opens && !isInitial(around, stop);
  if (OPEN.has(lower) && !closed) {
    if (lower === 'no') return true;
    if (lower === 'etc') return isUpper(next);
    if (!/^[ap]\.?m$/.test(lower)) return opens;
    // "At 5 a.m. Mr. Smith went …" has hardly begun.
    const begun = text.slice(around.start.at, stop).trim().split(/\s+/).length > 4;
    return begun && isUpper(next) && !opensName(nextWord);
  }
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word) && !closed) return opens;
  if (isLower(next)) {
    return !closed && /^\p{L}?\p{Ll}{2,}$/u.test(word) && (around.casual || OPENERS.has(nextWord));
  }
  return true;
}

/** "John F. Kennedy" is one name: the word before the initial is capitalised, and so is the one after. */
function isInitial(around: Around, stop: number): boolean {
  const { text, from } = around;
  let at = stop - 1;
  while (at > from && SPACE.test(text[at - 1] ?? '')) at -= 1;
  const before = wordBefore(around, at);
  return /\.$/.test(text.slice(from, at)) && /^\p{Lu}/u.test(before) && before.length < 3;
}

const opensName = (word: string) =>
  /^(?:EST|PST|CST|MST|EDT|PDT|GMT|UTC|ET|PT|Eastern|Pacific)$/.test(word);

/**
 * Sentence spans within `[from, to)` of the text, without outer white space, in UTF-16 code units. Together they
 * hold every sign of the block that is not white space. Linear: each full stop looks at a bounded neighbourhood.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const around: Around = { text, from, to, casual: isCasual(text, from, to), start: { at: from } };
  const spans: Span[] = [];
  let start = from;
  const push = (end: number) => {
    let a = start;
    let b = end;
    while (a < b && SPACE.test(text[a] ?? '')) a += 1;
    while (b > a && SPACE.test(text[b - 1] ?? '')) b -= 1;
    if (b > a) spans.push({ start: a, end: b });
    start = end;
    around.start.at = end;
  };
  // Over the block alone: a search to the article's end for every block would not be linear.
  const body = text.slice(from, to);
  TERMINATOR.lastIndex = 0;
  for (let hit = TERMINATOR.exec(body); hit !== null; hit = TERMINATOR.exec(body)) {
    const stop = from + hit.index;
    let end = stop + hit[0].length;
    while (end < to && CLOSERS.test(text[end] ?? '')) end += 1;
    const closed = end > stop + hit[0].length;
    end = skipReference(text, end, to);
    end = skipEmoji(text, end, to);
    if (end >= to) break;
    TERMINATOR.lastIndex = Math.max(TERMINATOR.lastIndex, end - from);
    if (boundaryAt(around, hit[0], stop, end, closed)) push(end);
  }
  push(to);
  return spans;
}

/** "…harmful.[3][4] Next": the reference belongs to the sentence that it follows. */
function skipReference(text: string, at: number, to: number): number {
  const reference = /(?:\[[\d,\s–-]{1,20}\])+/y;
  reference.lastIndex = at;
  const hit = text[at] === '[' ? reference.exec(text) : null;
  return hit === null ? at : Math.min(to, at + hit[0].length);
}

/** "What a day! 😀 It was fun": the face belongs to what it comments on. */
function skipEmoji(text: string, at: number, to: number): number {
  const faces = /(?:[ ]?\p{Extended_Pictographic}[\u200D\uFE0F\p{Emoji_Modifier}]*){1,10}(?=\s)/uy;
  faces.lastIndex = at;
  const hit = faces.exec(text);
  return hit === null ? at : Math.min(to, at + hit[0].length);
}

function boundaryAt(
  around: Around,
  mark: string,
  stop: number,
  end: number,
  closed: boolean,
): boolean {
  const { text } = around;
  if (!SPACE.test(text[end] ?? '')) {
    // Full-width marks need no space; emoji may follow any mark at once.
    if (/[。！？]/.test(mark)) return true;
    if (mark === '.' || mark === '?' || mark === '!') return forgottenSpace(around, stop, end);
    return /^[.!?…]/.test(mark) && forgottenSpace(around, stop, end);
  }
  const nextAt = nextStart(around, end);
  const next = text[nextAt] ?? '';
  if (/[!?‽。！？]/.test(mark)) {
    return (!isLower(next) || (around.casual && !closed)) && !/[,;]/.test(next);
  }
  if (/^[:;]/.test(mark)) return isUpper(next) || around.casual;
  // "[…]" stands for what was left out.
  if (text[stop - 1] === '[') return false;
  if (mark.length > 1 || mark === '…') return isUpper(next) || isDigit(next) || around.casual;
  if (/[,;:]/.test(next)) return false;
  return endsAfterWord(around, stop, nextAt, closed);
}
