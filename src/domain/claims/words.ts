/** A claim's words while it is being made: words of the article, and the few that the rules put in. */
import type { Tag, Upos, Word } from '../language/tags.ts';
import { altered, mapped } from '../language/word.ts';

/**
 * A word that does not stand in the article ("is", "and"). Its place and its index are -1. Its fields stand in the same
 * order as those of all words (see language/word).
 */
export function made(text: string, tag: Tag, lemma = text.toLowerCase()): Word {
  const lower = text.toLowerCase().replace(/[’ʼ]/g, "'");
  return {
    text,
    start: -1,
    end: -1,
    kind: tag === 'SIGN' ? 'sign' : 'word',
    glued: false,
    lower,
    tag,
    lemma,
    index: -1,
    head: -1,
    relation: tag === 'SIGN' ? 'punct' : 'dep',
    upos: UPOS[tag] ?? 'X',
    xpos: tag === 'SIGN' ? ',' : tag === 'SC' ? 'IN' : tag === 'PP$' ? 'PRP$' : tag,
  };
}

const UPOS: Readonly<Partial<Record<Tag, Upos>>> = {
  SIGN: 'PUNCT',
  DT: 'DET',
  PP$: 'PRON',
  PRP: 'PRON',
  CC: 'CCONJ',
  SC: 'SCONJ',
  IN: 'ADP',
  TO: 'PART',
  RB: 'ADV',
  JJ: 'ADJ',
  CD: 'NUM',
  NN: 'NOUN',
  NNS: 'NOUN',
  NNP: 'PROPN',
  MD: 'AUX',
  VB: 'VERB',
  VBP: 'VERB',
  VBZ: 'VERB',
  VBD: 'VERB',
  VBN: 'VERB',
  VBG: 'VERB',
};

const CLOSING = /^(?:[,.;:!?)\]”’»%]|\.{2,}|…|['’](?:s|re|ve|ll|d|m))$/;
const OPENING = /^[([“‘«$]$/;

function spaceBefore(previous: Word, word: Word): boolean {
  if (word.start >= 0 && previous.end === word.start) return !word.glued;
  // Two neighbours stay as they were written, "the .NET platform" included.
  if (previous.end >= 0 && word.start === previous.end + 1 && !/^[,.;:]$/.test(word.text))
    return true;
  if (CLOSING.test(word.text)) return false;
  return !(OPENING.test(previous.text) && previous.end === word.start);
}

/** The words as running text, without capital and full stop. */
export function plainText(words: readonly Word[]): string {
  let text = '';
  let previous: Word | undefined;
  for (const word of words) {
    text += previous === undefined || !spaceBefore(previous, word) ? word.text : ` ${word.text}`;
    previous = word;
  }
  return text;
}

const QUOTES: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '«': '»',
  '(': ')',
  '[': ']',
};

/** Leaves out quotation marks and brackets that lost their partner. */
function balanced(words: readonly Word[]): Word[] {
  const drop = new Set<number>();
  const open: { sign: string; at: number }[] = [];
  words.forEach((word, at) => {
    if (word.kind !== 'sign') return;
    const closes = open.findLastIndex((entry) => entry.sign === word.text);
    if (closes >= 0) {
      for (const lost of open.slice(closes + 1)) drop.add(lost.at);
      open.length = closes;
    } else if (QUOTES[word.text] !== undefined) open.push({ sign: QUOTES[word.text] ?? '', at });
    else if (word.text === '"') open.push({ sign: '"', at });
    else if (/^[”»)\]]$/.test(word.text)) drop.add(at);
    else if (word.text === '’' && !word.glued) drop.add(at);
  });
  for (const lost of open) drop.add(lost.at);
  return words.filter((_, at) => !drop.has(at));
}

const EDGE_SIGN = /^(?:[,;:.!?–—•*\-/]|--|\.{2,}|…)$/;

/** Signs at the edges, doubled commas and brackets around nothing leave; so do joining words at the end. */
export function tidy(words: readonly Word[]): Word[] {
  let list = balanced(words);
  const kept: Word[] = [];
  for (const word of list) {
    const previous = kept[kept.length - 1];
    // Every sign that is looked for is a single one.
    if (word.text.length > 1) {
      kept.push(word);
      continue;
    }
    const isComma = word.text === ',' || word.text === ';';
    if (isComma && (previous === undefined || /^[,;:(–—]$/.test(previous.text))) continue;
    if (/^[)\]”]$/.test(word.text) && /^[([“]$/.test(previous?.text ?? '')) {
      kept.pop();
      continue;
    }
    if ((word.text === '.' || word.text === ')') && previous?.text === ',') kept.pop();
    kept.push(word);
  }
  list = kept;
  const dangling = (word: Word | undefined) =>
    word !== undefined &&
    ((word.kind === 'sign' && EDGE_SIGN.test(word.text)) ||
      (word.tag === 'CC' && !/^(?:neither|both|either)$/.test(word.lower)));
  let from = 0;
  let to = list.length;
  while (from < to && dangling(list[from])) from += 1;
  while (to > from && dangling(list[to - 1])) to -= 1;
  return from === 0 && to === list.length ? list : balanced(list.slice(from, to));
}

/** "a" before consonants, "an" before vowels, where a rule changed what follows. */
function articles(words: readonly Word[]): Word[] {
  return mapped(words, (word, at) => {
    const next = words[at + 1];
    if ((word.lower !== 'a' && word.lower !== 'an') || next === undefined || word.tag !== 'DT')
      return word;
    if (word.start >= 0 && next.start >= 0 && next.start <= word.end + 1) return word;
    const vowel =
      /^(?:[aeio]|u(?!n[ius]|s[aeiu]|ti|r[aeio]|[bk][aeiou])|hour|honou?r|honest|heir)/i.test(
        next.text,
      ) && !/^(?:eu|one\b|once)/i.test(next.text);
    const text = vowel ? 'an' : 'a';
    return text === word.lower ? word : altered(word, { text, lower: text });
  });
}

/** American quotations close after the comma; the rules want the comma outside, where it separates. */
export function commasOutside(words: readonly Word[]): Word[] {
  const list = [...words];
  for (let at = 1; at + 1 < list.length - 1; at += 1) {
    const [comma, quote] = [list[at], list[at + 1]];
    if (comma?.text !== ',' || quote === undefined || !/^["”]$/.test(quote.text) || !quote.glued)
      continue;
    list[at] = altered(quote, { start: comma.start, end: comma.end });
    list[at + 1] = altered(comma, { start: quote.start, end: quote.end });
  }
  return list;
}

/** A finished sentence: tidy, capital first, one full stop. Empty when nothing is left. */
export function sentenceText(words: readonly Word[]): string {
  const text = plainText(articles(tidy(words))).trim();
  if (text === '') return '';
  const first = words[0];
  const keepsCase = first !== undefined && /^\p{Ll}+\p{Lu}/u.test(text);
  const capital = keepsCase
    ? text
    : text.replace(
        /^(["'“‘(]?)(\p{Ll})/u,
        (_, mark: string, letter: string) => mark + letter.toUpperCase(),
      );
  return /[.!?…]["”’')]?$/.test(capital) ? capital : `${capital}.`;
}

/** The first word of a sentence as it is written within one: only names keep their capital. */
export function midSentence(words: readonly Word[]): Word[] {
  const [first, ...rest] = words;
  if (first === undefined) return [];
  const name = first.tag === 'NNP' || first.lower === 'i' || /\p{Lu}.*\p{Lu}|\d/u.test(first.text);
  if (name) return [...words];
  const text = first.text.charAt(0).toLowerCase() + first.text.slice(1);
  return [altered(first, { text }), ...rest];
}
