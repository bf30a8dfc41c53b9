/**
 * What the article is rendered and virtualised by: headings, paragraphs, quotes and runs of list items, with very
 * long blocks cut into pieces so that one paragraph of megabytes is never one node.
 */
import type { Block } from '../../../domain/article/schema.ts';

/** A stretch of one block that is rendered as one element. UTF-16 code units, end exclusive. */
export interface Piece {
  readonly index: number;
  readonly start: number;
  readonly end: number;
  /** False for the second and further pieces of a long block. */
  readonly opensBlock: boolean;
  /** False where the block goes on in the next piece. */
  readonly closesBlock: boolean;
}

type UnitKind = 'heading' | 'paragraph' | 'quote' | 'list' | 'ordered-list' | 'cells';

/** One or several pieces under one element: a list, a quotation, a single paragraph. */
export interface Unit {
  readonly index: number;
  readonly kind: UnitKind;
  /** Depth of a heading, 1 to 6; 0 for other units. */
  readonly level: number;
  /** The number of the first item of an ordered list; 1 otherwise. */
  readonly firstNumber: number;
  readonly pieces: readonly Piece[];
  readonly start: number;
  readonly end: number;
}

/** Longest piece in UTF-16 code units: a few screens of text, cheap to lay out. */
export const PIECE_LIMIT = 4000;
const UNIT_PIECES = 40;

/** Where to cut at or before `limit`: after a sentence, else after a blank, else anywhere but inside a pair. */
function cutBefore(text: string, start: number, limit: number): number {
  const from = Math.max(start + 1, limit - 1200);
  const tail = text.slice(from, limit);
  let sentence = -1;
  for (const match of tail.matchAll(/[.!?…。！？]["'”’)\]]*\s+/gu)) {
    sentence = match.index + match[0].length;
  }
  if (sentence > 0) return from + sentence;
  const blank = /^[\s\S]*\s/.exec(tail);
  if (blank !== null) return from + blank[0].length;
  const unit = text.charCodeAt(limit);
  return unit >= 0xdc00 && unit <= 0xdfff ? limit - 1 : limit;
}

function piecesOf(text: string, block: Block, firstIndex: number): Piece[] {
  const pieces: Piece[] = [];
  let start = block.start;
  while (start < block.end) {
    const end =
      block.end - start <= PIECE_LIMIT ? block.end : cutBefore(text, start, start + PIECE_LIMIT);
    pieces.push({
      index: firstIndex + pieces.length,
      start,
      end,
      opensBlock: start === block.start,
      closesBlock: end === block.end,
    });
    start = end;
  }
  return pieces;
}

/** The number an ordered item's marker gives it, null for a bullet: markers stand before the block's span. */
function itemNumber(text: string, block: Block): number | null {
  const before = text.slice(Math.max(0, block.start - 16), block.start);
  const marker = /(?:^|\n)\s*(\d{1,9})[.)]\s+$/.exec(before);
  return marker?.[1] === undefined ? null : Number(marker[1]);
}

const RUNS: Partial<Record<Block['kind'], UnitKind>> = {
  'list-item': 'list',
  quote: 'quote',
  cell: 'cells',
};

interface Draft {
  readonly kind: UnitKind;
  readonly level: number;
  readonly firstNumber: number;
  readonly pieces: Piece[];
  /** Whether a further item of the same kind may join. */
  readonly open: boolean;
}

/**
 * Units in article order; each block is in exactly one run of pieces, each piece in exactly one unit.
 * @param text the revision's text
 * @param blocks its blocks in order, not overlapping
 */
export function unitsOf(text: string, blocks: readonly Block[]): Unit[] {
  const drafts: Draft[] = [];
  let pieceCount = 0;
  for (const block of blocks) {
    const pieces = piecesOf(text, block, pieceCount);
    pieceCount += pieces.length;
    const number = block.kind === 'list-item' ? itemNumber(text, block) : null;
    const run = number === null ? RUNS[block.kind] : 'ordered-list';
    const kind = run ?? (block.kind === 'heading' ? 'heading' : 'paragraph');
    const level = block.kind === 'heading' ? (block.level ?? 2) : 0;
    // A long block has a unit for each of its pieces, so that what is around it stays cheap to mount.
    const open = run !== undefined && pieces.length === 1;
    for (const piece of pieces) {
      const last = drafts.at(-1);
      if (open && last?.open && last.kind === kind && last.pieces.length < UNIT_PIECES) {
        last.pieces.push(piece);
      } else {
        drafts.push({ kind, level, firstNumber: number ?? 1, pieces: [piece], open });
      }
    }
  }
  return drafts.map(({ open: _, ...draft }, index) => ({
    ...draft,
    index,
    start: draft.pieces[0]?.start ?? 0,
    end: draft.pieces.at(-1)?.end ?? 0,
  }));
}

/** The index of the last item that starts at or before `offset`; 0 when all start after it. */
export function indexAt(items: readonly { readonly start: number }[], offset: number): number {
  let low = 0;
  let high = items.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const item = items[middle];
    if (item !== undefined && item.start <= offset) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}
