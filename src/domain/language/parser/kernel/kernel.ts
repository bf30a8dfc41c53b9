/**
 * What the net's arithmetic needs of a kernel: four routines over one block of memory. The one of SIMD instructions
 * and the plain one give the same bits: products and sums are integers, and the few floats go through the same
 * operations in the same order, each rounded to 32 bits.
 */

/** Outputs that are computed together; rows of a packed matrix come in as many. */
export const PANEL = 16;
/** What a hidden state of ±1 is as a 16-bit integer. */
export const UNIT = 32_767;

/** No vector's largest value counts as less, so that it can be divided by. */
export const LEAST = Math.fround(1e-30);

/** Addresses are bytes into the memory. */
export interface Kernel {
  readonly memory: ArrayBuffer;
  readonly simd: boolean;
  /**
   * `out[i, j] = (Σ x[i, k] · w[j, k]) · xScale[i] · steps[j] + bias[j]` for `i < count`, `k < width`, `j < rows`.
   * `x` are 16-bit integers, `w` a packed matrix, all else 32-bit floats. Count is rounded up to an even number: the
   * arrays must have room for it. Width is a multiple of 8, rows of PANEL. No sum may leave 32 bits.
   */
  multiply(
    x: number,
    xScale: number,
    w: number,
    steps: number,
    bias: number,
    out: number,
    count: number,
    width: number,
    rows: number,
  ): void;
  /**
   * Runs one direction of an LSTM over `count` steps. `input` holds the gates' sums from the input (4 · hidden floats
   * in the order of `gateRow`), with `inputStride` bytes from one step to the next (negative to run backward).
   * `out` takes the hidden states as 16-bit integers (±UNIT) with a stride of its own. `state` is scratch: hidden
   * floats for the cell, then hidden 16-bit integers, all zero. Steps are already divided by UNIT.
   */
  lstm(
    input: number,
    inputStride: number,
    w: number,
    steps: number,
    out: number,
    outStride: number,
    state: number,
    count: number,
    hidden: number,
  ): void;
  /**
   * Rounds `width` floats (a multiple of 8) to integers up to `full` in size, and writes what one of them stands for
   * to `scale`. A negative float counts `leak` times. From one pair of integers to the next are `pairStride` bytes.
   */
  round(
    from: number,
    width: number,
    to: number,
    pairStride: number,
    scale: number,
    full: number,
    leak: number,
  ): void;
  /** Says that a packed matrix is written and stays as it is; of use to the plain kernel. */
  fix(w: number, width: number, rows: number): void;
  /** Adds `count` floats (a multiple of 4) to those at `to`. */
  add(to: number, from: number, count: number): void;
}

/**
 * Packs a matrix for `multiply`: panels of 16 rows, in a panel pair of columns after pair of columns, in these row
 * after row. Rows that the matrix does not have become zero.
 */
export function packRows(
  matrix: { readonly columns: number; readonly levels: Int8Array | Int16Array },
  rows: number,
  to: Int16Array,
): void {
  const { columns, levels } = matrix;
  for (let row = 0; row < rows; row += 1) {
    const lane = row % PANEL;
    const place = (row - lane) * columns + lane * 2;
    const from = row * columns;
    for (let column = 0; column < columns; column += 1) {
      to[place + (column >> 1) * 2 * PANEL + (column & 1)] = levels[from + column] ?? 0;
    }
  }
}

/**
 * The row of an LSTM's matrix that stands at a place of the kernel's order: a panel has the four gates of four units,
 * so that one round of the kernel has all that these units need.
 */
export function gateRow(place: number, hidden: number): number {
  const gate = (place % PANEL) >> 2;
  return gate * hidden + (place >> 4) * 4 + (place & 3);
}
