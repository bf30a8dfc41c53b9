/** The table of sources: only the rows in view are drawn. A table to screen readers, a grid to the eye. */
import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { SourceId } from '../../domain/ids.ts';
import type { SourceEntry } from '../../storage/sourceApi.ts';
import { Checkbox } from '../../ui/Checkbox.tsx';
import { Icon } from '../../ui/Icon.tsx';
import type { MenuEntry } from '../../ui/Menu.tsx';
import type { SourceColumn, SourceSort } from './arrange.ts';
import { SourceRow } from './SourceRow.tsx';
import styles from './SourcesTable.module.css';

const COLUMNS: readonly { readonly label: string; readonly by: SourceColumn | null }[] = [
  { label: 'Source', by: 'title' },
  { label: 'Type', by: 'type' },
  { label: 'Year', by: 'year' },
  { label: 'Identifiers', by: null },
  { label: 'Claims', by: 'claims' },
  { label: 'Retraction', by: null },
];

export interface SourcesTableProps {
  sources: readonly SourceEntry[];
  sort: SourceSort;
  onSort: (sort: SourceSort) => void;
  selection: ReadonlySet<SourceId>;
  onSelection: (selection: ReadonlySet<SourceId>) => void;
  onOpen: (source: SourceEntry) => void;
  menuOf: (source: SourceEntry) => readonly MenuEntry[];
  /** What scrolls. */
  scrollRef: RefObject<HTMLElement | null>;
}

export function SourcesTable(props: SourcesTableProps) {
  const { sources, sort, onSort, selection, onSelection, onOpen, menuOf, scrollRef } = props;
  const body = useRef<HTMLTableSectionElement>(null);
  const [top, setTop] = useState(0);
  // What scrolls stands above this and is there only after the first layout; then there is something to measure.
  const [, setLaidOut] = useState(false);
  useEffect(() => setLaidOut(true), []);
  // Where the first row stands in the scrolled page; what is above it can change.
  useLayoutEffect(() => {
    const place = body.current?.getBoundingClientRect();
    const scroller = scrollRef.current;
    if (place === undefined || scroller === null) return;
    const measured = Math.round(
      place.top - scroller.getBoundingClientRect().top + scroller.scrollTop,
    );
    if (measured !== top) setTop(measured);
  });
  const virtualizer = useVirtualizer({
    count: sources.length,
    getScrollElement: () => scrollRef.current,
    estimateSize: () => 52,
    getItemKey: (index) => sources[index]?.id ?? index,
    overscan: 8,
    scrollMargin: top,
  });
  const all = sources.length > 0 && sources.every(({ id }) => selection.has(id));
  const toggle = (id: SourceId, on: boolean) => {
    const next = new Set(selection);
    if (on) next.add(id);
    else next.delete(id);
    onSelection(next);
  };
  return (
    <table className={styles.table} aria-label="Sources" aria-rowcount={sources.length + 1}>
      <thead className={styles.headGroup}>
        <tr className={styles.headRow} aria-rowindex={1}>
          <th scope="col">
            <Checkbox
              label="Select all that are listed"
              hideLabel
              checked={all ? true : selection.size > 0 ? 'mixed' : false}
              onChange={(on) => onSelection(on ? new Set(sources.map(({ id }) => id)) : new Set())}
            />
          </th>
          {COLUMNS.map(({ label, by }) => (
            <th
              key={label}
              scope="col"
              aria-sort={by !== sort.by ? undefined : sort.down ? 'descending' : 'ascending'}
            >
              {by === null ? (
                label
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() =>
                    onSort({
                      by,
                      down: by === sort.by ? !sort.down : by === 'year' || by === 'claims',
                    })
                  }
                >
                  {label}
                  {by === sort.by && (
                    <Icon name={sort.down ? 'chevron-down' : 'chevron-up'} size={12} />
                  )}
                </button>
              )}
            </th>
          ))}
          <td />
        </tr>
      </thead>
      <tbody ref={body} className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const source = sources[index];
          if (source === undefined) return null;
          return (
            <SourceRow
              key={key}
              source={source}
              index={index}
              selected={selection.has(source.id)}
              onSelect={(on) => toggle(source.id, on)}
              onOpen={() => onOpen(source)}
              menu={menuOf(source)}
              top={start - top}
              rowRef={virtualizer.measureElement}
            />
          );
        })}
      </tbody>
    </table>
  );
}
