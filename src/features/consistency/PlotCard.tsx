/** A plot of quantities on their common unit: those in conflict, and the others of the unit on request. */
import { useMemo, useState } from 'react';
import type { FindingId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { dayScale, numberScale, type Scale } from '../../ui/plot/axis.ts';
import { RangePlot } from '../../ui/plot/RangePlot.tsx';
import type { PlottedBracket, PlottedRow } from '../../ui/plot/types.ts';
import { useClaimState, useReviewVersion } from '../shared/useReview.ts';
import { VERDICT_LABEL } from '../shared/verdict/labels.ts';
import { VerdictIcon } from '../shared/verdict/VerdictIcon.tsx';
import styles from './PlotCard.module.css';
import { memberWords, type Plot, type PlotRow } from './plots.ts';
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

export function PlotCard({ model, plot, selected, show, onSelect, onGoToCard }: PlotCardProps) {
  const [all, setAll] = useState(plot.pairs.length === 0);
  const [limit, setLimit] = useState(PAGE);
  const joined = useMemo(() => new Set(plot.pairs.flatMap((pair) => pair.rows)), [plot]);
  const kept = useMemo(
    () => plot.rows.flatMap((row, at) => (all || joined.has(at) ? [{ row, at }] : [])),
    [plot, all, joined],
  );
  const chosen = plot.pairs.find(({ finding }) => finding.id === selected?.id);
  const needed = kept.findLastIndex(({ at }) => chosen?.rows.includes(at) === true) + 1;
  const until = Math.max(limit, needed);
  const version = useReviewVersion(model);
  const ref = useScrollIntoView<HTMLDivElement>(chosen !== undefined && show);
  const quiet = plot.rows.length - joined.size;

  // The verdicts are in the names of the rows.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the verdicts
  const rows = useMemo(
    () => kept.slice(0, until).map(({ row, at }) => plotted(model, plot, row, joined.has(at))),
    [kept, until, model, plot, joined, version],
  );
  const brackets = useMemo(() => bracketsOf(plot, kept.slice(0, until)), [plot, kept, until]);
  const scale = useMemo(
    () =>
      scaleOf(
        plot,
        kept.slice(0, until).map(({ row }) => row),
      ),
    [plot, kept, until],
  );

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
        scale={scale}
        selected={chosen?.finding.id ?? null}
        gap={chosen?.gap ?? null}
        reveal={show}
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
        {kept.length > until && (
          <p className={styles.more}>
            <Button variant="ghost" size="sm" onClick={() => setLimit(until + PAGE)}>
              Show {Math.min(PAGE, kept.length - until)} more rows
            </Button>
          </p>
        )}
      </RangePlot>
    </div>
  );
}

/** The pairs both of whose rows are drawn. */
function bracketsOf(
  plot: Plot,
  drawn: readonly { readonly row: PlotRow; readonly at: number }[],
): PlottedBracket[] {
  const positions = new Map(drawn.map(({ at }, position) => [at, position]));
  return plot.pairs.flatMap(({ finding, rows: [a, b] }) => {
    const [one, other] = [positions.get(a), positions.get(b)];
    if (one === undefined || other === undefined) return [];
    const numbers = [a, b].map((at) => plot.rows[at]?.claim.number ?? '').join(' and ');
    return {
      id: finding.id,
      rows: [one, other] as const,
      name: `Claims ${numbers}, ${relationLabel(finding)}`,
      faint: finding.state === 'dismissed',
    };
  });
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
    after: `${memberWords(member, plot)}, ${VERDICT_LABEL[verdict]}`,
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
