/** Which words point back, and how. */
import type { Word } from '../../language/tags.ts';
import type { Gender } from './given-names.ts';
import type { Role } from './mentions.ts';
import type { Kind } from './salience.ts';
import type { Words } from './words.ts';

interface Pronoun {
  readonly kind: Kind;
  readonly gender: Gender | null;
  readonly reflexive: boolean;
}

const PRONOUNS: ReadonlyMap<string, readonly [Kind, Gender | null]> = new Map<
  string,
  readonly [Kind, Gender | null]
>([
  ['it', ['it', null]],
  ['its', ['it', null]],
  ['itself', ['it', null]],
  ['they', ['they', null]],
  ['them', ['they', null]],
  ['their', ['they', null]],
  ['themselves', ['they', null]],
  ['he', ['person', 'he']],
  ['him', ['person', 'he']],
  ['his', ['person', 'he']],
  ['himself', ['person', 'he']],
  ['she', ['person', 'she']],
  ['her', ['person', 'she']],
  ['herself', ['person', 'she']],
]);

/** Null for words that are no personal pronouns of the third person. */
export function anaphorOf(word: Word): Pronoun | null {
  const found = PRONOUNS.get(word.lower);
  if (found === undefined || word.kind === 'sign') return null;
  // "IT and sales": a department.
  if (word.text === 'IT') return null;
  return { kind: found[0], gender: found[1], reflexive: /sel(?:f|ves)$/.test(word.lower) };
}

/** A bare "this" or "those" that points back, rather than at the words after it ("that of", "those who"). */
export function isPointing(word: Word, words: Words): boolean {
  if (!/^(?:PRP|DT)$/.test(word.tag) || !/^(?:this|that|these|those)$/.test(word.lower))
    return false;
  const next = words[word.index + 1];
  if (/^(?:of|who|which|with|in|from|for|that|whose)$/.test(next?.lower ?? '')) return false;
  if (/^th[eo]se$/.test(word.lower) && /^VB[GN]$/.test(next?.tag ?? '')) return false;
  return /^(?:nsubj|obj|nsubj:pass)$/.test(word.relation);
}

export function roleOfPronoun(word: Word, words: Words): Role {
  if (word.tag === 'PP$' || word.relation === 'nmod:poss') return 'owner';
  if (/^nsubj/.test(word.relation)) {
    const clause = words[word.head];
    return clause === undefined || /^(?:root|conj|parataxis)$/.test(clause.relation)
      ? 'subject'
      : 'embedded';
  }
  return /^(?:obj|iobj)$/.test(word.relation) ? 'object' : 'other';
}
