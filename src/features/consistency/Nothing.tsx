/** In place of plots where no conflict is listed: what was looked at, and what can be done. */
import type { FindingRow } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { EmptyState } from '../../ui/EmptyState.tsx';
import styles from './ConsistencyScreen.module.css';
import type { Shown } from './search.ts';
import { countStates, type StateCounts } from './words.ts';

export interface NothingProps {
  findings: readonly FindingRow[];
  /** How many the article has. */
  quantities: number;
  shown: Shown;
  onShow: (shown: Shown) => void;
  onJoin: () => void;
}

const TITLE: Readonly<Record<Shown, string>> = {
  open: 'No open conflicts',
  confirmed: 'No confirmed conflicts',
  dismissed: 'No dismissed conflicts',
  all: 'No conflicts',
};

/** "3 are confirmed, 2 are dismissed." */
function elsewhere(counts: StateCounts, shown: Shown): string {
  const parts = (['open', 'confirmed', 'dismissed'] as const)
    .filter((state) => state !== shown && counts[state] > 0)
    .map(
      (state) =>
        `${counts[state].toLocaleString('en-US')} ${counts[state] === 1 ? 'is' : 'are'} ${state}`,
    );
  return `${parts.join(', ')}.`;
}

export function Nothing({ findings, quantities, shown, onShow, onJoin }: NothingProps) {
  const join = <Button onClick={onJoin}>Join two claims</Button>;
  if (findings.length > 0) {
    return (
      <EmptyState
        className={styles.nothing}
        title={TITLE[shown]}
        actions={<Button onClick={() => onShow('all')}>Show all conflicts</Button>}
      >
        {elsewhere(countStates(findings), shown)}
      </EmptyState>
    );
  }
  if (quantities === 0) {
    return (
      <EmptyState className={styles.nothing} title="No quantities to compare" actions={join}>
        The claims name no amounts, dates or shares, and no two of them oppose each other. If you
        see two that cannot both hold, join them as a conflict.
      </EmptyState>
    );
  }
  return (
    <EmptyState className={styles.nothing} title="Nothing in this article disagrees" actions={join}>
      {quantities === 1
        ? 'Its one quantity and its statements were looked at.'
        : `Its ${quantities.toLocaleString('en-US')} quantities were compared on common units, and its statements with each other.`}{' '}
      If you see two claims that cannot both hold, join them as a conflict.
    </EmptyState>
  );
}
