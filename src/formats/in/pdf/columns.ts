/**
 * The order in which a page is read. Where the segments of a page leave a gutter free over many rows, the left side is
 * read before the right; what crosses the gutter (a title, a wide table) cuts the page into bands. Sides are cut again.
 */
import { inOneRow, type Line, lineOf, rowsOf, type Segment } from './lines.ts';

/** The lines of one column in one band, from above. */
export type Column = readonly Line[];

/** Points: columns begin at the same place as nearly as this. */
const ALIGNED = 4;
/** Rows that stand side by side before two blocks count as columns. */
const LEAST_ROWS = 4;
/** UTF-16 code units that half the segments of a column have: cells of tables are shorter, and are read by rows. */
const LEAST_LENGTH = 15;
const DEEPEST = 4;
/** Segments of a page whose columns are looked for: a page of small print has a thousand, and the search is quadratic. */
const MOST_SEGMENTS = 3_000;

interface Cut {
  readonly left: Segment[];
  readonly right: Segment[];
  readonly across: Segment[];
}

function medianLength(segments: readonly Segment[]): number {
  const lengths = segments.map(({ length }) => length).sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? 0;
}

/** Where several segments begin at one place: candidates for the left edge of a column. */
function edgesOf(segments: readonly Segment[]): number[] {
  const lefts = segments.map(({ left }) => left).sort((a, b) => a - b);
  const edges: number[] = [];
  for (let from = 0; from < lefts.length; ) {
    const begin = lefts[from] ?? 0;
    let to = from;
    while (to < lefts.length && (lefts[to] ?? 0) - begin <= ALIGNED) to += 1;
    if (to - from >= LEAST_ROWS - 1) edges.push(begin);
    from = to;
  }
  return edges;
}

function cutAt(segments: readonly Segment[], edge: number): Cut {
  const left: Segment[] = [];
  const right: Segment[] = [];
  const across: Segment[] = [];
  for (const segment of segments) {
    if (segment.left >= edge - 0.5) right.push(segment);
    else if (segment.right <= edge - segment.size * 0.3) left.push(segment);
    else across.push(segment);
  }
  // A wide line with a gap in it is across the gutter as a whole.
  const beside = (segment: Segment) => across.some((one) => inOneRow(one, segment));
  const crossing = [...left, ...right].filter(beside);
  if (crossing.length === 0) return { left, right, across };
  const wide = new Set([...across, ...crossing]);
  return {
    left: left.filter((segment) => !wide.has(segment)),
    right: right.filter((segment) => !wide.has(segment)),
    across: [...wide],
  };
}

/** How many rows of the smaller side have something beside them. */
function rowsBeside({ left, right }: Cut): number {
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  const tops = many.map(({ top, bottom }) => ({ top, bottom }));
  return few.filter((one) => tops.some((other) => one.top < other.bottom && other.top < one.bottom))
    .length;
}

/** The cut with the most rows side by side; null where the segments are one column. */
function bestCut(segments: readonly Segment[]): Cut | null {
  let best: Cut | null = null;
  let most = LEAST_ROWS - 1;
  for (const edge of edgesOf(segments)) {
    const cut = cutAt(segments, edge);
    if (medianLength(cut.left) < LEAST_LENGTH || medianLength(cut.right) < LEAST_LENGTH) continue;
    const rows = rowsBeside(cut);
    if (rows <= most || cut.across.length > (cut.left.length + cut.right.length) * 2) continue;
    best = cut;
    most = rows;
  }
  return best;
}

const middle = ({ top, bottom }: Segment) => (top + bottom) / 2;

/** @param depth how often these segments have been cut out of the page */
export function columnsOf(segments: readonly Segment[], depth = 0): Column[] {
  const searched = depth < DEEPEST && segments.length <= MOST_SEGMENTS;
  const cut = searched ? bestCut(segments) : null;
  if (cut === null) return segments.length === 0 ? [] : [rowsOf(segments).map(lineOf)];
  const wide = rowsOf(cut.across);
  const heights = wide.map((row) => middle(row[0] as Segment));
  const inBand = (side: readonly Segment[], band: number) =>
    side.filter((segment) => {
      const y = middle(segment);
      return y >= (heights[band - 1] ?? -Infinity) && y < (heights[band] ?? Infinity);
    });
  const columns: Column[] = [];
  let pending: Segment[][] = [];
  const flush = () => {
    if (pending.length > 0) columns.push(pending.map(lineOf));
    pending = [];
  };
  for (let band = 0; band <= wide.length; band += 1) {
    const left = inBand(cut.left, band);
    const right = inBand(cut.right, band);
    if (left.length + right.length > 0) flush();
    columns.push(...columnsOf(left, depth + 1), ...columnsOf(right, depth + 1));
    const row = wide[band];
    if (row !== undefined) pending.push(row);
  }
  flush();
  return columns;
}
