/**
 * What the tagger and the parser know of a word by its letters: hashes of its form, ends, beginnings and shape. The
 * trainer and the app both read words here and nowhere else, so that weights always meet the features they were
 * learned with. All of it depends on the form alone: compute it once for each word type and keep it.
 */
import { ADJECTIVES, ADVERBS, NOUNS } from '../lexicon.ts';
import { isListed, isNominal, verbEntry } from '../verbs.ts';

/** Hashed features of a word that the parser's net sums up, each with a table of its own. */
export const NET_HASHES = 7;
/** Rows of each of these tables; a power of two. */
export const NET_BUCKETS = 4096;

/** Stands for "not known" where a hash belongs: no feature is made of it. */
export const NOTHING = 0;

export interface WordFeatures {
  /** Hash of the word in lower case with all digits as 0: its key in the net's vocabulary (32 bits, unsigned). */
  readonly key: number;
  /** Row of each hashed feature in the net's tables, `NET_HASHES` numbers below `NET_BUCKETS`. */
  readonly buckets: Uint16Array;
  /** Hash of the word as written. */
  readonly form: number;
  /** Hash of its shape: "Xx", "x-x", "00.0". */
  readonly shape: number;
  /** Hash of the classes that our own lists name for it, or NOTHING. */
  readonly listed: number;
  /** Hashes of its last one to five letters, in lower case. */
  readonly suffixes: Uint32Array;
  /** Hashes of its first one to three letters, in lower case. */
  readonly prefixes: Uint32Array;
}

const SUFFIXES = 5;
const PREFIXES = 3;
/** A longer word is an address or noise: its shape is that of its first letters. */
const SHAPE_LIMIT = 32;

/** FNV-1a in 32 bits, over UTF-16 code units instead of bytes. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** Spreads a hash and a small number over 32 bits (the finaliser of MurmurHash3, by Austin Appleby). */
export function mix(hash: number, salt: number): number {
  let mixed = hash ^ Math.imul(salt + 1, 0x9e3779b1);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}

/** Typographic variants that the treebank hardly has, as the keyboard's signs. For features only: never for text. */
const fold = (form: string): string =>
  /[^\x20-\x7e]/.test(form)
    ? form
        .replace(/[‘’‚‛′`´]/g, "'")
        .replace(/[“”„‟″«»]/g, '"')
        .replace(/[‐‑‒–−]/g, '-')
        .replace(/[—―]/g, '--')
        .replace(/…/g, '...')
    : form;

/** Runs of capitals, small letters and digits as one or two of X, x and 0; other signs as they are. */
function shapeOf(folded: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (let at = 0; at < folded.length && at < SHAPE_LIMIT; at += 1) {
    const sign = folded.charAt(at);
    const kind = kindOf(sign);
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

function kindOf(sign: string): string {
  if (sign >= 'a' && sign <= 'z') return 'x';
  if (sign >= 'A' && sign <= 'Z') return 'X';
  if (sign >= '0' && sign <= '9') return '0';
  if (sign < '\x80') return sign;
  if (/\p{Lu}/u.test(sign)) return 'X';
  return /\p{L}|\p{M}|[\ud800-\udfff]/u.test(sign) ? 'x' : sign;
}

/**
 * What the lists of verbs, nouns and adjectives say: the treebank is small, and most of its gaps are in open classes.
 * After a change to these lists the weights should be learned again.
 */
function classesOf(lower: string): string {
  const verb = isListed(lower) ? verbEntry(lower) : undefined;
  const verbs = verb === undefined ? '' : verb.forms.join('') + (isNominal(verb.lemma) ? '?' : '!');
  const noun = NOUNS.has(lower) ? 'N' : '';
  const adjective = ADJECTIVES.has(lower) ? 'A' : '';
  return verbs + noun + adjective + (ADVERBS.has(lower) ? 'R' : '');
}

/** Features of a word as written. Linear in its length. */
export function wordFeatures(form: string): WordFeatures {
  const folded = fold(form);
  const lower = folded.toLowerCase().replace(/\p{Nd}/gu, '0');
  const shape = hashOf(shapeOf(folded));
  const classes = classesOf(lower);
  const listed = classes === '' ? NOTHING : hashOf(classes);
  const suffixes = new Uint32Array(SUFFIXES);
  for (let length = 1; length <= SUFFIXES; length += 1) {
    suffixes[length - 1] = hashOf(lower.slice(-length));
  }
  const prefixes = new Uint32Array(PREFIXES);
  for (let length = 1; length <= PREFIXES; length += 1) {
    prefixes[length - 1] = hashOf(lower.slice(0, length));
  }
  const [, two = 0, three = 0, four = 0] = suffixes;
  const [, second = 0, third = 0] = prefixes;
  const hashes = [listed, two, three, four, second, third, shape];
  const buckets = Uint16Array.from(hashes, (hash, table) => mix(hash, table) % NET_BUCKETS);
  return { key: hashOf(lower), buckets, form: hashOf(folded), shape, listed, suffixes, prefixes };
}
