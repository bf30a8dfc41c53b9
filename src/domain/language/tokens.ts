/**
 * Words and signs of a passage, with their places. Inline marks of Markdown and reference marks ("[3]") give no
 * token: they stay in the text, but are nothing that a claim says.
 */
import { BINDING, OPEN } from './abbreviations.ts';

export interface Token {
  readonly text: string;
  /** UTF-16 code units into the text; `text.slice(start, end) === token.text`. */
  readonly start: number;
  readonly end: number;
  readonly kind: 'word' | 'number' | 'sign';
  /** No white space before it. */
  readonly glued: boolean;
}

/** Alternatives start with different signs or are told apart by their first few: no backtracking to speak of. */
const PIECE = new RegExp(
  [
    String.raw`(?<address>https?:\/\/[^\s<>"”]+|www\.[^\s<>"”]+)`,
    String.raw`(?<number>[$€£¥]?\p{Nd}+(?:[.,:\/]\p{Nd}+|[-–]\p{Nd}+(?:[.,]\p{Nd}+)*)*(?:%|°[CF]?|[-\p{L}\p{M}][\p{L}\p{M}\p{Nd}-]*)?)`,
    String.raw`(?<word>(?:(?<=\s|^)\.(?=\p{L}{2}))?[\p{L}\p{M}](?:[\p{L}\p{M}\p{Nd}]|['’](?=\p{L})|[-‑\/&](?=[\p{L}\p{Nd}])|\.(?=\p{L}\.))*[#+]{0,2})`,
    String.raw`(?<sign>\.{2,}|…|--+|[^\s])`,
  ].join('|'),
  'uy',
);

const CONTRACTION =
  /^(it|he|she|that|there|here|what|who|where|let|how|i|you|we|they)(['’](?:s|re|ve|ll|d|m))$/i;
const REFERENCE = /\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}|\^[^\]\s]{1,20}|citation needed)\]/y;
const LINK = /\[([^[\]\n]{1,300})\]\([^()\s]{0,2000}(?:\s+"[^"\n]{0,300}")?\)/y;
const TAG =
  /<\/?(?:b|i|em|strong|br|sup|sub|a|span|u|code|p|div|mark|small)(?:\s[^<>]{0,300})?\/?>/iy;

const matchAt = (pattern: RegExp, text: string, at: number) => {
  pattern.lastIndex = at;
  return pattern.exec(text);
};

/** How many code units of inline marking start here: zero when it is text. */
function markAt(text: string, at: number, to: number): number {
  const sign = text[at];
  if (sign === '`' || sign === '*') {
    let end = at;
    while (end < to && text[end] === sign) end += 1;
    const inside = /\S/.test(text[at - 1] ?? ' ') !== /\S/.test(text[end] ?? ' ') || end - at > 1;
    return sign === '`' || inside || /\w/.test(text[end] ?? '') ? end - at : 0;
  }
  if (sign === '_' && (/\W/.test(text[at - 1] ?? ' ') || /\W/.test(text[at + 1] ?? ' '))) return 1;
  if (sign === '<') return matchAt(TAG, text, at)?.[0].length ?? 0;
  if (sign === '[') return matchAt(REFERENCE, text, at)?.[0].length ?? 0;
  return 0;
}

/** Tokens of `[from, to)` in order. Linear in its length. */
export function readTokens(text: string, from = 0, to = text.length): Token[] {
  // The passage alone: a pattern that ran on beyond it would read the rest of the article for each passage.
  const tokens = tokensOf(text.slice(from, to));
  if (from === 0) return tokens;
  return tokens.map(({ text: piece, start, end, kind, glued }) => ({
    text: piece,
    start: start + from,
    end: end + from,
    kind,
    glued,
  }));
}

function tokensOf(text: string): Token[] {
  const to = text.length;
  const tokens: Token[] = [];
  /** Ends of the links that are open, where their address has to be left out. */
  let link: { words: number; end: number } | null = null;
  let at = 0;
  let glued = false;
  while (at < to) {
    if (link !== null && at >= link.words) {
      at = link.end;
      link = null;
      continue;
    }
    const sign = text[at] ?? '';
    if (/[\s\u200B\u2060\uFEFF]/.test(sign)) {
      glued = false;
      at += 1;
      continue;
    }
    const mark = markAt(text, at, to);
    if (mark > 0) {
      at += mark;
      continue;
    }
    if ((sign === '[' || (sign === '!' && text[at + 1] === '[')) && link === null) {
      const image = sign === '!';
      const open = image ? at + 1 : at;
      const hit = matchAt(LINK, text, open);
      if (hit && open + hit[0].length <= to) {
        if (image) at = open + hit[0].length;
        else {
          link = { words: open + 1 + (hit[1]?.length ?? 0), end: open + hit[0].length };
          at = open + 1;
        }
        continue;
      }
    }
    const end = pushPiece(tokens, text, at, to, glued);
    at = end;
    glued = true;
  }
  return tokens;
}

function pushPiece(tokens: Token[], text: string, at: number, to: number, glued: boolean): number {
  const groups = matchAt(PIECE, text, at)?.groups;
  let piece = groups?.address ?? groups?.number ?? groups?.word ?? groups?.sign ?? text[at] ?? '';
  if (groups?.address !== undefined) piece = piece.replace(/[.,;:!?)\]'’]+$/, '');
  if (at + piece.length > to) piece = text.slice(at, to);
  const start = at;
  let end = at + piece.length;
  const kind =
    groups?.number !== undefined ? 'number' : groups?.sign !== undefined ? 'sign' : 'word';
  if (kind === 'word' && text[end] === '.' && end < to && takesStop(piece, text, end, to)) {
    end += 1;
    piece = text.slice(start, end);
  }
  const parts = kind === 'word' ? CONTRACTION.exec(piece) : null;
  const head = parts?.[1];
  const tail = parts?.[2];
  if (head !== undefined && tail !== undefined) {
    const cut = start + head.length;
    tokens.push({ text: head, start, end: cut, kind: 'word', glued });
    tokens.push({ text: tail, start: cut, end, kind: 'word', glued: true });
  } else {
    tokens.push({ text: piece, start, end, kind, glued });
  }
  return end;
}

/** Whether the full stop belongs to the word: "e.g.", "U.S.", "Dr." — but not at the very end of the passage. */
function takesStop(word: string, text: string, at: number, to: number): boolean {
  if (at + 1 >= to) return /\./.test(word);
  const lower = word.toLowerCase();
  if (/\./.test(word) || BINDING.has(lower)) return true;
  const initial = /^\p{Lu}$/u.test(word) && /\s\p{Lu}/u.test(text.slice(at + 1, at + 3));
  return (
    initial ||
    (OPEN.has(lower) && lower !== 'no' && lower !== 'in' && /[\s,)]/.test(text[at + 1] ?? ''))
  );
}
