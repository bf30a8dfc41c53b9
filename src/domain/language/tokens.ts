/**
 * Words and signs of a passage, with their places. Marks of Markdown, HTML and notes give no token: they stay in
 * the text, but are nothing that a claim says (see marks).
 */
import { BEFORE_NUMBER, BINDING, OPEN } from './abbreviations.ts';
import { type Link, linkAt, markAt } from './marks.ts';
import { isName, TOKEN } from './shapes.ts';

export interface Token {
  readonly text: string;
  /** UTF-16 code units into the text; `text.slice(start, end) === token.text`. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** No white space before it. */
  readonly glued: boolean;
}

const CONTRACTION =
  /^(it|he|she|that|there|here|what|who|where|let|how|i|you|we|they)(['’](?:s|re|ve|ll|d|m))$/i;
const SPACE = /[\s\u200B\u2060\uFEFF]/;

/** Tokens of `[from, to)` in order. Linear in its length. */
export function readTokens(text: string, from = 0, to = text.length): Token[] {
  // The passage alone: a pattern that ran on beyond it would read the rest of the article for each passage.
  return tokensOf(text.slice(from, to), from);
}

function tokensOf(text: string, offset: number): Token[] {
  const tokens: Token[] = [];
  /** The link that is open, whose address has to be left out. */
  let link: Link | null = null;
  let at = 0;
  let glued = false;
  while (at < text.length) {
    if (link !== null && at >= link.wordsEnd) {
      at = link.end;
      link = null;
      continue;
    }
    if (SPACE.test(text[at] ?? '')) {
      glued = false;
      at += 1;
      continue;
    }
    const mark = markAt(text, at);
    if (mark > 0) {
      at += mark;
      continue;
    }
    const opened: Link | null = link === null ? linkAt(text, at) : null;
    if (opened !== null) {
      link = opened;
      at = opened.words;
      continue;
    }
    at = pushToken(tokens, text, at, offset, glued);
    glued = true;
  }
  return tokens;
}

function pushToken(
  tokens: Token[],
  text: string,
  at: number,
  offset: number,
  glued: boolean,
): number {
  TOKEN.lastIndex = at;
  const groups = TOKEN.exec(text)?.groups;
  const { address, name, number, sign } = groups ?? {};
  const found = address ?? name ?? number ?? groups?.word ?? sign ?? text[at] ?? '';
  let end = address === undefined ? at + found.length : addressEnd(text, at, at + found.length);
  const kind = number !== undefined ? 'number' : sign !== undefined ? 'sign' : 'word';
  const plain = groups?.word !== undefined;
  if (plain && text[end] === '.' && takesStop(found, text, end)) end += 1;
  const push = (a: number, b: number, close: boolean) =>
    tokens.push({ text: text.slice(a, b), start: a + offset, end: b + offset, kind, glued: close });
  const head = plain ? CONTRACTION.exec(found)?.[1] : undefined;
  if (head === undefined) {
    push(at, end, glued);
  } else {
    push(at, at + head.length, glued);
    push(at + head.length, end, true);
  }
  return end;
}

/** An address ends before the stops and brackets of the sentence around it; brackets that it opened are its own. */
function addressEnd(text: string, from: number, to: number): number {
  let open = 0;
  for (let at = from; at < to; at += 1) {
    if (text[at] === '(') open += 1;
    if (text[at] === ')') open -= 1;
  }
  let end = to;
  while (end > from + 1) {
    const last = text[end - 1] ?? '';
    if (last === ')' && open < 0) open += 1;
    else if (!/[.,;:!?\]'’*_]/.test(last)) break;
    end -= 1;
  }
  return end;
}

/** Whether the full stop belongs to the word: "e.g.", "U.S.", "Dr." — but not at the very end of the passage. */
function takesStop(word: string, text: string, at: number): boolean {
  const initials = /\./.test(word) && !isName(word);
  if (at + 1 >= text.length) return initials;
  const lower = word.toLowerCase();
  if (initials || BINDING.has(lower)) return true;
  const next = text.slice(at + 1, at + 3);
  if (/^\p{Lu}$/u.test(word) && /\s\p{Lu}/u.test(next)) return true;
  if (/^\s?\p{Nd}/u.test(next)) return BEFORE_NUMBER.has(lower) && lower !== 'n';
  return OPEN.has(lower) && lower !== 'no' && lower !== 'in' && /[\s,)]/.test(next[0] ?? '');
}
