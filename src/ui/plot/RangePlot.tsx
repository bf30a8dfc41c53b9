/**
 * Ranges on one scale, a row each, with brackets between those that belong together. Drawn at its own size, never
 * scaled, so that its words stay as large as all others. Knows nothing of what the rows are.
 */
import { memo, type ReactNode, useCallback, useEffect, useId, useMemo, useRef } from 'react';
import { classes } from '../classes.ts';
import { useRovingStops } from '../useRovingStops.ts';
import { VisuallyHidden } from '../VisuallyHidden.tsx';
import type { Scale } from './axis.ts';
import { bracketPath, type Geometry, geometryOf, measuresOf, signY } from './geometry.ts';
import { assignLanes, type Lane } from './lanes.ts';
import { Gap, Range, rangeEnds } from './marks.tsx';
import styles from './RangePlot.module.css';
import type { PlottedBracket, PlottedGap, PlottedRow } from './types.ts';
import { useWidth } from './useWidth.ts';

export interface RangePlotProps {
  title: string;
  /** Beside the title. */
  unit: string;
  /** All of it in words. */
  name: string;
  rows: readonly PlottedRow[];
  /** Those named first are drawn where there is no room for all. */
  brackets: readonly PlottedBracket[];
  /** For this many steps. */
  scale: (room: number) => Scale;
  /** A bracket. */
  selected: string | null;
  /** Between the ranges of the selected bracket. */
  gap: PlottedGap | null;
  /** Brings the selected pair into view within a long plot. */
  reveal: boolean;
  onRow: (id: string) => void;
  onBracket: (id: string) => void;
  /** At the end of the title's line. */
  aside?: ReactNode;
  /** Below the scale. */
  children?: ReactNode;
}

/** More rows than this scroll within the plot. */
const ROWS_IN_VIEW = 12;

export function RangePlot(props: RangePlotProps) {
  const { title, unit, rows, selected } = props;
  const titleId = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const { lanes, scale, geometry } = useLayout(props, width);
  const left = lanes.left.length;
  const body = useRevealed(
    props.reveal,
    lanes.lanes.find(({ id }) => id === selected),
    geometry,
  );
  return (
    <figure className={styles.plot} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          <b>{title}</b> {unit !== '' && <small>{unit}</small>}
        </span>
        {props.aside}
      </figcaption>
      <div ref={body} className={classes(styles.body, rows.length > ROWS_IN_VIEW && styles.long)}>
        <div ref={ref} className={styles.canvas} style={{ height: geometry.height }}>
          {width > 0 && (
            <>
              <Drawing {...props} geometry={geometry} scale={scale} lanes={lanes.lanes} />
              <Rows {...props} geometry={geometry} lanes={lanes.lanes} />
              <Signs {...props} geometry={geometry} lanes={lanes.lanes} />
            </>
          )}
        </div>
      </div>
      {width > 0 && (
        <svg className={styles.axis} width={width} height={26} aria-hidden="true">
          {scale.ticks.map(({ at, label }) => (
            <text key={at} x={geometry.x(at)} y={15} textAnchor="middle">
              {label}
            </text>
          ))}
        </svg>
      )}
      {left > 0 && (
        <p className={styles.more}>
          {left === 1
            ? '1 more pair has no room for a bracket. Select it in the list.'
            : `${left.toLocaleString('en-US')} more pairs have no room for a bracket. Select them in the list.`}
        </p>
      )}
      {props.children}
    </figure>
  );
}

/** Worked out anew only when what it is made of changes: a long plot is not drawn anew to select another pair. */
function useLayout({ brackets, rows, scale: scaleFor, selected }: RangePlotProps, width: number) {
  const measures = useMemo(() => measuresOf(width), [width]);
  const roomy = useMemo(
    () => assignLanes(brackets, rows.length, measures.mostLanes),
    [brackets, rows.length, measures],
  );
  const lanes = useMemo(
    () =>
      selected !== null && roomy.left.includes(selected)
        ? assignLanes(brackets, rows.length, measures.mostLanes, selected)
        : roomy,
    [roomy, brackets, rows.length, measures, selected],
  );
  const scale = useMemo(() => scaleFor(measures.room), [scaleFor, measures]);
  const { count } = lanes;
  const geometry = useMemo(
    () => geometryOf(measures, width, rows.length, { count }, scale),
    [measures, width, rows.length, count, scale],
  );
  return { lanes, scale, geometry };
}

/** Scrolls the rows of a long plot, just far enough, to the pair's upper row when it becomes the selected one. */
function useRevealed(reveal: boolean, pair: Lane | undefined, { y, row }: Geometry) {
  const body = useRef<HTMLDivElement>(null);
  const middle = pair === undefined ? null : y(pair.upper);
  useEffect(() => {
    const box = body.current;
    if (!reveal || middle === null || box === null) return;
    const [top, bottom] = [middle - row, middle + row];
    if (top < box.scrollTop) box.scrollTop = top;
    else if (bottom > box.scrollTop + box.clientHeight) box.scrollTop = bottom - box.clientHeight;
  }, [reveal, middle, row]);
  return body;
}

type Drawn = Omit<RangePlotProps, 'scale'> & {
  readonly geometry: Geometry;
  readonly lanes: readonly Lane[];
};

const isOn = (lane: Lane | undefined, row: number): boolean =>
  lane !== undefined && (lane.upper === row || lane.lower === row);

function Drawing({
  name,
  rows,
  brackets,
  selected,
  gap,
  geometry,
  lanes,
  scale,
}: Drawn & { scale: Scale }) {
  const chosen = lanes.find(({ id }) => id === selected);
  const faint = new Set(brackets.filter((one) => one.faint).map(({ id }) => id));
  const ends = rows.map((row) => rangeEnds(row, geometry).next);
  // The selected one lies over the others.
  const inOrder = [...lanes].sort((a, b) => Number(a.id === selected) - Number(b.id === selected));
  return (
    <svg
      className={styles.drawing}
      width={geometry.width}
      height={geometry.height}
      role="img"
      aria-label={name}
    >
      {scale.ticks.map(({ at }) => (
        <line
          key={at}
          className={at === scale.from || at === 0 ? styles.zero : styles.grid}
          x1={geometry.x(at)}
          x2={geometry.x(at)}
          y1={geometry.top - 6}
          y2={geometry.height}
        />
      ))}
      {gap !== null && chosen !== undefined && (
        <Gap gap={gap} upper={chosen.upper} lower={chosen.lower} geometry={geometry} />
      )}
      {inOrder.map((lane) => (
        <path
          key={lane.id}
          className={classes(
            styles.bracket,
            faint.has(lane.id) && styles.faint,
            lane.id === selected && styles.on,
          )}
          d={bracketPath(geometry, lane, [ends[lane.upper] ?? 0, ends[lane.lower] ?? 0])}
        />
      ))}
      {rows.map((row, at) => (
        <Range key={row.id} row={row} at={at} on={isOn(chosen, at)} geometry={geometry} />
      ))}
    </svg>
  );
}

function Rows({ rows, selected, onRow, geometry, lanes }: Drawn) {
  const stops = useRovingStops<HTMLUListElement>();
  const chosen = lanes.find(({ id }) => id === selected);
  const { narrow } = geometry;
  const newest = useRef(onRow);
  newest.current = onRow;
  const latest = useCallback((id: string) => newest.current(id), []);
  return (
    <ul
      ref={stops.ref}
      onKeyDown={stops.onKeyDown}
      onFocus={stops.onFocus}
      className={classes(styles.rows, narrow && styles.narrow)}
    >
      {rows.map((row, at) => (
        <Row
          key={row.id}
          row={row}
          at={at}
          on={isOn(chosen, at)}
          geometry={geometry}
          onRow={latest}
        />
      ))}
    </ul>
  );
}

interface RowProps {
  row: PlottedRow;
  at: number;
  on: boolean;
  geometry: Geometry;
  onRow: (id: string) => void;
}

const Row = memo(function Row({ row, at, on, geometry, onRow }: RowProps) {
  const { narrow, row: height, top, left, right } = geometry;
  const words = (
    <>
      {row.icon}
      <span className={styles.words}>
        <span className={styles.line}>
          <VisuallyHidden>{row.before} </VisuallyHidden>
          <b>{row.lead}</b>
          <span className={styles.label}>{row.label}</span>
          {narrow && row.aside !== '' && <span className={styles.detail}>{row.aside}</span>}
        </span>
        {!narrow && <span className={styles.detail}>{row.detail}</span>}
        <VisuallyHidden>, {row.after}</VisuallyHidden>
      </span>
    </>
  );
  const place = { top: top + at * height, height, width: right + 8 };
  const inner = { '--labels': narrow ? `${right - 16}px` : `${left - 40}px` };
  return (
    <li className={styles.row} style={{ ...place, ...inner }}>
      {row.selectable ? (
        <button
          type="button"
          data-stop=""
          aria-current={on ? 'true' : undefined}
          title={narrow ? undefined : `${row.lead} ${row.label}`}
          onClick={() => onRow(row.id)}
        >
          {words}
        </button>
      ) : (
        <div>{words}</div>
      )}
    </li>
  );
});

function Signs({ brackets, selected, onBracket, geometry, lanes }: Drawn) {
  const stops = useRovingStops<HTMLDivElement>();
  const named = new Map(brackets.map((one) => [one.id, one.name]));
  if (lanes.length === 0) return null;
  return (
    <div
      ref={stops.ref}
      role="group"
      aria-label="Pairs"
      onKeyDown={stops.onKeyDown}
      onFocus={stops.onFocus}
    >
      {lanes.map((lane) => (
        <button
          key={lane.id}
          type="button"
          data-stop=""
          data-pair={lane.id}
          aria-label={named.get(lane.id)}
          title={named.get(lane.id)}
          aria-pressed={lane.id === selected}
          className={styles.sign}
          style={{ left: geometry.laneX(lane.lane), top: signY(geometry, lane) }}
          onClick={() => onBracket(lane.id)}
        >
          <svg width={20} height={20} viewBox="-10 -10 20 20" aria-hidden="true">
            <circle className={styles.ring} r={9.5} />
            <path className={styles.unequal} d="M-4 -1.8h8M-4 1.8h8M2.4 -4.8l-4.8 9.6" />
          </svg>
        </button>
      ))}
    </div>
  );
}
