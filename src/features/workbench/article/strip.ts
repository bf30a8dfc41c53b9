/** The position strip as a few drawn lines: claims by place, one line of a pixel row at most, whatever their number. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { Verdict } from '../../../domain/review/schema.ts';
import type { VerdictOrUntagged } from '../../shared/verdict/labels.ts';
import { SEVERITY } from './lanes.ts';

/** px; width encodes the verdict. */
const STRIP_WIDTH: Record<VerdictOrUntagged, number> = {
  contradicted: 10,
  unsupported: 7,
  supported: 4,
  untagged: 2,
};

/** Height of a line with its gap, px. */
const STEP = 3;

export interface StripClaim {
  readonly id: ClaimId;
  readonly spans: readonly { readonly start: number; readonly end: number }[];
  readonly dismissed: unknown;
}

/**
 * Where each claim stands from 0 to 1. Claims that start together are spread over their passage, so that
 * all of them can be seen.
 * @param length of the article in UTF-16 code units
 */
export function stripPositions(rows: readonly StripClaim[], length: number): Float64Array {
  const positions = new Float64Array(rows.length);
  let first = 0;
  while (first < rows.length) {
    const start = rows[first]?.spans[0]?.start ?? 0;
    let last = first;
    while (last + 1 < rows.length && rows[last + 1]?.spans[0]?.start === start) last += 1;
    const count = last - first + 1;
    for (let index = first; index <= last; index += 1) {
      const end = rows[index]?.spans[0]?.end ?? start;
      const offset = start + ((end - start) * (index - first)) / count;
      positions[index] = length === 0 ? 0 : Math.min(1, offset / length);
    }
    first = last + 1;
  }
  return positions;
}

/**
 * SVG path data for each verdict. Where claims share a pixel row the worst is drawn.
 * @param height of the strip in px
 */
export function stripPaths(
  rows: readonly StripClaim[],
  positions: Float64Array,
  height: number,
  verdictOf: (id: ClaimId) => Verdict | null,
): Record<VerdictOrUntagged, string> {
  const paths: Record<VerdictOrUntagged, string> = {
    contradicted: '',
    unsupported: '',
    supported: '',
    untagged: '',
  };
  const lines = Math.max(1, Math.floor(height / STEP));
  const worst = new Int8Array(lines).fill(SEVERITY.length);
  rows.forEach((row, index) => {
    if (row.dismissed !== null) return;
    const line = Math.min(lines - 1, Math.floor((positions[index] ?? 0) * lines));
    const rank = SEVERITY.indexOf(verdictOf(row.id) ?? 'untagged');
    if (rank < (worst[line] ?? 0)) worst[line] = rank;
  });
  worst.forEach((rank, line) => {
    const shown = SEVERITY[rank];
    if (shown !== undefined) paths[shown] += `M2 ${line * STEP + 1}h${STRIP_WIDTH[shown]}`;
  });
  return paths;
}

/** The index of the claim nearest to a place from 0 to 1, -1 when there is none. */
export function nearestOnStrip(positions: Float64Array, place: number): number {
  let best = -1;
  let distance = Number.POSITIVE_INFINITY;
  positions.forEach((position, index) => {
    const gap = Math.abs(position - place);
    if (gap < distance) {
      best = index;
      distance = gap;
    }
  });
  return best;
}
