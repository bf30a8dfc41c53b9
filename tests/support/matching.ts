/**
 * How alike two lists of claims are: words compared without regard to their order, and every claim of one list paired
 * with at most one of the other. The measure of the quality table; tests/support/matching.test.ts says what it counts.
 */

/** Words that grammar asks for and that say nothing of their own. Negations, hedges and quantifiers are not among them. */
const LIGHT = new Set(
  ['a an the', 'is are was were be been being', 'that which who', 's'].join(' ').split(' '),
);

/** Words and numbers in lower case; signs are left out, "1,000" is "1000", and "don't" is "do not". */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘ʼ]/g, "'")
    .replace(/\bcannot\b/g, 'can not')
    .replace(/n't\b/g, ' not');
  const words = (plain.match(/\d+(?:[.,:]\d+)*%?|[\p{L}\p{M}]+/gu) ?? []).map((word) =>
    /^\d/.test(word) ? word.replace(/,(?=\d{3})/g, '') : word,
  );
  const telling = words.filter((word) => !LIGHT.has(word));
  return telling.length > 0 ? telling : words;
}

/** Token-F1: twice the number of shared words over the number of all words, 0 to 1. A word said twice counts twice. */
export function likeness(a: readonly string[], b: readonly string[]): number {
  const left = new Map<string, number>();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of b) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    shared += 1;
    left.set(word, count - 1);
  }
  return shared === 0 ? 0 : (2 * shared) / (a.length + b.length);
}

export interface Pair {
  readonly row: number;
  readonly column: number;
  readonly weight: number;
}

/** The gain below which a change is rounding. */
const LEAST_GAIN = 1e-9;

/**
 * Pairs each row with at most one column, and each column with at most one row, so that the sum of the weights is the
 * highest. Weights are at least 0; pairs of weight 0 are left out. Each round adds one pair along the alternating path
 * of greatest gain (Bellman and Ford), which keeps the sum the highest for that number of pairs.
 */
export function bestPairs(weights: readonly (readonly number[])[]): Pair[] {
  const columns = weights[0]?.length ?? 0;
  const rowOf: number[] = new Array(columns).fill(-1);
  const weight = (row: number, column: number) => weights[row]?.[column] ?? 0;
  for (;;) {
    const path = bestPath(weights.length, rowOf, weight);
    if (path === null) break;
    for (const [row, column] of path) rowOf[column] = row;
  }
  return rowOf.flatMap((row, column) => {
    const pair = { row, column, weight: weight(row, column) };
    return row >= 0 && pair.weight > 0 ? [pair] : [];
  });
}

/** The new pairs of the best alternating path from a free row to a free column, or null when none gains anything. */
function bestPath(
  rows: number,
  rowOf: readonly number[],
  weight: (row: number, column: number) => number,
): [row: number, column: number][] | null {
  const paired = new Set(rowOf.filter((row) => row >= 0));
  const columnOf = new Map(rowOf.map((row, column) => [row, column]));
  /** What a path that ends in a row, or in a column, has gained so far. */
  const atRow = Array.from({ length: rows }, (_, row) => (paired.has(row) ? -Infinity : 0));
  const atColumn: number[] = rowOf.map(() => -Infinity);
  const cameFrom: number[] = rowOf.map(() => -1);
  for (let changed = true; changed; ) {
    changed = false;
    for (let row = 0; row < rows; row += 1) {
      const gained = atRow[row] ?? -Infinity;
      if (gained === -Infinity) continue;
      for (let column = 0; column < rowOf.length; column += 1) {
        const gain = gained + weight(row, column);
        if (rowOf[column] === row || gain <= (atColumn[column] ?? 0) + LEAST_GAIN) continue;
        atColumn[column] = gain;
        cameFrom[column] = row;
        changed = true;
        const owner = rowOf[column] ?? -1;
        if (owner >= 0) atRow[owner] = gain - weight(owner, column);
      }
    }
  }
  let end = -1;
  let most = LEAST_GAIN;
  for (let column = 0; column < rowOf.length; column += 1) {
    const gain = atColumn[column] ?? -Infinity;
    if (rowOf[column] !== -1 || gain <= most) continue;
    end = column;
    most = gain;
  }
  if (end === -1) return null;
  const path: [number, number][] = [];
  for (let column: number | undefined = end; column !== undefined; ) {
    const row: number = cameFrom[column] ?? -1;
    path.push([row, column]);
    column = paired.has(row) ? columnOf.get(row) : undefined;
  }
  return path;
}

const OPENER =
  /^["“‘']?(?:he|she|it|they|we|this|these|those|that|his|her|its|their|such|here)(?![\p{L}\p{M}-])/iu;
/** "It is vital to…", "it may be that…": nothing is meant by the pronoun. */
const EMPTY_IT =
  /^it(?:['’]s| (?:is|was|(?:can|may|might|could|will|would) be))(?: \w+){1,4}? (?:to|that|for|whether)\b/i;

/** Whether a claim opens with a word that stands for something named elsewhere. */
export function opensUnresolved(text: string): boolean {
  return OPENER.test(text) && !EMPTY_IT.test(text);
}
