/** Takes the place of the toolbar while claims are selected; nothing below it moves. */
import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { CLAIM_KINDS } from '../../../domain/claims/schema.ts';
import { DISMISS_WORD, figure } from '../../../domain/report/words.ts';
import { DismissReason, VERDICTS } from '../../../domain/review/schema.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Menu } from '../../../ui/Menu.tsx';
import { useActions } from '../../shared/actions.ts';
import { KIND_LABEL, VERDICT_LABEL } from '../../shared/verdict/labels.ts';
import { useWorkbench } from '../context.ts';
import { MergeDialog } from './MergeDialog.tsx';
import { extentOfSelection } from './selection.ts';
import styles from './Toolbar.module.css';
import { useBulk } from './useBulk.ts';
import { useRoving } from './useRoving.ts';

/** More than this is hardly one claim said twice, and the choice of a wording could not be read. */
const MOST_MERGED = 20;

export interface BulkBarProps {
  structure: ReviewStructure;
  grid: RefObject<HTMLDivElement | null>;
}

export function BulkBar({ structure, grid }: BulkBarProps) {
  const { visible, selection, setSelection, act } = useWorkbench();
  const rows = useMemo(
    () => structure.rows.filter((row) => selection.has(row.id)),
    [structure, selection],
  );
  const claims = useMemo(() => rows.map((row) => row.id), [rows]);
  const bulk = useBulk(claims);
  const roving = useRoving();
  const [merging, setMerging] = useState(false);
  const { elsewhere } = extentOfSelection(visible, selection);
  const dismissed = rows.length > 0 && rows.every((row) => row.dismissed !== null);
  const mergeable = rows.length > 1 && rows.length <= MOST_MERGED && !dismissed;

  useActions([
    {
      id: 'selection.merge',
      label: 'Merge the selected claims',
      group: 'Selection',
      keys: ['m'],
      enabled: () => mergeable,
      run: () => setMerging(true),
    },
  ]);

  // The bar goes away with the selection, whatever ended it; the keys go back to the rows.
  useLayoutEffect(() => {
    const bar = roving.ref.current;
    return () => {
      if (bar?.contains(document.activeElement)) grid.current?.focus({ preventScroll: true });
    };
  }, [roving.ref, grid]);

  return (
    <>
      <div
        role="toolbar"
        aria-label="Bulk actions"
        className={classes(styles.toolbar, styles.bulk)}
        {...roving}
      >
        <b className={styles.selected}>
          {figure(selection.size)} selected
          {elsewhere > 0 && <small> {figure(elsewhere)} not in this list</small>}
        </b>
        {dismissed ? (
          <Button size="sm" icon="rotate-ccw" onClick={() => void bulk.restore()}>
            Bring back
          </Button>
        ) : (
          <>
            <Menu
              align="start"
              trigger={
                <Button size="sm" icon="check">
                  Set verdict
                </Button>
              }
              label="Set verdict"
              items={[
                ...VERDICTS.map((verdict, index) => ({
                  id: verdict,
                  label: VERDICT_LABEL[verdict],
                  keys: [String(index + 1)],
                  onSelect: () => void bulk.setVerdict(verdict),
                })),
                'separator' as const,
                {
                  id: 'clear',
                  label: 'Clear verdict',
                  keys: ['0'],
                  onSelect: () => void bulk.setVerdict(null),
                },
              ]}
            />
            <Menu
              align="start"
              trigger={
                <Button size="sm" icon="tag">
                  Set kind
                </Button>
              }
              label="Set kind"
              items={CLAIM_KINDS.map((kind) => ({
                id: kind,
                label: KIND_LABEL[kind],
                onSelect: () => void bulk.setKind(kind),
              }))}
            />
            <Button size="sm" icon="link" onClick={() => act.focusField('citation')}>
              Add citation
            </Button>
            <Menu
              align="start"
              trigger={
                <Button size="sm" icon="x">
                  Dismiss
                </Button>
              }
              label="Dismiss"
              items={DismissReason.options.map((reason) => ({
                id: reason,
                label: DISMISS_WORD[reason],
                onSelect: () => void bulk.dismiss(reason),
              }))}
            />
            {mergeable && (
              <Button size="sm" icon="merge" onClick={() => setMerging(true)}>
                Merge
              </Button>
            )}
          </>
        )}
        <Button
          size="sm"
          variant="ghost"
          keys={['Esc']}
          className={styles.clear}
          onClick={() => setSelection(new Set())}
        >
          Clear selection
        </Button>
      </div>
      {merging && (
        <MergeDialog
          rows={rows}
          onClose={() => setMerging(false)}
          onMerge={async (keep) => {
            if (await bulk.merge(keep)) grid.current?.focus({ preventScroll: true });
          }}
        />
      )}
    </>
  );
}
