/** An article from the clipboard: its limit, and whether it is Markdown. */
import type { TextFormat } from '../../domain/article/schema.ts';
import { ARTICLE_BYTES, type Refusal } from './article-file.ts';
import { sizeInWords } from './size.ts';

export type PastedArticle =
  | { readonly ok: true; readonly text: string; readonly format: TextFormat }
  | Refusal;

/** @param text as it stands in the text field */
export function readPastedArticle(text: string): PastedArticle {
  if (text.trim() === '') {
    return {
      ok: false,
      title: 'There is no text yet',
      message: 'Paste the article’s text, or choose a file. Nothing was added to your library.',
    };
  }
  const size = new TextEncoder().encode(text).length;
  if (size > ARTICLE_BYTES) {
    return {
      ok: false,
      title: 'The text is too long',
      message: `It is ${sizeInWords(size)}. The limit is 20 MB. Paste the part to review. Nothing was added to your library.`,
    };
  }
  return { ok: true, text, format: looksLikeMarkdown(text) ? 'markdown' : 'plain' };
}

/** Enough of a text to tell how it is written. */
const LOOKED_AT = 200_000;

/**
 * Signs of Markdown, one a line, each bounded so that no line is read more than once over. Dashes for list items and
 * single asterisks are no sign: people write them in plain text too.
 */
const SIGNS = [
  /^#{1,6} {1,3}\S/,
  /^\[[^\]]{1,200}\]: \S/,
  /^```|^~~~/,
  /\[[^\][]{1,200}\]\(https?:\/\/[^\s)]{1,500}\)/,
  /(?:^|[\s(])\*\*[^\s*][^*]{0,200}\*\*/,
  /^> \S/,
] as const;

/**
 * True when at least two lines carry a sign and one of them is a heading, a link or a fence. Cautious: read as plain
 * text, Markdown merely shows its marks, while plain text read as Markdown could lose characters.
 */
export function looksLikeMarkdown(text: string): boolean {
  let signs = 0;
  let strong = false;
  for (const line of text.slice(0, LOOKED_AT).split('\n')) {
    const found = SIGNS.findIndex((sign) => sign.test(line.slice(0, 2_000)));
    if (found < 0) continue;
    signs += 1;
    strong ||= found < 4;
    if (strong && signs >= 2) return true;
  }
  return false;
}
