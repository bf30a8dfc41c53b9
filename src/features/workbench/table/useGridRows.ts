/** Which rows are drawn, the virtualizer's part, and of what cells, the table's part. */
import { type Column, type Header, type Row, useTable } from '@tanstack/react-table';
import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useMemo, useRef, useSyncExternalStore } from 'react';
import type { ClaimRow } from '../../../storage/model.ts';
import { usePreferences } from '../../shared/services.ts';
import { useAnyConflict } from '../../shared/useFindings.ts';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import { columns, features } from './columns.tsx';
import { type GroupLayout, heightsOf, type Layout, rowAt } from './layout.ts';
import type { MeasuredHeights } from './useHeights.tsx';

/** Rows drawn beyond each edge, so that a turn of the wheel meets rows and not a gap. */
const OVERSCAN = 8;

export interface GridRowsOptions {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  readonly heights: MeasuredHeights;
  /** The row that has the grid's focus, or -1: it stays in the document wherever the list is scrolled. */
  readonly activeIndex: number;
}

/** The rows to draw of one group. */
interface Box {
  readonly group: GroupLayout;
  readonly rows: { readonly claim: ClaimRow; readonly index: number }[];
}

export interface GridRows {
  readonly boxes: readonly Box[];
  readonly rowsById: Readonly<Record<string, Row<typeof features, ClaimRow>>>;
  readonly headers: readonly Header<typeof features, ClaimRow, unknown>[];
  readonly shownColumns: readonly Column<typeof features, ClaimRow, unknown>[];
  /** The columns in view, as one word. */
  readonly columnsKey: string;
  /** The height in which rows are seen, CSS pixels; 0 while the pane is hidden. */
  readonly room: number;
}

export function useGridRows({ grid, layout, heights, activeIndex }: GridRowsOptions): GridRows {
  const { model } = useWorkbench();
  const structure = useStructure(model);
  const { preferences } = usePreferences();

  const virtualizer = useVirtualizer({
    count: layout.count,
    getScrollElement: () => grid.current,
    estimateSize: useMemo(() => heightsOf(layout, heights), [layout, heights]),
    // The virtualizer keeps its measurements until the function for its keys is another.
    // biome-ignore lint/correctness/useExhaustiveDependencies: a new layout is what makes it another
    getItemKey: useCallback((index: number) => index, [layout]),
    scrollMargin: heights.head,
    overscan: OVERSCAN,
    rangeExtractor: useCallback(
      (range: Range) => {
        const indexes = defaultRangeExtractor(range);
        if (activeIndex < 0 || indexes.includes(activeIndex)) return indexes;
        return [...indexes, activeIndex].sort((a, b) => a - b);
      },
      [activeIndex],
    ),
    useFlushSync: false,
  });

  const boxes: Box[] = [];
  const drawn: ClaimRow[] = [];
  for (const { index } of virtualizer.getVirtualItems()) {
    const row = rowAt(layout, index);
    if (row === null) continue;
    let box = boxes.at(-1);
    if (box?.group !== row.group) {
      box = { group: row.group, rows: [] };
      boxes.push(box);
    }
    const claim = row.kind === 'claim' ? structure.rowById.get(row.id) : undefined;
    if (claim === undefined) continue;
    box.rows.push({ claim, index });
    drawn.push(claim);
  }

  const reviewerCount = useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.reviewers().length,
  );
  const anyConflict = useAnyConflict(model);
  const columnVisibility = useMemo(() => {
    const shown: Record<string, boolean> = { reviewers: reviewerCount > 1, conflict: anyConflict };
    for (const id of preferences.hiddenColumns) shown[id] = false;
    return shown;
  }, [preferences.hiddenColumns, reviewerCount, anyConflict]);
  // The table is given the rows that are drawn and no others: rows of its own for a list of 100,000 take it a hundred
  // times as long as filtering and sorting that list, and again at every change of it.
  const data = useSameArray(drawn);
  const table = useTable({ features, columns, data, getRowId, state: { columnVisibility } });
  const shownColumns = table.getVisibleLeafColumns();

  return {
    boxes,
    rowsById: table.getRowModel().rowsById,
    headers: table.getHeaderGroups()[0]?.headers ?? [],
    shownColumns,
    columnsKey: shownColumns.map((column) => column.id).join(' '),
    room: virtualizer.scrollRect?.height ?? 0,
  };
}

const getRowId = (row: ClaimRow) => row.id;

/** The array of an earlier render while it holds the same. */
function useSameArray<T>(items: readonly T[]): readonly T[] {
  const kept = useRef(items);
  const same =
    kept.current.length === items.length &&
    kept.current.every((item, index) => item === items[index]);
  if (!same) kept.current = items;
  return kept.current;
}
