/** The known word that somebody who mistyped probably meant. */

/** Edits between two words: letters put in, left out, changed, or two neighbours swapped (Damerau–Levenshtein, restricted). */
function distance(a: string, b: string): number {
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + (same ? 0 : 1),
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        least = Math.min(least, (before[column - 2] ?? 0) + 1);
      }
      current.push(least);
    }
    before = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** Nobody mistypes more than this share of a word. */
const MOST_WRONG = 0.5;

/** The nearest of the known words; null when none is near enough to be meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const typed = word.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of known) {
    // Somebody who stops typing early has written a beginning.
    const begun = typed.length > 1 && candidate.startsWith(typed);
    const edits = begun ? 0.5 : distance(typed, candidate);
    if (edits < least) {
      least = edits;
      best = candidate;
    }
  }
  return best !== null && least <= best.length * MOST_WRONG ? best : null;
}
