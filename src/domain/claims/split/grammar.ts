/** Small transformations that keep split statements good English: agreement, tense, articles, number. */
import { isPlural } from '../../language/phrases.ts';
import type { Word } from '../../language/tags.ts';
import { pastOf, thirdPerson } from '../../language/verbs.ts';
import { made } from '../words.ts';
import type { Words } from './rule.ts';

export type Tense = 'present' | 'past';

export const tenseOf = (verb: Word | undefined): Tense =>
  verb?.tag === 'VBD' ? 'past' : 'present';

/** Whether a subject takes a plural verb. */
export const pluralSubject = (subject: Words): boolean =>
  isPlural(subject, { from: 0, to: subject.length });

/** What a finite verb says of its subject's number; undefined where its form does not tell. */
export function numberOf(verb: Word | undefined): boolean | undefined {
  if (verb === undefined) return undefined;
  if (verb.tag === 'VBZ' || verb.lower === 'was') return false;
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
    return fitting.lower === verb.lower ? verb : { ...fitting, start: verb.start, end: verb.end };
  }
  if (verb.tag !== 'VBP' && verb.tag !== 'VBZ') return verb;
  if (/n't$/.test(verb.lower)) return verb;
  const lemma = verb.lemma;
  const fitting = finite(lemma, subject, 'present');
  return fitting.lower === verb.lower ? verb : { ...fitting, start: verb.start, end: verb.end };
}

const IRREGULAR_SINGULAR: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  mice: 'mouse',
  teeth: 'tooth',
  feet: 'foot',
  criteria: 'criterion',
  phenomena: 'phenomenon',
  bacteria: 'bacterium',
  lives: 'life',
  leaves: 'leaf',
  wolves: 'wolf',
  knives: 'knife',
  fungi: 'fungus',
};

/** The singular of a plural noun; null where spelling does not tell. */
export function singular(word: Word): Word | null {
  if (word.tag !== 'NNS') return null;
  const irregular = IRREGULAR_SINGULAR[word.lower];
  let text = irregular;
  if (text === undefined) {
    if (/ies$/.test(word.text)) text = word.text.replace(/ies$/, 'y');
    else if (/(?:ss|x|ch|sh)es$/.test(word.text)) text = word.text.slice(0, -2);
    else if (/[^s]s$/.test(word.text)) text = word.text.slice(0, -1);
  }
  return text === undefined ? null : { ...word, text, lower: text.toLowerCase(), tag: 'NN' };
}

/** What happened once is told in the past: "a song written by X" → "was written by X". */
const EVENT =
  /^(?:written|founded|born|invented|discovered|elected|appointed|killed|arrested|convicted|sentenced|enacted|awarded|heard|announced|painted|composed|directed)$/;
/** The same, if a date or a name stands by: "developed by Microsoft", but "produced by the pineal gland". */
const DATED_EVENT =
  /^(?:created|established|developed|built|produced|published|released|launched|designed|introduced|formed|opened|signed|passed|recorded|named|adopted|approved|held|brought|made|acquired|sold|bought|won|led|conducted|carried|completed|funded|called|issued|ordered|commissioned)$/;

/** The tense in which a participle that hung on a noun is told. `rest` starts at the participle. */
export function participleTense(rest: Words, verb: Word | undefined): Tense {
  if (verb?.tag === 'VBD') return 'past';
  const [participle] = rest;
  if (participle === undefined) return 'present';
  if (EVENT.test(participle.lower)) return 'past';
  const dated = rest.some(
    (word, at) =>
      /^(?:1\d|20)\d\d$/.test(word.lower) ||
      (word.tag === 'NNP' &&
        rest.slice(Math.max(0, at - 2), at).some((before) => before.lower === 'by')),
  );
  return DATED_EVENT.test(participle.lower) && dated ? 'past' : 'present';
}
