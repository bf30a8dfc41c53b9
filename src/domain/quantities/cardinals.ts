/** Numbers in words: "two hundred and fifty" becomes one number of the text. */
import type { Lexeme } from './lexeme.ts';
import { whole } from './rational.ts';

const listed = (words: string, from: number, step = 1): [string, number][] =>
  words.split(' ').map((word, at) => [word, from + at * step]);

const UNITS: ReadonlyMap<string, number> = new Map(
  listed(
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
    0,
  ),
);
const TENS: ReadonlyMap<string, number> = new Map(
  listed('twenty thirty forty fifty sixty seventy eighty ninety', 20, 10),
);
/** More words than this are a list rather than a number. */
const LONGEST = 12;

/** The same lexemes with every run of number words as one number. "Hundred" alone is left to the scales. */
export function cardinalWords(list: readonly Lexeme[]): Lexeme[] {
  const found: Lexeme[] = [];
  let at = 0;
  while (at < list.length) {
    const one = list[at];
    if (one === undefined) break;
    const read = one.kind === 'word' ? runAt(list, at) : null;
    if (read === null) {
      found.push(one);
      at += 1;
      continue;
    }
    const last = list[read.to - 1] ?? one;
    const text = list
      .slice(at, read.to)
      .map(({ text }) => text)
      .join(' ');
    found.push({
      kind: 'number',
      text,
      lower: text.toLowerCase(),
      start: one.start,
      end: last.end,
      glued: one.glued,
      value: whole(read.value),
      spelled: true,
    });
    at = read.to;
  }
  return found;
}

/** Units, tens, hundreds and thousands from `from` on; scales from a million up are read with digits too. */
function runAt(list: readonly Lexeme[], from: number): { value: number; to: number } | null {
  let thousands = 0;
  let below = 0;
  let to = from;
  /** What may follow: a one after "twenty", nothing after "two". */
  let room = Number.POSITIVE_INFINITY;
  for (let at = from; at < Math.min(list.length, from + LONGEST); at += 1) {
    const word = list[at];
    if (word === undefined) break;
    const unit = UNITS.get(word.lower);
    const ten = TENS.get(word.lower);
    if (unit !== undefined && unit < room) {
      below += unit;
      room = 0;
    } else if (ten !== undefined && ten < room) {
      below += ten;
      room = 10;
    } else if (word.lower === 'hundred' && below > 0 && below < 20) {
      below *= 100;
      room = 100;
    } else if (word.lower === 'thousand' && below > 0 && thousands === 0) {
      thousands = below * 1000;
      below = 0;
      room = 1000;
    } else if (joins(list, at, room)) {
      continue;
    } else {
      break;
    }
    to = at + 1;
  }
  return to === from ? null : { value: thousands + below, to };
}

/** The "and" of "two hundred and fifty", the hyphen of "twenty-three". */
function joins(list: readonly Lexeme[], at: number, room: number): boolean {
  const [word, next] = [list[at], list[at + 1]];
  if (word === undefined || next === undefined || room === 0 || !Number.isFinite(room))
    return false;
  const value = UNITS.get(next.lower) ?? TENS.get(next.lower);
  if (value === undefined || value === 0 || value >= room) return false;
  if (word.lower === 'and') return room >= 100;
  return /^[-‑–]$/.test(word.text) && room === 10 && word.glued && next.glued;
}
