/** Short names for sources that have none: who, when, and a word of the title, as in `doe2019plants`. */
import type { CslItem } from './csl.ts';
import { firstDay } from './csl-date.ts';

/** Words that tell nothing of a title. */
const SMALL = new Set(
  'a an and as at by de der des die das el for from in la le les of on or the to un une von with'.split(
    ' ',
  ),
);
const LONGEST_WORD = 24;

/** ASCII letters and digits only, in lower case; letters lose their accents, and "ß" and its like are spelt out. */
function folded(words: string): string {
  return words
    .replace(/<[^<>]{0,100}>/g, '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/[æÆ]/g, 'ae')
    .replace(/[øØ]/g, 'o')
    .replace(/[œŒ]/g, 'oe')
    .replace(/[łŁ]/g, 'l')
    .replace(/[đĐðÐ]/g, 'd')
    .replace(/[þÞ]/g, 'th')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** @returns never empty, never with white space; equal for equal records */
export function citeKey(csl: Omit<CslItem, 'id'>): string {
  const [name] = csl.author ?? csl.editor ?? [];
  const who = folded(name?.family ?? name?.literal ?? '').split(' ');
  // An organisation goes by its first word.
  const author = (name?.family === undefined ? (who[0] ?? '') : who.join('')).slice(
    0,
    LONGEST_WORD,
  );
  const year = String(firstDay(csl.issued)?.[0] ?? '').replace('-', '');
  const title = folded((csl.title ?? '').slice(0, 500)).split(' ');
  const word = (title.find((one) => !SMALL.has(one)) ?? title[0] ?? '').slice(0, LONGEST_WORD);
  const key = author === '' ? `${word}${year}` : `${author}${year}${word}`;
  if (/[a-z]/.test(key)) return key;
  const number = folded(csl.DOI ?? csl.PMCID ?? csl.PMID ?? csl.ISBN ?? csl.URL ?? '').replaceAll(
    ' ',
    '-',
  );
  return `source${number === '' ? year : `-${number.slice(0, 60)}`}`;
}

/** Hands out each name once: the second to ask for `doe2019` gets `doe2019-2`. */
export class UniqueNames {
  private readonly taken = new Set<string>();
  private readonly next = new Map<string, number>();

  take(wanted: string): string {
    let name = wanted;
    let number = this.next.get(wanted) ?? 2;
    while (this.taken.has(name)) {
      name = `${wanted}-${number}`;
      number += 1;
    }
    this.next.set(wanted, number);
    this.taken.add(name);
    return name;
  }
}
