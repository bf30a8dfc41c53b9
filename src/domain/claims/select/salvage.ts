/**
 * The fact inside an opinion: "Her excellent 2019 trial shows science's power" says that she ran a trial in 2019. Only a
 * thing that somebody makes, with its owner, its year and a word of praise or blame, in a sentence that judges and states
 * nothing else; whatever is less sure stays an opinion.
 */
import type { Word } from '../../language/tags.ts';
import { verbEntry } from '../../language/verbs.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import { EVALUATIVE, OPINION_OBJECT } from './patterns.ts';

type Words = readonly Word[];

/** What one does with a thing to bring it about. */
const MAKING: ReadonlyMap<string, string> = new Map(
  (
    [
      ['ran', 'trial study experiment survey campaign marathon workshop'],
      ['wrote', 'book novel essay article paper poem memoir biography thesis report'],
      ['gave', 'speech talk lecture concert interview performance keynote'],
      ['made', 'film movie documentary discovery invention series'],
      ['released', 'album song'],
      ['held', 'exhibition'],
      ['painted', 'painting portrait mural'],
      ['led', 'expedition'],
    ] as const
  ).flatMap(([verb, things]) => things.split(' ').map((thing): [string, string] => [thing, verb])),
);

const SUBJECT_OF: ReadonlyMap<string, string> = new Map([
  ['her', 'she'],
  ['his', 'he'],
  ['their', 'they'],
  ['our', 'we'],
  ['my', 'I'],
]);
const YEAR = /^(?:1[0-9]|20)\d\d$/;
/** Longer sentences say more. */
const LONGEST = 24;
/** Verbs by which a work is said to show something grand. */
const SHOWS =
  /^(?:show|prove|demonstrate|reveal|illustrate|exemplify|remind|embody|capture|celebrate|deserve|inspire)$/;
const GRAND =
  /^(?:power|beauty|genius|brilliance|value|importance|strength|spirit|promise|magic|talent|greatness|courage|wisdom|heart|soul|praise|applause|attention|respect|admiration|vision|mastery|folly|arrogance|incompetence)$/;

/**
 * The words of the fact, or null. Read from the order of the words, which a sentence of this form keeps: owner, praise,
 * year, thing, verdict.
 *
 * @param judged the sentence has been found to be an opinion
 */
export function salvage(words: Words, judged: boolean): Word[] | null {
  if (words.length > LONGEST) return null;
  const praise = words.findIndex(
    (word, at) => EVALUATIVE.test(word.lower) && YEAR.test(words[at + 1]?.text ?? ''),
  );
  if (praise < 1) return null;
  const year = words[praise + 1];
  const at = words.findIndex((word, index) => index > praise + 1 && MAKING.has(word.lower));
  const thing = words[at];
  const verb = MAKING.get(thing?.lower ?? '');
  // "Excellent 2019 clinical trial": what stands between belongs to the thing, and not much of it.
  if (at > praise + 4 || !year || !thing || !verb) return null;
  const between = words.slice(praise + 2, at);
  if (between.some((word) => word.kind === 'sign' || /^(?:IN|CC|DT|MD|TO)$/.test(word.tag)))
    return null;
  // Another number is another fact, which would be lost.
  if (words.some((word) => word.kind === 'number' && word !== year)) return null;
  if (!judged && !judges(words.slice(at + 1))) return null;
  const subject = subjectOf(words, praise - 1);
  return subject === null ? null : stated(subject, verb, [...between, thing], year);
}

/** What is said of the thing: "shows science's power", "is a masterpiece", "was wonderful". */
function judges(rest: Words): boolean {
  const said = rest.filter((word) => word.kind !== 'sign');
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined || said.length < 2 || said.length > 8) return false;
  if (said.some((word) => /^(?:that|because|and|but)$/.test(word.lower))) return false;
  if (/^(?:is|was)$/.test(first.lower))
    return OPINION_OBJECT.test(last.lower) || EVALUATIVE.test(last.lower);
  const lemma = verbEntry(first.lower)?.lemma ?? first.lemma;
  return SHOWS.test(lemma) && said.some((word) => GRAND.test(word.lower));
}

/** "Her" is she; "Marie Curie's" is Marie Curie. "Its" may be anything. */
function subjectOf(words: Words, at: number): Word[] | null {
  const owner = words[at];
  if (owner === undefined) return null;
  const pronoun = SUBJECT_OF.get(owner.lower);
  if (pronoun !== undefined)
    return [
      altered(owner, { text: pronoun, lower: pronoun.toLowerCase(), lemma: pronoun, tag: 'PRP' }),
    ];
  if (!/^\p{Lu}.*['’]s?$/u.test(owner.text)) return null;
  let from = at;
  while (/^\p{Lu}/u.test(words[from - 1]?.text ?? '')) from -= 1;
  const name = owner.text.replace(/['’]s?$/, '');
  const last = altered(owner, {
    text: name,
    lower: name.toLowerCase(),
    lemma: name,
    end: owner.start + name.length,
  });
  return [...words.slice(from, at), last];
}

/** "She ran a trial in 2019", with a tree of its own. */
function stated(
  subject: readonly Word[],
  verb: string,
  things: readonly Word[],
  year: Word,
): Word[] {
  const top = subject.length;
  const thing = top + 1 + things.length;
  const date = thing + 2;
  const place = (word: Word, at: number): Word => {
    if (at === top)
      return altered(word, { index: at, head: -1, relation: 'root', upos: 'VERB', xpos: 'VBD' });
    if (at === top - 1) return altered(word, { index: at, head: top, relation: 'nsubj' });
    if (at < top) return altered(word, { index: at, head: top - 1, relation: 'flat' });
    if (at === thing) return altered(word, { index: at, head: top, relation: 'obj' });
    if (at < thing)
      return altered(word, {
        index: at,
        head: thing,
        relation: at === top + 1 ? 'det' : 'compound',
      });
    return altered(word, {
      index: at,
      head: at === date ? top : date,
      relation: at === date ? 'obl' : 'case',
    });
  };
  const article = made(/^[aeiou]/.test(things[0]?.lower ?? '') ? 'an' : 'a', 'DT');
  return [...subject, made(verb, 'VBD'), article, ...things, made('in', 'IN'), year].map(place);
}
