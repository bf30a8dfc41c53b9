/** A passage selected in haste begins and ends within words; what is quoted should not. */
import type { Span } from '../../../domain/article/schema.ts';

/** Scripts that set no blanks between words are left alone: a run of their letters can be a whole sentence. */
const LETTER =
  /(?![\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}])[\p{L}\p{M}\p{N}]/u;

function isWithinWord(text: string, offset: number): boolean {
  return LETTER.test(text[offset - 1] ?? '') && LETTER.test(text[offset] ?? '');
}

/**
 * The span with the rest of the words at its ends, in UTF-16 code units of the text. Never shorter than what was given.
 */
export function wholeWords(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from > 0 && isWithinWord(text, from)) from -= 1;
  while (to < text.length && isWithinWord(text, to)) to += 1;
  return { start: from, end: to };
}
