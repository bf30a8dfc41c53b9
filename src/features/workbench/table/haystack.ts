/**
 * The words of all claims made ready for finding and for sorting. Each is made once for a structure and on first use:
 * lower-casing 100,000 claims at every key press would be felt, and most reviews are never searched or sorted by text.
 */
import type { ReviewStructure } from '../../../storage/model.ts';

const NOT_ASCII = /[\u0080-\uffff]/;

/**
 * Lower case, with typographic quotes, dashes and spaces as they are typed, so that `it's 1-3 g` finds "It’s 1–3 g".
 * The result need not have the length of the input.
 */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (!NOT_ASCII.test(lower)) return lower;
  return lower
    .replace(/[\u2018\u2019\u02bc]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u00ad\u2060]/g, '');
}

const haystacks = new WeakMap<ReviewStructure, readonly string[]>();

/** The folded text of each row, in the order of the rows. */
export function haystackOf(structure: ReviewStructure): readonly string[] {
  const known = haystacks.get(structure);
  if (known !== undefined) return known;
  const made = structure.rows.map((row) => foldText(row.text));
  haystacks.set(structure, made);
  return made;
}

const ranks = new WeakMap<ReviewStructure, Int32Array>();

/** Where each row stands when all are sorted by their words; letters with accents sort beside those without. */
export function textRanksOf(structure: ReviewStructure): Int32Array {
  const known = ranks.get(structure);
  if (known !== undefined) return known;
  const words = haystackOf(structure).map((text) =>
    NOT_ASCII.test(text) ? text.normalize('NFKD').replace(/\p{M}/gu, '') : text,
  );
  const order = Int32Array.from(words, (_, index) => index).sort((a, b) => {
    const [x, y] = [words[a] ?? '', words[b] ?? ''];
    return x < y ? -1 : x > y ? 1 : a - b;
  });
  const made = new Int32Array(order.length);
  let rank = -1;
  let before: string | undefined;
  for (const index of order) {
    const text = words[index];
    // Equal words share a rank, so that they keep the order of the article in both directions.
    if (text !== before) rank += 1;
    before = text;
    made[index] = rank;
  }
  ranks.set(structure, made);
  return made;
}
