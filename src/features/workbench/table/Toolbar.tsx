/** What narrows, orders and shapes the table. All but density and columns is in the address. */
import { type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import { CLAIM_KINDS, type ClaimKind } from '../../../domain/claims/schema.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import { Chip } from '../../../ui/Chip.tsx';
import { classes } from '../../../ui/classes.ts';
import { IconButton } from '../../../ui/IconButton.tsx';
import { SearchField } from '../../../ui/SearchField.tsx';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import { useActions } from '../../shared/actions.ts';
import { claimsInConflict } from '../../shared/conflicts.ts';
import { usePreferences } from '../../shared/services.ts';
import { KIND_LABEL } from '../../shared/verdict/labels.ts';
import { useWorkbench } from '../context.ts';
import { GROUPINGS } from '../search.ts';
import { ColumnsMenu } from './ColumnsMenu.tsx';
import { FilterChips } from './FilterChips.tsx';
import styles from './Toolbar.module.css';
import { groupingOf } from './view.ts';
import { GROUP_LABEL } from './words.ts';

export interface ToolbarProps {
  structure: ReviewStructure;
  grid: RefObject<HTMLDivElement | null>;
}

export function Toolbar({ structure, grid }: ToolbarProps) {
  const { model, search, setSearch } = useWorkbench();
  const { preferences, update } = usePreferences();
  const comfortable = preferences.density === 'comfortable';
  const kinds = useMemo(() => kindsIn(structure), [structure]);

  const toggleDensity = () => update({ density: comfortable ? 'compact' : 'comfortable' });
  useActions([
    {
      id: 'table.density',
      label: 'Compact or comfortable rows',
      group: 'View',
      keywords: 'density table',
      run: toggleDensity,
    },
    {
      id: 'table.sort.checkworthiness',
      label: 'Sort by what is worth checking first',
      group: 'View',
      keywords: 'check-worthiness order table',
      run: () => setSearch({ sort: 'checkworthiness', desc: true }),
    },
    {
      id: 'table.filter.conflict',
      label: 'Show the claims in conflict',
      group: 'View',
      keywords: 'filter contradiction consistency table',
      enabled: () => claimsInConflict(model.findings()).size > 0,
      run: () => setSearch({ filter: 'conflict' }),
    },
    ...GROUPINGS.map((grouping) => ({
      id: `table.group.${grouping}`,
      label: grouping === 'none' ? 'Ungroup claims' : `Group claims by ${grouping}`,
      group: 'View' as const,
      keywords: 'table group',
      run: () => setSearch({ group: grouping }),
    })),
  ]);

  return (
    <div role="group" aria-label="Claims table" className={styles.toolbar}>
      <Find grid={grid} />
      <FilterChips
        model={model}
        filter={search.filter ?? 'all'}
        onFilter={(filter) => setSearch({ filter: filter === 'all' ? undefined : filter })}
      />
      <div className={styles.tools}>
        {search.sort === 'checkworthiness' && (
          <Chip
            label="Sorted by worth checking, remove"
            onRemove={() => setSearch({ sort: undefined, desc: undefined })}
          >
            Worth checking
          </Chip>
        )}
        {kinds.length > 1 && (
          <SelectButton
            label="Kind"
            value={search.kind ?? 'any'}
            options={[
              { value: 'any', label: 'Any kind' },
              ...kinds.map((kind) => ({ value: kind, label: KIND_LABEL[kind] })),
            ]}
            onChange={(kind) => setSearch({ kind: kind === 'any' ? undefined : kind })}
            variant={search.kind === undefined ? 'ghost' : 'filled'}
            icon="tag"
            className={classes(styles.select, search.kind === undefined && styles.any)}
          />
        )}
        <SelectButton
          label="Group by"
          value={groupingOf(search, structure)}
          options={GROUPINGS.map((value) => ({ value, label: GROUP_LABEL[value] }))}
          onChange={(group) => setSearch({ group })}
          icon="list-tree"
          className={styles.select}
        />
        <IconButton
          label="Comfortable rows"
          icon={comfortable ? 'rows-2' : 'rows-3'}
          pressed={comfortable}
          onClick={toggleDensity}
        />
        <ColumnsMenu />
      </div>
    </div>
  );
}

function kindsIn(structure: ReviewStructure): ClaimKind[] {
  const present = new Set(structure.rows.map((row) => row.kind));
  return CLAIM_KINDS.filter((kind) => present.has(kind));
}

/** Keeps what is typed at hand: the address may follow a moment later. */
function Find({ grid }: { grid: RefObject<HTMLDivElement | null> }) {
  const { search, setSearch } = useWorkbench();
  const input = useRef<HTMLInputElement>(null);
  const sought = search.q ?? '';
  const [typed, setTyped] = useState(sought);

  useEffect(() => {
    // From elsewhere: Back, Clear filters. What is being typed is newer than the address.
    if (document.activeElement !== input.current || sought === '') setTyped(sought);
  }, [sought]);

  useActions([
    {
      id: 'table.find',
      label: 'Find in claims',
      group: 'Navigate',
      keys: ['slash'],
      keywords: 'search filter',
      run: (event) => {
        event?.preventDefault();
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);

  return (
    <search
      className={styles.find}
      onKeyDown={(event) => {
        // The browser's own Escape empties the field first.
        const leave = event.key === 'Escape' && typed === '';
        if (!leave && event.key !== 'Enter' && event.key !== 'ArrowDown') return;
        if (event.target !== input.current) return;
        event.preventDefault();
        grid.current?.focus();
      }}
    >
      <SearchField
        label="Find in claims"
        value={typed}
        onChange={(text) => {
          setTyped(text);
          setSearch({ q: text.trim() === '' ? undefined : text });
        }}
        shortcut="/"
        inputRef={input}
      />
    </search>
  );
}
