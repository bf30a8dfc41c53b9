/** What a checker has to look for, by the words of the claim. */
import { isFiniteVerb, type Word } from '../../language/tags.ts';
import type { ClaimKind } from '../schema.ts';
import { isOrder } from '../select/index.ts';
import {
  ADVICE,
  ATTRIBUTION,
  COMPARISON,
  DEFINITION,
  DOSE,
  EFFICACY,
  MECHANISM,
  PAST,
  PERCENT,
  PREDICTION,
  QUANTITY,
  SAFETY,
  UNNAMED_SOURCE,
  YEAR,
} from './patterns.ts';

/** The kind of a finished claim. `text` is its wording in lower case, `words` what it was made of. */
export function kindOf(text: string, words: readonly Word[]): ClaimKind {
  const amount = words.some((word, at) => isAmount(word, words[at - 1]));
  if (DOSE.test(text) && (amount || /^(?:the |\w+ )*(?:dosage|dose)/.test(text))) return 'dosage';
  if (isOrder(words) || ADVICE.test(text)) return 'advice';
  if (isAttributed(text, words)) return 'attribution';
  if (PREDICTION.test(text)) return 'prediction';
  const told = words.some((word) => word.tag === 'VBD') || PAST.test(text);
  if (YEAR.test(text) && told) return 'history';
  if (PERCENT.test(text)) return 'statistic';
  if (COMPARISON.test(text)) return 'comparison';
  if (amount && QUANTITY.test(text)) return 'statistic';
  if (DEFINITION.test(text)) return 'definition';
  if (SAFETY.test(text) && !/\b(?:relief|remedy|alternative|manag\w*|alleviat\w*)\b/.test(text))
    return 'safety';
  if (/\b(?:due to|because|receptors?|mechanism|caused by)\b/.test(text) && MECHANISM.test(text))
    return 'mechanism';
  if (EFFICACY.test(text)) return 'efficacy';
  if (MECHANISM.test(text)) return 'mechanism';
  return QUANTITY.test(text) ? 'statistic' : 'fact';
}

/** A number that counts or measures, not one that is part of a name ("the S&P 500") or a year. */
const isAmount = (word: Word, previous: Word | undefined): boolean =>
  word.tag === 'CD' &&
  word.kind === 'number' &&
  previous?.tag !== 'NNP' &&
  !/^(?:1[5-9]|20)\d\d$/.test(word.text);

/** A named speaker or document; what unnamed studies find takes the kind of its content. */
function isAttributed(text: string, words: readonly Word[]): boolean {
  if (!ATTRIBUTION.test(text) || (UNNAMED_SOURCE.test(text) && !/according to the \w/.test(text)))
    return false;
  if (/\baccording to\b/.test(text)) return true;
  const verb = words.findIndex((word) => isFiniteVerb(word) && ATTRIBUTION.test(word.lower));
  const subject = words.slice(0, verb < 0 ? 0 : verb);
  return (
    subject.some((word) => word.tag === 'NNP') ||
    /^(?:he|she|the (?:\w+ )?(?:author|authors|report|company|agency|ministry|court|president|minister|spokesman|spokeswoman|spokesperson|ceo))\b/.test(
      text,
    )
  );
}
