/** A plot of quantities on their common unit: those in conflict, and the others of the unit on request. */
import { useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import { rangeWords } from '../../domain/quantities/ofClaim.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { dayScale, numberScale, type Scale } from '../../ui/plot/axis.ts';
import { RangePlot } from '../../ui/plot/RangePlot.tsx';
import type { PlottedRow } from '../../ui/plot/types.ts';
import { useClaimState } from '../shared/useReview.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';
import { VerdictIcon } from '../shared/verdict/VerdictIcon.tsx';
import styles from './PlotCard.module.css';
import type { Plot, PlotRow } from './plots.ts';
import { useScrollIntoView } from './useScrollIntoView.ts';
import { relationLabel } from './words.ts';

/** Rows drawn at once. */
const PAGE = 200;

export interface PlotCardProps {
  model: ReviewModel;
  plot: Plot;
  selected: FindingRow | null;
  /** Whether the selection was made elsewhere, so that this has to be brought into view. */
  show: boolean;
  onSelect: (id: FindingId) => void;
  /** Goes to the card of the selected conflict, where it is out of sight. */
  onGoToCard: () => void;
}

function Verdict({ model, row }: { model: ReviewModel; row: PlotRow }) {
  return <VerdictIcon verdict={useClaimState(model, row.claim.id).verdict ?? 'untagged'} />;
}

/** A scale over all that is drawn. Zero is no beginning for a date or a temperature. */
function scaleOf({ of }: Plot, rows: readonly PlotRow[]): (room: number) => Scale {
  const ends = rows
    .flatMap(({ member }) => [
      member.stated.low,
      member.stated.high,
      member.meant.low,
      member.meant.high,
    ])
    .filter((end) => end !== null);
  const low = ends.reduce((least, end) => Math.min(least, end), ends[0] ?? 0);
  const high = ends.reduce((most, end) => Math.max(most, end), ends[0] ?? 1);
  if (of.kind === 'date' && of.unit !== 'year') {
    return (room) => dayScale(low, high, room, of.unit === 'month-day');
  }
  const zero = of.kind !== 'date' && of.kind !== 'temperature';
  return (room) => numberScale(low, high, { zero, years: of.kind === 'date', room });
}

const spoken = (row: PlotRow, plot: Plot): string => {
  const { quantity, stated } = row.member;
  if (plot.of.kind === 'date') return rangeWords(quantity);
  return rangeWords({
    ...quantity,
    ...stated,
    unit: plot.of.unit,
    basis: null,
    kind: plot.of.kind,
  });
};

export function PlotCard({ model, plot, selected, show, onSelect, onGoToCard }: PlotCardProps) {
  const [all, setAll] = useState(plot.pairs.length === 0);
  const [limit, setLimit] = useState(PAGE);
  const joined = new Set(plot.pairs.flatMap((pair) => pair.rows));
  const kept = plot.rows.flatMap((row, at) => (all || joined.has(at) ? [{ row, at }] : []));
  const chosen = plot.pairs.find(({ finding }) => finding.id === selected?.id);
  const needed = kept.findLastIndex(({ at }) => chosen?.rows.includes(at) === true) + 1;
  const drawn = kept.slice(0, Math.max(limit, needed));
  const positions = new Map(drawn.map(({ at }, position) => [at, position]));
  const ref = useScrollIntoView<HTMLDivElement>(chosen !== undefined && show);

  const brackets = plot.pairs.flatMap(({ finding, rows: [a, b] }) => {
    const [one, other] = [positions.get(a), positions.get(b)];
    if (one === undefined || other === undefined) return [];
    const numbers = [a, b].map((at) => plot.rows[at]?.claim.number ?? '').join(' and ');
    return {
      id: finding.id as string,
      rows: [one, other] as const,
      name: `Claims ${numbers}, ${relationLabel(finding)}`,
      faint: finding.state === 'dismissed',
    };
  });
  const rows = drawn.map(({ row, at }) => plotted(model, plot, row, joined.has(at)));
  const quiet = plot.rows.length - joined.size;

  /** The conflicts of a row in turn. */
  const pickRow = (id: string) => {
    const at = plot.rows.findIndex((row) => row.id === id);
    const own = plot.pairs.filter((pair) => pair.rows.includes(at));
    const next = (own.findIndex(({ finding }) => finding.id === selected?.id) + 1) % own.length;
    const pair = own[next];
    if (pair !== undefined) onSelect(pair.finding.id);
  };

  return (
    <div ref={ref}>
      <RangePlot
        title={plot.title}
        unit={plot.unit}
        name={nameOf(plot, rows, brackets.length)}
        rows={rows}
        brackets={brackets}
        scale={scaleOf(
          plot,
          drawn.map(({ row }) => row),
        )}
        selected={chosen?.finding.id ?? null}
        gap={chosen?.gap ?? null}
        onRow={pickRow}
        onBracket={(id) => onSelect(id as FindingId)}
        aside={
          quiet > 0 &&
          joined.size > 0 && (
            <Button
              variant="ghost"
              size="sm"
              className={styles.quiet}
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all
                ? 'Only what is in conflict'
                : `${quiet.toLocaleString('en-US')} without a conflict`}
            </Button>
          )
        }
      >
        {chosen !== undefined && (
          <p className={styles.chosen}>
            <span>{chosen.finding.explanation}</span>
            <Button variant="ghost" size="sm" onClick={onGoToCard}>
              Go to the conflict
            </Button>
          </p>
        )}
        {kept.length > drawn.length && (
          <p className={styles.more}>
            <Button variant="ghost" size="sm" onClick={() => setLimit(drawn.length + PAGE)}>
              Show {Math.min(PAGE, kept.length - drawn.length)} more rows
            </Button>
          </p>
        )}
      </RangePlot>
    </div>
  );
}

function plotted(model: ReviewModel, plot: Plot, row: PlotRow, selectable: boolean): PlottedRow {
  const { claim, member, label, workings, section } = row;
  const { stated, meant } = member;
  const hedged = stated.low !== meant.low || stated.high !== meant.high;
  const verdict = model.claim(claim.id).verdict ?? 'untagged';
  return {
    id: row.id,
    icon: <Verdict model={model} row={row} />,
    lead: claim.number.toLocaleString('en-US'),
    label,
    detail: [workings, section].filter((part) => part !== '').join(' · '),
    aside: workings,
    before: 'Claim',
    after: `${spoken(row, plot)}, ${VERDICT_LABEL[verdict]}`,
    low: stated.low,
    high: stated.high,
    reach: hedged ? meant : NO_REACH,
    lowText: row.lowText,
    highText: row.highText,
    selectable,
  };
}

const NO_REACH = { low: null, high: null } as const;
/** More than these are counted and not named. */
const MOST_NAMED = 12;

/** "Per day, grams per day: claim 6 1 to 3, claim 40 4 to 18. 1 pair disagrees." */
function nameOf(plot: Plot, rows: readonly PlottedRow[], pairs: number): string {
  const named = rows
    .slice(0, MOST_NAMED)
    .map(({ lead, lowText, highText }) => {
      const ends = [...new Set([lowText || 'open', highText || 'open'])].join(' to ');
      return `claim ${lead} ${ends}`;
    })
    .join(', ');
  const more = rows.length > MOST_NAMED ? ` and ${rows.length - MOST_NAMED} more` : '';
  const of = plot.unit === '' ? plot.title : `${plot.title}, ${plot.unit}`;
  const found = pairs === 0 ? '' : pairs === 1 ? ' 1 pair disagrees.' : ` ${pairs} pairs disagree.`;
  return `${of}: ${named}${more}.${found}`;
}
