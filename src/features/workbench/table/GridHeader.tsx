/** The headings: select all, and a sort button for each column that sorts. One stop of the Tab key. */
import type { Header } from '@tanstack/react-table';
import type { RefObject } from 'react';
import type { ClaimRow } from '../../../storage/model.ts';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import type { WorkbenchSearch } from '../search.ts';
import styles from './ClaimsGrid.module.css';
import type { ColumnMeta, features } from './columns.tsx';
import { useRoving } from './useRoving.ts';
import type { SortKey } from './view.ts';

export interface GridHeaderProps {
  head: RefObject<HTMLDivElement | null>;
  headers: readonly Header<typeof features, ClaimRow, unknown>[];
  search: WorkbenchSearch;
  all: boolean | 'mixed';
  onSelectAll: (selected: boolean) => void;
  onSort: (patch: Pick<WorkbenchSearch, 'sort' | 'desc'>) => void;
}

export function GridHeader({ head, headers, search, all, onSelectAll, onSort }: GridHeaderProps) {
  const roving = useRoving();
  const sort = search.sort ?? 'number';
  const descending = search.desc ?? false;
  return (
    <div ref={head} role="rowgroup" className={styles.head}>
      <div role="row" aria-rowindex={1} className={classes(styles.row, styles.headRow)} {...roving}>
        {headers.map(({ column }) => {
          const meta = column.columnDef.meta;
          if (meta === undefined) return null;
          const sorted = meta.sort !== undefined && meta.sort === sort;
          return (
            <div
              key={column.id}
              role="columnheader"
              aria-sort={sorted ? (descending ? 'descending' : 'ascending') : undefined}
              className={classes(styles.cell, styles[column.id])}
            >
              {column.id === 'select' ? (
                <Checkbox
                  label="Select all claims"
                  hideLabel
                  checked={all}
                  onChange={(checked) => onSelectAll(checked)}
                />
              ) : meta.sort === undefined ? (
                <Words meta={meta} />
              ) : (
                <button
                  type="button"
                  className={styles.sort}
                  onClick={() => onSort(nextSort(meta, meta.sort, sort, descending))}
                >
                  <Words meta={meta} />
                  {sorted && <Icon name={descending ? 'chevron-down' : 'chevron-up'} size={11} />}
                </button>
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Words({ meta }: { meta: ColumnMeta }) {
  if (meta.short === '#') {
    return (
      <>
        #<VisuallyHidden> number</VisuallyHidden>
      </>
    );
  }
  if (meta.short === undefined) return <span>{meta.label}</span>;
  return (
    <>
      <span className={styles.full}>{meta.label}</span>
      <span className={styles.short} title={meta.label}>
        {meta.short}
      </span>
    </>
  );
}

/** One direction, the other, then the order of the article again. */
function nextSort(
  meta: ColumnMeta,
  key: SortKey | undefined,
  sort: SortKey,
  descending: boolean,
): Pick<WorkbenchSearch, 'sort' | 'desc'> {
  const first = meta.highestFirst ?? false;
  if (key !== sort) return { sort: key === 'number' ? undefined : key, desc: first || undefined };
  if (descending === first)
    return { sort: key === 'number' ? undefined : key, desc: !first || undefined };
  return { sort: undefined, desc: undefined };
}
