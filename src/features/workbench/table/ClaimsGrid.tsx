/**
 * The rows: `useGridRows` says which are near the window, `layout.ts` where they stand. Each group is a box of its own with its title stuck to the top, so that titles push each other out.
 * Focus lives on the grid, which names its active row: the row itself may be scrolled out of the document.
 */
import {
  type CSSProperties,
  type MouseEvent,
  type RefObject,
  useCallback,
  useId,
  useMemo,
  useRef,
  useState,
} from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import { usePreferences, useServices } from '../../shared/services.ts';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import { ClaimLine } from './ClaimLine.tsx';
import styles from './ClaimsGrid.module.css';
import { GridHeader } from './GridHeader.tsx';
import { GroupLine } from './GroupLine.tsx';
import { type GroupLayout, indexOfClaim, layoutOf, rowAt } from './layout.ts';
import { between, extentOfSelection, toggled, withAll, without } from './selection.ts';
import { TableContext } from './tableContext.ts';
import type { Folds } from './useFolds.ts';
import { type Extension, selectedWords, useGridActions } from './useGridActions.ts';
import { useGridRows } from './useGridRows.ts';
import { useGridScroll } from './useGridScroll.ts';
import { useHeights } from './useHeights.tsx';
import { viewOf } from './view.ts';

export function ClaimsGrid({
  grid,
  folds,
}: {
  grid: RefObject<HTMLDivElement | null>;
  folds: Folds;
}) {
  const { model, visible, currentId, selection, setSelection, setCurrent, search, setSearch } =
    useWorkbench();
  const structure = useStructure(model);
  const { preferences } = usePreferences();
  const { announce } = useServices();
  const { heights, probes, head } = useHeights();
  const prefix = useId();
  // A group's title is active until the current claim moves, by whatever hand.
  const [onTitle, setOnTitle] = useState<{ key: string; currentId: ClaimId | null } | null>(null);
  const lastSelected = useRef<ClaimId | null>(null);
  const extension = useRef<Extension | null>(null);

  const layout = useMemo(
    () => layoutOf(visible, folds.folded, heights),
    [visible, folds.folded, heights],
  );
  const titled = visible.groups.length > 0;
  const activeGroup = onTitle?.currentId === currentId ? onTitle.key : null;
  const groupIndex =
    activeGroup === null ? -1 : layout.groups.findIndex((group) => group.key === activeGroup);
  const activeIndex =
    layout.groups[groupIndex]?.first ??
    (currentId === null ? -1 : indexOfClaim(layout, visible, currentId));

  const { boxes, rowsById, headers, shownColumns, columnsKey, room } = useGridRows({
    grid,
    layout,
    heights,
    activeIndex,
  });

  // After the virtualizer, which on its first effect scrolls to where it believes to be.
  const scroll = useGridScroll({
    grid,
    layout,
    heights,
    visible,
    currentId,
    room,
    question: JSON.stringify(viewOf(search, structure)),
    unfold: useCallback((key: string) => folds.fold(key, false), [folds.fold]),
  });

  const goToClaim = (id: ClaimId, index: number) => {
    setOnTitle(null);
    scroll.own(id);
    if (id !== currentId) setCurrent(id, 'table');
    scroll.reveal(index);
  };
  const goToGroup = (group: GroupLayout) => {
    setOnTitle(group.key === null ? null : { key: group.key, currentId });
    scroll.reveal(group.first);
  };

  const select = (id: ClaimId, range: boolean) => {
    const from = lastSelected.current ?? currentId;
    const next = range ? withAll(selection, between(visible, from, id)) : toggled(selection, id);
    lastSelected.current = id;
    setSelection(next);
    if (range) announce(selectedWords(next.size));
    // A click on the box took the focus; the keys belong to the grid.
    if (grid.current?.contains(document.activeElement)) focusGrid();
  };
  const latestSelect = useRef(select);
  latestSelect.current = select;
  const parts = useMemo(
    () => ({
      model,
      select: (id: ClaimId, range: boolean) => latestSelect.current(id, range),
    }),
    [model],
  );

  const focusGrid = () => grid.current?.focus({ preventScroll: true });

  useGridActions({
    grid,
    layout,
    rowHeight: heights.row,
    activeIndex,
    extension,
    goToClaim,
    goToGroup,
    fold: folds.fold,
    select,
  });

  const claimDomId = (row: ClaimRow) => `${prefix}claim-${row.number}`;
  const groupDomId = (group: GroupLayout) => `${prefix}group-${group.first}`;
  const activeRow = activeIndex < 0 ? null : rowAt(layout, activeIndex);
  const activeClaim = activeRow?.kind === 'claim' ? structure.rowById.get(activeRow.id) : undefined;
  const activeDomId =
    activeRow?.kind === 'group'
      ? groupDomId(activeRow.group)
      : activeClaim && claimDomId(activeClaim);

  const onClick = (event: MouseEvent<HTMLDivElement>) => {
    if (!(event.target instanceof Element)) return;
    if (event.target.closest('button, input, label') !== null) {
      if (event.target.closest('button[aria-expanded]') !== null) focusGrid();
      return;
    }
    const id = event.target.closest<HTMLElement>('[data-claim]')?.dataset.claim as
      | ClaimId
      | undefined;
    if (id === undefined) return;
    focusGrid();
    if (event.shiftKey || event.ctrlKey || event.metaKey) {
      select(id, event.shiftKey);
      return;
    }
    setOnTitle(null);
    scroll.own(id);
    lastSelected.current = id;
    setCurrent(id, 'table');
  };

  const toggleGroup = useCallback(
    (key: string) => {
      setOnTitle({ key, currentId });
      folds.toggle(key);
    },
    [folds.toggle, currentId],
  );

  const { all } = extentOfSelection(visible, selection);
  const digits = String(structure.rows.length).length;
  const style = {
    '--columns': shownColumns.map(({ columnDef }) => columnDef.meta?.width).join(' '),
    '--columns-narrow': shownColumns
      .map(({ columnDef }) => columnDef.meta?.narrow)
      .filter((track) => track !== null)
      .join(' '),
    '--number-width': `max(36px, ${digits}ch + 20px)`,
    '--head-height': `${heights.head}px`,
  } as CSSProperties;

  return (
    <TableContext value={parts}>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the keys of the grid are in the action registry */}
      <div
        ref={grid}
        role="grid"
        aria-label="Claims"
        aria-rowcount={layout.count + 1}
        aria-multiselectable="true"
        aria-activedescendant={activeDomId}
        tabIndex={0}
        data-claims-grid=""
        className={classes(
          styles.grid,
          preferences.density === 'comfortable' && styles.comfortable,
          titled && styles.titled,
        )}
        style={style}
        onClick={onClick}
        onMouseDown={(event) => {
          // Otherwise a click with Shift would select the text between.
          if (event.shiftKey) event.preventDefault();
        }}
        onFocus={(event) => {
          // By the Tab key only: scrolling under a pressed mouse would move its target away.
          const byKey = event.currentTarget.matches(':focus-visible');
          if (byKey && event.target === event.currentTarget) scroll.reveal(activeIndex);
        }}
      >
        {probes}
        <GridHeader
          head={head}
          headers={headers}
          search={search}
          all={all}
          onSelectAll={(chosen) => {
            const next = chosen ? withAll(selection, visible.ids) : without(selection, visible.ids);
            setSelection(next);
            announce(selectedWords(next.size));
          }}
          onSort={setSearch}
        />
        <div role="presentation" className={styles.body} style={{ height: layout.height }}>
          {boxes.map(({ group, rows }) => (
            <div
              key={group.key ?? 'all'}
              role="rowgroup"
              className={styles.box}
              style={{ top: group.top, height: group.height }}
            >
              {group.key !== null && (
                <GroupLine
                  model={model}
                  group={group}
                  groupKey={group.key}
                  id={groupDomId(group)}
                  rowIndex={group.first + 2}
                  height={heights.group}
                  active={activeIndex === group.first}
                  onToggle={toggleGroup}
                />
              )}
              {rows.map(({ claim, index }) => {
                const row = rowsById[claim.id];
                if (row === undefined) return null;
                return (
                  <ClaimLine
                    key={claim.id}
                    row={row}
                    columnsKey={columnsKey}
                    id={claimDomId(claim)}
                    rowIndex={index + 2}
                    top={(titled ? heights.group : 0) + (index - group.firstRow) * heights.row}
                    height={heights.row}
                    current={claim.id === currentId}
                    active={index === activeIndex}
                    selected={selection.has(claim.id)}
                  />
                );
              })}
            </div>
          ))}
        </div>
      </div>
    </TableContext>
  );
}
