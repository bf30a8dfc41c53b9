/** Where the comments of a document begin and end: the places of claims, moved to where the article's blocks have words. */
import type { Block, Span } from '../../../../domain/article/schema.ts';
import type { Report, ReportClaim } from '../../../../domain/report/report.ts';

export interface Comment {
  /** Of the comment in its document, from 0, in article order. */
  readonly id: number;
  readonly claim: ReportClaim;
  /** 0 for the claim's main place. */
  readonly place: number;
}

interface Placed extends Comment {
  readonly start: number;
  readonly end: number;
}

/** What begins and ends at an offset. */
export interface Border {
  readonly opening: readonly Comment[];
  readonly closing: readonly Comment[];
}

/** The index of the first block that ends behind this place, or begins at it; the number of blocks past the last. */
function blockFrom(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const block = blocks[middle];
    if (block !== undefined && block.end <= offset && block.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A span without the white space and the marks between blocks. One that has no word in any block is kept as a point at
 * the nearest one, so that no claim is lost; null where the article has no block.
 */
function withinBlocks(blocks: readonly Block[], { start, end }: Span): Span | null {
  const first = blocks[blockFrom(blocks, start)] ?? blocks.at(-1);
  if (first === undefined) return null;
  const from = Math.min(Math.max(start, first.start), first.end);
  const at = blockFrom(blocks, end);
  const next = blocks[at];
  const last = next !== undefined && next.start < end ? next : (blocks[at - 1] ?? first);
  return { start: from, end: Math.max(from, Math.min(end, last.end)) };
}

/** Borders by their offsets in the article. Comments may overlap as they like: their ends are marks, not elements. */
export function commentPlaces({ blocks, claims }: Report): {
  readonly comments: readonly Comment[];
  readonly borders: ReadonlyMap<number, Border>;
} {
  const placed = claims
    .flatMap((claim) =>
      claim.spans.flatMap((span, place): Omit<Placed, 'id'>[] => {
        const within = withinBlocks(blocks, span);
        return within === null ? [] : [{ claim, place, ...within }];
      }),
    )
    .sort((a, b) => a.start - b.start || b.end - a.end || a.claim.number - b.claim.number)
    .map((one, id): Placed => ({ ...one, id }));
  const borders = new Map<number, { opening: Comment[]; closing: Comment[] }>();
  const at = (offset: number) => {
    const border = borders.get(offset) ?? { opening: [], closing: [] };
    borders.set(offset, border);
    return border;
  };
  for (const one of placed) at(one.start).opening.push(one);
  for (const one of placed) at(one.end).closing.push(one);
  return { comments: placed, borders };
}
