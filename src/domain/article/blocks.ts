/** An article's text as blocks: headings, paragraphs, list items, quotes and cells. */
import { readMarkdown } from './markdown.ts';
import { readPlain } from './plain.ts';
import type { Block, TextFormat } from './schema.ts';

/**
 * The blocks of a normalised text in article order; they never overlap and never hold their markers
 * (`- `, `## `, `> `). Offsets are UTF-16 code units. Linear in the length of the text, whatever it holds.
 */
export function readBlocks(text: string, format: TextFormat): Block[] {
  return format === 'markdown' ? readMarkdown(text) : readPlain(text);
}

function sameBlocks(a: readonly Block[], b: readonly Block[]): boolean {
  return (
    a.length === b.length &&
    a.every((block, index) => {
      const other = b[index];
      return (
        block.kind === other?.kind &&
        block.start === other.start &&
        block.end === other.end &&
        block.level === other.level
      );
    })
  );
}

/**
 * The format that a text was read in, told by the blocks that came of it: plain where both formats read it alike, and
 * where neither does (the blocks came from an earlier reader).
 */
export function formatOf(text: string, blocks: readonly Block[]): TextFormat {
  if (sameBlocks(readPlain(text), blocks)) return 'plain';
  return sameBlocks(readMarkdown(text), blocks) ? 'markdown' : 'plain';
}
