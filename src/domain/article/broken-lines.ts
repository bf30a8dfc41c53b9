/** Sentences that a copied page broke into lines of no fixed width. */
import { endsSentence, type Line } from './lines.ts';

/**
 * For each line of a run, whether it carries on the sentence of the line before: it opens with a small letter, what
 * stands before it is unfinished, and the sentence that a capital began comes to its stop. Names of features in
 * small letters, a line each, never do.
 */
export function carriedOn(text: string, run: readonly Line[]): boolean[] {
  const carried = run.map(() => false);
  /** Whether the lines from here on reach a stop before another sentence or name begins. */
  let finishes = false;
  for (let index = run.length - 1; index >= 0; index -= 1) {
    const line = run[index];
    const before = run[index - 1];
    if (line === undefined) break;
    const stops = /[.!?…]["'”’)\]]{0,3}$/;
    finishes =
      stops.test(text.slice(Math.max(line.start, line.end - 8), line.end)) ||
      (finishes && carried[index + 1] === true);
    const small = /\p{Ll}/u.test(text[line.start] ?? '');
    carried[index] = small && finishes && before !== undefined && !endsSentence(text, before);
  }
  // A chain that no capital began is no sentence cut in lines.
  let begun = false;
  for (const [index, line] of run.entries()) {
    if (carried[index] !== true) begun = /\p{Lu}/u.test(text[line.start] ?? '');
    else carried[index] = begun;
  }
  return carried;
}
