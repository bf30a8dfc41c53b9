/** The kernel's memory: addresses are given out before it exists, so that it is made once, of the right size. */
import type { Dense } from './dense.ts';
import { createKernel } from './kernel/create.ts';
import { type Kernel, PANEL, packRows, UNIT } from './kernel/kernel.ts';

/** A linear layer in memory: addresses of the packed matrix, its steps and its bias. */
export interface Placed {
  readonly w: number;
  readonly steps: number;
  readonly bias: number;
  readonly width: number;
  /** A multiple of what the kernel computes at once. */
  readonly rows: number;
}

/** Rows of a packed matrix that has at least so many. */
const panelled = (rows: number): number => Math.ceil(rows / PANEL) * PANEL;

export class Memory {
  /** Views of the whole; empty until `build`. */
  ints = new Int16Array(0);
  floats = new Float32Array(0);
  private kernel: Kernel | null = null;
  private used = 0;
  private readonly layers: (() => void)[] = [];

  /** The address of so many bytes, at a multiple of what one instruction loads. */
  private take(bytes: number): number {
    const at = this.used;
    this.used += Math.ceil(bytes / 16) * 16;
    return at;
  }

  roomForInts(length: number): number {
    return this.take(2 * length);
  }

  roomForFloats(length: number): number {
    return this.take(4 * length);
  }

  /** Room for a matrix of so many rows at most. */
  roomForRows(most: number, width: number): Placed {
    const rows = panelled(most);
    return {
      w: this.roomForInts(rows * width),
      steps: this.roomForFloats(rows),
      bias: this.roomForFloats(rows),
      width,
      rows,
    };
  }

  /** Room for a layer, which is written when the memory is made, its steps times a factor. */
  roomForLayer(layer: Dense, by = 1): Placed {
    const placed = this.roomForRows(layer.rows, layer.columns);
    this.layers.push(() => {
      packRows(layer, placed.rows, this.ints.subarray(placed.w >> 1));
      const steps = layer.steps.map((step) => step * by);
      this.floats.set(steps, placed.steps >> 2);
      this.floats.set(layer.bias, placed.bias >> 2);
      this.running.fix(placed.w, placed.width, placed.rows);
    });
    return placed;
  }

  /** Makes the memory and writes the layers. Nothing is given out afterwards. */
  build(simd: boolean): Kernel {
    const kernel = createKernel(this.used, simd);
    this.kernel = kernel;
    this.ints = new Int16Array(kernel.memory);
    this.floats = new Float32Array(kernel.memory);
    for (const write of this.layers.splice(0)) write();
    return kernel;
  }

  get running(): Kernel {
    if (this.kernel === null) throw new Error('The memory has not been built.');
    return this.kernel;
  }

  /** Rounds a vector of floats to 16-bit integers that stand one after the other. */
  round(from: number, width: number, to: number, scale: number, full = UNIT, leak = 1): void {
    this.running.round(from, width, to, 4, scale, full, leak);
  }

  /** Rounds a vector into the row of a matrix; the size of its step becomes the row's. */
  roundToRow(from: number, { w, width, steps }: Placed, row: number, full: number): void {
    const lane = row % PANEL;
    const to = w + 2 * (row - lane) * width + 4 * lane;
    this.running.round(from, width, to, 4 * PANEL, steps + 4 * row, full, 1);
  }

  /** `out = layer(x)` for `count` rows of x, each with a scale. */
  multiply(x: number, scales: number, layer: Placed, out: number, count: number): void {
    const { w, steps, bias, width, rows } = layer;
    this.running.multiply(x, scales, w, steps, bias, out, count, width, rows);
  }
}
