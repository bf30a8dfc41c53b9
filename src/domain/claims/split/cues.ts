/**
 * What a statement's words hold that a rule could work on: looked up once for each statement, so that rules which
 * cannot apply are not asked. A rule's need is no more than its own first question; asking it would find nothing either.
 */
import { remembering } from '../../language/recent.ts';
import type { Word } from '../../language/tags.ts';
import { DASHES, type Rule, type Words } from './rule.ts';

/** One bit for each. */
export const CUE = {
  comma: 1,
  colon: 2,
  semicolon: 4,
  dash: 8,
  bracket: 16,
  /** A coordinator by its tag. */
  coordinator: 32,
  that: 64,
  also: 128,
  /** "while", "although", "though", "whereas", "whilst". */
  contrast: 256,
  so: 512,
  because: 1024,
  /** "as", "since". */
  since: 2048,
  due: 4096,
  including: 8192,
  /** "that", "which", "who", or a participle. */
  relative: 16384,
  /** A word that the tree joins to another. */
  conjunct: 32768,
  parataxis: 65536,
  /** A clause that the tree hangs on a noun. */
  clause: 131072,
} as const;

const BY_WORD: ReadonlyMap<string, number> = new Map([
  [',', CUE.comma],
  [':', CUE.colon],
  [';', CUE.semicolon],
  ['(', CUE.bracket],
  ['that', CUE.that | CUE.relative],
  ['which', CUE.relative],
  ['who', CUE.relative],
  ['also', CUE.also],
  ['while', CUE.contrast],
  ['whilst', CUE.contrast],
  ['although', CUE.contrast],
  ['though', CUE.contrast],
  ['whereas', CUE.contrast],
  ['so', CUE.so],
  ['because', CUE.because],
  ['as', CUE.since],
  ['since', CUE.since],
  ['due', CUE.due],
  ['including', CUE.including],
  ...[...DASHES].map((sign) => [sign, CUE.dash] as const),
]);

const byRelation = (relation: string): number =>
  relation.startsWith('conj')
    ? CUE.conjunct
    : relation.startsWith('parataxis')
      ? CUE.parataxis
      : relation.startsWith('acl')
        ? CUE.clause
        : 0;

function cuesOfWord({ lower, tag, relation }: Word): number {
  const byTag = tag === 'CC' ? CUE.coordinator : tag === 'VBN' ? CUE.relative : 0;
  return (BY_WORD.get(lower) ?? 0) | byTag | byRelation(relation);
}

/** The cues of all words together. */
export const cuesOf: (words: Words) => number = remembering((words) => {
  let cues = 0;
  for (const word of words) cues |= cuesOfWord(word);
  return cues;
});

/** A rule with what it needs to find: one of these cues at least. */
export interface Cued {
  readonly rule: Rule;
  readonly needs: number;
}

/** Every cue: the rule is always asked. */
const ANY = -1;

export const cued = (rule: Rule, needs: number = ANY): Cued => ({ rule, needs });

/** Whether the rule could find something; `cues` are those of the tree's words. */
export const applies = ({ needs }: Cued, cues: number): boolean =>
  needs === ANY || (needs & cues) !== 0;
