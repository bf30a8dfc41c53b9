/** Matrices as small integers: every row has steps of its own size, 15 of them to either side of zero. */
import type { Matrix } from '../parser/net.ts';
import { halved } from './half.ts';

/** 31 levels fit into five bits. */
export const MOST_STEPS = 15;

/** `values[r, c] = levels[r, c] · steps[r]` */
export interface Levels {
  readonly rows: number;
  readonly columns: number;
  /** From -15 to 15, row after row. */
  readonly levels: Int8Array;
  /** Exact as 16-bit floats. */
  readonly steps: Float32Array;
}

/** Shares of the largest weight at which a row may end: cutting off a few outliers brings all others nearer. */
const ENDS = Array.from({ length: 31 }, (_, at) => 1 - at * 0.02);

/** Rounds each row with the step that loses least (the sum of squared differences). */
export function toLevels({ rows, columns, values }: Matrix): Levels {
  const levels = new Int8Array(rows * columns);
  const steps = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const from = row * columns;
    const step = bestStep(values.subarray(from, from + columns));
    steps[row] = step;
    if (step === 0) continue;
    for (let at = from; at < from + columns; at += 1) levels[at] = levelOf(values[at] ?? 0, step);
  }
  return { rows, columns, levels, steps };
}

export function fromLevels({ rows, columns, levels, steps }: Levels): Matrix {
  const values = new Float32Array(rows * columns);
  for (let at = 0; at < values.length; at += 1) {
    values[at] = (levels[at] ?? 0) * (steps[Math.floor(at / columns)] ?? 0);
  }
  return { rows, columns, values };
}

const levelOf = (value: number, step: number): number =>
  Math.max(-MOST_STEPS, Math.min(MOST_STEPS, Math.round(value / step)));

function bestStep(row: Float32Array): number {
  let largest = 0;
  for (const value of row) largest = Math.max(largest, Math.abs(value));
  let best = 0;
  let least = Number.POSITIVE_INFINITY;
  for (const end of ENDS) {
    const step = halved((largest * end) / MOST_STEPS);
    if (step === 0) continue;
    let lost = 0;
    for (const value of row) lost += (value - levelOf(value, step) * step) ** 2;
    if (lost < least) {
      least = lost;
      best = step;
    }
  }
  return best;
}
