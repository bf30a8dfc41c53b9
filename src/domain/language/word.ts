/** Changed copies of words. */
import type { Word } from './tags.ts';

/**
 * The word with some of its fields changed. Field by field, in the order in which `analyse` writes them: engines then
 * see one kind of object everywhere, where spreading would give words of many, each slower to read in every rule.
 */
export function altered(word: Word, change: Partial<Word>): Word {
  return {
    text: change.text ?? word.text,
    start: change.start ?? word.start,
    end: change.end ?? word.end,
    kind: change.kind ?? word.kind,
    glued: change.glued ?? word.glued,
    lower: change.lower ?? word.lower,
    tag: change.tag ?? word.tag,
    lemma: change.lemma ?? word.lemma,
    index: change.index ?? word.index,
    head: change.head ?? word.head,
    relation: change.relation ?? word.relation,
    upos: change.upos ?? word.upos,
    xpos: change.xpos ?? word.xpos,
  };
}

/**
 * `words.map(change)` whose result is always the same kind of list to the engine: its own `map` makes another kind once
 * it has been compiled, and every rule that has been compiled for the one is compiled again when it meets the other.
 */
export function mapped<T, U>(words: readonly T[], change: (word: T, at: number) => U): U[] {
  const list: U[] = [];
  for (let at = 0; at < words.length; at += 1) list.push(change(words[at] as T, at));
  return list;
}
