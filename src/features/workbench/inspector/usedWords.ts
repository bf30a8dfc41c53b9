/** The words of the article that a claim is made of, seen within its sentence and outside of it. */
import type { Span } from '../../../domain/article/schema.ts';

/** A piece of the sentence, and whether the claim is made of it. */
export interface Piece {
  readonly text: string;
  readonly used: boolean;
}

/** UTF-16 code units on either side of words that were taken from elsewhere. */
const AROUND = 30;

/**
 * The sentence in pieces, in order; together they are `text.slice(sentence.start, sentence.end)`.
 * @param words spans into the text, in order of their start
 */
export function piecesOf(text: string, sentence: Span, words: readonly Span[]): Piece[] {
  const pieces: Piece[] = [];
  let at = sentence.start;
  const push = (end: number, used: boolean) => {
    if (end <= at) return;
    pieces.push({ text: text.slice(at, end), used });
    at = end;
  };
  for (const word of words) {
    if (word.end <= sentence.start || word.start >= sentence.end) continue;
    push(Math.max(at, word.start), false);
    push(Math.min(sentence.end, word.end), true);
  }
  push(sentence.end, false);
  return pieces;
}

/** Words from outside the sentence, each with a little of what stands around it. */
export function borrowed(
  text: string,
  sentence: Span,
  words: readonly Span[],
): { readonly before: string; readonly words: string; readonly after: string }[] {
  return words
    .filter((word) => word.end <= sentence.start || word.start >= sentence.end)
    .map((word) => {
      const from = Math.max(0, word.start - AROUND);
      const to = Math.min(text.length, word.end + AROUND);
      const before = text.slice(from, word.start).replace(/^\S*\s|^[\s\S]*\n/, '');
      const after = text.slice(word.end, to).replace(/\s\S*$|\n[\s\S]*$/, '');
      return {
        before: from > 0 ? `… ${before}` : before,
        words: text.slice(word.start, word.end),
        after: to < text.length ? `${after} …` : after,
      };
    });
}
