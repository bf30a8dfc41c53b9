/**
 * A token cut into the words that the treebank of the parser knows ("don't" → "do", "n't"; "500mg" → "500", "mg").
 * Pieces are stretches of the token as it stands: nothing is rewritten, so that every offset stays true.
 */
import { dateOrPhone, isName, leadingFraction, ORDINAL, UNIT } from './shapes.ts';
import type { Token } from './tokens.ts';

export interface Piece {
  readonly text: string;
  /** UTF-16 code units into the same text as the token's. */
  readonly start: number;
  readonly end: number;
}

const set = (words: string) => new Set(words.split(/\s+/).filter(Boolean));

/** Parts before a hyphen that make one word with what follows. */
const PREFIXES = set(`
  e non mid pre anti re co post over multi pro ex semi sub neo intra inter micro macro counter arch un psycho socio
  bio cross mini ultra pseudo quasi hyper hypo trans de dis tri bi uni extra infra meta mono poly proto super thermo
  electro auto geo eco euro afro anglo franco sino russo cyber tele under di cis mis iso anthropo cardio gastro immuno neuro`);
/** Parts after a hyphen that are no words of their own. */
const SUFFIXES = set('esque wise ish');

/** Contractions without an apostrophe, and what clings together in speech: the length of the first word. */
const FUSED: ReadonlyMap<string, number> = new Map(
  [
    'do|nt does|nt did|nt is|nt was|nt are|nt were|nt have|nt has|nt had|nt would|nt could|nt should|nt ca|nt wo|nt',
    'ai|nt i|m i|ve that|s what|s there|s here|s he|s let|s else|s you|re they|re you|ve they|ve we|ve',
    'you|ll they|ll it|ll can|not gon|na wan|na got|ta out|ta gim|me lem|me a|lot at|least',
  ]
    .join(' ')
    .split(' ')
    .map((pair) => [pair.replace('|', ''), pair.indexOf('|')]),
);
/** Endings with an apostrophe. "n't" takes its n along. */
const CLITIC = /(?:n['’`]t|['’`](?:s|re|ve|ll|d|m))$/i;
/** "w/o", "l/c": a slash between single letters abbreviates. */
const SLASHED = /^(?:w\/(?:o|out)|\p{L}\/\p{L})$/iu;
/** "AT&T", "p&l": an ampersand within initials belongs to the name. */
const AMPERSAND = /^(?:\p{Lu}{1,4}|\p{L})&(?:\p{Lu}{1,4}|\p{L})$/u;
const HYPHEN = /[-‑–]/;
/** Longer "words" are strings of signs to the tagger; they stay whole, and cost nothing. */
const LONGEST = 200;

/** Where the token is cut: offsets into its text, rising, without its ends. */
function cutsOf({ text, kind }: Token): number[] {
  if (text.length < 2 || text.length > LONGEST || kind === 'sign' || isName(text)) return [];
  const cuts = new Set<number>();
  if (kind === 'number') cutNumber(text, 0, cuts);
  else cutWord(text, 0, text.length, cuts);
  return [...cuts].filter((cut) => cut > 0 && cut < text.length).sort((a, b) => a - b);
}

/** Cuts the part `[from, to)` of a longer token; the cuts count from the token's start. */
function cutWord(text: string, from: number, to: number, cuts: Set<number>): void {
  const word = text.slice(from, to);
  if (SLASHED.test(word)) return;
  const clitic = CLITIC.exec(word);
  if (clitic !== null && clitic.index > 0) {
    cuts.add(from + clitic.index);
    cutWord(text, from, from + clitic.index, cuts);
    return;
  }
  const fused = FUSED.get(word.toLowerCase());
  if (fused !== undefined && !(word.length < 4 && word === word.toUpperCase())) {
    cuts.add(from + fused);
    return;
  }
  cutParts(text, from, to, cuts);
}

/** Cuts at hyphens, slashes and ampersands. */
function cutParts(text: string, from: number, to: number, cuts: Set<number>): void {
  let start = from;
  for (let at = from; at < to; at += 1) {
    const sign = text[at] ?? '';
    const joins =
      (HYPHEN.test(sign) && !clings(text, from, start, at, to)) ||
      sign === '/' ||
      (sign === '&' && !AMPERSAND.test(text.slice(from, to)));
    if (!joins) continue;
    cuts.add(at).add(at + 1);
    start = at + 1;
  }
  // "A+", but "C++" and "C#".
  if (/^[ABD-Z]\+$/.test(text.slice(start, to))) cuts.add(to - 1);
}

/** Whether the hyphen at `at` is part of a word: after a prefix that opens it, or before an ending. */
function clings(text: string, from: number, start: number, at: number, to: number): boolean {
  if (start === from && PREFIXES.has(text.slice(start, at).toLowerCase())) return true;
  return SUFFIXES.has(text.slice(at + 1, to).toLowerCase());
}

function cutNumber(text: string, from: number, cuts: Set<number>): void {
  let at = from;
  if (/[$€£¥]/.test(text[at] ?? '')) {
    at += 1;
    cuts.add(at);
  }
  const whole = dateOrPhone(text.slice(at));
  if (whole > 0) {
    at += whole;
    cuts.add(at);
  }
  const amount = /^[\d.,:]*\d[½¼¾⁰¹²³⁴-⁹]*/u.exec(text.slice(at));
  const fraction = leadingFraction(text.slice(at));
  if (fraction > 0) {
    cuts.add(at + fraction - 1).add(at + fraction);
  }
  if (amount === null) {
    cutRest(text, at, cuts);
    return;
  }
  const end = at + amount[0].length;
  const rest = text.slice(end);
  if (ORDINAL.test(rest)) return;
  const unit = UNIT.exec(rest)?.[0];
  if (unit !== undefined) {
    cuts.add(end);
    cutRest(text, end + unit.length, cuts);
    return;
  }
  const code = /^\p{L}[\p{L}\p{M}\p{Nd}]*/u.exec(rest)?.[0] ?? '';
  cutRest(text, end + code.length, cuts);
}

/** What stands after an amount: a hyphen, a slash or a dash with another amount or a word. */
function cutRest(text: string, at: number, cuts: Set<number>): void {
  if (at >= text.length) return;
  cuts.add(at);
  const sign = text[at] ?? '';
  if (!/[-‑–/]/.test(sign)) return;
  cuts.add(at + 1);
  if (/[\d$€£¥]/.test(text[at + 1] ?? '')) cutNumber(text, at + 1, cuts);
  else cutWord(text, at + 1, text.length, cuts);
}

/**
 * The token's pieces in order: together they are exactly the token. Linear in its length.
 */
export function piecesOf(token: Token): readonly Piece[] {
  const cuts = cutsOf(token);
  if (cuts.length === 0) return [token];
  const pieces: Piece[] = [];
  let start = 0;
  for (let index = 0; index <= cuts.length; index += 1) {
    const end = cuts[index] ?? token.text.length;
    pieces.push({
      text: token.text.slice(start, end),
      start: token.start + start,
      end: token.start + end,
    });
    start = end;
  }
  return pieces;
}
