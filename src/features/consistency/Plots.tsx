/** The plots of the Consistency screen, what stands on none of them, and on request the units without a conflict. */
import { useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { PairList } from './PairList.tsx';
import { PlotCard } from './PlotCard.tsx';
import styles from './Plots.module.css';
import type { ConsistencyModel } from './plots.ts';

/** Units without a conflict that are opened at once. */
const PAGE = 10;

export interface PlotsProps {
  model: ReviewModel;
  consistency: ConsistencyModel;
  selected: FindingRow | null;
  /** Whether the selected conflict has to be brought into view. */
  show: boolean;
  onSelect: (id: FindingId) => void;
  onGoToCard: () => void;
}

export function Plots(props: PlotsProps) {
  const { consistency, selected, onSelect } = props;
  const [opened, setOpened] = useState(0);
  const loud = consistency.plots.filter(({ pairs }) => pairs.length > 0);
  const quiet = consistency.plots.slice(loud.length);
  const { unplotted, sides } = consistency;
  const lists = [
    ['Statements', unplotted.filter(({ kind }) => kind === 'statement')],
    ['Quantities on no common scale', unplotted.filter(({ kind }) => kind === 'quantity')],
    ['Joined by hand', unplotted.filter(({ kind }) => kind === 'by-hand')],
  ] as const;
  return (
    <>
      {loud.map((plot) => (
        <PlotCard key={plot.key} {...props} plot={plot} />
      ))}
      {loud.length > 0 && (
        <p className={styles.note}>
          Line: the stated range. Bracket with ≠: a pair that disagrees. Shaded: the gap between the
          selected pair.
        </p>
      )}
      {lists.map(([title, findings]) => (
        <PairList
          key={title}
          title={title}
          findings={findings}
          sides={sides}
          selected={selected}
          onSelect={onSelect}
        />
      ))}
      {quiet.length > 0 && (
        <section className={styles.quiet} aria-label="Other quantities">
          <h3>
            Other quantities
            <Button
              variant="ghost"
              size="sm"
              aria-expanded={opened > 0}
              onClick={() => setOpened(opened > 0 ? 0 : PAGE)}
            >
              {opened > 0
                ? 'Hide'
                : quiet.length === 1
                  ? 'Show 1 unit without a conflict'
                  : `Show ${quiet.length.toLocaleString('en-US')} units without a conflict`}
            </Button>
          </h3>
          {quiet.slice(0, opened).map((plot) => (
            <PlotCard key={plot.key} {...props} plot={plot} />
          ))}
          {opened > 0 && quiet.length > opened && (
            <Button onClick={() => setOpened(opened + PAGE)}>
              Show {Math.min(PAGE, quiet.length - opened)} more units
            </Button>
          )}
        </section>
      )}
    </>
  );
}
