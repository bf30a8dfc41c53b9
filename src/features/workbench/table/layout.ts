/**
 * Where every row of the grid stands: group titles and the claims of open groups, in one numbering from top to bottom.
 * All claims have one height and all group titles another, so a place is arithmetic and nothing need be rendered to
 * know it.
 */
import type { ClaimId } from '../../../domain/ids.ts';
import type { VisibleClaims } from '../context.ts';
import { positionOf } from './visible.ts';

export interface Heights {
  /** CSS pixels. */
  readonly row: number;
  readonly group: number;
}

export interface GroupLayout {
  /** Null for the one group of a list that is not grouped: it has no title row. */
  readonly key: string | null;
  readonly title: string;
  readonly ids: readonly ClaimId[];
  readonly folded: boolean;
  /** The number of the title row, from 0. */
  readonly first: number;
  /** The number of the first claim's row; the same as `first` where there is no title. */
  readonly firstRow: number;
  /** How many claims are laid out: none when folded. */
  readonly shown: number;
  /** The place of its first claim in `visible.ids`. */
  readonly offset: number;
  /** CSS pixels from the top of the list. */
  readonly top: number;
  readonly height: number;
}

export interface Layout {
  readonly groups: readonly GroupLayout[];
  /** Rows in all, titles included. */
  readonly count: number;
  /** CSS pixels. */
  readonly height: number;
}

export function layoutOf(
  visible: VisibleClaims,
  folded: ReadonlySet<string>,
  heights: Heights,
): Layout {
  const titled = visible.groups.length > 0;
  const sources = titled ? visible.groups : [{ key: null, title: '', ids: visible.ids }];
  const groups: GroupLayout[] = [];
  let [first, offset, top] = [0, 0, 0];
  for (const { key, title, ids } of sources) {
    const isFolded = key !== null && folded.has(key);
    const shown = isFolded ? 0 : ids.length;
    const height = (titled ? heights.group : 0) + shown * heights.row;
    const firstRow = first + (titled ? 1 : 0);
    groups.push({ key, title, ids, folded: isFolded, first, firstRow, shown, offset, top, height });
    first = firstRow + shown;
    offset += ids.length;
    top += height;
  }
  return { groups, count: first, height: top };
}

/** The last group that begins at or before, by row number, by place in the list or by height. */
function lastGroup(
  layout: Layout,
  by: 'first' | 'offset' | 'top',
  value: number,
): GroupLayout | undefined {
  let [low, high] = [0, layout.groups.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    const group = layout.groups[middle];
    if (group !== undefined && group[by] <= value) low = middle;
    else high = middle - 1;
  }
  return layout.groups[low];
}

export type RowAt =
  | { readonly kind: 'group'; readonly group: GroupLayout }
  | { readonly kind: 'claim'; readonly group: GroupLayout; readonly id: ClaimId };

/** The height of each row by its number; quickest when asked from top to bottom, as a virtualizer does. */
export function heightsOf(layout: Layout, heights: Heights): (index: number) => number {
  let at = 0;
  return (index) => {
    if (index < (layout.groups[at]?.first ?? 0)) at = 0;
    for (let next = layout.groups[at + 1]; next !== undefined; next = layout.groups[at + 1]) {
      if (next.first > index) break;
      at += 1;
    }
    return index < (layout.groups[at]?.firstRow ?? 0) ? heights.group : heights.row;
  };
}

/** What stands in the row of this number; null when there is no such row. */
export function rowAt(layout: Layout, index: number): RowAt | null {
  const group = lastGroup(layout, 'first', index);
  if (group === undefined || index < 0) return null;
  if (index < group.firstRow) return { kind: 'group', group };
  const id = index < group.firstRow + group.shown ? group.ids[index - group.firstRow] : undefined;
  return id === undefined ? null : { kind: 'claim', group, id };
}

/** The group that holds a claim, folded or not; null when the claim is not in the list. */
export function groupOf(layout: Layout, visible: VisibleClaims, id: ClaimId): GroupLayout | null {
  const place = positionOf(visible, id);
  return place < 0 ? null : (lastGroup(layout, 'offset', place) ?? null);
}

/** The number of a claim's row, of its group's title when that is folded, or -1. */
export function indexOfClaim(layout: Layout, visible: VisibleClaims, id: ClaimId): number {
  const group = groupOf(layout, visible, id);
  if (group === null) return -1;
  return group.folded ? group.first : group.firstRow + positionOf(visible, id) - group.offset;
}

/** Top and bottom of a row in CSS pixels from the top of the list. */
export function extentOf(
  layout: Layout,
  heights: Heights,
  index: number,
): { readonly top: number; readonly bottom: number } | null {
  const group = lastGroup(layout, 'first', index);
  if (group === undefined || index < 0 || index >= layout.count) return null;
  if (index < group.firstRow) return { top: group.top, bottom: group.top + heights.group };
  const title = group.firstRow > group.first ? heights.group : 0;
  const top = group.top + title + (index - group.firstRow) * heights.row;
  return { top, bottom: top + heights.row };
}

/** The number of the row at this height, in CSS pixels from the top of the list. */
export function indexAtHeight(layout: Layout, heights: Heights, height: number): number {
  const group = lastGroup(layout, 'top', height);
  if (group === undefined) return -1;
  const title = group.firstRow > group.first ? heights.group : 0;
  const within = height - group.top - title;
  if (within < 0) return group.first;
  const row = Math.min(Math.floor(within / heights.row), group.shown - 1);
  return row < 0 ? group.first : group.firstRow + row;
}

/**
 * The row to go to from `index` by `delta` rows. Claims and folded groups are stops; the title of an open group is
 * passed over, because its claims follow. Stays within the list.
 * @returns -1 when there is no stop at all
 */
export function stopFrom(layout: Layout, index: number, delta: number): number {
  const forwards = delta >= 0;
  const target = Math.min(Math.max(index + delta, 0), layout.count - 1);
  return stopNear(layout, target, forwards) ?? stopNear(layout, target, !forwards) ?? -1;
}

function stopNear(layout: Layout, from: number, forwards: boolean): number | null {
  for (let index = from; index >= 0 && index < layout.count; index += forwards ? 1 : -1) {
    const row = rowAt(layout, index);
    if (row === null) return null;
    if (row.kind === 'claim' || row.group.folded) return index;
  }
  return null;
}

/**
 * Where to scroll so that a row is seen, or null when it is seen already. A row just past an edge is brought to that
 * edge; one further away to a third from the top, with its surroundings.
 * @param view the height in which the list shows and how much of its top a sticky title covers, in CSS pixels
 */
export function scrollToShow(
  extent: { readonly top: number; readonly bottom: number },
  view: { readonly scrollTop: number; readonly height: number; readonly covered: number },
): number | null {
  const row = extent.bottom - extent.top;
  const above = view.scrollTop + view.covered - extent.top;
  const below = extent.bottom - view.scrollTop - view.height;
  if (above <= 0 && below <= 0) return null;
  const near = 1.5 * row;
  if (above > 0 && above <= near) return Math.max(0, extent.top - view.covered);
  if (above <= 0 && below <= near) return Math.max(0, extent.bottom - view.height);
  return Math.max(0, extent.top - view.covered - (view.height - view.covered - row) / 3);
}
