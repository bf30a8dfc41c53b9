/**
 * Statements that open with an empty word get their real subject: "It is thought that bees count" → "Bees are thought
 * to count"; "There are four judges who sit in London" → "Four judges sit in London". Who thinks so, and how surely,
 * stays as it was; whatever is less plain stays whole.
 */
import { isFiniteVerb, isNoun, type Word } from '../../language/tags.ts';
import { participleOf } from '../../language/verbs.ts';
import { altered } from '../../language/word.ts';
import { made } from '../words.ts';
import type { Words } from './words.ts';

/** Participles that take "to" after the subject of what is thought. */
const THOUGHT =
  /^(?:believe|think|know|say|estimate|expect|understand|assume|claim|allege|suspect|predict|project|forecast|presume|suppose|report|acknowledge|find|rumou?r)$/;
const FORESEEN = /^(?:expect|predict|project|forecast)$/;
const SEEMS = /^(?:seem|appear)$/;
const BOUND = /^(?:likely|unlikely|certain)$/;
const LONGEST_SUBJECT = 14;

/** The statement with its own subject in front, or as it was. */
export function withSubject(words: Words): Words {
  const first = words[0]?.lower;
  if (first === 'it') return raised(words) ?? words;
  return first === 'there' ? (withoutThere(words) ?? words) : words;
}

interface Frame {
  /** Between "it" and "that": "is generally thought". */
  readonly words: Words;
  /** The word that the clause hangs on, and its number of words from the statement's start to after "that". */
  readonly verb: Word;
  readonly to: number;
}

/** "It is widely thought that", "it seems that", "it is likely that". */
function frameOf(words: Words): Frame | null {
  const that = words.findIndex((word, at) => at > 1 && at < 7 && word.lower === 'that');
  const verb = words[that - 1];
  if (verb === undefined) return null;
  const before = words.slice(1, that - 1);
  const [helper] = before;
  const plain = before.every(
    (word, at) =>
      (at === 0 && /^(?:is|'s|has)$/.test(word.lower)) ||
      isPlainAdverb(word) ||
      word.lower === 'been',
  );
  if (!plain) return null;
  if (before.length === 0 || helper?.tag === 'RB')
    return SEEMS.test(verb.lemma) && verb.tag === 'VBZ'
      ? { words: [...before, verb], verb, to: that + 1 }
      : null;
  const said = verb.tag === 'VBN' && THOUGHT.test(verb.lemma);
  return said || BOUND.test(verb.lower) ? { words: [...before, verb], verb, to: that + 1 } : null;
}

const isPlainAdverb = (word: Word): boolean =>
  word.tag === 'RB' && !/^(?:not|n't|never|no|only|hardly|so)$/.test(word.lower);

/** "It is thought that X does" → "X is thought to do". */
function raised(words: Words): Words | null {
  const frame = frameOf(words);
  if (frame === null) return null;
  const inner = words.slice(frame.to);
  const clause = clauseOf(inner, frame.verb.index);
  if (clause === null) return null;
  const { subject, finite, adverbs, rest } = clause;
  const bound = BOUND.test(frame.verb.lower);
  const foreseen = finite.lower === 'will';
  // "It is likely that the drug works" looks at today, "the drug is likely to work" does not.
  if (bound && !foreseen) return null;
  const early = foreseen && !bound && !FORESEEN.test(frame.verb.lemma);
  const infinitive = early || isNegated(rest) ? null : infinitiveOf(finite, rest[0]);
  const many = numberOf(subject, finite);
  // "Bees, it is thought, can count": what has no infinitive keeps its verb.
  if (infinitive === null || many === null) {
    const [it, ...frameWords] = words.slice(0, frame.to - 1);
    if (bound || it === undefined || subject.some((word) => word.tag === 'PRP')) return null;
    const aside = [comma, altered(it, { text: 'it' }), ...frameWords, comma];
    return [...subject, ...aside, ...adverbs, finite, ...rest];
  }
  return [
    ...subject,
    ...frame.words.map((word) => agreeing(word, many)),
    made('to', 'TO'),
    ...adverbs,
    ...infinitive,
    ...rest,
  ];
}

interface Clause {
  readonly subject: Words;
  readonly adverbs: Words;
  readonly finite: Word;
  readonly rest: Words;
}

/** A clause whose subject comes first and whose verb is one: what else it joins would lose its tense. */
function clauseOf(inner: Words, governor: number): Clause | null {
  const root =
    inner.find(
      (word) =>
        word.head === governor && /^(?:ccomp|csubj|advcl|acl|parataxis)/.test(word.relation),
    ) ?? inner.find(({ relation }) => relation === 'root');
  if (root === undefined) return null;
  const children = inner.filter((word) => word.head === root.index);
  if (children.some((word) => word.relation === 'conj' && !isNoun(word))) return null;
  const head = children.find(
    ({ relation, tag }) => /^nsubj/.test(relation) || (/^csubj/.test(relation) && tag === 'VBG'),
  );
  const helper = children.find((word) => /^(?:aux|cop)/.test(word.relation) && isFiniteVerb(word));
  const finite = helper ?? (isFiniteVerb(root) ? root : undefined);
  if (
    head === undefined ||
    finite === undefined ||
    head.tag === 'WP' ||
    /^(?:i|we|you|there|it)$/.test(head.lower)
  )
    return null;
  const at = inner.indexOf(finite);
  let to = at;
  while (to > 0 && inner[to - 1] !== undefined && inner[to - 1]?.tag === 'RB') to -= 1;
  const subject = inner.slice(0, to);
  const adverbs = inner.slice(to, at);
  if (subject.length === 0 || subject.length > LONGEST_SUBJECT || !adverbs.every(isPlainAdverb))
    return null;
  if (
    !subject.every((word) => hangsOn(word, head.index, inner)) ||
    subject.some((word) => word.lower === ',')
  )
    return null;
  return { subject, adverbs, finite, rest: inner.slice(at + 1) };
}

const isNegated = (rest: Words): boolean =>
  rest.slice(0, 2).some((word) => /^(?:not|n't|never)$/.test(word.lower));
const comma = made(',', 'SIGN');

function hangsOn(word: Word, head: number, words: Words): boolean {
  let up: Word | undefined = word;
  for (let step = 0; step < LONGEST_SUBJECT && up !== undefined; step += 1) {
    if (up.index === head) return true;
    const next: number = up.head;
    up = words.find(({ index }) => index === next);
  }
  return false;
}

/** After "to", in the tense of the finite verb: "be", "have been", "cause". */
function infinitiveOf(finite: Word, next: Word | undefined): Word[] | null {
  const { lower } = finite;
  if (/^(?:is|are)$/.test(lower)) return [made('be', 'VB')];
  if (/^(?:was|were)$/.test(lower)) return [made('have', 'VB'), made('been', 'VBN', 'be')];
  if (/^(?:has|have)$/.test(lower)) return [made('have', 'VB')];
  if (lower === 'had')
    return next?.tag === 'VBN' || next?.lower === 'been'
      ? [made('have', 'VB')]
      : [made('have', 'VB'), made('had', 'VBN', 'have')];
  if (lower === 'will') return next?.tag === 'VB' ? [] : null;
  if (finite.tag === 'MD' || /^(?:do|does|did|'s|'re|'ll|'ve|'d)$/.test(lower)) return null;
  if (finite.tag === 'VBD') {
    const text = participleOf(finite.lemma);
    return [made('have', 'VB'), altered(finite, { text, lower: text, tag: 'VBN', xpos: 'VBN' })];
  }
  return [altered(finite, { text: finite.lemma, lower: finite.lemma, tag: 'VB', xpos: 'VB' })];
}

/** Whether the subject is several; null where neither verb nor noun tells. */
function numberOf(subject: Words, finite: Word): boolean | null {
  if (/^(?:is|was|has)$/.test(finite.lower) || finite.tag === 'VBZ') return false;
  if (/^(?:are|were|have)$/.test(finite.lower) || finite.tag === 'VBP') return true;
  if (subject.some((word) => word.tag === 'CC' || word.relation === 'conj')) return null;
  const head = subject.find((word) => /^[nc]subj/.test(word.relation));
  if (head === undefined) return null;
  if (head.tag === 'VBG') return false;
  if (/^(?:he|she|this|that)$/.test(head.lower)) return false;
  if (/^(?:they|these|those)$/.test(head.lower) || head.tag === 'NNS') return true;
  return head.tag === 'NN' || head.tag === 'NNP' ? false : null;
}

const PLURAL: ReadonlyMap<string, string> = new Map([
  ['is', 'are'],
  ["'s", 'are'],
  ['has', 'have'],
  ['seems', 'seem'],
  ['appears', 'appear'],
]);

function agreeing(word: Word, many: boolean): Word {
  const text = many ? PLURAL.get(word.lower) : word.lower === "'s" ? 'is' : undefined;
  return text === undefined
    ? word
    : altered(word, { text, lower: text, glued: false, start: -1, end: -1 });
}

/** "There are N who do" → "N do", where "who do" ends the statement. */
function withoutThere(words: Words): Words | null {
  const past = /^(?:was|were)$/.test(words[1]?.lower ?? '');
  const be = /^(?:is|are|was|were)$/.test(words[1]?.lower ?? '')
    ? 2
    : /^(?:has|have)$/.test(words[1]?.lower ?? '') && words[2]?.lower === 'been'
      ? 3
      : 0;
  const first = words[be];
  if (be === 0 || first === undefined) return null;
  if (
    !/^(?:DT|CD|JJ|NN|NNS)$/.test(first.tag) ||
    /^(?:the|this|that|these|those|all|more)$/.test(first.lower)
  )
    return null;
  const who = words.findIndex((word, at) => at > be && word.tag === 'WP');
  const pronoun = words[who];
  if (
    pronoun === undefined ||
    who - be > LONGEST_SUBJECT ||
    !/^(?:who|which|that)$/.test(pronoun.lower)
  )
    return null;
  if (!/^nsubj/.test(pronoun.relation)) return null;
  const subject = words.slice(be, who);
  if (subject.some((word) => word.kind === 'sign' || isFiniteVerb(word))) return null;
  const verb = words.find(({ index }) => index === pronoun.head);
  const noun = verb === undefined ? undefined : subject.find(({ index }) => index === verb.head);
  if (verb?.relation !== 'acl:relcl' || noun === undefined || !isNoun(noun)) return null;
  const said = words.slice(who + 1);
  const finite = said.find((word) => !isPlainAdverb(word));
  if (
    finite === undefined ||
    !isFiniteVerb(finite) ||
    (past && finite.tag !== 'VBD' && !/^(?:was|were|had)$/.test(finite.lower))
  )
    return null;
  return said.every((word) => word.kind === 'sign' || hangsOn(word, verb.index, words))
    ? [...subject, ...said]
    : null;
}
