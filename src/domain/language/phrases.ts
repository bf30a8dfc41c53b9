/** Noun phrases, verb groups and clauses over tagged words. Positions are indexes into the list of words. */
import { remembering } from './recent.ts';
import { isFiniteVerb, isNoun, type Tag, type Word } from './tags.ts';

/** First word inclusive, last exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

/** Without a list of the tags: this is asked several times for each word by most rules. */
const is = (word: Word | undefined, one: Tag, two?: Tag, three?: Tag, four?: Tag, five?: Tag) =>
  word !== undefined &&
  (word.tag === one ||
    word.tag === two ||
    word.tag === three ||
    word.tag === four ||
    word.tag === five);
const isComma = (word: Word | undefined) => word?.lower === ',';
const isCoordinator = (word: Word | undefined) =>
  word?.tag === 'CC' && /^(?:and|or|&|and\/or)$/.test(word.lower);

/** Adverbs that may stand before an adjective or a number inside a noun phrase. */
const DEGREE =
  /^(?:more|most|less|least|very|too|quite|rather|fairly|highly|so|about|around|approximately|roughly|nearly|almost|up|over|under|only|just|as|especially|particularly|typically|well|newly|recently|potentially|at|than|to|fewer|greater|higher|lower|close)$|ly$/;

const isModifier = (word: Word | undefined) => is(word, 'JJ', 'CD') || is(word, 'VBN');

/** Whether a noun follows, perhaps after adjectives. */
function leadsToNoun(words: readonly Word[], from: number): boolean {
  let at = from;
  while (is(words[at], 'JJ') || (isCoordinator(words[at]) && is(words[at + 1], 'JJ'))) at += 1;
  return isNoun(words[at]);
}

/** End of a run of adjectives, degree words and nouns that starts here; `from` itself when there is none. */
function premodifiers(words: readonly Word[], from: number): number {
  let at = from;
  for (;;) {
    const word = words[at];
    if (is(word, 'JJ', 'CD')) at += 1;
    else if (is(word, 'RB', 'IN') && DEGREE.test(word?.lower ?? '')) {
      let next = at + 1;
      while (is(words[next], 'RB')) next += 1;
      const described = is(words[next], 'JJ', 'CD') || (is(words[next], 'VBN') && at > from);
      if (!described) return at;
      at = next;
    } else if (is(word, 'VBN', 'VBG') && at > from && leadsToNoun(words, at + 1)) at += 1;
    else return at;
  }
}

/** Adjectives joined by commas or "and" before one noun: "physical and psychological (symptoms)". */
function joinedModifiers(words: readonly Word[], from: number): number {
  let at = premodifiers(words, from);
  if (at === from) return from;
  for (;;) {
    let next = at;
    if (isComma(words[next])) next += 1;
    if (isCoordinator(words[next])) next += 1;
    if (next === at) return at;
    const end = premodifiers(words, next);
    if (end === next || !(isNoun(words[end]) || isComma(words[end]) || isCoordinator(words[end])))
      return at;
    const reaches = reachesNoun(words, end);
    if (!reaches) return at;
    at = end;
  }
}

/** Whether the joined adjectives do end in a noun, rather than in a new phrase. */
function reachesNoun(words: readonly Word[], from: number): boolean {
  let at = from;
  for (let step = 0; step < 8; step += 1) {
    if (isNoun(words[at])) return true;
    let next = at;
    if (isComma(words[next])) next += 1;
    if (isCoordinator(words[next])) next += 1;
    const end = premodifiers(words, next);
    if (next === at || end === next) return false;
    at = end;
  }
  return false;
}

/** End of the plain noun phrase that starts at `from` (no "of …" after it), or -1. */
export function nounPhrase(words: readonly Word[], from: number): number {
  const first = words[from];
  if (first === undefined) return -1;
  let at = from;
  if (
    is(words[at], 'RB') &&
    DEGREE.test(words[at]?.lower ?? '') &&
    is(words[at + 1], 'JJ', 'CD', 'DT')
  )
    at += 1;
  while (is(words[at], 'DT', 'PP$')) at += 1;
  const determined = at > from;
  if (!determined && is(first, 'PRP')) {
    return from + 1;
  }
  const afterAdjectives = joinedModifiers(words, at);
  at = afterAdjectives;
  // "dried leaves", "running water": a participle may lead, where a noun follows.
  const leads = determined || at > from || is(words[at], 'VBN');
  if (is(words[at], 'VBN', 'VBG') && isNoun(words[at + 1]) && leads) at += 1;
  let head = at;
  while (isNoun(words[head]) || (head > at && is(words[head], 'CD') && isNoun(words[head - 1]))) {
    head += 1;
    if (words[head]?.lower === "'s" && isNoun(words[head + 1])) head += 1;
    // "kratom's active compounds": a possessive opens a new stretch of modifiers.
    if (/['’]s?$/.test(words[head - 1]?.text ?? '')) {
      const next = joinedModifiers(words, head);
      if (isNoun(words[next])) head = next;
    }
  }
  if (head > at) return head;
  if (at > from && is(words[at - 1], 'CD', 'PRP')) return at;
  if (determined && at > from && is(words[at - 1], 'JJ', 'DT', 'PP$')) return at;
  return -1;
}

/** Start of the plain noun phrase that ends right before `to`, or -1. */
export function nounPhraseBefore(words: readonly Word[], to: number): number {
  let at = to;
  if (is(words[at - 1], 'PRP')) return at - 1;
  if (!(isNoun(words[at - 1]) || is(words[at - 1], 'CD'))) return -1;
  while (at > 0) {
    const word = words[at - 1];
    if (isNoun(word) || (isModifier(word) && !(is(word, 'VBN') && is(words[at], 'NNP')))) at -= 1;
    else if (word?.lower === "'s") at -= 1;
    else if (is(word, 'RB') && DEGREE.test(word?.lower ?? '') && is(words[at], 'JJ', 'CD', 'VBN'))
      at -= 1;
    else if (is(word, 'DT', 'PP$')) at -= 1;
    else break;
    if (is(words[at], 'DT', 'PP$') && !is(words[at - 1], 'DT')) break;
  }
  while (is(words[at], 'VBN') && at + 1 < to && !isNoun(words[at + 1])) at += 1;
  return at < to ? at : -1;
}

/** The phrase with its "of …" and other prepositional tails, as far as they cannot belong elsewhere. */
export function longNounPhrase(words: readonly Word[], from: number): number {
  let end = nounPhrase(words, from);
  if (end < 0) return -1;
  for (;;) {
    const word = words[end];
    if (!is(word, 'IN')) return end;
    const next = nounPhrase(words, end + 1);
    if (next < 0) return end;
    end = next;
  }
}

export interface Clause {
  /** Where the subject starts; what stands before is a frame ("In 2015,"). */
  readonly subject: Range;
  /** The first finite word (auxiliary or verb). */
  readonly verb: number;
  /** The word that carries the meaning ("been *shown*"), or the copula. */
  readonly head: number;
}

const QUESTION_INFINITIVE = /^(?:how|what|where|when|which|whether|who)$/;

/** The main finite verb from `from` on: verbs of relative and subordinate clauses are passed over. -1 when none. */
export function mainVerb(words: readonly Word[], from: number, to = words.length): number {
  let pending = 0;
  let question = false;
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word === undefined) break;
    if (word.lower === ';' || word.lower === '?') return -1;
    if (is(word, 'WP', 'SC')) {
      // "when considering", "than expected": no finite verb of its own to wait for.
      if (is(words[at + 1], 'VBG', 'VBN', 'IN', 'JJ') && is(word, 'SC')) continue;
      // "that which", "of those who": two openers share one verb only when they touch.
      if (!is(words[at - 1], 'WP', 'SC')) pending += 1;
      question = QUESTION_INFINITIVE.test(word.lower);
    } else if (is(word, 'TO') && question && pending > 0) {
      pending -= 1;
      question = false;
    } else if (isFiniteVerb(word)) {
      if (pending === 0) return at;
      pending -= 1;
      question = false;
    }
  }
  return -1;
}

/** The word that carries the meaning of the verb group that starts at the finite word `verb`. */
function verbHead(words: readonly Word[], verb: number): number {
  let head = verb;
  for (let at = verb + 1; at < words.length; at += 1) {
    const word = words[at];
    if (is(word, 'RB')) continue;
    const auxiliary = words[head];
    const open =
      auxiliary?.tag === 'MD' ||
      auxiliary?.lemma === 'be' ||
      auxiliary?.lemma === 'have' ||
      auxiliary?.lemma === 'do';
    if (open && is(word, 'VB', 'VBN', 'VBG')) head = at;
    else break;
  }
  return head;
}

/** Where the frame ends that opens the words ("In 2015,", "When considering X,"), or 0. */
export function frameEnd(words: readonly Word[], from = 0): number {
  const first = words[from];
  if (first === undefined) return from;
  const opens =
    is(first, 'IN', 'SC', 'TO') ||
    (is(first, 'WP') && /^(?:when|where|whenever)$/.test(first.lower)) ||
    (is(first, 'VBG', 'VBN') && !isFiniteVerb(words[from + 1])) ||
    (is(first, 'RB') && is(words[from + 1], 'IN', 'VBG', 'VBN', 'SC'));
  if (!opens) return from;
  // "in 1911 she won": a year needs no comma.
  if (
    is(first, 'IN') &&
    /^(?:1\d|20)\d\d$/.test(words[from + 1]?.lower ?? '') &&
    subjectAfter(words, from + 2)
  ) {
    return from + 2;
  }
  let depth = 0;
  let earliest = -1;
  for (let at = from; at < words.length; at += 1) {
    const sign = words[at]?.lower;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth -= 1;
    else if (sign === ',' && depth === 0 && subjectAfter(words, at + 1)) {
      if (earliest < 0) earliest = at + 1;
      // "By using A, B, and C, they": the frame goes on as long as it lists.
      const clause = clauseAt(words, at + 1);
      if (clause === null || listCommas(words, at + 1, clause.verb).length === 0) {
        return is(words[at + 1], 'CC') ? earliest : at + 1;
      }
    } else if (
      isFiniteVerb(words[at]) &&
      !is(first, 'SC', 'WP') &&
      !insideClause(words, from, at)
    ) {
      break;
    }
  }
  return earliest < 0 ? from : earliest;
}

function insideClause(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (is(words[at], 'WP', 'SC')) return true;
  return false;
}

/** Whether a subject and its verb, or an order, start here. */
function subjectAfter(words: readonly Word[], from: number): boolean {
  let at = from;
  while (is(words[at], 'RB')) at += 1;
  if (is(words[at], 'VB') && !is(words[at - 1], 'TO')) return true;
  return clauseAt(words, at) !== null;
}

/** Whether these words can open a subject. */
const opensSubject = (word: Word | undefined) =>
  word !== undefined &&
  (SUBJECT_OPENERS.has(word.tag) ||
    (word.tag === 'WP' && /^(?:what|how|whether|why)$/.test(word.lower)));
const SUBJECT_OPENERS: ReadonlySet<Tag> = new Set([
  'DT',
  'PP$',
  'PRP',
  'NN',
  'NNS',
  'NNP',
  'JJ',
  'CD',
  'EX',
  'VBG',
]);

/** The clause whose subject starts at `from` (after adverbs), or null. Commas may only enclose or list. */
export function clauseAt(words: readonly Word[], from: number, to = words.length): Clause | null {
  let start = from;
  while (start < to && (is(words[start], 'RB') || /^["“‘'(]$/.test(words[start]?.lower ?? '')))
    start += 1;
  const modified = is(words[start], 'VBN') && isNoun(words[start + 1]);
  if (start >= to || !(opensSubject(words[start]) || modified)) return null;
  const verb = mainVerb(words, start, to);
  if (verb <= start) return null;
  if (!subjectHolds(words, start, verb)) return null;
  return { subject: { from: start, to: verb }, verb, head: verbHead(words, verb) };
}

/** Commas that list or enclose; those of names ("Acme, Inc.") and between adjectives are none. */
function listCommas(words: readonly Word[], from: number, to: number): number[] {
  const commas: number[] = [];
  for (let at = from; at < to; at += 1) {
    if (!isComma(words[at])) continue;
    const name = /^(?:inc\.?|ltd\.?|llc|jr\.?|sr\.?|co\.?)$/.test(words[at + 1]?.lower ?? '');
    const adjectives =
      is(words[at - 1], 'JJ') && is(words[at + 1], 'JJ') && reachesNoun(words, at + 1);
    if (!name && !adjectives) commas.push(at);
  }
  return commas;
}

/** Between a subject's first word and its verb, commas come in pairs or list things. */
function subjectHolds(words: readonly Word[], from: number, to: number): boolean {
  let last = to - 1;
  while (is(words[last], 'RB')) last -= 1;
  // "suppressed memories and may help": what is joined here is not a subject with its verb.
  if (is(words[last], 'CC')) return false;
  const dash = words.slice(from, to).findIndex((word) => /^(?:—|–|:)$/.test(word.lower));
  const commas = listCommas(words, from, to);
  if (dash >= 0 && !commas.some((at) => at < from + dash)) return false;
  const [comma] = commas;
  if (comma === undefined || commas.length > 1) return true;
  // "people who take A, B or C": a list without its second comma.
  const rest = words.slice(comma + 2, to);
  return rest.some((word) => isCoordinator(word)) && !rest.some((word) => is(word, 'WP', 'SC'));
}

/**
 * The sentence's main clause: frame left out, then subject and verb. Null for fragments and orders. Remembered for
 * each list of words, because most rules ask for it.
 */
export const mainClause: (words: readonly Word[]) => Clause | null = remembering((words) =>
  clauseAt(words, frameEnd(words)),
);
