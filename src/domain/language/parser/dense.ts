/** Matrices of small integers with their biases, put together and cut apart on their way into the kernel. */
import type { Levels } from '../weights/levels.ts';
import { gateRow } from './kernel/kernel.ts';
import type { BiLstm, Linear, Lstm } from './net.ts';

/** A linear layer whose rows have steps of their own. */
export interface Dense extends Omit<Levels, 'levels'> {
  readonly levels: Int8Array | Int16Array;
  readonly bias: Float32Array;
}

export const dense = ({ weights, bias }: Linear<Levels>): Dense => ({ ...weights, bias });

export const withoutBias = (weights: Levels): Dense => ({
  ...weights,
  bias: new Float32Array(weights.rows),
});

/** One below the other; all as wide as the first. */
export function stacked(parts: readonly Dense[]): Dense {
  const rows = parts.reduce((sum, part) => sum + part.rows, 0);
  const columns = parts[0]?.columns ?? 0;
  const levels = new Int16Array(rows * columns);
  const steps = new Float32Array(rows);
  const bias = new Float32Array(rows);
  let row = 0;
  for (const part of parts) {
    levels.set(part.levels, row * columns);
    steps.set(part.steps, row);
    bias.set(part.bias, row);
    row += part.rows;
  }
  return { rows, columns, levels, steps, bias };
}

/** These columns alone, in this order. The bias stays whole. */
export function columnsOf(from: Dense, columns: readonly number[]): Dense {
  const levels = new Int16Array(from.rows * columns.length);
  for (let row = 0; row < from.rows; row += 1) {
    columns.forEach((column, at) => {
      levels[row * columns.length + at] = from.levels[row * from.columns + column] ?? 0;
    });
  }
  return { ...from, columns: columns.length, levels };
}

/** Rows in the order in which the LSTM kernel takes the gates. */
function inGateOrder(from: Dense): Dense {
  const { rows, columns } = from;
  const levels = new Int16Array(rows * columns);
  const steps = new Float32Array(rows);
  const bias = new Float32Array(rows);
  for (let row = 0; row < rows; row += 1) {
    const source = gateRow(row, rows / 4);
    levels.set(from.levels.subarray(source * columns, (source + 1) * columns), row * columns);
    steps[row] = from.steps[source] ?? 0;
    bias[row] = from.bias[source] ?? 0;
  }
  return { rows, columns, levels, steps, bias };
}

/** What both directions of a layer take from its input, with their biases. */
export const gatesFromInput = ({ forward, backward }: BiLstm<Levels>): Dense =>
  stacked([forward, backward].map(({ input, bias }) => inGateOrder({ ...input, bias })));

export const gatesFromState = ({ recurrent }: Lstm<Levels>): Dense =>
  inGateOrder(withoutBias(recurrent));
