/**
 * Statements that oppose each other: the same subject and complement with opposite words, or the same statement once
 * denied. Few rules, each with both halves to show; what is only likely is left to the reader.
 */
import type { Word } from '../language/tags.ts';
import { canonical, type Frame, frameOf } from './frames.ts';
import { HARMS, isDenial, isOpposed, OFTEN, SAFE, SELDOM, STRONG } from './opposites.ts';

const TIMED =
  /^(?:again|before|after|then|ago|since|until|once|first|later|during|formerly|previously|initially|now|today)$/;
/** A word that binds what is said to a time. */
export const isTimed = (lower: string): boolean => TIMED.test(lower);

export interface Statement {
  readonly frame: Frame;
  /** Verb or adjective that is said, and its canonical form. */
  readonly predicate: string;
  readonly denied: boolean;
  readonly often: string | null;
  readonly seldom: string | null;
  readonly subject: string;
  /** The head of its object; empty without one. */
  readonly object: string;
  /** Nouns and names besides the predicate. */
  readonly terms: ReadonlySet<string>;
  readonly harms: 'none' | 'some' | null;
  readonly hedged: boolean;
}

/** What a claim states, where it is one clause that can be opposed; null otherwise. */
export function statementOf(words: readonly Word[]): Statement | null {
  const root = contentRoot(words);
  if (root === undefined) return null;
  const frame = frameOf(words, []);
  const subject = words.find(
    ({ head, relation }) => head === root.index && relation.startsWith('nsubj'),
  );
  if (subject === undefined || subject.upos === 'PRON') return null;
  const children = words.filter(({ head }) => head === root.index);
  const denied =
    children.some(
      ({ lower, relation }) => isDenial(lower) && /^(?:advmod|det|cc)/.test(relation),
    ) ||
    /n['’]t$/.test(children.map(({ lower }) => lower).join(' ')) ||
    deniedObject(words, root);
  const say = (known: ReadonlySet<string>) =>
    words.find(({ lower }) => known.has(lower))?.lower ?? null;
  const name = subject.lemma.replace(/['’]s?$/, '');
  return {
    frame,
    predicate: root.upos === 'VERB' ? root.lemma : root.lower,
    denied,
    often: say(OFTEN),
    seldom: say(SELDOM),
    subject: name,
    object:
      words.find(({ head, relation }) => head === root.index && relation === 'obj')?.lemma ?? '',
    // However it is tagged, the subject is named.
    terms: new Set([...frame.nouns, canonical(name)].filter((noun) => noun !== root.lemma)),
    harms: harmsOf(words, root, denied),
    hedged: words.some(({ lower }) =>
      /^(?:may|might|could|if|unless|when|some|sometimes|except|only)$/.test(lower),
    ),
  };
}

function contentRoot(words: readonly Word[]): Word | undefined {
  let root = words.find(({ head }) => head === -1);
  for (let steps = 0; steps < 3 && root !== undefined; steps += 1) {
    const inner: Word | undefined = words.find(
      ({ head, relation }) => head === root?.index && relation === 'ccomp',
    );
    if (inner === undefined || root.upos !== 'VERB') break;
    root = inner;
  }
  return root;
}

const deniedObject = (words: readonly Word[], root: Word): boolean =>
  words.some(({ lower, head }) => {
    const noun = words[head];
    return (
      lower === 'no' && noun !== undefined && noun.head === root.index && noun.relation === 'obj'
    );
  });

/** "Has no side effects", "is safe": none; "carries risks", "side effects include": some. */
function harmsOf(words: readonly Word[], root: Word, denied: boolean): 'none' | 'some' | null {
  if (SAFE.has(root.lower)) return denied ? 'some' : 'none';
  const isHarm = (word: Word | undefined): boolean =>
    word !== undefined &&
    (HARMS.has(word.lemma) ||
      (word.lemma === 'effect' &&
        /^(?:side|adverse|harmful)$/.test(words[word.index - 1]?.lower ?? '')));
  const object = words.find(({ head, relation }) => head === root.index && relation === 'obj');
  const subject = words.find(
    ({ head, relation }) => head === root.index && relation.startsWith('nsubj'),
  );
  if (
    isHarm(object) &&
    /^(?:have|carry|cause|pose|bring|produce|present|entail)$/.test(root.lemma)
  ) {
    return denied ? 'none' : 'some';
  }
  if (isHarm(subject) && /^(?:include|be)$/.test(root.lemma)) return denied ? null : 'some';
  if (isHarm(subject) && root.upos !== 'VERB') return 'some';
  return null;
}

export interface Opposition {
  readonly words: string;
}

const covers = (a: ReadonlySet<string>, b: ReadonlySet<string>) =>
  [...a].every((word) => b.has(word));

/** Why the two oppose each other, or null. Numbers are none of its business. */
export function opposition(a: Statement, b: Statement): Opposition | null {
  if (a.frame.condition !== b.frame.condition || a.frame.hypothetical || b.frame.hypothetical)
    return null;
  const harm = harmOpposition(a, b);
  if (harm !== null) return harm;
  if (a.hedged || b.hedged || a.subject !== b.subject) return null;
  const complements = covers(a.terms, b.terms) || covers(b.terms, a.terms);
  if (!complements) return null;
  const shared = [...a.terms].filter((term) => b.terms.has(term)).length;
  const adverse =
    a.often !== null && b.seldom !== null
      ? [a.often, b.seldom]
      : a.seldom !== null && b.often !== null
        ? [a.seldom, b.often]
        : null;
  if (a.predicate === b.predicate) {
    if (adverse !== null) return { words: `“${adverse[0]}” against “${adverse[1]}” of the same.` };
    if (a.denied === b.denied || shared < 1) return null;
    // A denial opposes only what it denies in full.
    return a.terms.size === b.terms.size && a.frame.verbs.size === b.frame.verbs.size
      ? { words: 'One denies what the other states.' }
      : strongDenial(a, b);
  }
  if (a.denied !== b.denied || adverse !== null) return null;
  if (a.object !== b.object) return null;
  return isOpposed(a.predicate, b.predicate) && shared >= 1
    ? { words: `“${a.predicate}” against “${b.predicate}” of the same.` }
    : null;
}

function strongDenial(a: Statement, b: Statement): Opposition | null {
  const strong = (one: Statement) => one.denied && one.seldom !== null && STRONG.has(one.seldom);
  return strong(a) || strong(b) ? { words: 'One says never what the other says.' } : null;
}

function harmOpposition(a: Statement, b: Statement): Opposition | null {
  if (a.harms === null || b.harms === null || a.harms === b.harms) return null;
  const [safe, risky] = a.harms === 'none' ? [a, b] : [b, a];
  if (safe.hedged) return null;
  const about = new Set([...risky.terms, risky.subject]);
  const harm =
    /^(?:side|effect|risk|harm|danger|potential|adverse|hazard|serious|known|significant)$/;
  const population = [...safe.terms].filter((term) => !harm.test(term) && term !== safe.subject);
  if (!about.has(safe.subject) || !population.every((term) => about.has(term))) return null;
  return { words: 'One says that it is safe, the other that it carries risks.' };
}
