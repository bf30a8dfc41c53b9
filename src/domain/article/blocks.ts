/** An article's text as blocks: headings, paragraphs, list items, quotes and cells. */
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import type { Block } from './schema.ts';

export type TextFormat = 'plain' | 'markdown';

/**
 * The blocks of a normalised text in article order; they never overlap and never hold their markers
 * (`- `, `## `, `> `). Offsets are UTF-16 code units. Linear in the length of the text, whatever it holds.
 */
export function readBlocks(text: string, format: TextFormat): Block[] {
  return format === 'markdown' ? readMarkdown(text) : readPlain(text);
}
