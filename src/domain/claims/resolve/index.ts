/**
 * The resolve stage: pronouns, "this herb" and phrases without their noun get the words of their antecedent where
 * the article leaves one that is clear. Otherwise the text stays and the claim is flagged.
 */
import { isPlural, mainClause, nounPhrase } from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Word } from '../../language/tagger.ts';
import { made, midSentence } from '../words.ts';
import { type Mention, mentionsOf } from './mentions.ts';
import type { Topic } from './topic.ts';

type Words = readonly Word[];

export interface Resolved {
  readonly words: Words;
  readonly contextNeeded: boolean;
  /** Whom or what the statement's subject pronoun turned out to be: the next sentence may go on about it. */
  readonly subject?: Words;
}

/** What has been said so far, newest sentence last. */
export interface Discourse {
  readonly topic: Topic | null;
  /** The mentions of the sentence at hand. */
  readonly here: readonly Mention[];
  /** Those of the sentences before it in its paragraph, the nearest first. */
  readonly before: readonly (readonly Mention[])[];
  /** The words of the sentence before, whatever paragraph it stands in. */
  readonly previous: Words;
  /** Names that the article has called "he" or "she", by their last word; grows as pronouns are resolved. */
  readonly genders: Map<string, string>;
  /** The article calls somebody "he" or "she", so that names may be people's. */
  readonly hasPeople: boolean;
}

/** Sentences that a pronoun looks back over. */
export const REACH = 3;
/** A longer antecedent would say more than the pronoun did. */
const LONGEST_ANTECEDENT = 7;

const OWN: Readonly<Record<string, 'it' | 'they' | 'person'>> = {
  its: 'it',
  their: 'they',
  his: 'person',
};

type Kind = 'it' | 'they' | 'person';

function kindOf(word: Word): Kind | null {
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
const genderOf = (word: Word): string =>
  /^(?:he|him|his)$/.test(word.lower) ? 'he' : /^(?:she|her)$/.test(word.lower) ? 'she' : '';

function matchesGender(mention: Mention, gender: string, discourse: Discourse): boolean {
  const known = discourse.genders.get(mention.words.at(-1)?.lower ?? '');
  return gender === '' || known === undefined || known === gender;
}

function agrees(mention: Mention, kind: Kind, discourse: Discourse): boolean {
  if (kind === 'person') return mention.person || isName(mention);
  if (kind === 'they') return mention.plural;
  return !mention.plural && !(discourse.hasPeople && mention.person);
}

const isName = (mention: Mention) =>
  mention.words.length > 0 && mention.words.every((word) => word.tag === 'NNP');

const VAGUE =
  /^(?:way|thing|time|times|day|year|years|example|case|fact|one|addition|number|lot|variety|order|rest|people|person|individuals?|end|part|result|attention|use|others?|information)$/;

/** Ranks what a pronoun can stand for: subjects before owners before the rest, near before far. */
function antecedent(
  word: Word,
  kind: Kind,
  discourse: Discourse,
  isSubject: boolean,
): Words | null {
  const at = word.start;
  const gender = genderOf(word);
  const fits = (mention: Mention, of: Kind, within: Discourse) =>
    candidate(mention, of, within) && matchesGender(mention, gender, within);
  const here = discourse.here.filter(
    (mention) => mention.end < at && fits(mention, kind, discourse),
  );
  const inside =
    here.find((mention) => mention.role === 'subject') ??
    here.find((mention) => mention.role === 'owner');
  if (inside !== undefined) return inside.words;
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

const EMPTY_NOUN =
  /^(?:time|idea|fact|mistake|question|matter|reason|pleasure|pity|shame|myth|secret|wonder|doubt)$/;

/** "it is clear that", "it takes", "it rains": nothing stands behind it. */
function isExpletive(words: Words, at: number): boolean {
  if (words[at]?.lower !== 'it') return false;
  let next = at + 1;
  while (
    words[next]?.tag === 'RB' ||
    words[next]?.tag === 'MD' ||
    (words[next]?.lemma === 'be' && words[next]?.tag === 'VB')
  )
    next += 1;
  const verb = words[next];
  if (verb === undefined) return false;
  if (/^(?:seem|appear|take|turn|rain|snow|follow|happen|remain|become)$/.test(verb.lemma))
    return true;
  if (verb.lemma !== 'be' && words[next - 1]?.lemma !== 'be') return false;
  const rest = words.slice(next, next + 8);
  const describes = rest.some(
    (word) =>
      word.tag === 'JJ' ||
      word.tag === 'VBN' ||
      word.lower === 'worth' ||
      word.lower === 'time' ||
      word.lower === 'no',
  );
  const opens = words
    .slice(next, next + 12)
    .some(
      (word) =>
        word.tag === 'TO' ||
        word.lower === 'that' ||
        word.lower === 'when' ||
        word.lower === 'if' ||
        word.lower === 'how' ||
        word.lower === 'whether',
    );
  const found = rest.findIndex((word) => word.tag === 'TO' || word.lower === 'that');
  // "It is used to treat X" speaks of something.
  const passive = rest.some(
    (word, index) =>
      word.tag === 'VBN' &&
      index < found &&
      /^(?:use|design|make|intend|need|require|know|give|take|apply|add|build|create|mean|allow|try|bind)$/.test(
        word.lemma,
      ),
  );
  // "It is a promising way to …" speaks of something; "it is time to" does not.
  const end = found < 0 ? rest.length : found;
  const names = rest.slice(0, end).some((word) => isNoun(word) && !EMPTY_NOUN.test(word.lower));
  return describes && opens && !passive && !names;
}

/** An antecedent as it reads at its new place: definite, without quotation marks, small letter unless a name. */
function asReference(words: Words): Words {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  if (/^(?:a|an|another|some)$/.test(first.lower) && rest.length > 0)
    return [made('the', 'DT'), ...rest];
  if (/^(?:this|these|that|those)$/.test(first.lower)) return [made('the', 'DT'), ...rest];
  return midSentence(words);
}

const possessive = (words: Words): Words => {
  const last = words.at(-1);
  if (last === undefined) return words;
  const mark = last.tag === 'NNS' && /s$/.test(last.text) ? '’' : '’s';
  return [
    ...words.slice(0, -1),
    { ...last, text: last.text + mark, end: last.end < 0 ? -1 : last.end, start: last.start },
  ];
};

/** Whether the statement itself, before this word, names something that the pronoun can be read as. */
function standsInside(words: Words, at: number, kind: Kind, discourse: Discourse): boolean {
  // "Smith wrote about it": the object is somebody else than the subject of its own clause.
  const clause = mainClause(words);
  const objective =
    words[at]?.tag === 'PRP' &&
    clause !== null &&
    at > clause.verb &&
    !words
      .slice(clause.head + 1, at)
      .some(
        (word) =>
          isFiniteVerb(word) || word.tag === 'SC' || word.tag === 'WP' || word.tag === 'VBG',
      );
  const subject = objective && clause !== null ? (words[clause.subject.to - 1]?.end ?? -1) : -1;
  return (
    mentionsOf(words.slice(0, at)).some(
      (mention) =>
        !(objective && mention.end <= subject) &&
        agrees(mention, kind, discourse) &&
        (kind !== 'it' ||
          mention.role !== 'other' ||
          !VAGUE.test(mention.words.at(-1)?.lower ?? '')),
    ) ||
    (kind === 'they' &&
      words
        .slice(0, at)
        .some((word) =>
          /^(?:many|some|others|those|people|everyone|someone|anyone|most)$/.test(word.lower),
        ))
  );
}

function resolvePronouns(words: Words, discourse: Discourse): Resolved {
  let needed = false;
  const list: Word[] = [];
  const replaced = new Set<Kind>();
  const subjectAt = mainClause(words)?.subject.from ?? 0;
  let subject: Words | undefined;
  words.forEach((word, at) => {
    const kind = kindOf(word);
    const skip = kind === null || /sel(?:f|ves)$/.test(word.lower) || isExpletive(words, at);
    if (skip || word.start < 0 || replaced.has(kind) || standsInside(words, at, kind, discourse)) {
      list.push(word);
      return;
    }
    const isSubject = at === 0 || words[at + 1] === undefined;
    const found = antecedent(word, kind, discourse, isSubject);
    if (found === null || found.length > LONGEST_ANTECEDENT || sameHead(found, words, at)) {
      needed = true;
      list.push(word);
      return;
    }
    replaced.add(kind);
    const gender = genderOf(word);
    const name = found.at(-1)?.lower ?? '';
    if (gender !== '' && !discourse.genders.has(name)) discourse.genders.set(name, gender);
    // "Her notebooks" keeps her in mind, as "she" does.
    if (at === subjectAt && (word.tag === 'PRP' || kind === 'person')) subject = found;
    const reference = asReference(found);
    const owns = word.tag === 'PP$' || OWN[word.lower] !== undefined;
    list.push(...(owns ? possessive(reference) : reference).map(detached));
  });
  return { words: list, contextNeeded: needed, ...(subject === undefined ? {} : { subject }) };
}

/** A word put in from elsewhere keeps its place for the proof of where it came from, but not its spacing. */
const detached = (word: Word): Word => ({ ...word, glued: false, start: -1, end: -1 });

/** "its dosage" must not become "the dosage's dosage". */
function sameHead(antecedent: Words, words: Words, at: number): boolean {
  const head = antecedent.at(-1)?.lower;
  return words.slice(at + 1, at + 5).some((word) => word.lower === head && isNoun(word));
}

const CLASS_NOUN =
  /^(?:herb|plant|substance|drug|medication|medicine|supplement|compound|product|chemical|company|firm|organization|organisation|agency|country|city|state|species|animal|disease|condition|disorder|language|game|device|technology|film|movie|book|album|song|band|team|university|school|material|metal|gas|planet|food|fruit|vegetable|nutrient|vitamin|mineral|program|programme|platform|tool|app|software|framework|library|treatment|therapy|vaccine|virus|bacterium|remedy|ingredient|beverage|drink|practice|virus|currency|cryptocurrency|asset|fund|plan|law|treaty|organism|crop|technique|sport)$/;

/** "This natural herb offers" → the topic, where the noun only names its class. */
function resolveDemonstrative(words: Words, discourse: Discourse): Resolved | null {
  const clause = mainClause(words);
  const from = clause?.subject.from ?? 0;
  const first = words[from];
  if (first === undefined || !/^(?:this|these|such|that|the)$/.test(first.lower)) return null;
  const end = nounPhrase(words, from);
  const head = words[end - 1];
  if (head === undefined || end - from < 2)
    return first.lower === 'the' ? null : { words, contextNeeded: first.lower !== 'such' };
  const quantity = quantityFor(head, discourse.previous);
  if (quantity !== null && first.lower === 'this') {
    const noun = { ...head };
    return {
      words: [
        ...words.slice(0, from),
        made('the', 'DT'),
        noun,
        made('of', 'IN'),
        ...quantity,
        ...words.slice(end),
      ],
      contextNeeded: false,
    };
  }
  const { topic } = discourse;
  const classNoun = CLASS_NOUN.test(head.lower.replace(/s$/, '')) || CLASS_NOUN.test(head.lower);
  const saidBefore =
    discourse.before[0]?.some((mention) => mention.words.at(-1)?.lower === head.lower) ?? false;
  const matches = topic !== null && topic.plural === isPlural(words, { from, to: end });
  const bare = first.lower !== 'the' || end - from === 2;
  if (
    classNoun &&
    matches &&
    topic !== null &&
    !saidBefore &&
    bare &&
    !topic.key.includes(head.lower)
  ) {
    const rest = words.slice(end);
    return {
      words: [...words.slice(0, from), ...midSentence(topic.words).map(detached), ...rest],
      contextNeeded: false,
    };
  }
  if (first.lower === 'the') return null;
  return { words, contextNeeded: !(first.lower === 'such' && words[from + 1]?.lower === 'as') };
}

/** "this range" after "1-3 grams of dry leaf per dose": the quantity itself, from the sentence before. */
function quantityFor(head: Word, previous: Words): Words | null {
  if (!/^(?:range|dose|dosage|amount|quantity|interval|limit)$/.test(head.lower)) return null;
  const at = previous.findIndex(
    (word) => word.tag === 'CD' && (head.lower !== 'range' || /\d\s?[-–]\s?\d/.test(word.text)),
  );
  if (at < 0) return null;
  let end = nounPhrase(previous, at);
  if (end < 0) return null;
  for (;;) {
    const next =
      previous[end]?.tag === 'IN' && /^(?:of|per|a|in|for)$/.test(previous[end]?.lower ?? '')
        ? nounPhrase(previous, end + 1)
        : -1;
    if (next < 0) break;
    end = next;
  }
  const phrase = [...previous.slice(at, end)];
  // The rate that belongs to it: ", taken 4-6 times daily".
  const rest = previous.slice(end);
  const rate =
    rest[0]?.lower === ',' && rest[1]?.tag === 'VBN' && rest.some((word) => word.tag === 'CD');
  const stop = rest.slice(1).findIndex((word) => word.kind === 'sign');
  if (rate) phrase.push(...rest.slice(0, stop < 0 ? rest.length : stop + 1), made(',', 'SIGN'));
  return phrase.map(detached);
}

const RELATIONAL = /^(?:dosage|dosages|dose|doses|effects?|benefits?|risks?)$/;
const RELATIONAL_ADJECTIVE =
  /^(?:side|adverse|high|higher|low|lower|large|small|typical|recommended|common|long-term|short-term|moderate|possible|potential|daily|maximum|optimal|correct|safe|excessive|reported|commonly|most|more|the)$/;

/** "Side effects may include X" in an article on something that is taken: whose side effects. */
function completeRelational(words: Words, discourse: Discourse): Words {
  const { topic } = discourse;
  const clause = mainClause(words);
  if (topic === null || !topic.taken || clause === null) return words;
  const { from } = clause.subject;
  const end = nounPhrase(words, from);
  const head = words[end - 1];
  if (end !== clause.subject.to || head === undefined || !RELATIONAL.test(head.lower)) return words;
  const phrase = words.slice(from, end);
  const modifiers = phrase.slice(0, -1);
  if (!modifiers.every((word) => RELATIONAL_ADJECTIVE.test(word.lower) || word.tag === 'VBN'))
    return words;
  if (words.some((word) => topic.key.split(' ')[0] === word.lower.replace(/'s$/, ''))) return words;
  const owner = midSentence(topic.words).map(detached);
  return [...words.slice(0, end), made('of', 'IN'), ...owner, ...words.slice(end)];
}

/** "The most commonly reported include X": the noun that the sentence before has just used. */
function completeHeadless(words: Words, discourse: Discourse): Resolved | null {
  if (words[0]?.lower !== 'the') return null;
  let at = 1;
  while (words[at]?.tag === 'RB' || words[at]?.tag === 'JJ') at += 1;
  const superlative = words
    .slice(1, at)
    .some((word) => /^(?:most|least)$/.test(word.lower) || /est$/.test(word.lower));
  if (words[at]?.tag === 'VBN') at += 1;
  const verb = words[at];
  if (!superlative || verb === undefined || isNoun(words[at]) || !/^VB[PZD]?$|^MD$/.test(verb.tag))
    return null;
  const plural =
    verb.tag === 'VBP' || verb.tag === 'VB' || verb.lower === 'were' || verb.lower === 'are';
  const source = discourse.before[0]?.findLast(
    (mention) => mention.plural === plural && mention.role !== 'owner',
  );
  const noun = source?.words.filter((word) => isNoun(word)) ?? [];
  if (noun.length === 0) return { words, contextNeeded: true };
  return {
    words: [
      ...words.slice(0, at),
      ...noun.map(detached),
      { ...verb, tag: verb.tag === 'VB' ? 'VBP' : verb.tag },
      ...words.slice(at + 1),
    ],
    contextNeeded: false,
  };
}

/** One statement made to stand alone as far as the article allows. */
export function resolveStatement(statement: Words, discourse: Discourse): Resolved {
  const headless = completeHeadless(statement, discourse);
  const start = headless?.words ?? statement;
  const demonstrative = resolveDemonstrative(start, discourse);
  const pronouns = resolvePronouns(demonstrative?.words ?? start, discourse);
  const words = completeRelational(pronouns.words, discourse);
  const needed =
    (headless?.contextNeeded ?? false) ||
    (demonstrative?.contextNeeded ?? false) ||
    pronouns.contextNeeded;
  return {
    words,
    contextNeeded: needed,
    ...(pronouns.subject === undefined ? {} : { subject: pronouns.subject }),
  };
}
