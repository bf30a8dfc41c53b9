/** Which conflicts are listed and which one is selected: one value that plots, table and cards share, kept in the address. */
import { useEffect, useMemo, useRef, useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow } from '../../storage/model.ts';
import type { ConsistencySearch, Shown } from './search.ts';

/** What made it the selected one; the other parts scroll to show it, this one stays. Null for the address. */
type SelectedBy = 'plots' | 'table' | 'cards' | 'key' | null;

interface Selection {
  readonly id: FindingId | null;
  readonly by: SelectedBy;
}

export interface Conflicts {
  readonly shown: Shown;
  readonly listed: readonly FindingRow[];
  readonly selected: FindingRow | null;
  /** 0-based, among those listed; -1 without a selection. */
  readonly position: number;
  readonly by: SelectedBy;
  /** Whether somebody, or the address, has chosen it. */
  readonly chosen: boolean;
  select(id: FindingId, by: SelectedBy): void;
  /** The one after (1) or before (-1) the selected one, if there is one. */
  step(by: 1 | -1): void;
}

const matches = (finding: FindingRow, shown: Shown): boolean =>
  shown === 'all' || finding.state === shown;

/** Holding J passes many conflicts; the address need not name each of them. */
const ADDRESS_DELAY = 150;

/**
 * A selected conflict stays listed when a decision takes it out of what is shown: nothing moves under the hand that
 * decided it. It leaves once another one is selected.
 * @param onSearch puts parts into the address
 */
export function useConflicts(
  findings: readonly FindingRow[],
  search: ConsistencySearch,
  onSearch: (patch: Partial<ConsistencySearch>) => void,
): Conflicts {
  const shown = search.show ?? 'open';
  const [wanted, setWanted] = useState<Selection>({ id: search.finding ?? null, by: null });
  const written = useRef(search.finding);

  // The address changed without us: a link, the back button.
  useEffect(() => {
    if (search.finding === written.current) return;
    written.current = search.finding;
    setWanted({ id: search.finding ?? null, by: null });
  }, [search.finding]);

  const latest = useRef(onSearch);
  latest.current = onSearch;
  useEffect(() => {
    if (wanted.id === null || wanted.id === written.current) return;
    const { id } = wanted;
    const timer = setTimeout(() => {
      written.current = id;
      latest.current({ finding: id });
    }, ADDRESS_DELAY);
    return () => clearTimeout(timer);
  }, [wanted]);

  const listed = useMemo(
    () => findings.filter((one) => matches(one, shown) || one.id === wanted.id),
    [findings, shown, wanted.id],
  );
  const found = listed.findIndex(({ id }) => id === wanted.id);
  // A conflict that is gone hands over to the one that has come into its place.
  const last = useRef(0);
  const position = found >= 0 ? found : Math.min(last.current, listed.length - 1);
  last.current = Math.max(0, position);
  const selected = listed[position] ?? null;

  const select = (id: FindingId, by: SelectedBy) => setWanted({ id, by });
  return {
    shown,
    listed,
    selected,
    position,
    by: found >= 0 ? wanted.by : null,
    chosen: found >= 0,
    select,
    step: (by) => {
      const next = listed[position + by];
      if (next !== undefined) select(next.id, 'key');
    },
  };
}
