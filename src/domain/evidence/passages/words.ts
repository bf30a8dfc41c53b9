/**
 * The words of a text as the passage finder counts them: folded, and in English by their stems. Every step is linear in
 * the text, whatever it holds.
 */
import { stemmer } from 'stemmer';
import { singularOf } from '../../language/lemma.ts';
import { isListed, verbEntry } from '../../language/verbs.ts';

export interface Word {
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** Lower case, without accents; numbers without separators of thousands. */
  readonly folded: string;
  readonly capital: boolean;
}

/** What a word is found by, and how much it counts beside the whole word. */
export interface Term {
  readonly term: string;
  readonly factor: number;
}

/** Letters go on behind an apostrophe, and behind a hyphen where a printed line ends. */
const WORD = /\p{N}+(?:[.,]\p{N}+)*|[\p{L}\p{M}]+(?:(?:['’\u00AD]|[-‐]\n)[\p{L}\p{M}]+)*/gu;
/** Scripts that put no spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Nobody's word is longer; the stemmer looks at what comes through here several times. */
const LONGEST_WORD = 60;
/** In languages without stems, longer words are found by their beginning as well. */
const BEGINNING = 6;
const BEGINNING_FACTOR = 0.7;
/** "Unvaccinated" speaks of vaccination; whether for or against it, the person reads. */
const PREFIXED = /^(?:(?:un|non)(?=[a-z]{4})|(?:im|over|dis|mis)(?=[a-z]{6}))([a-z]+)$/;
const BARE_FACTOR = 0.5;
const STEMS_KEPT = 50_000;

/** Words that say nothing of what a sentence is about. Negation is among them: a passage that denies a claim is wanted. */
const STOP = new Set(
  `a an the this that these those of in on at to for from by with as and or nor but if so than then there here is are was
   were be been being am it its their his her our your my they he she we you i me him them us who whom whose which what
   when where while how why also into onto over under about between during within through such do does did done has have
   had having will would shall should can could may might must not no only more most much many some any all each every
   both other another same one ones very too just even still already however because since until upon per via up out off
   said say says according among after before`.split(/\s+/),
);

const fold = (word: string): string =>
  word
    .replace(/[\u00AD\n]|[-‐](?=\n)/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase();

/** The words in order. Text without spaces between words gives overlapping pairs of signs. */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [raw] = match;
    const start = match.index;
    if (UNSPACED.test(raw)) {
      pairs(raw, start, words);
    } else if (/^\p{N}/u.test(raw)) {
      const folded = raw
        .slice(0, LONGEST_WORD)
        .normalize('NFKD')
        .replace(/,(?=\p{N}{3}(?!\p{N}))/gu, '');
      words.push({ start, end: start + raw.length, folded, capital: false });
    } else {
      const folded = fold(raw.slice(0, LONGEST_WORD)).replace(/['’]s?$/, '');
      const capital = /^\p{Lu}/u.test(raw);
      words.push({ start, end: start + raw.length, folded, capital });
    }
  }
  return words;
}

function pairs(raw: string, from: number, words: Word[]): void {
  let at = from;
  let before: { sign: string; at: number } | null = null;
  let alone = true;
  for (const sign of raw) {
    if (before !== null) {
      const folded = fold(before.sign + sign);
      words.push({ start: before.at, end: at + sign.length, folded, capital: false });
      alone = false;
    }
    before = { sign, at };
    at += sign.length;
  }
  if (alone) words.push({ start: from, end: at, folded: fold(raw), capital: false });
}

/** Adjectives that are compared with endings, of which the stemmer knows nothing. */
const COMPARED = new Map(
  `big large small high low long short deep shallow wide narrow old young new early late fast slow quick hot warm cool cold
   cheap dear rich poor heavy light strong weak near hard easy dry wet thick thin bright dark great few safe rare dense
   clean mild harsh steep loud quiet sick healthy busy`
    .split(/\s+/)
    .flatMap((base): [string, string][] => {
      const trunk = /y$/.test(base)
        ? `${base.slice(0, -1)}i`
        : /^[^aeiou]+[aeiou][bdgmnt]$/.test(base)
          ? base + base.slice(-1)
          : base.replace(/e$/, '');
      return [
        [`${trunk}er`, base],
        [`${trunk}est`, base],
      ];
    }),
);

const stems = new Map<string, string>();

/** British spellings, of which Porter's algorithm knows the other one. */
const BRITISH = /^([a-z]{3,})is(e|ed|es|ing|er|ation|ations)$/;

/** Stem of a folded English word: irregular forms by their base form, endings by Porter's algorithm. */
export function stemOf(folded: string): string {
  const known = stems.get(folded);
  if (known !== undefined) return known;
  const spelt = COMPARED.get(folded) ?? folded.replace(BRITISH, '$1iz$2');
  const base = isListed(spelt) ? (verbEntry(spelt)?.lemma ?? spelt) : singularOf(spelt);
  const stem = /^[a-z]+$/.test(base) ? stemmer(base) : base;
  // Bounded: a text of random letters must not fill the memory.
  if (stems.size >= STEMS_KEPT) stems.clear();
  stems.set(folded, stem);
  return stem;
}

/** What the word is found by; nothing for one that says nothing. English and other texts never share a term. */
export function termsOf({ folded }: Word, english: boolean): readonly Term[] {
  if (/^\p{N}/u.test(folded)) return [{ term: folded, factor: 1 }];
  if (english) {
    if (STOP.has(folded) || folded.length < 2) return [];
    const whole = { term: `en:${stemOf(folded)}`, factor: 1 };
    const bare = PREFIXED.exec(folded)?.[1];
    return bare === undefined
      ? [whole]
      : [whole, { term: `en:${stemOf(bare)}`, factor: BARE_FACTOR }];
  }
  const terms: Term[] = [{ term: folded, factor: 1 }];
  if (folded.length > BEGINNING && !UNSPACED.test(folded)) {
    terms.push({ term: `${folded.slice(0, BEGINNING)}-`, factor: BEGINNING_FACTOR });
  }
  return terms;
}
