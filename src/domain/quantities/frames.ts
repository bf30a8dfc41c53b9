/** What a claim speaks of, by the tree of its sentence: the words of its statement without those of who says so. */
import type { Word } from '../language/tags.ts';

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

const REPORTS = set(
  'say find suggest report estimate claim show tell state note add expect believe argue write announce conclude warn advise explain confirm put quote calculate predict think point observe reckon maintain insist',
);
/** Words that no measure is told apart by. */
const GENERIC = set(`
  be have do get make go reach stand total amount number average remain stay become set put use take fall rise grow increase
  decrease drop climb decline need must may can will enough overall whole typical typically usual usually normal normally common
  commonly about around recommended recommend correct standard other same such each every many much most more less few only
  just also still already now current currently today year day time percent study researcher survey research find say report
  accord estimate figure level one two total all some any new first last next old late early mean median range vary up down
  approximately roughly nearly almost exactly`);
/** Whether a base form says nothing of what is measured. */
export const isGeneric = (lemma: string): boolean => GENERIC.has(lemma);

const CANONICAL: ReadonlyMap<string, string> = new Map(
  [
    'found establish create start launch form',
    'include enroll enrol recruit involve comprise follow cover',
    'cost sell charge price',
    'employ hire',
    'last run',
    'build construct erect',
    'bear birth',
    'die death',
    'contain hold provide deliver supply',
    'weigh weight',
    'measure stretch span extend',
    'return refund repay',
    'begin commence',
    'end finish',
    'house home',
    'person people',
    'inhabitant resident',
    'doctor physician',
    'medicine drug medication',
    'staff employee worker',
  ].flatMap((line) => {
    const [head = '', ...rest] = line.split(' ');
    return rest.map((word) => [word, head] as const);
  }),
);

export const canonical = (lemma: string): string => CANONICAL.get(lemma) ?? lemma;

export interface Frame {
  /** Nouns, names and adjectives. */
  readonly nouns: ReadonlySet<string>;
  readonly verbs: ReadonlySet<string>;
  /** Of the nouns, those that only qualify: "on subscription", "for students". */
  readonly loose: ReadonlySet<string>;
  /** Nothing happens: it "is", "has" or "stands at", or it is a noun alone. */
  readonly plain: boolean;
  /** The heads of subjects, or of objects where there is none. */
  readonly subjects: readonly string[];
  /** Its subject is the quantity itself: "1,900 people were moved". */
  readonly counting: boolean;
  /** Words in lower case, with those of negation and condition. */
  readonly all: ReadonlySet<string>;
  /** Places of the words that the frame was made of. */
  readonly kept: readonly Place[];
  readonly hypothetical: boolean;
  readonly condition: string;
  readonly excepting: boolean;
}

export interface Place {
  readonly start: number;
  readonly end: number;
}

const within = ({ start, end }: Word, places: readonly Place[]): boolean =>
  places.some((place) => start < place.end && place.start < end);

/** Whether a word hangs below another in the tree. A sentence is short; its depth bounds the walk. */
function hangsBelow(words: readonly Word[], word: Word, top: number): boolean {
  let at = word.index;
  for (let steps = 0; at >= 0 && steps < words.length; steps += 1) {
    if (at === top) return true;
    at = words[at]?.head ?? -1;
  }
  return false;
}

/** The words of the statement itself: the content of "the agency said that …", the object of "a draft put … at 12%". */
function statement(words: readonly Word[]): Word[] {
  let kept: readonly Word[] = words;
  for (const verb of words) {
    if (verb.upos !== 'VERB' || !REPORTS.has(verb.lemma)) continue;
    // "…, its makers say."
    if (verb.relation.startsWith('parataxis')) {
      kept = kept.filter((word) => !hangsBelow(words, word, verb.index));
      continue;
    }
    const content = words.find(
      ({ head, relation }) => head === verb.index && /^(?:ccomp|xcomp)/.test(relation),
    );
    if (content !== undefined) {
      kept = kept.filter((word) => hangsBelow(words, word, content.index));
      continue;
    }
    const object = words.find(({ head, relation }) => head === verb.index && relation === 'obj');
    const subject = words.find(
      ({ head, relation }) => head === verb.index && relation.startsWith('nsubj'),
    );
    if (object === undefined || subject === undefined) continue;
    kept = kept.filter((word) => word !== verb && !hangsBelow(words, word, subject.index));
  }
  const according = words.find(({ lower }) => lower === 'according');
  if (according !== undefined) {
    const top =
      according.head >= 0 && /^(?:case|fixed|mark)/.test(according.relation)
        ? according.head
        : according.index;
    kept = kept.filter((word) => !hangsBelow(words, word, top));
  }
  return [...kept];
}

const CONTENT = /^(?:NOUN|PROPN|ADJ|VERB)$/;
/** What is measured, however it is tagged. */
const MEASURED = set('long wide tall high deep thick broad away apart heavy old');

const PLAIN = set(
  'be have stand reach total amount number remain stay average fall rise grow increase decrease drop climb decline hold contain measure weigh cost',
);

/** Whether the statement's verb says no more than that something is so. */
function isPlain(kept: readonly Word[]): boolean {
  const inside = new Set(kept.map(({ index }) => index));
  const root = kept.find(({ head }) => !inside.has(head));
  return root === undefined || root.upos !== 'VERB' || PLAIN.has(root.lemma);
}

/** Whether a noun stands in a phrase that qualifies, such as one with a preposition. */
function isLoose(words: readonly Word[], word: Word): boolean {
  let at: Word | undefined = word;
  for (let steps = 0; at !== undefined && steps < 6; steps += 1) {
    if (/^(?:obl|advcl|acl|parataxis|advmod|nmod:poss)/.test(at.relation)) return true;
    if (/^(?:nsubj|obj|root|ccomp)/.test(at.relation)) return false;
    at = words[at.head];
  }
  return false;
}

const lemmaOf = (word: Word): string => canonical(word.lemma.replace(/['’]s?$/, ''));

/** What is said beside the clause: an apposition, another verb, or what commas set apart. */
function isAside(words: readonly Word[], { relation, upos, index }: Word): boolean {
  if (/^(?:appos|parataxis|list)/.test(relation)) return true;
  if (relation.startsWith('conj')) return upos === 'VERB';
  return (
    /^(?:acl|advcl)/.test(relation) &&
    words.some(({ head, text }) => head === index && text === ',')
  );
}

/** From the comma before an apposition behind the figure to the next one: what the tree hangs elsewhere stands there too. */
function tailOf(
  words: readonly Word[],
  figure: Word,
  asides: readonly Word[],
): { from: number; to: number } | null {
  const first = asides.find(({ index, relation }) => relation === 'appos' && index > figure.index);
  if (first === undefined) return null;
  const isComma = ({ text }: Word) => text === ',';
  const from = words.findLastIndex((word, at) => at < first.index && isComma(word));
  if (from <= figure.index) return null;
  const next = words.findIndex((word, at) => at > first.index && isComma(word));
  return { from, to: next < 0 ? words.length : next };
}

/** The words of the clause that holds the quantity, without what is said beside it: ", most of them in the hall". */
function clauseOf(words: readonly Word[], kept: readonly Word[], focus: Place): Word[] {
  const figure = kept.find((word) => within(word, [focus]));
  if (figure === undefined) return [...kept];
  const asides = kept.filter(
    (word) => isAside(words, word) && !hangsBelow(words, figure, word.index),
  );
  const tail = tailOf(words, figure, asides);
  return kept.filter(
    (word) =>
      !asides.some((aside) => hangsBelow(words, word, aside.index)) &&
      (tail === null || word.index < tail.from || word.index >= tail.to),
  );
}

/** "If you are 50 or older"; not "or sooner if both agree", nor "when considering kratom". */
function isCondition(words: readonly Word[], at: number): boolean {
  if (!/^(?:if|when|unless|provided)$/.test(words[at]?.lower ?? '')) return false;
  if (/^(?:sooner|later|even)$/.test(words[at - 1]?.lower ?? '')) return false;
  return !/ing$/.test(words[at + 1]?.lower ?? '');
}

/** The frame of a claim, its quantities left out; with a `focus`, of the clause that holds it. */
export function frameOf(
  words: readonly Word[],
  quantities: readonly Place[],
  focus?: Place,
): Frame {
  const said = statement(words);
  const kept = focus === undefined ? said : clauseOf(words, said, focus);
  const nouns = new Set<string>();
  const firm = new Set<string>();
  const verbs = new Set<string>();
  for (const word of kept) {
    const measured = MEASURED.has(word.lower);
    if (!(measured || CONTENT.test(word.upos)) || within(word, quantities)) continue;
    if (!/\p{L}/u.test(word.lower)) continue;
    const lemma = lemmaOf(word);
    if (GENERIC.has(lemma) || GENERIC.has(word.lower)) continue;
    if (word.upos === 'VERB' && !word.relation.startsWith('amod')) verbs.add(lemma);
    else nouns.add(lemma);
    if (measured || !isLoose(words, word)) firm.add(lemma);
  }
  const heads = (test: RegExp) =>
    kept
      .filter(
        (word) =>
          test.test(word.relation) &&
          /^(?:NOUN|PROPN)$/.test(word.upos) &&
          !within(word, quantities),
      )
      .map(lemmaOf)
      .filter((lemma) => !GENERIC.has(lemma));
  const subjects = heads(/^nsubj/);
  const all = new Set(words.map(({ lower }) => lower));
  const if_ = words.findIndex((_, at) => isCondition(words, at));
  return {
    nouns,
    verbs,
    loose: new Set([...nouns].filter((noun) => !firm.has(noun))),
    plain: isPlain(kept),
    counting: subjects.length === 0,
    subjects: subjects.length > 0 ? subjects : heads(/^(?:obj|obl|nmod)/),
    all,
    kept: kept.filter(({ upos }) => upos !== 'PUNCT'),
    hypothetical: ['would', 'could', 'might', 'suppose', 'imagine', 'hypothetical'].some((word) =>
      all.has(word),
    ),
    condition:
      if_ < 0
        ? ''
        : words
            .slice(if_)
            .map(({ lower }) => lower)
            .join(' '),
    excepting:
      all.has('except') ||
      all.has('excluding') ||
      all.has('unlike') ||
      /\bother than\b|\bapart from\b/.test(words.map(({ lower }) => lower).join(' ')),
  };
}
