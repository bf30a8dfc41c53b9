/** A salience model: what a pronoun most likely stands for, or nothing when that is not clear. */
import type { Word } from '../../language/tags.ts';
import type { Discourse, Words } from './discourse.ts';
import type { Mention } from './mentions.ts';

export type Kind = 'it' | 'they' | 'person';

/** Which sort of pronoun this is; null for other words. */
export function kindOf(word: Word): Kind | null {
  if (word.tag === 'PRP' || word.tag === 'PP$') {
    if (/^(?:it|its|itself)$/.test(word.lower)) return 'it';
    if (/^(?:they|them|their|themselves)$/.test(word.lower)) return 'they';
    if (/^(?:he|she|him|her|his|himself|herself)$/.test(word.lower)) return 'person';
  }
  return null;
}

/** A clear antecedent names its thing itself; "their forces" would only move the question. */
const candidate = (mention: Mention, kind: Kind, discourse: Discourse): boolean =>
  !mention.words.some((word) => word.tag === 'PRP' || word.tag === 'PP$') &&
  agrees(mention, kind, discourse);

/** "he" for he, him, his; "she" for she, her; empty for the rest. */
export const genderOf = (word: Word): string =>
  /^(?:he|him|his)$/.test(word.lower) ? 'he' : /^(?:she|her)$/.test(word.lower) ? 'she' : '';

function matchesGender(mention: Mention, gender: string, discourse: Discourse): boolean {
  const known = discourse.genders.get(mention.words.at(-1)?.lower ?? '');
  return gender === '' || known === undefined || known === gender;
}

export function agrees(mention: Mention, kind: Kind, discourse: Discourse): boolean {
  if (kind === 'person') return mention.person || isName(mention);
  if (kind === 'they') return mention.plural;
  return !mention.plural && !(discourse.hasPeople && mention.person);
}

const isName = (mention: Mention) =>
  mention.words.length > 0 && mention.words.every((word) => word.tag === 'NNP');

export const VAGUE =
  /^(?:way|thing|time|times|day|year|years|example|case|fact|one|addition|number|lot|variety|order|rest|people|person|individuals?|end|part|result|attention|use|others?|information)$/;

/**
 * Ranks what a pronoun can stand for: subjects before owners before the rest, near before far. `excluded` is the end
 * of a mention that grammar rules out, or -1. Null where nothing is clear.
 */
export function antecedent(
  word: Word,
  kind: Kind,
  discourse: Discourse,
  isSubject: boolean,
  excluded: number,
): Words | null {
  const at = word.start;
  const gender = genderOf(word);
  // "called it a peace": a thing, and names of two words are often people's.
  const thing = kind === 'it' && !isSubject;
  const fits = (mention: Mention, of: Kind, within: Discourse) =>
    candidate(mention, of, within) &&
    matchesGender(mention, gender, within) &&
    !(thing && mention.person);
  const here = discourse.here.filter(
    (mention) => mention.end < at && mention.end !== excluded && fits(mention, kind, discourse),
  );
  const inside =
    here.find((mention) => mention.role === 'subject') ??
    here.find((mention) => mention.role === 'owner');
  if (inside !== undefined) return inside.words;
  // "This period saw humans settle, as they …": somebody named in the sentence itself comes first.
  const [only, ...more] = here;
  if (kind === 'they' && only !== undefined) return more.length === 0 ? only.words : null;
  const subjectName = (mentions: readonly Mention[]) =>
    mentions.filter((mention) => fits(mention, kind, discourse));
  for (const mentions of discourse.before) {
    // Two people in one sentence: which of them is meant cannot be told.
    if (
      kind === 'person' &&
      new Set(subjectName(mentions).map((mention) => mention.words.at(-1)?.lower)).size > 1 &&
      !subjectName(mentions).some((mention) => mention.role === 'subject')
    )
      return null;
    const fitting = mentions.filter(
      (mention) => fits(mention, kind, discourse) && !VAGUE.test(mention.words.at(-1)?.lower ?? ''),
    );
    const subject = fitting.find((mention) => mention.role === 'subject');
    if (subject !== undefined) return subject.words;
    const owner = fitting.find((mention) => mention.role === 'owner');
    if (owner !== undefined) return owner.words;
    const person = kind === 'person' ? fitting.at(-1) : undefined;
    if (person !== undefined) return person.words;
    // One single other candidate is clear enough; several are not.
    if (kind !== 'it' && fitting.length === 1 && fitting[0] !== undefined) return fitting[0].words;
    if (mentions.some((mention) => mention.role === 'subject')) break;
  }
  const { topic } = discourse;
  if (topic !== null && kind !== 'person' && topic.plural === (kind === 'they')) return topic.words;
  const other = here.at(-1);
  return other !== undefined && !isSubject ? other.words : null;
}
