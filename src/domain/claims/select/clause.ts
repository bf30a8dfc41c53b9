/**
 * The clause that a sentence, or a statement made from one, is built on: its predicate and what stands by it. Read from
 * the parse, and from the verbs' forms where the parse has taken a verb for a noun.
 */
import { remembering } from '../../language/recent.ts';
import { isFiniteVerb, type Word } from '../../language/tags.ts';
import { verbEntry } from '../../language/verbs.ts';

type Words = readonly Word[];

export interface MainClause {
  /** "reduces" in "it reduces stress", "safe" in "it is safe". */
  readonly predicate: Word;
  readonly subject: Word | undefined;
  /** The verb that carries the tense: the predicate, its copula or its first auxiliary. */
  readonly finite: Word | undefined;
  /** It stands in its base form without a subject: an order. */
  readonly orders: boolean;
}

const SUBJECT = /^(?:nsubj|csubj|expl)/;
const HELPER = /^(?:cop|aux)/;

/** Null where nothing in it predicates: a noun phrase, signs only. */
export const mainClause: (words: Words) => MainClause | null = remembering(findMainClause);

function findMainClause(words: Words): MainClause | null {
  const inside = new Set(words.map((word) => word.index));
  const parsed = words.filter((word) => word.index >= 0);
  const tops = parsed.filter((word) => !inside.has(word.head) && word.relation !== 'punct');
  const clauses = tops.map((top) => clauseOf(top, parsed)).filter((clause) => clause !== null);
  return clauses.find(({ subject }) => subject !== undefined) ?? clauses[0] ?? null;
}

function clauseOf(predicate: Word, words: Words): MainClause | null {
  const children = words.filter((word) => word.head === predicate.index && word !== predicate);
  const subject = children.find((word) => SUBJECT.test(word.relation));
  const helpers = children.filter((word) => HELPER.test(word.relation));
  const isVerb = predicate.upos === 'VERB' || predicate.upos === 'AUX';
  const first = helpers[0] ?? (isVerb ? predicate : undefined);
  const finite = first !== undefined && isFiniteVerb(first) ? first : undefined;
  if (first === undefined && subject === undefined) return null;
  const marked = children.some(
    (word) => word.relation === 'mark' && word.index < predicate.index && word.lower === 'to',
  );
  const forms = verbEntry(predicate.lower)?.forms ?? [];
  const misread = predicate.tag === 'VBD' && forms.includes('base') && !forms.includes('past');
  const base =
    first?.tag === 'VB' || (/^(?:do|don't)$/.test(first?.lower ?? '') && predicate.tag === 'VB');
  const orders = subject === undefined && !marked && (base || misread);
  return { predicate, subject, finite, orders };
}

/** Whether it can stand as a sentence: a verb with its tense, or an order. */
export function predicates(words: Words): boolean {
  if (words.some((word) => isFiniteVerb(word))) return true;
  const clause = mainClause(words);
  if (clause === null) return false;
  return clause.orders || clause.subject !== undefined;
}

/** "cost", "supplied", "blocks": words that the tagger reads as nouns and that may be the verb that is missing. */
export function mayPredicate(words: Words): boolean {
  return words.some((word, at) => {
    if (at === 0 || word.kind !== 'word' || !/^(?:NN|NNS|VBN|JJ|VB)$/.test(word.tag)) return false;
    const forms = verbEntry(word.lower)?.forms ?? [];
    const told = forms.some((form) => form === 's' || form === 'past' || form === 'base');
    const before = words[at - 1];
    const closed = /^(?:DT|PP\$|IN|JJ|TO|CD)$/.test(before?.tag ?? '');
    return told && !closed && /^(?:NN|NNS|NNP|PRP|RB|WP)$|^SIGN$/.test(before?.tag ?? '');
  });
}

/** What may stand before the verb of an order: "please", "then", "always", marks of a list. */
const BEFORE_ORDER =
  /^(?:please|and|or|but|then|always|never|also|simply|just|first|next|finally|instead|so|not)$/;
/** What follows a verb sooner than a noun: "aim for", "cut back", "store in", "drink more", "pick one". */
const OBJECT = /^(?:DT|PP\$|PRP|CD|JJ|RB|IN)$/;

/** "Aim for 2 litres": an opening word that can be a verb in its base form, with what a verb takes. */
function opensAsOrder(words: Words): boolean {
  let at = 0;
  while (words[at]?.kind === 'sign' || BEFORE_ORDER.test(words[at]?.lower ?? '')) at += 1;
  const [first, next] = [words[at], words[at + 1]];
  if (first === undefined || next === undefined) return false;
  if (!(verbEntry(first.lower)?.forms ?? []).includes('base')) return false;
  if (next.lower === 'of' || !OBJECT.test(next.tag)) return false;
  return !words.some((word) => isFiniteVerb(word)) || first.tag === 'VB';
}

/** Sentences that tell somebody to do something. */
export function isOrder(words: Words): boolean {
  const clause = mainClause(words);
  if (clause?.subject !== undefined) return false;
  return clause?.orders === true || opensAsOrder(words);
}
