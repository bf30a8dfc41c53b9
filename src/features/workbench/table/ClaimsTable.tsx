/** The claims table: toolbar or bulk bar, and the rows or why there are none. Fills the pane it is put in. */
import { useRef } from 'react';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import { BulkBar } from './BulkBar.tsx';
import { ClaimsGrid } from './ClaimsGrid.tsx';
import styles from './ClaimsTable.module.css';
import { NothingListed } from './NothingListed.tsx';
import { Toolbar } from './Toolbar.tsx';
import { useFolds } from './useFolds.ts';

export function ClaimsTable() {
  const { model, visible, selection } = useWorkbench();
  const structure = useStructure(model);
  const grid = useRef<HTMLDivElement>(null);
  const folds = useFolds();
  return (
    <div className={styles.table}>
      {selection.size > 0 ? (
        <BulkBar structure={structure} grid={grid} />
      ) : (
        <Toolbar structure={structure} grid={grid} />
      )}
      {visible.ids.length === 0 ? (
        <NothingListed structure={structure} />
      ) : (
        <ClaimsGrid grid={grid} folds={folds} />
      )}
    </div>
  );
}
