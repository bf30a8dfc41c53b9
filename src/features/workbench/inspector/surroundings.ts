/** The words around a passage within its block, cut to what fits beside a claim. */
import type { Block, Span } from '../../../domain/article/schema.ts';

/** UTF-16 code units shown on either side of the passage. */
const MOST = 400;

/**
 * What stands before and after a span in the block that holds its start. Long surroundings are cut at a word and marked
 * with an ellipsis. `blocks` are in article order; the block is found by halving.
 */
export function surroundings(
  text: string,
  blocks: readonly Block[],
  span: Span,
): { readonly before: string; readonly after: string } {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) > span.start) high = middle;
    else low = middle + 1;
  }
  const block = blocks[low];
  const start = Math.min(block?.start ?? span.start, span.start);
  const end = Math.max(block?.end ?? span.end, span.end);
  return { before: tail(text, start, span.start), after: head(text, span.end, end) };
}

function tail(text: string, start: number, end: number): string {
  if (end - start <= MOST) return text.slice(start, end);
  const cut = text.slice(end - MOST, end);
  const space = cut.search(/\s/);
  return `… ${cut.slice(space === -1 ? 0 : space + 1)}`;
}

function head(text: string, start: number, end: number): string {
  if (end - start <= MOST) return text.slice(start, end);
  const cut = text.slice(start, start + MOST);
  const space = cut.search(/\s\S*$/);
  return `${cut.slice(0, space === -1 ? MOST : space)} …`;
}
