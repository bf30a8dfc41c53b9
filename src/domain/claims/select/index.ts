/** The select stage: whether a sentence states something that can be checked, and if not, why. */
import type { BlockKind } from '../../article/schema.ts';
import { mainClause } from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Word } from '../../language/tags.ts';
import type { NonClaimReason } from '../schema.ts';
import {
  ADVICE_TOPIC,
  ANNOUNCEMENT,
  CALL_TO_ACTION,
  ENCOURAGEMENT,
  GREETING,
  OPINION,
  OPINION_OBJECT,
} from './patterns.ts';

type Words = readonly Word[];

export interface Place {
  readonly block: BlockKind;
  /** A list item that repeats a heading of the article names a section. */
  readonly namesSection: boolean;
}

/** Patterns look at the beginning of a sentence only, so that long ones cost no more. */
const WINDOW = 400;

export const lowered = (words: Words): string =>
  words
    .slice(0, 60)
    .map((word) => word.lower)
    .join(' ')
    .replace(/ (?=['’](?:s|re|ve|ll|d|m)\b)/g, '')
    .slice(0, WINDOW);

/** Null where the sentence is worth taking apart, otherwise the reason why it states nothing to check. */
export function reasonAgainst(words: Words, place: Place): NonClaimReason | null {
  const text = lowered(words);
  const content = words.filter((word) => word.kind !== 'sign');
  if (GREETING.test(text) && content.length <= 8) return 'greeting';
  if (place.namesSection) return 'heading';
  if (place.block === 'heading') return isFiniteStatement(words) ? null : 'heading';
  if (content.length === 0) return 'fragment';
  const question = isQuestion(words);
  if (question !== null) return question;
  if (ANNOUNCEMENT.test(text)) return 'announcement';
  if (CALL_TO_ACTION.test(text) && !hasQuantity(words)) return 'call-to-action';
  if (isLeadIn(words)) return 'lead-in';
  if (ENCOURAGEMENT.test(text) && !hasQuantity(words)) return 'encouragement';
  if (isOpinion(words, text)) return 'opinion';
  if (isOrder(words)) return isAdvice(words, text) || statesMore(words) ? null : 'other';
  if (!words.some((word) => isFiniteVerb(word))) return 'fragment';
  return null;
}

/** Advice worth checking: on health, safety, doses, money or law, or with a quantity. */
const isAdvice = (words: Words, text: string) => ADVICE_TOPIC.test(text) || hasQuantity(words);

/** "Never store beans cold: condensation stales them": an order with a statement beside it. */
const statesMore = (words: Words) =>
  words.some(
    (word, at) =>
      /^(?:[:;—–]|but|because|as|since)$/.test(word.lower) &&
      words.slice(at).some((later) => isFiniteVerb(later)),
  );

/** A heading that says something ("Coffee lowers the risk of gout"), not one that names something. */
function isFiniteStatement(words: Words): boolean {
  const clause = mainClause(words);
  const last = words.at(-1);
  if (clause === null || last?.lower === '?' || words.length < 4) return false;
  const verb = words[clause.verb];
  return (
    verb !== undefined &&
    verb.tag !== 'MD' &&
    verb.tag !== 'VBP' &&
    words[0]?.tag !== 'WP' &&
    !/^how|^why|^what/.test(words[0]?.lower ?? '')
  );
}

/** "Did you know that X?" claims X; every other question asks. */
function isQuestion(words: Words): NonClaimReason | null {
  let end = words.length - 1;
  while (end > 0 && /^["”’')*]$/.test(words[end]?.text ?? '')) end -= 1;
  if (words[end]?.lower !== '?') return null;
  return /^did you know that /.test(lowered(words)) ? null : 'question';
}

/** "Options include:", "Here are three tips:", "They are:". */
function isLeadIn(words: Words): boolean {
  const last = words.findLast((word) => !/^["”’)*]$/.test(word.text));
  if (last?.lower === ':') return true;
  return (
    /^(?:here|below|following) (?:are|is) (?:some|a few|the|several|three|four|five|six|seven|ten|just)/.test(
      lowered(words),
    ) && words.length < 16
  );
}

/** Sentences that begin with their verb. */
export function isOrder(words: Words): boolean {
  const clause = mainClause(words);
  if (clause !== null && words[clause.verb]?.tag !== 'VB') return false;
  let at = 0;
  while (
    words[at] !== undefined &&
    (words[at]?.tag === 'RB' ||
      words[at]?.kind === 'sign' ||
      /^(?:please|and|or|but|then)$/.test(words[at]?.lower ?? ''))
  )
    at += 1;
  const first = words[at];
  if (first?.tag === 'VB') return true;
  if (/^(?:don't|do|never)$/.test(first?.lower ?? '')) return true;
  const comma = words.findIndex((word) => word.lower === ',');
  return comma > 0 && comma < 20 && words[comma + 1]?.tag === 'VB' && clause === null;
}

const hasQuantity = (words: Words): boolean =>
  words.some(
    (word, at) =>
      word.tag === 'CD' && word.lower !== 'one' && !(at === 0 && words[1]?.lower === '.'),
  );

/** A judgement without a fact in it: "I love it", "It is a wonderful place". */
function isOpinion(words: Words, text: string): boolean {
  if (hasQuantity(words)) return false;
  if (OPINION.test(text)) return true;
  const clause = mainClause(words);
  if (clause === null || words.length > 22 || words[clause.head]?.lemma !== 'be') return false;
  const rest = words.slice(clause.head + 1);
  const judged = rest.some((word) => OPINION_OBJECT.test(word.lower));
  const named = words.some((word, at) => word.tag === 'NNP' && at > 0);
  const facts = rest.filter((word) => isNoun(word)).length;
  return judged && !named && facts <= 2;
}
