/** Who and what a sentence speaks of, read from its tree: what pronouns and "this herb" can stand for. */

import { remembering } from '../../language/recent.ts';
import { isNoun, type Word } from '../../language/tags.ts';
import { mapped } from '../../language/word.ts';
import type { Gender } from './given-names.ts';
import { genderOfNoun, isCollective, readName, type Sort, sortOfNoun } from './sorts.ts';
import { bareOwner } from './wording.ts';
import type { Words } from './words.ts';

/** The stronger the role, the more a sentence is about it. */
export type Role = 'subject' | 'embedded' | 'owner' | 'object' | 'other';
type Determiner = 'definite' | 'indefinite' | 'demonstrative' | 'own' | 'none';

export interface Mention {
  /** The noun, and the words of its plain phrase with determiner and modifiers, without an owner's 's. */
  readonly head: Word;
  readonly words: Words;
  /** The same with "of …" where that belongs to what it is called. */
  readonly long: Words;
  /** First and last place in the sentence's words, the last exclusive. */
  readonly from: number;
  readonly to: number;
  readonly role: Role;
  /** Null where it can be taken as one or as several ("the team"). */
  readonly many: boolean | null;
  readonly sort: Sort | null;
  readonly gender: Gender | null;
  readonly maybePerson: boolean;
  readonly name: boolean;
  /** The noun before a name: "the *surveyor* Helen Doig". */
  readonly called: string | null;
  readonly determiner: Determiner;
  /** Within quotation marks. */
  readonly quoted: boolean;
  /** Several joined by "and". */
  readonly group: boolean;
}

const LEFT =
  /^(?:det|det:predet|amod|compound|compound:prt|nummod|nmod:poss|flat|nmod|advmod|goeswith|list|obl:npmod|nmod:npmod|obl:unmarked|nmod:unmarked|nmod:desc)$/;
const RIGHT =
  /^(?:flat|flat:foreign|flat:name|compound|nummod|list|goeswith|nmod:desc|nmod:unmarked)$/;
const SUBJECT = /^(?:nsubj|nsubj:pass|nsubj:outer)$/;
const PARTS_OF_PHRASE =
  /^(?:compound|flat|flat:foreign|flat:name|goeswith|fixed|case|cc|mark|advmod|det|amod|list|nmod:desc)$/;
/** Longer phrases are lists or misread; nothing could be put in the place of a pronoun. */
const LONGEST = 12;

const isCapital = (word: Word | undefined): boolean =>
  word !== undefined && /^\p{Lu}/u.test(word.text);
const owns = (word: Word): boolean => /['’]s$|s['’]$/.test(word.text);

/** Whether `word` hangs on `head` through words of a phrase only. */
function belongs(words: Words, at: number, head: number, relations: RegExp): boolean {
  let up = at;
  for (let step = 0; step < LONGEST; step += 1) {
    const word = words[up];
    if (word === undefined) return false;
    if (word.head === head) return relations.test(word.relation);
    if (word.head < 0) return false;
    up = word.head;
  }
  return false;
}

/** Two parts of one name, whatever the tree says of them. */
function joinedName(one: Word | undefined, other: Word | undefined): boolean {
  if (one === undefined || other === undefined || one.kind === 'sign' || other.kind === 'sign')
    return false;
  if (owns(one)) return false;
  if (!isCapital(one) || !isCapital(other) || !isNoun(one)) return false;
  return isNoun(other) || other.tag === 'VBG';
}

function leftEnd(words: Words, head: number): number {
  let from = head;
  while (from > 0 && head - from < LONGEST) {
    const word = words[from - 1];
    if (word === undefined) break;
    const sign = word.text === '&' || (word.text === '-' && word.glued);
    if (sign && from > 1 && (isCapital(words[from - 2]) || word.glued)) {
      from -= 1;
      continue;
    }
    // "physical and psychological symptoms"
    const joins = word.tag === 'CC' && words[from]?.tag === 'JJ' && words[from - 2]?.tag === 'JJ';
    if (joins && belongs(words, from - 2, head, LEFT)) {
      from -= 2;
      continue;
    }
    // "In 1990 the council": nothing but another determiner stands before a determiner.
    if (words[from]?.tag === 'DT' && word.tag !== 'DT') break;
    if (word.kind === 'sign' || /^(?:IN|CC|PRP|WP|SC)$/.test(word.tag)) break;
    if (!(belongs(words, from - 1, head, LEFT) || joinedName(word, words[from]))) break;
    from -= 1;
  }
  while (from < head && /^(?:RB|SIGN|CC)$/.test(words[from]?.tag ?? '')) from += 1;
  const before = words[from - 1];
  // Trees miss the determiner that looks like a pronoun.
  const points =
    /^(?:this|these)$/.test(before?.lower ?? '') ||
    (/^th(?:at|ose)$/.test(before?.lower ?? '') && before?.relation === 'det');
  return points ? from - 1 : from;
}

function rightEnd(words: Words, head: number): number {
  let to = head + 1;
  while (to < words.length && to - head < LONGEST) {
    const word = words[to];
    const previous = words[to - 1];
    if (word === undefined || previous === undefined || owns(previous)) break;
    const joins = word.text === '&' && isCapital(previous) && isCapital(words[to + 1]);
    const number =
      word.tag === 'CD' &&
      isCapital(previous) &&
      /^\d{1,3}$/.test(word.text) &&
      sortOfNoun(previous.lower) !== 'time' &&
      (belongs(words, to, head, RIGHT) || !isNoun(words[to + 1]));
    const part =
      isCapital(word) &&
      word.kind !== 'sign' &&
      (belongs(words, to, head, RIGHT) || previous.text === '&');
    // "Tarsen b", "vitamin C": a letter that belongs to the name.
    const letter =
      /^\p{L}$/u.test(word.text) &&
      !/^[aAIo]$/.test(word.text) &&
      isCapital(previous) &&
      isNoun(previous);
    if (!(joins || number || part || letter || joinedName(previous, word))) break;
    to += 1;
  }
  return to;
}

/** "the purpose of *Terraform modules* is". */
function inSubject(words: Words, from: Word): boolean {
  let word: Word | undefined = from;
  for (let step = 0; step < 4 && word !== undefined; step += 1) {
    if (SUBJECT.test(word.relation)) return true;
    if (!/^(?:nmod|obj|acl)/.test(word.relation)) return false;
    word = words[word.head];
  }
  return false;
}

function roleOf(words: Words, head: Word, quoted: boolean): Role {
  let word = head;
  // A conjunct has the role of the first; an appositive that of what it explains.
  for (let step = 0; step < 4 && /^(?:conj|appos|list)$/.test(word.relation); step += 1) {
    const up = words[word.head];
    if (up === undefined || !isNoun(up)) break;
    word = up;
  }
  if (SUBJECT.test(word.relation)) {
    const clause = words[word.head];
    const main = clause !== undefined && /^(?:root|conj|parataxis|ccomp)$/.test(clause.relation);
    return main && !quoted ? 'subject' : 'embedded';
  }
  if (word.relation === 'nmod:poss' || inSubject(words, word)) return 'owner';
  if (/^(?:obj|iobj|root)$/.test(word.relation)) return 'object';
  return /^obl/.test(word.relation) && word.index > word.head ? 'object' : 'other';
}

function determinerOf(words: Words): Determiner {
  const first = words[0];
  if (first === undefined) return 'none';
  if (first.tag === 'PP$' || words.some((word, at) => at < words.length - 1 && owns(word)))
    return 'own';
  const plain = words.every(
    (word) => isNoun(word) || /^(?:DT|PRP|JJ|CD|RB|VBN|WP)$/.test(word.tag),
  );
  if (/^(?:this|these|that|those|such)$/.test(first.lower)) return plain ? 'demonstrative' : 'none';
  if (first.lower === 'the' || first.lower === 'both') return 'definite';
  if (/^(?:a|an|another|some|any|each|every|no|many|several|few|most|other)$/.test(first.lower))
    return 'indefinite';
  return first.tag === 'CD' || first.tag === 'DT' ? 'indefinite' : 'none';
}

/** Whether the verb of this subject tells its number. */
function numberOfVerb(words: Words, head: Word): boolean | null {
  if (!SUBJECT.test(head.relation)) return null;
  const verb = words[head.head];
  if (verb === undefined) return null;
  for (let at = head.index + 1; at <= verb.index; at += 1) {
    const word = words[at];
    if (word === undefined || (word.head !== verb.index && at !== verb.index)) continue;
    if (word.tag === 'VBZ' || word.lower === 'was') return false;
    if (
      word.lower === 'are' ||
      word.lower === 'were' ||
      word.lower === 'have' ||
      word.tag === 'VBP'
    )
      return true;
  }
  return null;
}

/** One or several, in the same form. */
const INVARIANT =
  /^(?:species|series|means|fish|sheep|deer|aircraft|data|staff|police|headquarters|offspring)$/;

function numberOf(words: Words, head: Word, name: boolean): boolean | null {
  if (isCollective(head.lemma) && head.tag !== 'NNS') return null;
  if (INVARIANT.test(head.lower)) return null;
  if (head.tag === 'NNS' || (head.xpos === 'NNPS' && /s$/.test(head.lower)) || head.tag === 'JJ')
    return true;
  if (!name) return false;
  const byVerb = numberOfVerb(words, head);
  return byVerb ?? false;
}

/** Shorter stretches between quotation marks are names and words that are spoken of. */
const SHORTEST_QUOTATION = 5;

/** Which words somebody said: those between quotation marks, names in quotation marks apart. */
export function quotedFrom(words: Words): boolean[] {
  const quoted = words.map(() => false);
  let from = -1;
  words.forEach((word, at) => {
    const closes = /^[”»]$/.test(word.text) || (word.text === '"' && from >= 0);
    if (closes) {
      if (from >= 0 && at - from > SHORTEST_QUOTATION) quoted.fill(true, from, at);
      from = -1;
    } else if (/^[“«"]$/.test(word.text)) from = at;
  });
  // What is not closed here goes on in the next sentence.
  if (from >= 0) quoted.fill(true, from);
  return quoted;
}

/** The mention whose noun stands at `at`. */
function mentionAt(words: Words, at: number, quoted: boolean): Mention | null {
  if (words[at] === undefined) return null;
  const left = leftEnd(words, at);
  const end = rightEnd(words, at);
  // "the surveyor Helen Doig"
  const next = words[end];
  const follows =
    next !== undefined &&
    next.tag === 'NNP' &&
    isCapital(next) &&
    next.head >= left &&
    next.head < end &&
    /^(?:appos|flat|compound|nmod:desc|nmod)$/.test(next.relation);
  const to = follows ? rightEnd(words, end) : end;
  // "2. Haifeng Wang": a number before a name is the list's.
  const from = words[left]?.tag === 'CD' && words[left + 1]?.tag === 'NNP' ? left + 1 : left;
  const head = topOf(words, from, to) ?? words[at];
  if (head === undefined) return null;
  const whole = plainOwner(words.slice(from, to));
  const { phrase, called } = nameIn(whole);
  const content = phrase.filter((word) => word.tag !== 'DT' && word.tag !== 'PP$');
  const last = content.at(-1) ?? head;
  const name = called !== null || isName(content, last);
  const named = name
    ? readName(content.filter((word) => isCapital(word) || word.kind === 'number'))
    : null;
  // "the Night Buffalo": people have no article before their names.
  const article = phrase[0]?.lower === 'the' && isCapital(phrase[1]) && named?.sort !== 'person';
  const lemma = name ? last.lower : head.lemma;
  const noun = called === null ? sortOfNoun(lemma) : sortOfNoun(called);
  return {
    head,
    words: phrase,
    long: called === null ? longer(words, head.index, to, phrase) : phrase,
    from,
    to,
    role: roleOf(words, head, quoted),
    many: called === null ? numberOf(words, head, name) : false,
    sort: named === null ? noun : (named.sort ?? (called === null ? null : noun)),
    gender: (named === null ? null : named.gender) ?? genderOfNoun(called ?? lemma),
    maybePerson: article ? noun === 'person' : (named?.maybePerson ?? noun === 'person'),
    name,
    called,
    // "This Mortal Coil" is a name.
    determiner:
      name && isCapital(phrase[0]) && isCapital(phrase[1]) && phrase[0]?.lower !== 'the'
        ? 'none'
        : determinerOf(phrase),
    quoted,
    group: false,
  };
}

/** The phrase as it is named alone: "Kratom's" is "Kratom". */
const plainOwner = (phrase: Words): Words =>
  mapped(phrase, (word, at) => (at === phrase.length - 1 ? bareOwner(word) : word));

/** The word of the stretch that hangs outside of it. */
function topOf(words: Words, from: number, to: number): Word | undefined {
  for (let at = from; at < to; at += 1) {
    const word = words[at];
    if (word !== undefined && isNoun(word) && (word.head < from || word.head >= to)) return word;
  }
  return undefined;
}

const isName = (content: Words, last: Word): boolean =>
  isCapital(last) || last.kind === 'number' || last.text.length === 1
    ? content.some((word) => isCapital(word) && (word.tag === 'NNP' || word.index > 0))
    : false;

/** "the famous surveyor Helen Doig": the name, and what it is said to be. */
function nameIn(phrase: Words): { phrase: Words; called: string | null } {
  let from = phrase.length;
  while (from > 0 && isCapital(phrase[from - 1]) && isNoun(phrase[from - 1])) from -= 1;
  const noun = phrase[from - 1];
  const tail = phrase.slice(from);
  const owner = phrase.slice(0, from).some((word) => owns(word));
  const called =
    noun !== undefined &&
    isNoun(noun) &&
    !isCapital(noun) &&
    tail.some((word) => word.tag === 'NNP');
  return called && !owner && noun !== undefined
    ? { phrase: tail, called: noun.lemma }
    : { phrase, called: null };
}

/** With "of Leith", where the phrase needs it to say what it is. */
function longer(words: Words, at: number, to: number, phrase: Words): Words {
  const of = words[to];
  const last = words[to - 1];
  if (of?.lower !== 'of' || last === undefined || owns(last)) return phrase;
  const inner = of.head;
  const noun = words[inner];
  if (noun === undefined || inner <= to || noun.head !== at || !isNoun(noun)) return phrase;
  const from = leftEnd(words, inner);
  if (from !== to + 1) return phrase;
  const end = rightEnd(words, inner);
  const rest = plainOwner(words.slice(from, end));
  return [...phrase, of, ...rest];
}

const opensPhrase = (word: Word): boolean =>
  isNoun(word) && !PARTS_OF_PHRASE.test(word.relation) && word.kind !== 'sign';
/** "the young", "the poor". */
const standsForPeople = (word: Word, words: Words): boolean =>
  word.tag === 'JJ' &&
  words[word.index - 1]?.lower === 'the' &&
  /^nsubj/.test(word.relation) &&
  !isNoun(words[word.index + 1]);

/** An article's opening is read twice, first for its topic: more sentences than that has. */
const REMEMBERED = 64;

/** The mentions of one sentence, in order. Groups ("A and B") stand right before their first member. */
export const mentionsOf: (words: Words) => readonly Mention[] = remembering(
  findMentions,
  REMEMBERED,
);

function findMentions(words: Words): Mention[] {
  const quoted = quotedFrom(words);
  const found: Mention[] = [];
  let covered = 0;
  for (const word of words) {
    if (!(opensPhrase(word) || standsForPeople(word, words)) || word.index < covered) continue;
    // The head of a name is its first part to some trees and its last to others.
    const mention = mentionAt(words, word.index, quoted[word.index] ?? false);
    if (mention === null) continue;
    found.push(mention);
    covered = Math.max(covered, mention.to);
    for (const owner of ownersIn(words, mention, quoted)) found.push(owner);
  }
  return withGroups(words, found);
}

/** "Kratom's mechanism" speaks of kratom too. */
function ownersIn(words: Words, mention: Mention, quoted: readonly boolean[]): Mention[] {
  const owners: Mention[] = [];
  for (let at = mention.from; at < mention.head.index; at += 1) {
    const word = words[at];
    if (word === undefined || !isNoun(word) || !owns(word) || word.tag === 'PP$') continue;
    const owner = mentionAt(words, at, quoted[at] ?? false);
    if (owner !== null) owners.push({ ...owner, role: 'owner' });
  }
  return owners;
}

function withGroups(words: Words, found: readonly Mention[]): Mention[] {
  const byHead = new Map(found.map((mention) => [mention.head.index, mention]));
  const groups = new Map<number, Mention[]>();
  for (const mention of found) {
    const { head } = mention;
    const first = byHead.get(head.head);
    if (head.relation !== 'conj' || first === undefined || first.name !== mention.name) continue;
    groups.set(head.head, [...(groups.get(head.head) ?? []), mention]);
  }
  return found.flatMap((mention) => {
    const rest = groups.get(mention.head.index);
    if (rest === undefined) return [mention];
    const last = rest.at(-1) ?? mention;
    const joined = words.slice(mention.from, last.to);
    const and = joined.some((word) => word.lower === 'and' || word.text === '&');
    if (!and || last.to <= mention.to || rest.length > 4) return [mention];
    const phrase = plainOwner(joined);
    const members = [mention, ...rest];
    const every = (sort: Sort) => members.every((member) => member.sort === sort);
    return [
      {
        ...mention,
        words: phrase,
        long: phrase,
        to: last.to,
        many: true,
        sort: every('person') ? 'person' : (mention.sort ?? null),
        gender: null,
        group: true,
        maybePerson: members.every((member) => member.maybePerson),
      } satisfies Mention,
      mention,
    ];
  });
}

/** "Byte Pair Encoding (BPE)": capital letters in brackets after the words that they stand for. */
export function abbreviates(short: Mention, long: Mention, words: Words): boolean {
  if (words[short.from - 1]?.text !== '(' || long.to !== short.from - 1) return false;
  const [letters] = short.words;
  if (letters === undefined || short.words.length > 1) return false;
  if (!/^\p{Lu}[\p{L}\d&-]{1,9}$/u.test(letters.text) || !/\p{Lu}.*\p{Lu}/u.test(letters.text))
    return false;
  const initial = long.words
    .find((word) => word.tag !== 'DT')
    ?.text.charAt(0)
    .toUpperCase();
  return initial !== undefined && letters.text.startsWith(initial);
}
