/** What a checker has to look for, by the words of the claim. */
import type { Word } from '../../language/tags.ts';
import type { ClaimKind } from '../schema.ts';
import { isOrder, mainClause } from '../select/clause.ts';
import { hasAmount, SHARE } from './amounts.ts';
import { isAttributed } from './attributed.ts';
import {
  ADVICE,
  COMPARISON,
  COULD,
  DATED,
  DEFINITION,
  DOSE_SUBJECT,
  DOSE_UNIT,
  DUTY,
  DUTY_BEARER,
  EFFICACY,
  EVENT,
  HELPS,
  LEGAL,
  LINK,
  MEASURED,
  MEASURED_EFFECT,
  MECHANISM,
  OFTEN,
  PER_PACK,
  PREDICTION,
  REGIMEN,
  RELATIONAL,
  RELIEF,
  SAFETY,
  TAKEN,
  WARNS,
} from './patterns.ts';

type Words = readonly Word[];

/**
 * The kind of a finished claim. `text` is its wording in lower case, `words` what it was made of. The order tells which
 * kind wins: a named speaker before what is said, a dose before its effect, a measured effect before its number.
 */
export function kindOf(text: string, words: Words): ClaimKind {
  const order = isOrder(words);
  const amount = hasAmount(words) || SHARE.test(text);
  if (isAttributed(text, words)) return 'attribution';
  if (WARNS.test(text)) return 'safety';
  const harmful = SAFETY.test(text) && !RELIEF.test(text);
  if (isDose(text, order)) return harmful && !order ? 'safety' : 'dosage';
  if (order || isAdvice(text)) return 'advice';
  if (MEASURED_EFFECT.test(text)) return 'efficacy';
  if (PREDICTION.test(text) || COULD.test(text)) return 'prediction';
  if (LINK.test(text) && !HELPS.test(text)) return 'mechanism';
  if (compares(text, words)) return 'comparison';
  const dated = DATED.test(text) && (EVENT.test(text) || words.some(({ tag }) => tag === 'VBD'));
  if (dated && !amount) return 'history';
  if (isDefinition(text, words)) return 'definition';
  if (amount) return 'statistic';
  if (words.some(isFuture)) return dated || DATED.test(text) ? 'history' : 'prediction';
  if (harmful) return 'safety';
  if (/\bnot intended to\b/.test(text)) return 'fact';
  if (HELPS.test(text)) return 'efficacy';
  if (MECHANISM.test(text)) return 'mechanism';
  return EFFICACY.test(text) ? 'efficacy' : 'fact';
}

const isFuture = (word: Word) => word.tag === 'MD' && /^(?:will|wo|won't|'ll)$/.test(word.lower);

/** "It is lighter", and every other way to set one thing beside another. */
const compares = (text: string, words: Words) =>
  COMPARISON.test(text) || mainClause(words)?.predicate.xpos === 'JJR';

/** How much of something is to be taken, or how often. */
function isDose(text: string, order: boolean): boolean {
  if (DOSE_SUBJECT.test(text)) return !HELPS.test(text) && !/\bmitigates?\b/.test(text);
  if (MEASURED_EFFECT.test(text) || COMPARISON.test(text) || LINK.test(text)) return false;
  if (order && /^(?:keep|aim|limit|cut|drink)\b/.test(text)) return false;
  if (REGIMEN.test(text)) return true;
  if (PER_PACK.test(text) || /\b(?:harm|good balance|trial|study)\b/.test(text)) return false;
  if (DOSE_UNIT.test(text))
    return OFTEN.test(text) || TAKEN.test(text) || /\bcontains?\b/.test(text);
  return MEASURED.test(text) && TAKEN.test(text) && OFTEN.test(text);
}

/** What somebody ought to do for their own good; what the law asks is a fact. */
const isAdvice = (text: string) =>
  ADVICE.test(text) || (DUTY.test(text) && DUTY_BEARER.test(text) && !LEGAL.test(text));

/** What somebody is by trade is a fact of them, not what the word means. */
const PERSON = /(?:ist|ian|er|or|nurse|chef|judge|coach|student|surgeon|customer)$/;

/** "Kratom is a tree", "martens are omnivores": a noun that says what the subject is. */
function isDefinition(text: string, words: Words): boolean {
  if (DEFINITION.test(text)) return true;
  const clause = mainClause(words);
  const { predicate, finite, subject } = clause ?? {};
  if (predicate === undefined || finite?.lemma !== 'be' || finite.tag === 'VBD') return false;
  if (finite === predicate || subject === undefined || subject.tag === 'PRP') return false;
  const bare = predicate.tag === 'NNS' || predicate.tag === 'NN';
  const classed = words.some(
    (word) => word.head === predicate.index && /^an?$/.test(word.lower) && word.relation === 'det',
  );
  const owned = words.some(
    (word) => word.head === predicate.index && word.relation === 'nmod:poss',
  );
  const plural = predicate.tag === 'NNS' && subject.tag !== 'CD';
  return (
    bare &&
    !owned &&
    (classed || plural) &&
    !RELATIONAL.test(predicate.lower) &&
    !(subject.tag === 'NNP' && PERSON.test(predicate.lower))
  );
}
