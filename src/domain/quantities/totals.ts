/** Parts that come to more than their total: "120 pupils, of whom 70 were girls and 60 were boys". */
import { singularOf } from '../language/lemma.ts';
import type { Lexeme } from './lexeme.ts';
import { readLexemes } from './lexemes.ts';
import { add, compare, type Rational } from './rational.ts';
import { shown } from './words.ts';

/** Kinds of people of which nobody is two. */
const APART: readonly (readonly [string, string])[] = [
  ['man', 'woman'],
  ['boy', 'girl'],
  ['male', 'female'],
  ['adult', 'child'],
  ['husband', 'wife'],
  ['son', 'daughter'],
  ['brother', 'sister'],
  ['civilian', 'soldier'],
];
const KINDS = new Set(APART.flat());

/** Most sentences name none of them, and need not be read. */
const NAMED =
  /\b(?:m[ae]n|wom[ae]n|boys?|girls?|(?:fe)?males?|adults?|child(?:ren)?|husbands?|wi(?:fe|ves)|sons?|daughters?|(?:broth|sist)ers?|civilians?|soldiers?)\b/i;

interface Part {
  readonly figure: Lexeme;
  readonly value: Rational;
  readonly kind: string;
}

/** How far behind its figure a part says what it is: "70 of them were girls". */
const REACH = 5;

function partAt(list: readonly Lexeme[], at: number): Part | null {
  const figure = list[at];
  if (figure?.kind !== 'number' || figure.value === undefined || figure.value.d !== 1n) return null;
  for (let next = at + 1; next < Math.min(list.length, at + REACH); next += 1) {
    const one = list[next];
    if (one?.kind !== 'word') return null;
    const kind = singularOf(one.lower);
    if (KINDS.has(kind)) return { figure, value: figure.value, kind };
  }
  return null;
}

const isCounted = (one: Lexeme | undefined): boolean =>
  one?.kind === 'word' && one.lower !== singularOf(one.lower) && !KINDS.has(singularOf(one.lower));

/** The last number of things before `to`: "120 pupils", "120 primary school pupils". */
function totalBefore(list: readonly Lexeme[], to: number): Rational | null {
  for (let at = to - 1; at >= 0; at -= 1) {
    const { kind, value } = list[at] ?? {};
    if (kind !== 'number') continue;
    const things = list.slice(at + 1, Math.min(to, at + 4));
    if (value?.d === 1n && (things.some(isCounted) || /^people$/.test(list[at + 1]?.lower ?? '')))
      return value;
    return null;
  }
  return null;
}

const WHOM = /^(?:whom|which|them|these|those)$/;

/** Whether the words between a total and its first part say that it is one. */
const divides = (list: readonly Lexeme[], to: number): boolean =>
  list[0]?.lower === 'of' ||
  list.slice(0, to).some((one, at) => {
    const next = list[at + 1];
    return (
      (one.lower === 'of' && WHOM.test(next?.lower ?? '')) ||
      one.text === ':' ||
      one.lower === 'including'
    );
  });

export interface Overfull {
  /** The figures of the two parts, as they stand. */
  readonly figures: readonly [string, string];
  readonly words: string;
}

/** @param before the sentence before it: "Of these, 70 were girls" */
export function overfull(sentence: string, before: string): Overfull | null {
  if (!NAMED.test(sentence)) return null;
  const list = readLexemes(sentence);
  const parts = list.flatMap((_, at) => {
    const part = partAt(list, at);
    return part === null ? [] : [{ ...part, at }];
  });
  for (const [place, first] of parts.entries()) {
    const second = parts[place + 1];
    if (second === undefined || !areApart(first.kind, second.kind)) continue;
    if (!divides(list, first.at + 1)) continue;
    const earlier = /^Of (?:them|these|those)\b/.test(sentence) ? readLexemes(before) : null;
    const total =
      earlier === null ? totalBefore(list, first.at) : totalBefore(earlier, earlier.length);
    const sum = add(first.value, second.value);
    if (total === null || compare(sum, total) <= 0) continue;
    return {
      figures: [first.figure.text, second.figure.text],
      words: `${shown(first.value)} + ${shown(second.value)} = ${shown(sum)}: more than the total of ${shown(total)}.`,
    };
  }
  return null;
}

const areApart = (one: string, other: string): boolean =>
  APART.some(([a, b]) => (one === a && other === b) || (one === b && other === a));

export interface Told {
  readonly text: string;
  /** The sentence that it was taken from; empty where that is not known. */
  readonly source: string;
}

export interface Excess {
  readonly claims: readonly [number, number];
  readonly words: string;
}

/** One for each sentence whose parts exceed their total, with the claims that name the parts. Linear in the texts. */
export function overfullTotals(claims: readonly Told[]): Excess[] {
  const found: Excess[] = [];
  let before = '';
  for (let at = 0; at < claims.length; ) {
    const source = claims[at]?.source ?? '';
    let to = at + 1;
    while (to < claims.length && source !== '' && claims[to]?.source === source) to += 1;
    const excess = to - at > 1 && MOST >= source.length ? overfull(source, before) : null;
    if (excess !== null) {
      const names = (claim: Told, figure: string) =>
        readLexemes(claim.text).some(({ kind, text }) => kind === 'number' && text === figure);
      const group = claims.slice(at, to);
      const first = group.findIndex((claim) => names(claim, excess.figures[0]));
      const second = group.findLastIndex((claim) => names(claim, excess.figures[1]));
      if (first >= 0 && second > first)
        found.push({ claims: [at + first, at + second], words: excess.words });
    }
    before = source.slice(0, MOST);
    at = to;
  }
  return found;
}

/** Longer ones are no sentences. */
const MOST = 2_000;
