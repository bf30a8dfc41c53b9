/** The marks of a plot of ranges: a line with its figures, an arrow for an open end, the gap between two. */
import { classes } from '../classes.ts';
import type { Geometry } from './geometry.ts';
import styles from './RangePlot.module.css';
import type { PlottedGap, PlottedRow } from './types.ts';

/** Of a digit at 11.5 px, with what is between two. */
const DIGIT = 6.6;
const widthOf = (text: string): number => text.length * DIGIT;

interface Ends {
  readonly from: number;
  readonly to: number;
  /** Where a line to the right may begin. */
  readonly next: number;
}

/** Open ends reach to the ends of the scale. */
export function rangeEnds(
  row: Pick<PlottedRow, 'low' | 'high' | 'reach'>,
  geometry: Geometry,
): Ends {
  const { x, left, right } = geometry;
  const from = row.low === null ? left + 2 : x(row.low);
  const to = row.high === null ? right : x(row.high);
  const reach = row.reach.high === null ? to : Math.max(to, x(row.reach.high));
  return { from, to, next: reach + (row.high === null ? 6 : 10) };
}

export function Range({
  row,
  at,
  on,
  geometry,
}: {
  row: PlottedRow;
  at: number;
  on: boolean;
  geometry: Geometry;
}) {
  const y = geometry.y(at);
  const { from, to } = rangeEnds(row, geometry);
  const point = to - from < 0.5;
  const { low, high } = row.reach;
  const close =
    row.lowText === row.highText ||
    to - from < (widthOf(row.lowText) + widthOf(row.highText)) / 2 + 6;
  const both = [...new Set([row.lowText, row.highText])].filter((text) => text !== '').join('–');
  const label = (text: string, x: number) => (
    <text x={x} y={y - 11} className={styles.figure} textAnchor="middle">
      {text}
    </text>
  );
  return (
    <g className={classes(styles.range, on && styles.on)}>
      {low !== null && high !== null && (
        <line className={styles.reach} x1={geometry.x(low)} x2={geometry.x(high)} y1={y} y2={y} />
      )}
      {!point && <line className={styles.bar} x1={from} x2={to} y1={y} y2={y} />}
      {row.low === null ? (
        <path className={styles.arrow} d={`M${from + 6} ${y - 6}L${from - 1} ${y}l7 6`} />
      ) : (
        <circle className={styles.end} cx={from} cy={y} r={5} />
      )}
      {row.high === null ? (
        <path className={styles.arrow} d={`M${to - 6} ${y - 6}L${to + 1} ${y}l-7 6`} />
      ) : (
        !point && <circle className={styles.end} cx={to} cy={y} r={5} />
      )}
      {close ? (
        label(both, (from + to) / 2)
      ) : (
        <>
          {label(row.lowText, from)}
          {label(row.highText, to)}
        </>
      )}
    </g>
  );
}

export function Gap({
  gap,
  upper,
  lower,
  geometry,
}: {
  gap: PlottedGap;
  upper: number;
  lower: number;
  geometry: Geometry;
}) {
  const [from, to] = [geometry.x(gap.from), geometry.x(gap.to)];
  const [top, bottom] = [geometry.y(upper), geometry.y(lower)];
  // Beside the gap where there is room; a line's figures stand above it, so below the upper line there is some.
  const turned = to + 10 + widthOf(gap.words) > geometry.right + 8;
  return (
    <>
      {to - from < 1 ? (
        <line className={styles.touch} x1={from} x2={from} y1={top} y2={bottom} />
      ) : (
        <rect
          className={styles.gap}
          x={from}
          width={to - from}
          y={top - 8}
          height={bottom - top + 16}
        />
      )}
      <text
        className={styles.gapWords}
        x={turned ? from - 10 : to + 10}
        y={top + (geometry.narrow ? 19 : 25)}
        textAnchor={turned ? 'end' : 'start'}
      >
        {gap.words}
      </text>
    </>
  );
}
