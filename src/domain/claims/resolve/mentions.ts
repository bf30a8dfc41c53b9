/** Who and what a sentence speaks of, in order: what later pronouns can stand for. */
import { isPlural, mainClause, nounPhrase } from '../../language/phrases.ts';
import { isFiniteVerb, isNoun, type Word } from '../../language/tags.ts';

type Words = readonly Word[];

export interface Mention {
  readonly words: Words;
  /** UTF-16 offset of its end in the article. */
  readonly end: number;
  readonly plural: boolean;
  readonly role: 'subject' | 'owner' | 'other';
  /** A name of two words or more that may be a person's. */
  readonly person: boolean;
}

const ORGANISATION =
  /^(?:university|institute|company|corporation|inc\.?|ltd\.?|llc|association|agency|department|ministry|court|committee|council|college|school|hospital|press|journal|times|news|bank|group|party|states|kingdom|city|county|river|lake|mount|street|award|conference|act|law|treaty|church|museum|war|battle|center|centre|foundation|society|union|league|club|team|office|commission|board|fund|study|trial|disease|syndrome|system|project|program|index|association|the)$/;

const isPersonName = (words: Words) =>
  words.length >= 2 &&
  words.length <= 4 &&
  (words.at(-1)?.text.length ?? 0) > 2 &&
  words.every(
    (word) =>
      word.tag === 'NNP' &&
      /^\p{Lu}[\p{L}.'’-]*$/u.test(word.text) &&
      !/^\p{Lu}{3,}$/u.test(word.text),
  ) &&
  !words.some((word) => ORGANISATION.test(word.lower));

/** Without the quotation marks around it and the article before a noun. */
const strip = (words: Words): Words => words.filter((word) => !/^["“”]$/.test(word.text));

function mention(words: Words, role: Mention['role']): Mention | null {
  const list = strip(words);
  const last = list.at(-1);
  if (last === undefined || !list.some((word) => isNoun(word))) return null;
  const names = list.filter((word) => word.tag === 'NNP');
  return {
    words: list,
    end: Math.max(...list.map((word) => word.end)),
    plural: isPlural(list, { from: 0, to: list.length }),
    role,
    person: isPersonName(names.length === list.length ? list : []),
  };
}

/** The owner in "kratom's mechanism", as a mention of its own. */
function ownerOf(words: Words): Mention | null {
  const at = words.findIndex(
    (word, index) => isNoun(word) && /['’]s?$/.test(word.text) && index + 1 < words.length,
  );
  const owner = words[at];
  if (owner === undefined) return null;
  const text = owner.text.replace(/['’]s?$/, '');
  const bare = { ...owner, text, lower: text.toLowerCase(), end: owner.start + text.length };
  return mention([...words.slice(0, at), bare], 'owner');
}

/** "The Treaty of Versailles" is one name. */
function named(words: Words, end: number): number {
  if (words[end]?.lower !== 'of' || words[end - 1]?.tag !== 'NNP' || words[end + 1]?.tag !== 'NNP')
    return end;
  const longer = nounPhrase(words, end + 1);
  return longer < 0 ? end : longer;
}

/** Mentions of one sentence: its subject first in rank, then owners, then other phrases in order. */
export function mentionsOf(words: Words): Mention[] {
  const clause = mainClause(words);
  const found: Mention[] = [];
  const add = (entry: Mention | null) => {
    if (entry !== null) found.push(entry);
  };
  for (let at = 0; at < words.length; ) {
    const end = named(words, nounPhrase(words, at));
    if (end < 0 || end === at) {
      at += 1;
      continue;
    }
    const phrase = words.slice(at, end);
    const isSubject = clause !== null && at === clause.subject.from && end <= clause.verb;
    // "A and B": two joined subjects are one plural one.
    const joined = isSubject && words[end]?.tag === 'CC' && nounPhrase(words, end + 1) > 0;
    const whole = joined ? words.slice(at, nounPhrase(words, end + 1)) : phrase;
    let verb = end;
    while (words[verb]?.tag === 'RB') verb += 1;
    const ofClause = isFiniteVerb(words[verb]);
    add(mention(whole, isSubject || ofClause ? 'subject' : 'other'));
    add(ownerOf(phrase));
    at = end;
  }
  return found;
}

/** The antecedent of a subject pronoun as the subject that the sentence has had all along. */
export function asSubject(words: Words): Mention {
  const plural = isPlural(words, { from: 0, to: words.length });
  return { words, end: 0, plural, role: 'subject', person: isPersonName(words) };
}
