/** Boxes to lines: what stands on one baseline without a wide gap is a segment, the segments of a row are a line. */
import type { Box } from './boxes.ts';

/** Boxes in reading order that stand on one baseline. */
export interface Segment {
  readonly boxes: readonly Box[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** Of its largest box. */
  readonly size: number;
  /** UTF-16 code units. */
  readonly length: number;
}

/** Of the font's size: a wider gap may be the one between two columns. */
const WIDEST_GAP = 0.7;
/** Of the font's size: a wider gap is a space, also where the file has none. */
const SPACE = 0.16;

function segmentOf(boxes: readonly Box[]): Segment {
  const ordered = inOrder(boxes);
  const first = ordered[0];
  let [left, right, top, bottom] = [
    first?.left ?? 0,
    first?.right ?? 0,
    first?.top ?? 0,
    first?.bottom ?? 0,
  ];
  let size = 0;
  let length = 0;
  for (const box of ordered) {
    left = Math.min(left, box.left);
    right = Math.max(right, box.right);
    // A raised figure does not make the line higher.
    if (box.size > size) ({ size, top, bottom } = box);
    length += box.text.length;
  }
  return { boxes: ordered, left, right, top, bottom, size, length };
}

function inOrder(boxes: readonly Box[]): Box[] {
  let rtl = 0;
  let all = 0;
  for (const box of boxes) {
    all += box.text.length;
    if (box.rightToLeft) rtl += box.text.length;
  }
  const sorted = [...boxes].sort((a, b) => a.left - b.left);
  return rtl * 2 > all ? sorted.reverse() : sorted;
}

type Extent = Pick<Segment, 'top' | 'bottom'>;

/** Whether two stand in one row: the lower of them lies by half beside the other. */
export function inOneRow(one: Extent, other: Extent): boolean {
  const shared = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return shared * 2 >= Math.min(one.bottom - one.top, other.bottom - other.top);
}

/** Printed twice with a small shift, to look bold. */
function isShadow(one: Box, other: Box): boolean {
  const near = Math.max(one.size, other.size) * 0.25;
  return (
    one.text === other.text &&
    Math.abs(one.left - other.left) < near &&
    Math.abs(one.baseline - other.baseline) < near
  );
}

/** Boxes that follow each other in the file and on the page, joined. */
function chains(boxes: readonly Box[]): Box[][] {
  const all: Box[][] = [];
  let last: Box | null = null;
  for (const box of boxes) {
    if (last !== null && isShadow(last, box)) continue;
    const chain = all.at(-1);
    if (chain !== undefined && last !== null && inOneRow(last, box)) {
      const gap = box.rightToLeft ? last.left - box.right : box.left - last.right;
      const em = Math.max(last.size, box.size);
      if (gap <= em * WIDEST_GAP && gap >= -em * 0.5) {
        chain.push(box);
        last = box;
        continue;
      }
    }
    all.push([box]);
    last = box;
  }
  return all;
}

/** Pieces of the page's lines, cut where a gap may be one between columns. Order as in the file. */
export function segmentsOf(boxes: readonly Box[]): Segment[] {
  const segments = chains(boxes).map(segmentOf);
  // Files that place each word by itself, in any order, are put together row by row.
  const rows = rowsOf(segments);
  return rows.flatMap((row) => {
    const joined: Segment[] = [];
    for (const segment of row) {
      const last = joined.at(-1);
      const near = last !== undefined && segment.left - last.right <= last.size * WIDEST_GAP;
      if (last === undefined || !near) joined.push(segment);
      else joined[joined.length - 1] = segmentOf([...last.boxes, ...segment.boxes]);
    }
    return joined;
  });
}

/** Segments by rows from above, each row from left to right. */
export function rowsOf(segments: readonly Segment[]): Segment[][] {
  const sorted = [...segments].sort((a, b) => a.top + a.bottom - (b.top + b.bottom));
  const rows: { segments: Segment[]; extent: Segment }[] = [];
  for (const segment of sorted) {
    // A raised figure comes before the row that it belongs to, so the row before the last is looked at too.
    const row = rows.slice(-2).find(({ extent }) => inOneRow(extent, segment));
    if (row === undefined) rows.push({ segments: [segment], extent: segment });
    else {
      row.segments.push(segment);
      if (segment.size > row.extent.size) row.extent = segment;
    }
  }
  return rows.map((row) => row.segments.sort((a, b) => a.left - b.left));
}

/** One line of a column. */
export interface Line extends Segment {
  readonly text: string;
}

/** A row's boxes as one line, with a space where the file or a gap has one. */
export function lineOf(row: readonly Segment[]): Line {
  const segment = segmentOf(row.flatMap(({ boxes }) => boxes));
  let text = '';
  for (const [index, box] of segment.boxes.entries()) {
    text += (index > 0 && spaceBefore(segment.boxes, index) ? ' ' : '') + box.text;
  }
  return { ...segment, text };
}

/** Whether a space belongs between a box of a line and the one before it. */
export function spaceBefore(boxes: readonly Box[], index: number): boolean {
  const last = boxes[index - 1];
  const box = boxes[index];
  if (last === undefined || box === undefined) return false;
  const gap = Math.max(box.left - last.right, last.left - box.right);
  const em = Math.min(last.size, box.size);
  return (box.spaced && gap > -em * 0.1) || gap > em * SPACE;
}
