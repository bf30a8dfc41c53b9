/** Lists of adjectives and of prepositional phrases. */
import { isFiniteVerb, isNoun } from '../../../../language/tags.ts';
import type { Words } from '../rule.ts';
import { has, isComma, type List } from './model.ts';

/** "is safe and effective"; "a safer and more accessible option". */
export function adjectiveList(words: Words, joint: number): List | null {
  let right = joint + 1;
  while (has(words[right], 'RB') && !has(words[right + 1], 'VB')) right += 1;
  if (!has(words[right], 'JJ') && !(has(words[right], 'VBN') && has(words[joint - 1], 'JJ', 'VBN')))
    return null;
  const end = right + 1;
  if (!has(words[joint - 1], 'JJ', 'VBN')) return null;
  let from = joint - 1;
  while (has(words[from - 1], 'RB') && !isFiniteVerb(words[from - 1])) from -= 1;
  const items: Words[] = [words.slice(from, joint), words.slice(joint + 1, end)];
  while (isComma(words[from - 1]) && has(words[from - 2], 'JJ')) {
    const stop = from - 1;
    from -= 2;
    while (has(words[from - 1], 'RB')) from -= 1;
    items.unshift(words.slice(from, stop));
  }
  const predicate =
    words[from - 1]?.lemma === 'be' ||
    (has(words[from - 1], 'RB') && words[from - 2]?.lemma === 'be');
  if (predicate && !isNoun(words[end]) && !has(words[end], 'JJ')) {
    const tail = words[end];
    if (tail === undefined || has(tail, 'IN', 'SIGN', 'TO', 'SC')) return { from, items, to: end };
    return null;
  }
  const comparatives = items.every(
    (item) => /^(?:more|less)$/.test(item[0]?.lower ?? '') || /er$/.test(item.at(-1)?.lower ?? ''),
  );
  return comparatives && (isNoun(words[end]) || (has(words[end], 'JJ') && isNoun(words[end + 1])))
    ? { from, items, to: end }
    : null;
}

/** "its analgesic, mood-regulating, and anxiety-reducing properties": three or more before one noun. */
export function modifierSeries(words: Words, joint: number): List | null {
  if (!isComma(words[joint - 1]) || !has(words[joint + 1], 'JJ', 'NN') || !isNoun(words[joint + 2]))
    return null;
  const items: Words[] = [words.slice(joint + 1, joint + 2)];
  let end = joint - 1;
  for (;;) {
    const word = words[end - 1];
    if (!has(word, 'JJ', 'NN') || (!/-/.test(word?.lower ?? '') && !has(word, 'JJ', 'NN'))) break;
    items.unshift(words.slice(end - 1, end));
    if (!isComma(words[end - 2])) {
      const head = words[joint + 2];
      const hyphens = items.filter(
        (item) => /-/.test(item[0]?.lower ?? '') || has(item[0], 'JJ'),
      ).length;
      if (items.length < 3 || hyphens < items.length - 1 || !has(head, 'NNS')) return null;
      return { from: end - 1, items, to: joint + 2 };
    }
    end -= 2;
  }
  return null;
}

/** "for adults and for children". */
export function prepositionList(words: Words, joint: number): List | null {
  const lead = words[joint + 1];
  if (!has(lead, 'IN') || lead === undefined) return null;
  const limit = isComma(words[joint - 1]) ? joint - 1 : joint;
  for (let at = limit - 1; at >= Math.max(0, limit - 14); at -= 1) {
    if (isFiniteVerb(words[at])) return null;
    if (words[at]?.lower === lead.lower && has(words[at], 'IN')) {
      const items = [words.slice(at, limit), words.slice(joint + 1)];
      return { from: at, items, to: words.length };
    }
  }
  return null;
}
