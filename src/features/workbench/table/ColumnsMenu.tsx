/** Which columns are shown, kept with the preferences of the device. */
import { useSyncExternalStore } from 'react';
import { IconButton } from '../../../ui/IconButton.tsx';
import { Menu } from '../../../ui/Menu.tsx';
import { useActions } from '../../shared/actions.ts';
import { usePreferences } from '../../shared/services.ts';
import { useAnyConflict } from '../../shared/useFindings.ts';
import { useWorkbench } from '../context.ts';
import { HIDEABLE } from './columns.tsx';
import styles from './Toolbar.module.css';

export function ColumnsMenu() {
  const { model } = useWorkbench();
  const { preferences, update } = usePreferences();
  const reviewers = useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.reviewers().length,
  );
  const hidden = preferences.hiddenColumns;
  const anyConflict = useAnyConflict(model);
  const offered = HIDEABLE.filter(
    ({ id }) => (id !== 'reviewers' || reviewers > 1) && (id !== 'conflict' || anyConflict),
  );
  const toggle = (id: string) =>
    update({
      hiddenColumns: hidden.includes(id) ? hidden.filter((other) => other !== id) : [...hidden, id],
    });

  useActions(
    offered.map(({ id, label }) => ({
      id: `table.column.${id}`,
      label: `Show or hide the column ${label}`,
      group: 'View',
      keywords: 'columns table',
      run: () => toggle(id),
    })),
  );

  return (
    <Menu
      trigger={<IconButton label="Columns" icon="columns-3" className={styles.columns} />}
      label="Columns"
      items={offered.map(({ id, label }) => ({
        id,
        label,
        checked: !hidden.includes(id),
        onSelect: () => toggle(id),
      }))}
    />
  );
}
