/** The cards of the conflicts, one opened. Of very many only the first are drawn, and as many as reach the selected one. */
import { useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { useRovingStops } from '../../ui/useRovingStops.ts';
import { ConflictCard } from './ConflictCard.tsx';
import styles from './ConflictList.module.css';
import type { Side } from './plots.ts';
import type { Conflicts } from './useConflicts.ts';
import type { Decisions } from './useDecisions.ts';

const PAGE = 100;

export interface ConflictListProps {
  model: ReviewModel;
  conflicts: Conflicts;
  /** Whether the selected one has to be brought into view. */
  show: boolean;
  sides: ReadonlyMap<FindingId, readonly [Side, Side]>;
  decisions: Decisions;
  onDismiss: (finding: FindingRow) => void;
}

export function ConflictList({
  model,
  conflicts,
  show,
  sides,
  decisions,
  onDismiss,
}: ConflictListProps) {
  const { listed, selected, position } = conflicts;
  const [pages, setPages] = useState(1);
  const stops = useRovingStops<HTMLUListElement>();
  const drawn = Math.max(pages, Math.ceil((position + 1) / PAGE)) * PAGE;
  return (
    <div className={styles.pane}>
      <ul
        ref={stops.ref}
        onKeyDown={stops.onKeyDown}
        onFocus={stops.onFocus}
        aria-label="Conflicts"
      >
        {listed.slice(0, drawn).map((finding, at) => {
          const pair = sides.get(finding.id);
          if (pair === undefined) return null;
          return (
            <ConflictCard
              key={finding.id}
              model={model}
              finding={finding}
              sides={pair}
              position={at}
              count={listed.length}
              on={finding === selected}
              show={show}
              decisions={decisions}
              onSelect={() => conflicts.select(finding.id, 'cards')}
              onStep={conflicts.step}
              onDismiss={() => onDismiss(finding)}
            />
          );
        })}
      </ul>
      {listed.length > drawn && (
        <p className={styles.more}>
          <Button onClick={() => setPages(Math.ceil(drawn / PAGE) + 1)}>
            Show {Math.min(PAGE, listed.length - drawn)} more conflicts
          </Button>
        </p>
      )}
    </div>
  );
}
