/** What scrolls the grid: showing a claim that another pane made current, and keeping the place when rows change height. */
import { type RefObject, useCallback, useLayoutEffect, useRef } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { VisibleClaims } from '../context.ts';
import {
  extentOf,
  groupOf,
  indexAtHeight,
  indexOfClaim,
  type Layout,
  scrollToShow,
} from './layout.ts';
import type { MeasuredHeights } from './useHeights.tsx';

export interface GridScroll {
  /** Scrolls just enough to show the row of this number. */
  readonly reveal: (index: number) => void;
  /** Says that the table itself makes this claim current, so that nothing scrolls for it. */
  readonly own: (id: ClaimId) => void;
}

export interface GridScrollOptions {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly heights: MeasuredHeights;
  readonly visible: VisibleClaims;
  readonly currentId: ClaimId | null;
  /** The height in which rows are seen, CSS pixels; 0 while the pane is hidden. */
  readonly room: number;
  /** A word for what is asked of the list: a new one is a new list. */
  readonly question: string;
  readonly unfold: (key: string) => void;
}

export function useGridScroll(options: GridScrollOptions): GridScroll {
  const { grid, layout, heights, visible, currentId, room, question, unfold } = options;
  const latest = useRef(options);
  latest.current = options;
  const shown = useRef<ClaimId | null>(null);
  const asked = useRef(question);
  const before = useRef({ layout, heights });

  const reveal = useCallback((index: number) => {
    const now = latest.current;
    const element = now.grid.current;
    const extent = extentOf(now.layout, now.heights, index);
    if (element === null || extent === null) return;
    const titled = now.layout.groups[0]?.key != null;
    const to = scrollToShow(extent, {
      scrollTop: element.scrollTop,
      height: element.clientHeight - now.heights.head,
      covered: titled ? now.heights.group : 0,
    });
    if (to !== null) element.scrollTop = to;
  }, []);

  const own = useCallback((id: ClaimId) => {
    shown.current = id;
  }, []);

  // Keeps the place in the list when density, width or text size change the height of rows.
  useLayoutEffect(() => {
    const old = before.current;
    before.current = { layout, heights };
    const element = grid.current;
    if (element === null || old.layout.count !== layout.count) return;
    if (old.heights.row === heights.row && old.heights.group === heights.group) return;
    const top = element.scrollTop;
    if (top === 0) return;
    const seen = (index: number) => {
      const extent = extentOf(old.layout, old.heights, index);
      return extent !== null && extent.bottom > top && extent.top < top + element.clientHeight;
    };
    const current = currentId === null ? -1 : indexOfClaim(layout, visible, currentId);
    const covered = layout.groups[0]?.key == null ? 0 : old.heights.group;
    const kept = seen(current) ? current : indexAtHeight(old.layout, old.heights, top + covered);
    const from = extentOf(old.layout, old.heights, kept);
    const to = extentOf(layout, heights, kept);
    if (from !== null && to !== null) element.scrollTop = Math.max(0, to.top - (from.top - top));
  }, [grid, layout, heights, visible, currentId]);

  // Shows the current claim once for each time that something else than the table made it current.
  // biome-ignore lint/correctness/useExhaustiveDependencies: a pane that is shown again has new room, and then it runs
  useLayoutEffect(() => {
    const isNew = asked.current !== question;
    if (!isNew && shown.current === currentId) return;
    // A hidden pane cannot scroll; this runs again when it has room.
    if (grid.current === null || grid.current.clientHeight === 0) return;
    const group = currentId === null ? null : groupOf(layout, visible, currentId);
    if (group === null || currentId === null) {
      if (isNew) grid.current.scrollTop = 0;
    } else if (group.folded && group.key !== null && shown.current !== currentId) {
      // Comes back here with the group open.
      unfold(group.key);
      return;
    } else {
      reveal(indexOfClaim(layout, visible, currentId));
    }
    asked.current = question;
    shown.current = currentId;
  }, [currentId, layout, visible, question, room, grid, unfold, reveal]);

  return { reveal, own };
}
