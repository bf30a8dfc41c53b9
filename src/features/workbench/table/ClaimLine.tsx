/** One claim's row. It paints again when something of it changes, and its cells when what is said about the claim does. */
import { FlexRender, type Row } from '@tanstack/react-table';
import { memo } from 'react';
import type { ClaimRow } from '../../../storage/model.ts';
import { classes } from '../../../ui/classes.ts';
import styles from './ClaimsGrid.module.css';
import type { features } from './columns.tsx';
import { SelectedContext } from './tableContext.ts';

export interface ClaimLineProps {
  row: Row<typeof features, ClaimRow>;
  /** The columns in view, as one word: the row itself stays the same object when a column is hidden. */
  columnsKey: string;
  id: string;
  /** 1-based, the header counted. */
  rowIndex: number;
  /** CSS pixels within the group. */
  top: number;
  height: number;
  current: boolean;
  active: boolean;
  selected: boolean;
}

export const ClaimLine = memo(Line, sameLine);

/** The table makes new rows whenever others come into view; what counts is the claim in it. */
function sameLine(before: ClaimLineProps, after: ClaimLineProps): boolean {
  return (Object.keys(after) as (keyof ClaimLineProps)[]).every((name) =>
    name === 'row' ? before.row.original === after.row.original : before[name] === after[name],
  );
}

function Line({ row, id, rowIndex, top, height, current, active, selected }: ClaimLineProps) {
  return (
    <SelectedContext value={selected}>
      <div
        id={id}
        role="row"
        aria-rowindex={rowIndex}
        aria-selected={selected}
        aria-current={current ? 'true' : undefined}
        data-claim={row.original.id}
        data-active={active || undefined}
        className={classes(
          styles.row,
          styles.line,
          current && styles.current,
          selected && styles.picked,
          row.original.dismissed !== null && styles.dismissed,
        )}
        style={{ top, height }}
      >
        {row.getVisibleCells().map((cell) => (
          <div
            key={cell.id}
            role="gridcell"
            className={classes(styles.cell, styles[cell.column.id])}
          >
            <FlexRender cell={cell} />
          </div>
        ))}
      </div>
    </SelectedContext>
  );
}
