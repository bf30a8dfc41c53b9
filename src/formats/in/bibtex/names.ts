/**
 * Lists of names as BibTeX and BibLaTeX read them: "and" between names, "First von Last", "von Last, First",
 * "von Last, Jr, First", braces around what belongs together, and BibLaTeX's "family=…, given=…".
 */
import type { CslName } from '../../../domain/evidence/csl.ts';
import { withoutTail } from '../names.ts';
import { latexToText } from './latex.ts';

export interface NameList {
  readonly names: CslName[];
  /** The list ends with "and others". */
  readonly more: boolean;
}

/** The parts between separators outside of braces. A backslash keeps the next character from counting. */
function splitOutsideBraces(text: string, separator: RegExp): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  const sticky = new RegExp(separator, 'iy');
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') {
      at += 1;
      continue;
    }
    if (char === '{') depth += 1;
    else if (char === '}') depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      sticky.lastIndex = at;
      const match = sticky.exec(text);
      if (match !== null && match[0] !== '') {
        parts.push(text.slice(from, at));
        at += match[0].length - 1;
        from = at + 1;
      }
    }
  }
  parts.push(text.slice(from));
  return parts;
}

/** The inside of a pair of braces around the whole text; null where there is none, or where `{A} and {B}` only looks so. */
function withoutOuterBraces(text: string): string | null {
  if (!text.startsWith('{') || !text.endsWith('}')) return null;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === '\\') at += 1;
    else if (char === '{') depth += 1;
    else if (char === '}') {
      depth -= 1;
      if (depth === 0 && at < text.length - 1) return null;
    }
  }
  return depth === 0 ? text.slice(1, -1) : null;
}

// One space of each side is enough to tell, so that runs of white space cannot make the search slow.
const AND = /(?<=\s)and(?=\s)/;
const COMMA = /,/;
const SPACES = /[\s~]+/;

export function readNames(field: string): NameList {
  let list = field.trim();
  const inner = withoutOuterBraces(list);
  // Some programs put braces around the whole list, which then is no organisation: every part of it has its comma.
  if (inner !== null) {
    const parts = splitOutsideBraces(inner, AND);
    if (parts.length > 1 && parts.every((part) => part.includes(','))) list = inner;
  }
  const names: CslName[] = [];
  let more = false;
  for (const written of splitOutsideBraces(` ${list} `, AND)) {
    const name = withoutTail(written.trim().replace(/^,\s*/, ''));
    if (name === '') continue;
    if (/^(?:others|\{?et\s+al\.?\}?)$/i.test(name)) more = true;
    else {
      const etAl = /[,\s]\s{0,5}et\s{1,5}al\.?$/i.exec(name.slice(-20));
      more ||= etAl !== null;
      const read = readName(etAl === null ? name : name.slice(0, -etAl[0].length));
      if (read !== null) names.push(read);
    }
  }
  return { names, more };
}

const plain = (latex: string): string => latexToText(latex, false);

function nameOf(parts: Readonly<Record<string, string>>): CslName | null {
  const kept = Object.entries(parts).filter(([, words]) => words !== '');
  return kept.length === 0 ? null : Object.fromEntries(kept);
}

function readName(name: string): CslName | null {
  const organisation = withoutOuterBraces(name);
  if (organisation !== null) return nameOf({ literal: plain(organisation) });
  const parts = splitOutsideBraces(name, COMMA).map((part) => part.trim());
  if (/^(?:family|given|prefix|suffix|id|useprefix)\s*=/i.test(parts[0] ?? ''))
    return readKeyed(parts);
  const [first = '', second = '', third] = parts;
  if (parts.length === 1) return readUnparted(first);
  const { particle, family } = familyOf(first);
  // "Last, Jr, First"; a fourth part is a given name that somebody has split.
  const suffix = third === undefined ? '' : plain(second);
  const given = third === undefined ? plain(second) : plain(parts.slice(2).join(', '));
  // "Smith, Jr." and "Smith, III" leave the given name out.
  if (third === undefined && /^(?:[JS]r\.?|I{2,3}|IV)$/.test(given)) {
    return nameOf({ family, 'non-dropping-particle': particle, suffix: given });
  }
  return nameOf({ family, given, 'non-dropping-particle': particle, suffix });
}

/** BibLaTeX's own writing, in which nothing has to be guessed. */
function readKeyed(parts: readonly string[]): CslName | null {
  const values = new Map<string, string>();
  for (const part of parts) {
    const equals = part.indexOf('=');
    if (equals === -1) continue;
    const value = part
      .slice(equals + 1)
      .trim()
      .replace(/^"(.*)"$/, '$1');
    values.set(part.slice(0, equals).trim().toLowerCase(), plain(value));
  }
  const particle =
    values.get('useprefix') === 'false' ? 'dropping-particle' : 'non-dropping-particle';
  return nameOf({
    family: values.get('family') ?? '',
    given: values.get('given') ?? '',
    [particle]: values.get('prefix') ?? '',
    suffix: values.get('suffix') ?? '',
  });
}

/** Words that begin in lower case before the last name: "van der". The last word is always the name itself. */
function familyOf(words: string): { readonly particle: string; readonly family: string } {
  const tokens = tokensOf(words);
  let last = -1;
  for (let at = 0; at < tokens.length - 1; at += 1) if (isLower(tokens[at] ?? '')) last = at;
  // "Some von Name, First": what stands before the particle belongs to it.
  return {
    particle: joined(tokens.slice(0, last + 1)),
    family: joined(tokens.slice(last + 1)),
  };
}

/** "First von Last". */
function readUnparted(name: string): CslName | null {
  const tokens = tokensOf(name);
  if (tokens.length === 1) {
    const word = plain(name);
    return word === '' ? null : { family: word };
  }
  const from = tokens.findIndex((token, at) => at < tokens.length - 1 && isLower(token));
  const suffixed = /^(?:[JS]r\.?|I{2,3}|IV)$/.test(tokens.at(-1) ?? '') && tokens.length > 2;
  const words = suffixed ? tokens.slice(0, -1) : tokens;
  const suffix = suffixed ? (tokens.at(-1) ?? '') : '';
  if (from === -1 || from >= words.length - 1) {
    return nameOf({ family: joined(words.slice(-1)), given: joined(words.slice(0, -1)), suffix });
  }
  const { particle, family } = familyOf(words.slice(from).join(' '));
  return nameOf({
    family,
    given: joined(words.slice(0, from)),
    'non-dropping-particle': particle,
    suffix,
  });
}

function tokensOf(words: string): string[] {
  return splitOutsideBraces(words, SPACES).filter((token) => token !== '');
}

function joined(tokens: readonly string[]): string {
  return plain(tokens.join(' '));
}

/** Lower case, as BibTeX tells it: by the first letter outside of braces, or the one that an accent command carries. */
function isLower(token: string): boolean {
  if (token.startsWith('{') && !token.startsWith('{\\')) return false;
  const letter = /\p{L}/u.exec(plain(token))?.[0];
  return letter !== undefined && letter !== letter.toUpperCase() && letter === letter.toLowerCase();
}
