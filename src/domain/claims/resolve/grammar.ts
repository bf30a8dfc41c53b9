/** What the sentence's tree tells about a pronoun and a phrase: whose clause it is, what is ruled out, what is the same. */
import { isNoun, type Word } from '../../language/tags.ts';
import type { Mention } from './mentions.ts';
import type { Kind, Seen } from './salience.ts';
import { isEmpty } from './sorts.ts';
import type { Words } from './words.ts';

/** Whether the noun is the verb's own: "win" of "won", "decision" of "decided". */
export function names(noun: string, verb: string): boolean {
  if (noun === verb) return true;
  const ending = /(?:tion|sion|ment|al|ance|ence|th|ure)$/.exec(noun);
  if (ending === null || verb.length < 4) return false;
  const shared = Math.max(4, verb.length - 2);
  return noun.slice(0, shared) === verb.slice(0, shared);
}

/** "Robert Marsh, *a lighthouse keeper*,": set off by commas right after a name. */
export function explains({ from, to, determiner, head, many }: Mention, words: Words): boolean {
  if (determiner !== 'indefinite' || many === true || words[from - 1]?.lower !== ',') return false;
  const after = words[to];
  return (
    /^(?:conj|list|dep|parataxis)$/.test(head.relation) &&
    (after === undefined || /^[,.;)]$/.test(after.lower))
  );
}

/** "her own firm, Marsh & Doig": the phrase that the name explains, whatever the tree says. */
export function nounBefore(name: Mention, words: Words, here: readonly Seen[]): Seen | null {
  if (
    name.group ||
    words[name.from - 1]?.lower !== ',' ||
    !/^(?:appos|conj|list|dep|parataxis)$/.test(name.head.relation)
  )
    return null;
  const after = words[name.to];
  if (after !== undefined && after.kind !== 'sign' && after.tag !== 'IN') return null;
  if (
    words
      .slice(name.to)
      .some(
        (word) =>
          word.tag === 'CC' &&
          words[word.head]?.relation === 'conj' &&
          words[word.head]?.head === name.head.head,
      )
  )
    return null;
  const noun = here.findLast(
    (one) => one.mention.to === name.from - 1 && !one.pronoun && !one.mention.group,
  );
  const explained =
    noun !== undefined &&
    !noun.mention.name &&
    noun.mention.determiner !== 'none' &&
    noun.mention.many !== true;
  return explained ? noun : null;
}

const UNIQUE =
  /^(?:most|least|first|last|only|main|chief|primary|leading|best|worst|capital)$|[a-z]{2}est$/;

/** "The largest city is Lyon": the subject that there is one of, which the predicate names. */
export function onlyOne(named: Mention, words: Words, here: readonly Seen[]): Seen | null {
  const { head } = named;
  if (named.group || named.determiner === 'indefinite' || named.many === true) return null;
  if (named.sort === 'time' || named.sort === 'quantity' || isEmpty(head.lemma)) return null;
  if (!words.some((word) => word.head === head.index && word.relation === 'cop')) return null;
  const subject = words.find((word) => word.head === head.index && /^nsubj/.test(word.relation));
  const told = here.find(
    ({ mention, pronoun }) =>
      !pronoun && subject !== undefined && mention.head.index === subject.index,
  );
  if (told === undefined || told.mention.name || told.mention.group) return null;
  const unique = told.mention.words.some((word) => UNIQUE.test(word.lower));
  return unique && told.mention.determiner === 'definite' ? told : null;
}

/** The subjects of the clauses that a word stands in, the nearest first. */
export function subjectsAround(word: Word, words: Words): number[] {
  const subjects: number[] = [];
  let up: Word | undefined = words[word.head];
  let inner: Word = word;
  // "Doig and her sister"
  const first = up?.relation === 'conj' && word.tag === 'PP$' ? words[up.head] : undefined;
  if (first !== undefined && isNoun(first)) subjects.push(first.index);
  for (let step = 0; step < 12 && up !== undefined; step += 1) {
    const verb = up.index;
    const subject = words.find((one) => one.head === verb && /^nsubj/.test(one.relation));
    // A relative clause speaks of the noun that it hangs on.
    const relative = up.relation === 'acl:relcl' ? words[up.head] : undefined;
    const about = subject?.tag === 'WP' ? relative : subject;
    // "allows individuals to find their dose": the object is who does it.
    const doer =
      inner.relation === 'xcomp'
        ? words.find((one) => one.head === verb && one.relation === 'obj')
        : undefined;
    if (doer !== undefined && doer.index !== inner.index && doer.index !== word.index)
      subjects.push(doer.index);
    if (about !== undefined && about.index !== inner.index) subjects.push(about.index);
    inner = up;
    up = words[up.head];
  }
  return subjects;
}

/** The verb that a word hangs on, through the nouns between them; -1 where there is none. */
export function verbOver(word: Word, words: Words): number {
  let up: Word | undefined = words[word.head];
  for (let step = 0; step < 4 && up !== undefined && isNoun(up); step += 1) up = words[up.head];
  return up === undefined || isNoun(up) ? -1 : up.index;
}

/** Grammar rules it out: the phrase that the pronoun stands in, and the subject of its own verb. */
export function excluded(word: Word, mention: Mention, words: Words): boolean {
  const at = word.index;
  if (mention.from <= at && at < mention.to) return true;
  if (word.head === mention.head.index && word.tag === 'PP$') return true;
  // "According to research, it": the source is not what it speaks of.
  if (words[0]?.lower === 'according' && words[mention.from - 1]?.index === 1) return true;
  // "In Scotland it lives in woods": nor is anything else that hangs on its verb.
  if (/^nsubj/.test(word.relation) && /^(?:obj|iobj|obl.*)$/.test(mention.head.relation))
    return mention.head.head === word.head;
  const object = /^(?:obj|iobj|obl|obl:.*)$/.test(word.relation);
  if (!object) return false;
  return (
    mention.head.head === word.head &&
    /^nsubj/.test(mention.head.relation) &&
    words[word.head] !== undefined
  );
}

/** "Because of its alkaloids, kratom …": what comes explains the pronoun. */
export function foretold(
  word: Word,
  words: Words,
  mentions: readonly Mention[],
  kind: Kind,
): boolean {
  const subject = mentions.find(
    (mention) => mention.role === 'subject' && words[mention.head.head]?.relation === 'root',
  );
  const root = subject === undefined ? undefined : words[subject.head.head];
  if (subject === undefined || root === undefined || word.index >= subject.from) return false;
  if (mentions.some((mention) => mention.to <= word.index && mention.role !== 'other'))
    return false;
  let up: Word | undefined = word;
  let aside = false;
  for (let step = 0; step < 40 && up !== undefined && up.index !== root.index; step += 1) {
    if (/^(?:advcl|obl)/.test(up.relation)) aside = true;
    up = words[up.head];
  }
  if (!aside) return false;
  if (kind === 'they') return subject.many !== false;
  if (kind === 'person') return subject.sort === 'person' || subject.maybePerson;
  return subject.many !== true && subject.sort !== 'person';
}
