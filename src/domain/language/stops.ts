/** Whether a stop ends a sentence: the cases that the literature on sentence ends lists, one by one. */
import {
  BEFORE_NUMBER,
  BINDING,
  CLOCK,
  EXCLAIMING,
  LETTERED,
  OPEN,
  OPENERS,
  SAYING,
} from './abbreviations.ts';
import {
  type Around,
  CLOSERS,
  chunkAround,
  isDigit,
  isLower,
  isUpper,
  nextStart,
  SPACE,
  spaceBefore,
  wordAt,
  wordBefore,
} from './around.ts';

interface Stop {
  /** The signs of the stop: ".", "?!", "...", ":)". */
  readonly mark: string;
  readonly at: number;
  /** After the stop with its closing quotes, brackets, reference marks and faces. */
  readonly end: number;
  /** A quote or bracket closes after it. */
  readonly closed: boolean;
  /** A reference mark or a face stands after it, and nothing of a sentence does. */
  readonly noted: boolean;
}

const ADDRESS =
  /:\/\/|^www\.|@|\.(?:com|org|net|edu|gov|io|co|uk|de|fr|eu|info|biz|html?|php|pdf|docx?|xlsx?|txt|jpe?g|png|js|ts|py|exe|zip|csv)\b/i;
/** How many words a sentence has at least before "5 p.m." may end it. */
const HARDLY_BEGUN = 4;
const BEGUN_WINDOW = 120;

export function endsSentenceAt(around: Around, stop: Stop): boolean {
  const { text } = around;
  const { mark, at, end, closed } = stop;
  if (!SPACE.test(text[end] ?? '')) {
    // Full-width marks need no space.
    if (/[。！？]/.test(mark)) return true;
    return /^[.!?…]/.test(mark) && forgottenSpace(around, stop);
  }
  const nextAt = nextStart(around, end);
  if (nextAt >= around.to) return true;
  const next = text[nextAt] ?? '';
  if (closed && isSpokenBy(around, stop)) return false;
  if (opensAddress(text, nextAt)) return true;
  if (/[!?‽。！？]/.test(mark)) {
    if (mark === '!' && EXCLAIMING.has(wordBefore(around, at).toLowerCase())) {
      return OPENERS.has(wordAt(around, nextAt).toLowerCase()) && !isLower(next);
    }
    return (!isLower(next) || (around.casual && !closed)) && !/[,;]/.test(next);
  }
  if (!/^[.…]/.test(mark)) return isUpper(next) || around.casual;
  // "[…]" stands for what was left out.
  if (text[at - 1] === '[') return false;
  if (mark.length > 1 || mark === '…') return endsAfterDots(around, stop, next, nextAt);
  if (/[,;:]/.test(next) || isNotedMarker(around, at)) return false;
  return endsAfterWord(around, stop, nextAt);
}

const opensAddress = (text: string, at: number) =>
  /^(?:https?:\/\/|www\.)/.test(text.slice(at, at + 8));

/** Dots with spaces between them, and before them, stand for a halting voice: "see . . . I mean". */
function endsAfterDots(around: Around, { mark, at }: Stop, next: string, nextAt: number): boolean {
  const halting = / /.test(mark) && mark.length < 6 && SPACE.test(around.text[at - 1] ?? '');
  if (halting) return isUpper(next) && !/^I(?:['’]|$)/.test(wordAt(around, nextAt));
  return isUpper(next);
}

/** "“Stop!” Mary cried": the sentence runs on to who says it. A small letter says so without help. */
function isSpokenBy({ text, to }: Around, { end }: Stop): boolean {
  if (!/["'”’»]/.test(text[end - 1] ?? '')) return false;
  const after = text.slice(end, Math.min(to, end + 60));
  const speaker = /^\s+(?:I|(?:\p{Lu}[\p{L}.'’-]{0,20}\s){0,2}\p{Lu}[\p{L}'’-]{1,20})\s(\p{Ll}+)/u;
  return SAYING.has(speaker.exec(after)?.[1] ?? '');
}

/** "word.Word": a space was forgotten. Both sides must look like running text. */
function forgottenSpace(around: Around, { mark, at, end, noted }: Stop): boolean {
  const { text } = around;
  const next = text[end] ?? '';
  const beyond = text[end + 1] ?? '';
  if (noted) return false;
  const before = wordBefore(around, at);
  if (around.casual && /^[?!]+$/.test(mark) && /\p{Ll}/u.test(next)) {
    return /^\p{Ll}{2,}$/u.test(before) && !ADDRESS.test(chunkAround(around, at));
  }
  if (!isUpper(next) || !(isLower(beyond) || SPACE.test(beyond) || /['’]/.test(beyond)))
    return false;
  if (!/^(?:\p{L}?\p{Ll}{2,}|\p{N}+%?)$/u.test(before) && !CLOSERS.test(text[at - 1] ?? '')) {
    return false;
  }
  return !BINDING.has(before.toLowerCase()) && !ADDRESS.test(chunkAround(around, at));
}

/** Whether a single full stop after this word ends a sentence, given what follows the space. */
function endsAfterWord(around: Around, { at, end, closed, noted }: Stop, nextAt: number): boolean {
  const word = wordBefore(around, at);
  const lower = word.toLowerCase();
  const next = around.text[nextAt] ?? '';
  const nextWord = wordAt(around, nextAt);
  const opens = OPENERS.has(nextWord.toLowerCase()) && !isLower(next);
  if (BEFORE_NUMBER.has(lower) && isDigit(next)) return false;
  if (!closed && !noted) {
    if (BINDING.has(lower)) return opens && endsDespiteBinding(around, word, at);
    if (/^\d{1,3}$/.test(word) && isMarker(around, word, at)) return false;
    if (/^\p{Lu}$/u.test(word)) return isUpper(next) && endsAfterLetter(around, at, opens);
    if (OPEN.has(lower)) return endsAfterOpen(around, lower, at, next, nextWord, opens);
    if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return opens;
  }
  if (isLower(next)) {
    // "(see below)" after a full stop is a remark of its own.
    if (/^\s+\(/.test(around.text.slice(end, end + 4))) return /\p{Ll}{2,}$/u.test(word);
    return !closed && /^\p{L}?\p{Ll}{2,}$/u.test(word) && (around.casual || OPENERS.has(nextWord));
  }
  return true;
}

/** "Smith et al. They …", "on 21st St. It …": what else binds is the end here, because a sentence opens after it. */
function endsDespiteBinding(around: Around, word: string, at: number): boolean {
  const lower = word.toLowerCase();
  if (lower === 'al') return true;
  if (lower !== 'st' && lower !== 'ft' && lower !== 'univ' && lower !== 'bros') return false;
  const before = wordBefore(around, spaceBefore(around, at - word.length));
  return /^(?:\d+(?:st|nd|rd|th)?|\p{Lu}\p{Ll}+)$/u.test(before);
}

/** A number that opens the block or follows another stop is a list's marker. */
function isMarker(around: Around, word: string, at: number): boolean {
  const back = spaceBefore(around, at - word.length);
  if (back === around.from) return true;
  if (back === around.from + 1 && around.text[around.from] === '*') return true;
  if (!/[.:;!?)\]"”]/.test(around.text[back - 1] ?? '')) return false;
  const before = wordBefore(around, back - 1).toLowerCase();
  return !BEFORE_NUMBER.has(before) && !BINDING.has(before);
}

/** "1[2]. Mix": a list's number with a reference mark on it. */
const isNotedMarker = ({ text, start }: Around, at: number) =>
  text[at - 1] === ']' &&
  at - start.at < 16 &&
  /^\s*\d{1,3}\s?\[\d{1,3}\]$/.test(text.slice(start.at, at));

/** "John F. Kennedy" is one name; "vitamin C. Most …" and "you and I. Did …" end. */
function endsAfterLetter(around: Around, at: number, opens: boolean): boolean {
  const back = spaceBefore(around, at - 1);
  const dotted = around.text[back - 1] === '.';
  const before = wordBefore(around, dotted ? back - 1 : back);
  if (dotted && /^\p{Lu}/u.test(before) && before.length < 3) return false;
  return opens || LETTERED.has(before.toLowerCase());
}

function endsAfterOpen(
  around: Around,
  lower: string,
  at: number,
  next: string,
  nextWord: string,
  opens: boolean,
): boolean {
  if (lower === 'no') return true;
  if (lower === 'etc') return isUpper(next);
  if (!/^[ap]\.?m$/.test(lower)) return opens;
  // "At 5 a.m. Mr. Smith went …" has hardly begun.
  const { text, start } = around;
  const words = text
    .slice(start.at, Math.min(at, start.at + BEGUN_WINDOW))
    .trim()
    .split(/\s+/);
  return words.length > HARDLY_BEGUN && isUpper(next) && !CLOCK.has(nextWord);
}
