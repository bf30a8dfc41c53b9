/** The statement that an aside makes of its host, in the form that the aside has. */
import { type Clause, clauseAt, nounPhrase } from '../../../../language/phrases.ts';
import { isFiniteVerb, type Word } from '../../../../language/tags.ts';
import { baseOfGerund } from '../../../../language/verbs.ts';
import { altered, mapped } from '../../../../language/word.ts';
import { inflected } from '../../build.ts';
import {
  agree,
  copula,
  finite,
  numberOf,
  participleTense,
  type Tense,
  tenseOf,
} from '../../grammar.ts';
import { join, type Words } from '../rule.ts';
import type { Aside } from './find.ts';

/** "which is made of X" → "HOST is made of X"; "whose roots …" → "HOST's roots …". */
export function fromRelative(words: Words, aside: Aside, host: Words): Words | null {
  const opener = words[aside.from];
  const rest = words.slice(aside.from + 1, aside.to);
  if (opener === undefined || rest.length < 2) return null;
  if (opener.lower === 'whose') {
    const last = host.at(-1);
    if (last === undefined || rest[0] === undefined) return null;
    const owner = /s$/.test(last.text) ? `${last.text}’` : `${last.text}’s`;
    return join(host.slice(0, -1), [altered(last, { text: owner, end: -1 })], rest);
  }
  let verb = 0;
  while (rest[verb]?.tag === 'RB') verb += 1;
  const finiteVerb = rest[verb];
  if (finiteVerb === undefined || !isFiniteVerb(finiteVerb)) return null;
  if (/^(?:mean|allow|suggest|explain)$/.test(finiteVerb.lemma)) return null;
  return join(host, rest.slice(0, verb), [agree(finiteVerb, host)], rest.slice(verb + 1));
}

/** "…, which allows" after a plural noun speaks of the whole clause. */
export function agreesWithRelative(words: Words, aside: Aside, host: Words): boolean {
  let at = aside.from + 1;
  while (words[at]?.tag === 'RB') at += 1;
  const verb = words[at];
  if (words[aside.from]?.lower === 'whose') return true;
  if (verb === undefined || !isFiniteVerb(verb)) return false;
  return agree(verb, host).lower === verb.lower;
}

/** "derived from X" → "HOST is derived from X". */
export function fromParticiple(
  words: Words,
  aside: Aside,
  host: Words,
  known: boolean | undefined,
): Words {
  const at = words.findIndex((word, index) => index >= aside.from && word.tag === 'VBN');
  const tense = participleTense(words.slice(at, aside.to), undefined);
  return join(host, [copula(host, tense, known)], words.slice(aside.from, aside.to));
}

/** "offering X" → "HOST offers X"; "making it Y" → "it is Y"; under "can" or "may" the modal is kept. */
export function fromGerund(
  words: Words,
  aside: Aside,
  host: Words,
  verb: Word | undefined,
): Words | null {
  let at = aside.from;
  const adverbs: Word[] = [];
  while (words[at]?.tag === 'RB') {
    const adverb = words[at];
    if (adverb !== undefined && adverb.lower !== 'thus' && adverb.lower !== 'thereby')
      adverbs.push(adverb);
    at += 1;
  }
  const gerund = words[at];
  if (gerund === undefined) return null;
  const lemma = gerund.lemma === gerund.lower ? baseOfGerund(gerund.lower) : gerund.lemma;
  if (lemma === null || lemma === undefined) return null;
  const rest = words.slice(at + 1, aside.to);
  if (lemma === 'mean')
    return clauseAt(rest, 0) !== null
      ? rest
      : rest[0]?.lower === 'that' && clauseAt(rest, 1) !== null
        ? rest.slice(1)
        : null;
  const made = lemma === 'make' ? fromMaking(rest, tenseOf(verb)) : null;
  if (made !== null) return made;
  const modal = verb?.tag === 'MD' && /^(?:can|could|may|might)$/.test(verb.lower);
  if (modal)
    return join(
      host,
      [verb],
      adverbs,
      [altered(gerund, { text: lemma, lower: lemma, tag: 'VB', xpos: 'VB', lemma })],
      rest,
    );
  const known = numberOf(verb);
  return join(
    host,
    adverbs,
    [inflected(gerund, finite(lemma, host, tenseOf(verb), known))],
    conjugated(rest, host, tenseOf(verb), known),
  );
}

/** "killing three and injuring five": what is joined to the participle changes with it. */
function conjugated(rest: Words, host: Words, tense: Tense, known: boolean | undefined): Words {
  return mapped(rest, (word, at) => {
    let left = at - 1;
    while (rest[left]?.tag === 'RB') left -= 1;
    if (word.tag !== 'VBG' || rest[left]?.tag !== 'CC' || at < 2) return word;
    if (
      rest
        .slice(0, at)
        .some(
          (earlier) =>
            earlier.tag === 'VBG' ||
            (earlier.tag === 'IN' &&
              /^(?:by|of|for|in)$/.test(earlier.lower) &&
              rest[left - 1]?.tag === 'VBG'),
        )
    )
      return word;
    const lemma = baseOfGerund(word.lower);
    return lemma === null ? word : inflected(word, finite(lemma, host, tense, known));
  });
}

/** "making it a promising alternative" → "it is a promising alternative". */
function fromMaking(rest: Words, tense: Tense): Words | null {
  const end = nounPhrase(rest, 0);
  if (end < 1 || end >= rest.length) return null;
  const complement = rest[end];
  const describes = complement !== undefined && ['JJ', 'DT', 'RB', 'CD'].includes(complement.tag);
  if (!describes || complement.lower === 'not') return null;
  if (
    rest[end]?.tag === 'JJ' &&
    rest.slice(end).some((word) => word.tag === 'TO') &&
    /^(?:possible|easy|easier|difficult|hard|harder|necessary|impossible|important|essential)$/.test(
      complement.lower,
    ) &&
    rest[0]?.lower === 'it'
  )
    return null;
  const object = objectAsSubject(rest.slice(0, end));
  return join(object, [copula(object, tense)], rest.slice(end));
}

const SUBJECT_FORM: ReadonlyMap<string, string> = new Map([
  ['them', 'they'],
  ['him', 'he'],
  ['her', 'she'],
  ['us', 'we'],
  ['me', 'I'],
]);

function objectAsSubject(object: Words): Words {
  const only = object[0];
  const form = only === undefined || object.length > 1 ? undefined : SUBJECT_FORM.get(only.lower);
  return form === undefined || only === undefined
    ? object
    : [altered(only, { text: form, lower: form.toLowerCase() })];
}

/** "a leading researcher" → "HOST is a leading researcher". */
export function fromApposition(
  words: Words,
  aside: Aside,
  host: Words,
  clause: Clause | null,
): Words | null {
  const copular =
    clause !== null && words[clause.verb]?.lemma === 'be' && words[clause.verb]?.tag === 'VBD';
  const plural = copula(host, copular ? 'past' : 'present');
  return join(host, [plural], words.slice(aside.from, aside.to));
}
