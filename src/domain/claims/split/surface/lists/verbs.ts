/** Lists of verb phrases: "can reduce X and improve Y", "finding and attracting Z". */
import { nounPhrase } from '../../../../language/phrases.ts';
import { isFiniteVerb, type Tag } from '../../../../language/tags.ts';
import { depths, join, type Words } from '../rule.ts';
import { has, isComma, type List, LONGEST_LIST } from './model.ts';

const PAST: readonly Tag[] = ['VBD'];
const PRESENT: readonly Tag[] = ['VBZ', 'VBP', 'MD'];
const ANY_FINITE: readonly Tag[] = ['VBZ', 'VBP', 'VBD', 'MD'];

/** Which verb form opens here, adverbs passed over. */
function verbAt(words: Words, from: number): { at: number; forms: readonly Tag[] } | null {
  let at = from;
  while (has(words[at], 'RB') || /^(?:then|also)$/.test(words[at]?.lower ?? '')) at += 1;
  const word = words[at];
  if (word === undefined) return null;
  if (isFiniteVerb(word) && (word.lemma === 'be' || word.lemma === 'have'))
    return { at, forms: ANY_FINITE };
  if (word.tag === 'VBD') return { at, forms: PAST };
  if (word.tag === 'VBZ' || word.tag === 'VBP') return { at, forms: PRESENT };
  if (word.tag === 'MD') return { at, forms: ANY_FINITE };
  if (word.tag === 'VB') return { at, forms: ['VB'] };
  if (word.tag === 'VBN') return { at, forms: ['VBN'] };
  if (word.tag === 'VBG') return { at, forms: ['VBG'] };
  if (word.tag === 'TO' && has(words[at + 1], 'VB', 'RB')) return { at, forms: ['TO'] };
  return null;
}

function partnerBefore(words: Words, to: number, forms: readonly Tag[]): number {
  const depth = depths(words);
  for (let at = to - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word === undefined || depth[at] !== 0) continue;
    if (forms.includes(word.tag)) return verbStart(words, at, forms);
    // A finite verb closes off the participles and infinitives before it.
    if (
      isFiniteVerb(word) &&
      !forms.some((form) => form.startsWith('VBZ') || form === 'VBD' || form === 'MD')
    ) {
      return forms.includes('VB') && has(word, 'MD') ? -1 : -1;
    }
  }
  return -1;
}

/** "has been shown and has proved": the group begins at its auxiliary. */
function verbStart(words: Words, at: number, forms: readonly Tag[]): number {
  if (
    forms.includes('VBG') ||
    forms.includes('VBN') ||
    forms.includes('VB') ||
    forms.includes('TO')
  )
    return at;
  let start = at;
  while (has(words[start - 1], 'MD') || (isFiniteVerb(words[start - 1]) && start > 0)) start -= 1;
  return start;
}

export function verbList(words: Words, joint: number): List | null {
  const right = verbAt(words, joint + 1);
  if (right === null) return null;
  const oxford = isComma(words[joint - 1]);
  const limit = oxford ? joint - 1 : joint;
  let left = partnerBefore(words, limit, right.forms);
  if (left < 0) return null;
  // "V1 A, V2 B, and V3 C": earlier members start after commas with the same form.
  const starts = [left];
  for (;;) {
    const first = starts[0] ?? left;
    let before = first;
    while (has(words[before - 1], 'RB')) before -= 1;
    if (!isComma(words[before - 1])) break;
    const earlier = partnerBefore(words, before - 1, right.forms);
    if (earlier < 0 || starts.length > LONGEST_LIST) break;
    starts.unshift(earlier);
    left = earlier;
  }
  if (starts.length > 1 && !oxford && isComma(words[joint - 1])) return null;
  let from = starts[0] ?? left;
  // An adverb before the first verb is its own only when the others have theirs.
  const ownAdverb =
    right.at > joint + 1 &&
    has(words[from - 1], 'RB') &&
    words[from - 1]?.lower !== 'not' &&
    has(words[from - 2], 'TO');
  if (ownAdverb) from -= 1;
  const bounds = [...starts.slice(1), limit + (oxford ? 1 : 0)];
  const items: Words[] = starts.map((start, index) => {
    const begin = index === 0 ? from : start;
    let lead = begin;
    while (index > 0 && has(words[lead - 1], 'RB')) lead -= 1;
    let end = index + 1 < starts.length ? (starts[index + 1] ?? limit) : limit;
    while (has(words[end - 1], 'RB') && index + 1 < starts.length) end -= 1;
    if (isComma(words[end - 1])) end -= 1;
    return words.slice(lead, end);
  });
  if (bounds.length === 0) return null;
  const last = words.slice(joint + 1);
  if (has(words[right.at], 'TO') === false && has(words[from], 'TO')) return null;
  return { from, items: shareObject([...items, last]), to: words.length };
}

/** "finding and attracting candidates": the object of the last verb is everybody's. */
function shareObject(items: readonly Words[]): Words[] {
  const last = items.at(-1) ?? [];
  const bare = items
    .slice(0, -1)
    .every(
      (item) => item.filter((word) => word.tag !== 'RB').length === 1 && !has(item.at(-1), 'RB'),
    );
  if (!bare) return [...items];
  let verb = 0;
  while (has(last[verb], 'RB')) verb += 1;
  if (has(last[verb], 'VBN') && items.length < 2) return [...items];
  const object = last.slice(verb + 1);
  const transitive = nounPhrase(object, 0) > 0 || (has(object[0], 'IN') && !has(last[verb], 'VBN'));
  if (!transitive && !has(last[verb], 'VBN')) return [...items];
  return items.map((item, index) => (index + 1 < items.length ? join(item, object) : item));
}
