/** Judgements without a fact in them: "I love it", "It is a wonderful place". */
import { isNoun, type Word } from '../../language/tags.ts';
import { mainClause } from './clause.ts';
import { OPINION, OPINION_OBJECT, SEEMING } from './patterns.ts';
import { hasQuantity } from './quantity.ts';

type Words = readonly Word[];

const YEAR = /^(?:1[5-9]|20)\d\d$/;
/** A longer sentence says more than what it judges. */
const LONGEST_JUDGEMENT = 22;

/** Nor does a longer one only tell how something seems. */
const LONGEST_SEEMING = 12;

/** @param text the opening of the sentence in lower case */
export function isOpinion(words: Words, text: string): boolean {
  // "I loved her 2004 album": a year dates what is judged.
  const undated = words.filter((word) => !YEAR.test(word.text));
  if (OPINION.test(text) && !hasQuantity(undated)) return true;
  if (hasQuantity(words)) return false;
  if (
    SEEMING.test(text) &&
    words.length <= LONGEST_SEEMING &&
    !words.some(({ tag }) => tag === 'CC')
  )
    return true;
  const clause = mainClause(words);
  if (clause === null || words.length > LONGEST_JUDGEMENT || clause.finite?.lemma !== 'be')
    return false;
  const rest = words.slice(words.indexOf(clause.finite) + 1);
  const judged = rest.some((word) => OPINION_OBJECT.test(word.lower));
  const named = words.some((word, at) => word.tag === 'NNP' && at > 0);
  const facts = rest.filter((word) => isNoun(word)).length;
  return judged && !named && facts <= 2;
}
