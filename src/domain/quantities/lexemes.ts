/**
 * The text as the reader of quantities walks over it: numbers, words and single signs. Built on the tokens of the
 * language layer, so that addresses and marks of Markdown are no numbers here either; every token is cut further, by
 * one walk over its characters.
 */
import { isName } from '../language/shapes.ts';
import { readTokens } from '../language/tokens.ts';
import { cardinalWords } from './cardinals.ts';
import type { Lexeme } from './lexeme.ts';
import { add, decimal, type Rational, rational, times } from './rational.ts';

const VULGAR: ReadonlyMap<string, Rational> = new Map(
  '½ 1/2 ¼ 1/4 ¾ 3/4 ⅓ 1/3 ⅔ 2/3 ⅕ 1/5 ⅖ 2/5 ⅗ 3/5 ⅘ 4/5 ⅙ 1/6 ⅛ 1/8 ⅜ 3/8 ⅝ 5/8 ⅞ 7/8'
    .split(' ')
    .flatMap((sign, at, all) => {
      const [n = '0', d = '1'] = (all[at + 1] ?? '').split('/');
      return at % 2 === 0 ? [[sign, rational(BigInt(n), BigInt(d))] as const] : [];
    }),
);

const isDigit = (sign: string): boolean => sign >= '0' && sign <= '9';
const isLetter = (sign: string): boolean => /[\p{L}\p{M}°℃℉Ω]/u.test(sign);
const isTail = (sign: string): boolean => /[\p{L}\p{M}\d²³·'’]/u.test(sign);

/** Linear in the length of the text. */
export function readLexemes(text: string): Lexeme[] {
  const found: Lexeme[] = [];
  let last = -1;
  for (const token of readTokens(text)) {
    if (isName(token.text)) {
      found.push({ ...token, kind: 'name', lower: '', glued: token.start === last });
    } else {
      cut(token.text, token.start, last, found);
    }
    last = token.end;
  }
  return cardinalWords(joined(found));
}

function cut(token: string, offset: number, before: number, found: Lexeme[]): void {
  let last = before;
  let at = 0;
  while (at < token.length) {
    const from = at;
    const sign = token[at] ?? '';
    let kind: Lexeme['kind'] = 'sign';
    if (isDigit(sign) || (sign === '.' && at === 0 && isDigit(token[1] ?? ''))) {
      kind = 'number';
      at = numberEnd(token, at);
    } else if (VULGAR.has(sign)) {
      kind = 'number';
      at += 1;
    } else if (isLetter(sign)) {
      kind = 'word';
      at = wordEnd(token, at);
    } else {
      at += (token.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    }
    const part = token.slice(from, at);
    const value = kind === 'number' ? figureIn(part) : null;
    found.push({
      kind,
      text: part,
      lower: part.toLowerCase(),
      start: offset + from,
      end: offset + at,
      glued: offset + from === last,
      ...(value !== null && { value }),
    });
    last = offset + at;
  }
}

/** A possessive is not part of the word: "days'" and "day's" are days. */
function wordEnd(token: string, from: number): number {
  let at = from;
  while (at < token.length && isTail(token[at] ?? '')) {
    if (/['’]/.test(token[at] ?? '') && !isLetter(token[at + 1] ?? '')) break;
    if (/['’]/.test(token[at] ?? '') && /^['’]s(?![\p{L}])/iu.test(token.slice(at, at + 3))) break;
    at += 1;
  }
  // "C." and "Aug." keep their stop outside: a sign of its own.
  return Math.max(at, from + 1);
}

function numberEnd(token: string, from: number): number {
  let at = from;
  while (at < token.length) {
    const sign = token[at] ?? '';
    const goesOn = isDigit(sign) || (/[.,]/.test(sign) && isDigit(token[at + 1] ?? ''));
    if (!goesOn) break;
    at += 1;
  }
  return VULGAR.has(token[at] ?? '') ? at + 1 : at;
}

const LONGEST = 30;

/** The number as English writes it; a single comma before other than three digits is a decimal one. */
function figureIn(part: string): Rational | null {
  if (part.length > LONGEST) return null;
  const vulgar = VULGAR.get(part.at(-1) ?? '');
  if (vulgar !== undefined) {
    const rest = part.slice(0, -1);
    const integer = rest === '' ? rational(0n) : figureIn(rest);
    return integer === null ? null : add(integer, vulgar);
  }
  if (/^\d+$/.test(part)) return decimal(part);
  if (/^\d*\.\d+$/.test(part)) return decimal(part);
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(part)) return decimal(part.replaceAll(',', ''));
  // Indian groups: 1,21,00,000.
  if (/^\d{1,2}(,\d{2})+,\d{3}(\.\d+)?$/.test(part)) return decimal(part.replaceAll(',', ''));
  if (/^\d{1,3}(\.\d{3}){2,}$/.test(part)) return decimal(part.replaceAll('.', ''));
  if (/^\d+,\d+$/.test(part)) return decimal(part.replace(',', '.'));
  return null;
}

/** Digits in groups of three, and powers of ten, made one number. */
function joined(list: readonly Lexeme[]): Lexeme[] {
  const found: Lexeme[] = [];
  for (let at = 0; at < list.length; at += 1) {
    const one = list[at];
    if (one === undefined) break;
    let number = one;
    if (one.kind === 'number' && one.value !== undefined && /^\d{1,3}$/.test(one.text)) {
      // A longer run of groups is a table or a code, and no number of an article.
      for (let groups = 0; groups < MOST_GROUPS; groups += 1) {
        if (!continues(number, list[at + 1], list[at + 2])) break;
        const next = list[at + 1];
        if (next?.value === undefined || number.value === undefined) break;
        const value = add(times(number.value, rational(1000n)), next.value);
        number = { ...number, text: number.text + next.text, end: next.end, value };
        at += 1;
      }
    }
    const power = list[at + 2];
    if (number.text === '10' && list[at + 1]?.text === '^' && power?.value !== undefined) {
      const value = /^\d{1,2}$/.test(power.text) ? decimal(`1e${power.text}`) : null;
      if (value !== null) {
        number = { ...number, end: power.end, value };
        at += 2;
      }
    }
    found.push(number);
  }
  return found;
}

const MOST_GROUPS = 6;
const SMALL_UNITS = new Set('mg mcg µg μg ug g ml iu milligram milligrams gram grams'.split(' '));

/** Whether the next number is a further group of three digits: "1 500". */
function continues(number: Lexeme, next: Lexeme | undefined, after: Lexeme | undefined): boolean {
  if (next?.kind !== 'number' || next.glued || next.start - number.end !== 1) return false;
  if (!/^\d{3}(\.\d+)?$/.test(next.text) || number.text.includes('.')) return false;
  // "2 500 mg tablets" are two tablets.
  return !(after !== undefined && SMALL_UNITS.has(after.lower));
}
