/** The measures of a plot of ranges, in CSS pixels: beside its labels where there is room, under them on a phone. */

import type { Scale } from './axis.ts';
import type { Lane, Lanes } from './lanes.ts';

/** Narrower than this, labels stand above the ranges. */
const NARROW = 560;

export interface Measures {
  readonly narrow: boolean;
  /** Where the scale begins. */
  readonly left: number;
  readonly row: number;
  readonly top: number;
  readonly laneGap: number;
  /** Between the scale's end and the first lane. */
  readonly toLanes: number;
  /** From the first row's upper edge to its range. */
  readonly drop: number;
  /** How many steps the scale has room for. */
  readonly room: number;
  /** How many brackets may stand side by side. */
  readonly mostLanes: number;
}

export function measuresOf(width: number): Measures {
  const narrow = width < NARROW;
  const left = narrow ? 18 : Math.min(242, Math.round(width * 0.32));
  const laneGap = narrow ? 21 : 27;
  return {
    narrow,
    left,
    row: narrow ? 70 : 47,
    top: narrow ? 14 : 26,
    laneGap,
    toLanes: narrow ? 18 : 27,
    drop: narrow ? 53 : 24,
    room: narrow ? 4 : 7,
    mostLanes: Math.max(1, Math.floor(((width - left) * 0.42) / laneGap)),
  };
}

export interface Geometry extends Measures {
  readonly width: number;
  readonly height: number;
  /** Where the scale ends. */
  readonly right: number;
  readonly x: (value: number) => number;
  readonly y: (row: number) => number;
  readonly laneX: (lane: number) => number;
}

export function geometryOf(
  measures: Measures,
  width: number,
  rows: number,
  lanes: Pick<Lanes, 'count'>,
  scale: Scale,
): Geometry {
  const { left, row, top, laneGap, toLanes, drop } = measures;
  const reserved = lanes.count === 0 ? 0 : toLanes - laneGap + lanes.count * laneGap;
  const right = Math.max(left + 40, width - reserved - 18);
  const span = scale.to - scale.from || 1;
  return {
    ...measures,
    width,
    height: top + rows * row + 4,
    right,
    x: (value) => left + ((value - scale.from) / span) * (right - left),
    y: (at) => top + at * row + drop,
    laneX: (lane) => right + toLanes + lane * laneGap,
  };
}

/** From the end of one row's range out to the lane, along it, and back to the other's. */
export function bracketPath(
  { laneX, y }: Geometry,
  { upper, lower, lane }: Lane,
  ends: readonly [number, number],
): string {
  const [x, from, to] = [laneX(lane), y(upper), y(lower)];
  return `M${ends[0]} ${from}H${x - 5}q5 0 5 5V${to - 5}q0 5 -5 5H${ends[1]}`;
}

/** Halfway between the rows where a bracket's sign stands. */
export function signY({ y, narrow }: Geometry, { signBelow }: Lane): number {
  return (y(signBelow) + y(signBelow + 1)) / 2 - (narrow ? 16 : 0);
}
