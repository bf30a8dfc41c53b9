/** "This range" after "1-3 grams of dry leaf per dose": the quantity itself, from the sentence before. */
import type { Word } from '../../language/tags.ts';
import { made } from '../words.ts';
import { detached } from './wording.ts';
import type { Words } from './words.ts';

const MEASURE = /^(?:range|dose|dosage|amount|quantity|interval|limit)$/;
const LONGEST = 16;

const isMeasure = (noun: Word): boolean => MEASURE.test(noun.lower);

/** The words of the quantity where they stand in the article; null where the sentence has none of that sort. */
export function quantityFor(noun: Word, previous: Words): Words | null {
  if (!isMeasure(noun)) return null;
  const at = previous.findIndex(
    (word) => word.tag === 'CD' && (noun.lower !== 'range' || /\d\s?[-–]\s?\d/.test(word.text)),
  );
  if (at < 0) return null;
  let end = at + 1;
  while (end < previous.length && end - at < LONGEST) {
    const word = previous[end];
    if (word === undefined || !/^(?:NN|NNS|NNP|JJ|CD)$/.test(word.tag)) {
      const link = word !== undefined && /^(?:of|per|a|in|for|each)$/.test(word.lower);
      const next = previous[end + 1];
      if (!link || next === undefined || !/^(?:NN|NNS|NNP|JJ|CD|DT)$/.test(next.tag)) break;
    }
    end += 1;
  }
  return previous.slice(at, rateEnd(previous, end));
}

/** With the rate that belongs to it: ", taken 4-6 times daily". */
function rateEnd(previous: Words, end: number): number {
  if (previous[end]?.lower !== ',' || previous[end + 1]?.tag !== 'VBN') return end;
  let to = end + 2;
  while (to < previous.length && to - end < LONGEST && previous[to]?.kind !== 'sign') to += 1;
  return previous.slice(end, to).some((word) => word.tag === 'CD') ? to : end;
}

/** "the range of 1-3 grams". */
export function asMeasure(noun: Word, quantity: Words): Word[] {
  const rate = quantity.some((word) => word.lower === ',');
  return [
    made('the', 'DT'),
    noun,
    made('of', 'IN'),
    ...detached(quantity),
    ...(rate ? [made(',', 'SIGN')] : []),
  ];
}
