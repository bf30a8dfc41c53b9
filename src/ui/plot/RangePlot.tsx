/**
 * Ranges on one scale, a row each, with brackets between those that belong together. Drawn at its own size, never
 * scaled, so that its words stay as large as all others. Knows nothing of what the rows are.
 */
import { type ReactNode, useId } from 'react';
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
  const { title, unit, rows, brackets, selected } = props;
  const titleId = useId();
  const { ref, width } = useWidth<HTMLDivElement>();
  const measures = measuresOf(width);
  const lanes = assignLanes(brackets, rows.length, measures.mostLanes, selected);
  const scale = props.scale(measures.room);
  const geometry = geometryOf(measures, width, rows.length, lanes, scale);
  const left = lanes.left.length;
  return (
    <figure className={styles.plot} aria-labelledby={titleId}>
      <figcaption className={styles.caption}>
        <span id={titleId} className={styles.title}>
          <b>{title}</b> {unit !== '' && <small>{unit}</small>}
        </span>
        {props.aside}
      </figcaption>
      <div className={classes(styles.body, rows.length > ROWS_IN_VIEW && styles.long)}>
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
  const { narrow, row: height, top, left, right } = geometry;
  return (
    <ul
      ref={stops.ref}
      onKeyDown={stops.onKeyDown}
      onFocus={stops.onFocus}
      className={classes(styles.rows, narrow && styles.narrow)}
    >
      {rows.map((row, at) => {
        const on = isOn(chosen, at);
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
          <li key={row.id} className={styles.row} style={{ ...place, ...inner }}>
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
      })}
    </ul>
  );
}

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
