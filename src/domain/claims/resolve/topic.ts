/** What an article as a whole is about, where one thing clearly stands out. */

import type { Word } from '../../language/tags.ts';
import { Entities, type Entity } from './entities.ts';
import { isExpletive } from './expletive.ts';
import { abbreviates, type Mention, mentionsOf, type Role } from './mentions.ts';
import { isEmpty } from './sorts.ts';
import { asReference } from './wording.ts';
import type { Words } from './words.ts';

export interface Topic {
  readonly mention: Mention;
  /** As it is written inside a sentence. */
  readonly words: Words;
  /** Something that people take or use, so that it has doses and side effects. */
  readonly taken: boolean;
  /** Its words, lower-cased. */
  readonly keys: ReadonlySet<string>;
}

/** The opening has to come back to it so often, in this share of its sentences; a short text twice. */
const TIMES = 3;
const SHARE = 0.12;
const SHORT = 6;
/** How far it has to be ahead of the next candidate. */
const LEAD = 1.25;
/** A sentence that goes on about the subject of the one before: "It …". */
const GOES_ON = 2;
const LONGEST = 5;
const WEIGHT: Readonly<Record<Role, number>> = {
  subject: 3,
  embedded: 1.5,
  owner: 2,
  object: 1,
  other: 0.7,
};
/** What the first sentence, and a heading before it, speak of. */
const FIRST = 3;
const TAKING =
  /^(?:take|use|consume|try|dose|dosage|capsule|tablet|supplement|extract|intake|powder|pill)$/;
const GENERIC =
  /^(?:user|patient|study|research|researcher|author|data|result|effect|article|expert|scientist|doctor|child|adult|people|man|woman|individual|symptom|percent|answer|question)$/;

interface Counted {
  readonly mention: Mention;
  readonly entity: Entity;
  score: number;
  sentences: Set<number>;
}

/** Reads the article's first sentences and names what they keep speaking of. */
export function findTopic(opening: readonly Words[], small: ReadonlySet<string>): Topic | null {
  const entities = new Entities();
  const counted = new Map<Entity, Counted>();
  let centre: Counted | null = null;
  opening.forEach((words, sentence) => {
    let subject: Counted | null = null;
    let joined = false;
    if (centre !== null && goesOn(words)) {
      subject = centre;
      centre.score += GOES_ON;
      centre.entity.last = sentence;
      centre.sentences.add(sentence);
    }
    let before: { mention: Mention; entity: Entity } | null = null;
    for (const mention of mentionsOf(words)) {
      if (before !== null && abbreviates(mention, before.mention, words))
        entities.alias(before.entity, mention.words);
      if (mention.group && mention.role === 'subject') joined = true;
      if (mention.group || mention.words.length > LONGEST || isEmpty(mention.head.lemma)) continue;
      if (mention.sort === 'time' || mention.sort === 'quantity') continue;
      if (GENERIC.test(mention.head.lemma) || mention.determiner === 'own') continue;
      const entity = entities.register(mention, sentence);
      before = { mention, entity };
      const known = counted.get(entity) ?? { mention, entity, score: 0, sentences: new Set() };
      known.score +=
        WEIGHT[mention.role] + (sentence === 0 && mention.role !== 'other' ? FIRST : 0);
      known.sentences.add(sentence);
      counted.set(entity, known);
      if (mention.role === 'subject') subject ??= known;
    }
    // Two people at once: "she" could be either.
    centre = joined ? null : subject;
  });
  const ranked = [...counted].sort((a, b) => b[1].score - a[1].score);
  const [best, next] = ranked;
  if (best === undefined) return null;
  const [entity, { mention, score, sentences }] = best;
  const times = opening.length < SHORT ? TIMES - 1 : TIMES;
  if (sentences.size < times || sentences.size < SHARE * opening.length) return null;
  if (next !== undefined && score < next[1].score * LEAD) return null;
  const words = asReference(entity.words, small);
  // "the trial", "two cards": which, the article knows.
  const [determiner] = words;
  if (!entity.name && words.length < 3 && (determiner?.tag === 'DT' || determiner?.tag === 'CD'))
    return null;
  const keys = new Set(words.filter(({ tag }) => tag !== 'DT').map(({ lower }) => lower));
  return {
    mention: { ...mention, words: entity.words, long: entity.words },
    words,
    taken: isTaken(keys, opening),
    keys,
  };
}

const ofSubject = (word: Word, words: Words): boolean => {
  const noun = words[word.head];
  return word.relation !== 'nmod:poss' || (noun !== undefined && /^nsubj/.test(noun.relation));
};

/** Whether the sentence's own subject is a pronoun, or something of its. */
const goesOn = (words: Words): boolean =>
  words.some(
    (word) =>
      /^(?:it|its|he|she|his|her)$/.test(word.lower) &&
      /^(?:nsubj|nsubj:pass|nmod:poss)$/.test(word.relation) &&
      word.index < 8 &&
      ofSubject(word, words) &&
      !isExpletive(words, word.index),
  );

function isTaken(keys: ReadonlySet<string>, sentences: readonly Words[]): boolean {
  return sentences.some((words) =>
    words.some(
      (word, at) =>
        keys.has(word.lower.replace(/'s$/, '')) &&
        [-2, -1, 1].some((step) => TAKING.test(words[at + step]?.lemma ?? '')),
    ),
  );
}
