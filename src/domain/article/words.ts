/** How many words a text has, for the library's list. */

/** Scripts written without spaces: each sign counts as a word, the usual measure for them. */
const UNSPACED = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]`;
const WORD = new RegExp(
  String.raw`${UNSPACED}|(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])+(?:['’.,-](?=[\p{L}\p{N}])(?:(?!${UNSPACED})[\p{L}\p{M}\p{N}])+)*`,
  'gu',
);

/** Counts words; "don’t", "1,200.5" and "well-known" are one each. Linear in the length of the text. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(WORD)) count += 1;
  return count;
}
