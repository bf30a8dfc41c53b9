/** Conflicts that stand on no scale: statements against each other, and pairs that a person has joined. */
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow } from '../../storage/model.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/Icon.tsx';
import { useRovingStops } from '../../ui/useRovingStops.ts';
import styles from './PairList.module.css';
import type { Side } from './plots.ts';

const PAGE = 100;

export interface PairListProps {
  title: string;
  findings: readonly FindingRow[];
  sides: ReadonlyMap<FindingId, readonly [Side, Side]>;
  selected: FindingRow | null;
  onSelect: (id: FindingId) => void;
}

export function PairList({ title, findings, sides, selected, onSelect }: PairListProps) {
  const stops = useRovingStops<HTMLUListElement>();
  const until = Math.max(PAGE, selected === null ? 0 : findings.indexOf(selected) + 1);
  const left = findings.length - until;
  if (findings.length === 0) return null;
  return (
    <section className={styles.box} aria-label={title}>
      <h3>{title}</h3>
      <ul ref={stops.ref} onKeyDown={stops.onKeyDown} onFocus={stops.onFocus}>
        {findings.slice(0, until).map((finding) => {
          const pair = sides.get(finding.id);
          if (pair === undefined) return null;
          const on = finding === selected;
          return (
            <li key={finding.id}>
              <button
                type="button"
                data-stop=""
                className={classes(styles.pair, on && styles.on)}
                aria-current={on ? 'true' : undefined}
                onClick={() => onSelect(finding.id)}
              >
                <Icon name="equal-not" size={14} />
                {pair.map(({ claim }) => (
                  <span key={claim.id} className={styles.claim}>
                    <b>{claim.number.toLocaleString('en-US')}</b>
                    <span>{claim.text}</span>
                  </span>
                ))}
              </button>
            </li>
          );
        })}
      </ul>
      {left > 0 && (
        <p className={styles.more}>
          {left.toLocaleString('en-US')} more are in the list of conflicts.
        </p>
      )}
    </section>
  );
}
