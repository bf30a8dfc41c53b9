/** The keys of the grid, as actions: they are listed on the key sheet and dispatched by the one registry. */
import type { RefObject } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import { type Action, useActions } from '../../shared/actions.ts';
import { useServices } from '../../shared/services.ts';
import { useWorkbench } from '../context.ts';
import { type GroupLayout, indexOfClaim, type Layout, rowAt, stopFrom } from './layout.ts';
import { between, type Selection, withAll } from './selection.ts';
import { positionOf } from './visible.ts';

/** Only while the grid itself has focus: its headings and boxes have keys of their own. */
const GRID = '[data-claims-grid]:focus';

export interface GridActionsOptions {
  readonly grid: RefObject<HTMLDivElement | null>;
  readonly layout: Layout;
  /** Height of one claim's row in CSS pixels, for the length of a page. */
  readonly rowHeight: number;
  /** The number of the row that has the grid's focus, or -1. */
  readonly activeIndex: number;
  readonly extension: RefObject<Extension | null>;
  readonly goToClaim: (id: ClaimId, index: number) => void;
  readonly goToGroup: (group: GroupLayout) => void;
  readonly fold: (key: string, folded: boolean) => void;
  readonly select: (id: ClaimId, range: boolean) => void;
}

/** A selection being extended: where it began, what was selected before, how far it has come, and what that gave. */
export interface Extension {
  readonly anchor: ClaimId;
  readonly base: Selection;
  readonly head: ClaimId;
  readonly chosen: Selection;
}

export function useGridActions(options: GridActionsOptions): void {
  const { grid, layout, activeIndex, extension, goToClaim, goToGroup, fold, select } = options;
  const { visible, currentId, selection, setSelection, act } = useWorkbench();
  const { announce } = useServices();

  const active = activeIndex < 0 ? null : rowAt(layout, activeIndex);

  const goTo = (index: number) => {
    const row = rowAt(layout, index);
    if (row === null) return;
    if (row.kind === 'group') goToGroup(row.group);
    else goToClaim(row.id, index);
  };
  const step = (delta: number) => {
    if (activeIndex < 0) goTo(stopFrom(layout, 0, 0));
    else goTo(stopFrom(layout, activeIndex, delta));
  };
  const page = () => {
    const height = grid.current?.clientHeight ?? 0;
    return Math.max(1, Math.floor(height / options.rowHeight) - 2);
  };

  const toggleFold = () => {
    if (active?.kind === 'group' && active.group.key !== null) {
      fold(active.group.key, !active.group.folded);
    }
  };

  const extend = (delta: 1 | -1) => {
    if (currentId === null) return;
    const place = positionOf(visible, currentId);
    const next = place < 0 ? undefined : visible.ids[place + delta];
    const before = extension.current;
    // Anything else that moved or selected in between begins a new extension.
    const running = before?.head === currentId && before.chosen === selection ? before : null;
    const anchor = running?.anchor ?? currentId;
    const base = running?.base ?? selection;
    const head = next ?? currentId;
    const chosen = withAll(base, between(visible, anchor, head));
    extension.current = { anchor, base, head, chosen };
    setSelection(chosen);
    announce(selectedWords(chosen.size));
    if (next !== undefined) goToClaim(next, indexOfClaim(layout, visible, next));
  };

  const selectAll = () => {
    const chosen = withAll(selection, visible.ids);
    setSelection(chosen);
    announce(selectedWords(chosen.size));
  };

  const inGrid = (
    id: string,
    label: string,
    keys: readonly string[],
    run: () => void,
    group: Action['group'] = 'Navigate',
  ): Action => ({
    id: `table.${id}`,
    label,
    group,
    keys,
    within: GRID,
    hideInPalette: true,
    run: (event) => {
      event?.preventDefault();
      run();
    },
  });

  const hasCurrent = () => currentId !== null && positionOf(visible, currentId) >= 0;

  useActions([
    inGrid('down', 'Next claim in the table', ['arrowdown'], () => step(1)),
    inGrid('up', 'Previous claim in the table', ['arrowup'], () => step(-1)),
    inGrid('first', 'First claim in the table', ['home'], () => goTo(stopFrom(layout, 0, 0))),
    inGrid('last', 'Last claim in the table', ['end'], () =>
      goTo(stopFrom(layout, layout.count - 1, 0)),
    ),
    inGrid('pageDown', 'A page down in the table', ['pagedown'], () => step(page())),
    inGrid('pageUp', 'A page up in the table', ['pageup'], () => step(-page())),
    inGrid('left', 'To the title of the group, then fold it', ['arrowleft'], () => {
      if (active === null || active.group.key === null) return;
      if (active.kind === 'group') fold(active.group.key, true);
      else goToGroup(active.group);
    }),
    inGrid('right', 'Open the group, then its first claim', ['arrowright'], () => {
      if (active?.kind !== 'group' || active.group.key === null) return;
      if (active.group.folded) fold(active.group.key, false);
      else step(1);
    }),
    inGrid(
      'open',
      'Edit the text of the claim',
      ['enter'],
      () => (active?.kind === 'group' ? toggleFold() : act.focusField('text')),
      'Claim',
    ),
    inGrid(
      'select',
      'Select or unselect the claim in the table',
      ['space'],
      () => {
        if (active?.kind === 'group') toggleFold();
        else if (currentId !== null) select(currentId, false);
      },
      'Selection',
    ),
    inGrid(
      'extendDown',
      'Extend the selection down in the table',
      ['shift+arrowdown'],
      () => extend(1),
      'Selection',
    ),
    inGrid(
      'extendUp',
      'Extend the selection up in the table',
      ['shift+arrowup'],
      () => extend(-1),
      'Selection',
    ),
    inGrid('selectAll', 'Select all claims that match', ['mod+a'], selectAll, 'Selection'),
    {
      id: 'selection.all',
      label: 'Select all claims that match',
      group: 'Selection',
      enabled: () => visible.ids.length > 0,
      run: selectAll,
    },
    {
      id: 'selection.toggle',
      label: 'Select or unselect the claim',
      group: 'Selection',
      keys: ['x'],
      enabled: hasCurrent,
      run: () => {
        if (currentId !== null) select(currentId, false);
      },
    },
    {
      id: 'selection.extendDown',
      label: 'Extend the selection to the next claim',
      group: 'Selection',
      keys: ['shift+j'],
      enabled: hasCurrent,
      run: () => extend(1),
    },
    {
      id: 'selection.extendUp',
      label: 'Extend the selection to the previous claim',
      group: 'Selection',
      keys: ['shift+k'],
      enabled: hasCurrent,
      run: () => extend(-1),
    },
  ]);
}

export function selectedWords(count: number): string {
  return count === 0 ? 'Nothing selected' : `${count.toLocaleString('en-US')} selected`;
}
