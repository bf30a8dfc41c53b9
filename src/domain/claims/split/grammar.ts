/** Small transformations that keep split statements good English: agreement, tense, articles, number. */
import type { Word } from '../../language/tags.ts';
import { pastOf, thirdPerson, verbEntry } from '../../language/verbs.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import { inflected } from './build.ts';
import { join, type Words } from './rule.ts';
import { treeOf } from './tree.ts';

export type Tense = 'present' | 'past';

export const tenseOf = (verb: Word | undefined): Tense =>
  verb?.tag === 'VBD' ? 'past' : 'present';

/** "a number of people", "20% of users": what is counted tells the number. */
const COUNTING =
  /^(?:number|majority|variety|lot|couple|range|series|percent|percentage|half|third|quarter|rest|most|some|all|none|plenty|%)$/;

/** Whether a subject takes a plural verb. */
export function pluralSubject(subject: Words): boolean {
  if (subject.length === 0) return false;
  const tree = treeOf(subject);
  const head = tree.word(tree.root);
  if (head === undefined) return false;
  const joined = tree.kids(tree.root, /^conj$/);
  if (joined.length > 0) {
    const or = joined.some((at) =>
      tree.kids(at, /^cc$/).some((kid) => /^n?or$/.test(tree.lower(kid))),
    );
    if (!or && head.xpos !== 'VBG') return true;
  }
  if (COUNTING.test(head.lower) || /%$/.test(head.lower)) {
    const counted = tree.kids(tree.root, /^nmod/).find((at) => at > tree.root);
    const definite = /^(?:the|this|that)$/.test(subject[0]?.lower ?? '') && head.lower === 'number';
    if (counted !== undefined && !definite) return /^NNP?S$/.test(tree.xpos(counted));
  }
  if (head.upos === 'PRON' || head.upos === 'DET')
    return /^(?:they|we|you|these|those|many|few|several|both|others|all|some|most|them)$/.test(
      head.lower,
    );
  if (head.upos === 'NUM')
    return (
      !/^(?:one|1)$/.test(head.lower) &&
      !/^[$€£¥]/.test(head.text) &&
      !/^(?:1\d|20)\d\d$/.test(head.lower)
    );
  return /^NNP?S$/.test(head.xpos) && head.upos !== 'PROPN' && !ONE_IN_S.test(head.lower);
}

/** One thing, for all its ending. */
const ONE_IN_S =
  /^(?:diabetes|news|physics|mathematics|economics|measles|mumps|rabies|rickets|herpes|shingles|linguistics|genetics|gymnastics|athletics|logistics)$/;

/** What a finite verb says of its subject's number; undefined where its form does not tell. */
export function numberOf(verb: Word | undefined): boolean | undefined {
  if (verb === undefined) return undefined;
  if (verb.tag === 'VBZ' || verb.lower === 'was') return false;
  // "cut", "put": the past looks the same, and has no number.
  if (verb.tag === 'VBP' && verbEntry(verb.lower)?.forms.includes('past')) return undefined;
  return (verb.tag === 'VBP' && verb.lower !== 'am') || verb.lower === 'were' ? true : undefined;
}

/** "is", "are", "was" or "were" for this subject; `plural` where another verb of the subject has told its number. */
export function copula(subject: Words, tense: Tense, known?: boolean): Word {
  const first = subject[0]?.lower;
  const plural = known ?? pluralSubject(subject);
  if (tense === 'past') return made(plural ? 'were' : 'was', 'VBD', 'be');
  if (first === 'i' && subject.length === 1) return made('am', 'VBP', 'be');
  return made(plural ? 'are' : 'is', plural ? 'VBP' : 'VBZ', 'be');
}

/** A verb in the finite form that fits the subject: "offer" → "offers". */
export function finite(lemma: string, subject: Words, tense: Tense, known?: boolean): Word {
  if (lemma === 'be') return copula(subject, tense, known);
  if (tense === 'past')
    return made(lemma === 'have' ? 'had' : lemma === 'do' ? 'did' : pastOf(lemma), 'VBD', lemma);
  const plural =
    (known ?? pluralSubject(subject)) || /^(?:i|you|we|they)$/.test(subject[0]?.lower ?? '');
  return plural ? made(lemma, 'VBP', lemma) : made(thirdPerson(lemma), 'VBZ', lemma);
}

/** The same finite verb made to fit another subject; verbs without agreement come back unchanged. */
export function agree(verb: Word, subject: Words): Word {
  if (verb.lemma === 'be' && (verb.tag === 'VBP' || verb.tag === 'VBZ' || verb.tag === 'VBD')) {
    const negative = /n't$/.test(verb.lower);
    const fitting = copula(subject, tenseOf(verb));
    if (negative || /^['’]/.test(verb.text)) return verb;
    return fitting.lower === verb.lower ? verb : inflected(verb, fitting);
  }
  if (verb.tag !== 'VBP' && verb.tag !== 'VBZ') return verb;
  if (/n't$/.test(verb.lower)) return verb;
  const lemma = verb.lemma;
  const fitting = finite(lemma, subject, 'present');
  return fitting.lower === verb.lower ? verb : inflected(verb, fitting);
}

const IRREGULAR_SINGULAR: ReadonlyMap<string, string> = new Map([
  ['people', 'person'],
  ['children', 'child'],
  ['men', 'man'],
  ['women', 'woman'],
  ['mice', 'mouse'],
  ['teeth', 'tooth'],
  ['feet', 'foot'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['bacteria', 'bacterium'],
  ['lives', 'life'],
  ['leaves', 'leaf'],
  ['wolves', 'wolf'],
  ['knives', 'knife'],
  ['fungi', 'fungus'],
]);

/** The singular of a plural noun; null where spelling does not tell. */
export function singular(word: Word): Word | null {
  if (word.tag !== 'NNS') return null;
  const irregular = IRREGULAR_SINGULAR.get(word.lower);
  let text = irregular;
  if (text === undefined) {
    if (/ies$/.test(word.text)) text = word.text.replace(/ies$/, 'y');
    else if (/(?:ss|x|ch|sh)es$/.test(word.text)) text = word.text.slice(0, -2);
    else if (/[^s]s$/.test(word.text)) text = word.text.slice(0, -1);
  }
  return text === undefined
    ? null
    : altered(word, { text, lower: text.toLowerCase(), tag: 'NN', xpos: 'NN' });
}

/** What happened once is told in the past: "a song written by X" → "was written by X". */
const EVENT =
  /^(?:written|founded|born|invented|discovered|elected|appointed|killed|arrested|convicted|sentenced|enacted|awarded|heard|announced|painted|composed|directed)$/;
/** The same, if a date or a name stands by: "developed by Microsoft", but "produced by the pineal gland". */
const DATED_EVENT =
  /^(?:created|established|developed|built|produced|published|released|launched|designed|introduced|formed|opened|signed|passed|recorded|named|adopted|approved|held|brought|made|acquired|sold|bought|won|led|conducted|carried|completed|funded|called|issued|ordered|commissioned)$/;

const DAY =
  /^(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|january|february|march|april|may|june|july|august|september|october|november|december|week|month|year)$/;

/** The tense in which a participle that hung on a noun is told. `rest` starts at the participle. */
export function participleTense(rest: Words, verb: Word | undefined): Tense {
  if (verb?.tag === 'VBD') return 'past';
  const [participle] = rest;
  if (participle === undefined) return 'present';
  if (EVENT.test(participle.lower)) return 'past';
  const dated = rest.some(
    (word, at) =>
      /^(?:1\d|20)\d\d$/.test(word.lower) ||
      word.lower === 'ago' ||
      (DAY.test(word.lower) && /^(?:on|in|last|late|early)$/.test(rest[at - 1]?.lower ?? '')) ||
      (word.tag === 'NNP' &&
        rest.slice(Math.max(0, at - 2), at).some((before) => before.lower === 'by')),
  );
  return DATED_EVENT.test(participle.lower) && dated ? 'past' : 'present';
}

/** The clause denied: "is not", "does not work". `at` is its finite word, `head` its predicate. */
export function negated(words: Words, at: number, head: number): Words | null {
  const verb = words[at];
  if (verb === undefined) return null;
  const not = altered(made('not', 'RB'), { head: words[head]?.index ?? -1, relation: 'advmod' });
  if (at !== head || verb.lemma === 'be')
    return join(words.slice(0, at + 1), [not], words.slice(at + 1));
  const form = verb.tag === 'VBD' ? 'did' : verb.tag === 'VBZ' ? 'does' : 'do';
  const support = altered(made(form, verb.tag, 'do'), { head: verb.index, relation: 'aux' });
  const bare = altered(verb, {
    text: verb.lemma,
    lower: verb.lemma,
    tag: 'VB' as const,
    xpos: 'VB',
  });
  return join(words.slice(0, at), [support, not, bare], words.slice(at + 1));
}
