/** The quantities of the article as a table: the same data as the plots, and those that stand on none. */
import { useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { classes } from '../../ui/classes.ts';
import { useRovingStops } from '../../ui/useRovingStops.ts';
import { useClaimState } from '../shared/useReview.ts';
import { VerdictTag } from '../shared/verdict/VerdictTag.tsx';
import type { ConsistencyModel, Plot, TableRow } from './plots.ts';
import styles from './QuantityTable.module.css';
import { relationLabel } from './words.ts';

const PAGE = 200;
/** A column each; what further units there are share one. */
const MOST_COLUMNS = 3;

export interface QuantityTableProps {
  model: ReviewModel;
  consistency: ConsistencyModel;
  listed: readonly FindingRow[];
  selected: FindingRow | null;
  onSelect: (id: FindingId) => void;
}

interface Column {
  readonly key: string;
  readonly title: string;
  readonly keys: readonly string[];
}

/** Units with conflicts come first, as the plots do. */
function columnsOf(plots: readonly Plot[]): Column[] {
  const several = plots.length > MOST_COLUMNS + 1;
  const own = several ? plots.slice(0, MOST_COLUMNS) : plots;
  const title = (plot: Plot) =>
    own.some((other) => other !== plot && other.title === plot.title)
      ? `${plot.title}, ${plot.of.unit}`
      : plot.title;
  const columns = own.map((plot) => ({ key: plot.key, title: title(plot), keys: [plot.key] }));
  const rest = plots.slice(own.length).map(({ key }) => key);
  return rest.length === 0
    ? columns
    : [...columns, { key: 'rest', title: 'Other units', keys: rest }];
}

interface Opponent {
  readonly finding: FindingRow;
  readonly number: number;
}

/** The other ends of a quantity's conflicts, ascending. */
function opponentsOf(
  row: TableRow,
  { sides }: ConsistencyModel,
  listed: ReadonlyMap<string, readonly FindingRow[]>,
): Opponent[] {
  return (listed.get(row.claim.id) ?? [])
    .flatMap((finding) => {
      const pair = sides.get(finding.id);
      const own = pair?.find(({ claim }) => claim.id === row.claim.id);
      const other = pair?.find(({ claim }) => claim.id !== row.claim.id);
      return own?.quantity === row.quantity && other !== undefined
        ? [{ finding, number: other.claim.number }]
        : [];
    })
    .sort((a, b) => a.number - b.number);
}

function byClaim(findings: readonly FindingRow[]): ReadonlyMap<string, readonly FindingRow[]> {
  const by = new Map<string, FindingRow[]>();
  for (const finding of findings) {
    for (const id of finding.claims) {
      const own = by.get(id);
      if (own === undefined) by.set(id, [finding]);
      else own.push(finding);
    }
  }
  return by;
}

export function QuantityTable(props: QuantityTableProps) {
  const { consistency, listed, selected } = props;
  const { table, plots } = consistency;
  const [pages, setPages] = useState(1);
  const stops = useRovingStops<HTMLTableSectionElement>();
  const columns = columnsOf(plots);
  const conflicts = byClaim(listed);
  const isOn = (row: TableRow): boolean =>
    selected !== null &&
    (consistency.sides.get(selected.id) ?? []).some(({ quantity }) => quantity === row.quantity);
  const needed = Math.ceil((table.findLastIndex(isOn) + 1) / PAGE);
  const drawn = Math.max(pages, needed) * PAGE;
  if (table.length === 0) return null;
  return (
    <section className={styles.section} aria-label="All quantities">
      <div className={styles.scroll}>
        <table className={styles.table}>
          <caption>All quantities</caption>
          <thead>
            <tr>
              <th scope="col">#</th>
              <th scope="col" className={styles.written}>
                As written
              </th>
              {columns.map(({ key, title }) => (
                <th key={key} scope="col">
                  {title}
                </th>
              ))}
              <th scope="col">Verdict</th>
              <th scope="col">Conflicts with</th>
            </tr>
          </thead>
          <tbody ref={stops.ref} onKeyDown={stops.onKeyDown} onFocus={stops.onFocus}>
            {table.slice(0, drawn).map((row) => (
              <Line
                key={`${row.claim.id} ${row.quantity.start}`}
                {...props}
                row={row}
                columns={columns}
                on={isOn(row)}
                opponents={opponentsOf(row, consistency, conflicts)}
              />
            ))}
          </tbody>
        </table>
      </div>
      {table.length > drawn && (
        <p className={styles.more}>
          <Button onClick={() => setPages(Math.ceil(drawn / PAGE) + 1)}>
            Show {Math.min(PAGE, table.length - drawn)} more quantities
          </Button>
        </p>
      )}
    </section>
  );
}

interface LineProps extends QuantityTableProps {
  row: TableRow;
  columns: readonly Column[];
  on: boolean;
  opponents: readonly Opponent[];
}

function Line({ model, row, columns, on, opponents, selected, onSelect }: LineProps) {
  const { verdict } = useClaimState(model, row.claim.id);
  const number = row.claim.number.toLocaleString('en-US');
  const [first] = opponents;
  return (
    <tr className={classes(on && styles.on)}>
      <th scope="row">
        {first === undefined ? (
          number
        ) : (
          <button
            type="button"
            data-stop=""
            className={styles.pick}
            aria-label={`Claim ${number}: select its conflict`}
            aria-current={on ? 'true' : undefined}
            onClick={() => {
              const at = opponents.findIndex(({ finding }) => finding.id === selected?.id);
              onSelect((opponents[(at + 1) % opponents.length] ?? first).finding.id);
            }}
          >
            {number}
          </button>
        )}
      </th>
      <td
        className={styles.written}
        title={row.claim.text.slice(row.quantity.start, row.quantity.end)}
      >
        {row.written}
      </td>
      {columns.map(({ key, keys }) => (
        <td key={key}>{keys.flatMap((unit) => row.inUnit.get(unit) ?? []).join(', ')}</td>
      ))}
      <td>
        <VerdictTag verdict={verdict ?? 'untagged'} />
      </td>
      <td>
        {opponents.map(({ finding, number: other }, at) => (
          <span key={finding.id}>
            {at > 0 && ', '}
            <button
              type="button"
              data-stop=""
              className={styles.other}
              aria-label={`${other}, conflict of claims ${number} and ${other}, ${relationLabel(finding)}`}
              aria-pressed={finding.id === selected?.id}
              onClick={() => onSelect(finding.id)}
            >
              {other.toLocaleString('en-US')}
            </button>
          </span>
        ))}
      </td>
    </tr>
  );
}
