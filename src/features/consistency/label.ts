/** A few words of a claim that tell what its figure is of, to stand beside it in a plot. */

/** Clauses end here, where a space or the end follows. */
const CLAUSE = /[,;:()–—]\s|\s[-–—]\s|\.\s|["“”]/g;
const WORD = /[\p{L}\p{N}°](?:[\p{L}\p{N}'’./%-]*[\p{L}\p{N}%])?/gu;
const COPULA = /^(?:is|are|was|were|be|been|has|have|had|will|can|should|may|might|must|would)$/i;
const PREPOSITION =
  /^(?:of|for|in|on|at|by|to|from|with|within|among|during|between|over|under|than|as|per|that|which|who|when|while)$/i;
const EMPTY_SUBJECT = /^(?:it|this|that|these|those|there|they|he|she|we|you|i|one)$/i;
const LEADING =
  /^(?:of|the|a|an|its|their|his|her|this|these|and|but|or|so|when|while|if|because|that|which|in|to|e\.g\.?|i\.e\.?|eg|ie)$/i;
const TRAILING =
  /^(?:the|a|an|is|are|was|were|be|of|about|around|approximately|roughly|nearly|almost|up|least|most|typically|usually|only|just|some|and|or|in|on|at|by|to|for|e\.g\.?|i\.e\.?|eg|ie|than|between|from|over|under)$/i;

const MOST_WORDS = 5;
/** Beyond this many characters the first words give way: the last ones name the thing. */
const MOST_LETTERS = 24;

const wordsIn = (text: string): string[] => text.match(WORD) ?? [];

function trimmed(words: readonly string[]): string[] {
  let [from, to] = [0, words.length];
  while (to - from > 1 && TRAILING.test(words[to - 1] ?? '')) to -= 1;
  while (to - from > 1 && LEADING.test(words[from] ?? '')) from += 1;
  return words.slice(from, to);
}

/** "Recommended starting point" of "The recommended starting point for kratom use is typically". */
function subjectOf(words: readonly string[]): string[] | null {
  const verb = words.findIndex((word) => COPULA.test(word));
  const subject = trimmed(words.slice(0, verb < 0 ? 0 : verb));
  if (subject.length === 0 || EMPTY_SUBJECT.test(subject[0] ?? '')) return null;
  const turn = subject.findIndex((word, at) => at >= 2 && PREPOSITION.test(word));
  return subject.slice(0, turn < 0 ? MOST_WORDS : Math.min(turn, MOST_WORDS));
}

/**
 * @param text the claim's wording
 * @param place of the quantity within it, UTF-16 code units
 */
export function shortLabel(
  text: string,
  place: { readonly start: number; readonly end: number },
): string {
  const before = text.slice(Math.max(0, place.start - 400), place.start);
  const clause = lastClause(before);
  const words = trimmed(clause);
  const said = words.filter((word) => !TRAILING.test(word) && !LEADING.test(word));
  if (said.length === 0 || (said.length === 1 && EMPTY_SUBJECT.test(said[0] ?? ''))) {
    const after = wordsIn(text.slice(place.end, place.end + 200));
    const behind = trimmed(after.slice(0, MOST_WORDS));
    return (behind.length > 0 ? upTo(behind) : wordsIn(text).slice(0, MOST_WORDS)).join(' ');
  }
  if (words.length <= 3) return words.join(' ');
  return shortened(subjectOf(clause) ?? words.slice(-MOST_WORDS));
}

function shortened(words: readonly string[]): string {
  let kept = trimmed(words);
  while (kept.length > 2 && kept.join(' ').length > MOST_LETTERS) kept = trimmed(kept.slice(1));
  return kept.join(' ');
}

/** Behind a figure the first words name the thing. */
function upTo(words: readonly string[]): readonly string[] {
  let kept = words;
  while (kept.length > 2 && kept.join(' ').length > MOST_LETTERS) kept = trimmed(kept.slice(0, -1));
  return kept;
}

/** The words of the last clause that says something. */
function lastClause(before: string): string[] {
  const clauses = before.split(CLAUSE).map(wordsIn);
  return (
    clauses.findLast((words) =>
      words.some((word) => !TRAILING.test(word) && !LEADING.test(word)),
    ) ?? []
  );
}
