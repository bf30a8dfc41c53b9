/** Whether the last noun of a pair is meant for both members, by their words alone. */
import { isNoun } from '../../../language/tags.ts';
import type { Words } from '../rule.ts';
import { has } from './model.ts';

/** "mind and body practices", "the Indian and Pacific oceans". */
export function headServesBoth(left: Words, right: Words): boolean {
  // "a grave and material concern": an adjective that was taken for a noun.
  const opening = left.length === 2 && /^an?$/.test(left[0]?.lower ?? '');
  if (
    opening &&
    right.length > 1 &&
    !has(right[0], 'DT', 'PP$', 'CD', 'NNP', 'IN') &&
    !/^an?$/.test(right[0]?.lower ?? '')
  )
    return true;
  const nouns = right.filter((word) => isNoun(word)).length;
  // "the Indian and Pacific oceans"
  const names = left.every((word) => has(word, 'NNP', 'DT'));
  if (
    names &&
    right.slice(0, -1).every((word) => has(word, 'NNP')) &&
    right.length > 1 &&
    has(right.at(-1), 'NN', 'NNS')
  )
    return true;
  const bare =
    left.length === 1 &&
    has(left[0], 'NN') &&
    !/(?:tion|ness|ity|ment|ance|ence|ism|ia|ing|th|cy|sis|ety|ain|ion)$/.test(
      left[0]?.lower ?? '',
    );
  return bare && nouns > 1 && right.every((word) => isNoun(word));
}
