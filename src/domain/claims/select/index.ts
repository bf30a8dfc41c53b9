/** The select stage: whether a sentence states something that can be checked, and if not, why. */
import type { BlockKind } from '../../article/schema.ts';
import { isFiniteVerb, isNoun, type Word } from '../../language/tags.ts';
import { mapped } from '../../language/word.ts';
import type { NonClaimReason } from '../schema.ts';
import { isOrder, mainClause, mayPredicate, predicates } from './clause.ts';
import { isOpinion } from './opinion.ts';
import {
  ADVICE_TOPIC,
  ANNOUNCEMENT,
  CALL_TO_ACTION,
  DISCLAIMER,
  ENCOURAGEMENT,
  GREETING,
  SELLING,
  TURN,
} from './patterns.ts';
import { hasQuantity } from './quantity.ts';

type Words = readonly Word[];

export interface Place {
  readonly block: BlockKind;
  /** A list item that repeats a heading of the article names a section. */
  readonly namesSection: boolean;
  /** It carries a reference: somebody vouches for what it says. */
  readonly cited: boolean;
}

/** Patterns look at the beginning of a sentence only, so that long ones cost no more. */
const WINDOW = 400;

const lowered = (words: Words): string =>
  mapped(words.slice(0, 60), ({ lower }) => lower)
    .join(' ')
    .replace(/ (?=['’](?:s|re|ve|ll|d|m)\b)/g, '')
    .slice(0, WINDOW);

/** Null where the sentence is worth taking apart, otherwise the reason why it states nothing to check. */
export function reasonAgainst(words: Words, place: Place): NonClaimReason | null {
  const text = lowered(words);
  const content = words.filter((word) => word.kind !== 'sign');
  if (GREETING.test(text) && content.length <= 8) return 'greeting';
  if (place.namesSection) return 'heading';
  const question = isQuestion(words, text);
  if (question !== null) return question;
  if (place.block === 'heading') return isFiniteStatement(words) ? null : 'heading';
  if (content.length === 0) return 'fragment';
  if (ANNOUNCEMENT.test(text)) return 'announcement';
  if (SELLING.test(text) || (CALL_TO_ACTION.test(text) && !hasQuantity(words)))
    return 'call-to-action';
  if (isLeadIn(words, text)) return 'lead-in';
  if (ENCOURAGEMENT.test(text) && !hasQuantity(words)) return 'encouragement';
  if (DISCLAIMER.test(text)) return 'other';
  if (isOpinion(words, text)) return 'opinion';
  // "Budget: Determine your budget": an order under a label.
  const told = afterLabel(words);
  const labelled = told !== words && isOrder(told);
  if (labelled || isOrder(words)) {
    const more = statesMore(labelled ? told : words);
    return place.cited || isAdvice(words, text) || more ? null : 'other';
  }
  if (namesTopic(words)) return 'heading';
  if (isByline(words)) return 'fragment';
  return states(words, place) ? null : 'fragment';
}

/**
 * Advice worth checking: on health, safety, doses, money or law, or with a quantity.
 */
const isAdvice = (words: Words, text: string) => ADVICE_TOPIC.test(text) || hasQuantity(words);

const LONGEST_LABEL = 7;

/** The words after "Side effects:"; all of them where the sentence opens with no label. */
function afterLabel(words: Words): Words {
  const colon = words.slice(0, LONGEST_LABEL + 1).findIndex((word) => word.lower === ':');
  const label = words.slice(0, Math.max(0, colon));
  const next = words[colon + 1];
  if (colon < 1 || next === undefined || !/^\p{Lu}/u.test(next.text)) return words;
  return label.some((word) => isFiniteVerb(word)) ? words : words.slice(colon + 1);
}

/** "Never store beans cold: condensation stales them": an order with a statement beside it. */
const statesMore = (words: Words) =>
  words.some(
    (word, at) =>
      /^(?:[:;—–]|but|because|as|since)$/.test(word.lower) &&
      words.slice(at).some((later) => isFiniteVerb(later)),
  );

/** Sentences of prose shorter than this are stumps where no verb is found. */
const SHORTEST_PROSE = 5;

/** From here on a sentence of prose without a verb is likelier one whose verb has been misread. */
const LONG_PROSE = 9;

/** A verb and what it is said of; in prose also a word that is likelier a verb misread than missing. */
function states(words: Words, { block }: Place): boolean {
  if (predicates(words)) return true;
  const content = words.filter((word) => word.kind !== 'sign');
  if (content.length < SHORTEST_PROSE) return false;
  const isProse = words.at(-1)?.lower === '.' && /^\p{Lu}/u.test(content[0]?.text ?? '');
  if (isProse && (content.length >= LONG_PROSE || mayPredicate(words))) return true;
  // "Adults: 2 capsules a day", "90 capsules per bottle": the lists of leaflets and labels.
  return block === 'list-item' && hasQuantity(words) && content.some(isNoun);
}

/** "Why small habits beat big plans", without a question mark: the title of what follows. */
const namesTopic = (words: Words) =>
  /^(?:why|how|what|when|where|who|which)$/.test(words[0]?.lower ?? '') &&
  words.length <= 12 &&
  !/^[.!?:;]$/.test(words.at(-1)?.lower ?? '.');

/** "By Jane Doe, health editor". */
const isByline = (words: Words) =>
  words[0]?.text === 'By' &&
  /^\p{Lu}/u.test(words[1]?.text ?? '') &&
  words.length <= 12 &&
  !/^[.!?]$/.test(words.at(-1)?.text ?? '') &&
  !words.some((word) => isFiniteVerb(word));

/** A heading that says something ("Coffee lowers the risk of gout"), not one that names something. */
function isFiniteStatement(words: Words): boolean {
  const first = words.find((word) => word.kind !== 'sign');
  if (words.length < 4 || first === undefined) return false;
  if (/^(?:how|why|what|when|where|who|which|the|your)$/.test(first.lower) && first.tag === 'WP')
    return false;
  const clause = mainClause(words);
  if (clause?.subject === undefined || clause.finite === undefined) return false;
  // "Once the cards are paid off": a clause that waits for its main clause.
  if (first.tag === 'SC' && first.head === clause.predicate.index) return false;
  // "What you can do", "Steps you should take": a heading speaks to its reader.
  return clause.subject.tag !== 'PRP' && !/^(?:how|why|what|when)/.test(first.lower);
}

/** "Did you know that X?" claims X; every other question asks. */
function isQuestion(words: Words, text: string): NonClaimReason | null {
  let end = words.length - 1;
  while (end > 0 && /^["”’')*]$/.test(words[end]?.text ?? '')) end -= 1;
  if (words[end]?.lower !== '?') return null;
  return /^did you know that /.test(text) ? null : 'question';
}

/** "Options include:", "Here are three tips:", "They are:". "There are four types:" counts them: a claim. */
function isLeadIn(words: Words, text: string): boolean {
  const last = words.findLast((word) => !/^["”’)*]$/.test(word.text));
  if (last?.lower === ':') return !(/^there (?:are|is|were|was) /.test(text) && hasQuantity(words));
  if (TURN.test(text)) return true;
  return (
    /^(?:here|below|following) (?:are|is) (?:some|a few|the|several|three|four|five|six|seven|ten|just)/.test(
      text,
    ) && words.length < 16
  );
}
