/** The kernel in plain JavaScript, for engines without SIMD: the same results, bit for bit, some ten times slower. */
import { type Kernel, LEAST, UNIT } from './kernel.ts';
import { PanelSums } from './plain-sums.ts';
import { DENOMINATOR, NUMERATOR, TANH_LIMIT } from './tanh.ts';

const { fround } = Math;
const LIMIT = fround(TANH_LIMIT);
const [N6, N4, N2, N0] = NUMERATOR;
const [D6, D4, D2, D0] = DENOMINATOR;
/** Adding and taking away 1.5 · 2^23 leaves the nearest integer, ties to even, as the SIMD instruction does. */
const ROUNDER = 12_582_912;

function tanh(value: number): number {
  let x = LIMIT < value ? LIMIT : value;
  x = x < -LIMIT ? -LIMIT : x;
  const square = fround(x * x);
  const above = fround(
    N0 + fround(square * fround(N2 + fround(square * fround(N4 + fround(square * N6))))),
  );
  const below = fround(
    D0 + fround(square * fround(D2 + fround(square * fround(D4 + fround(square * D6))))),
  );
  return fround(fround(x * above) / below);
}

const sigmoid = (value: number): number => fround(0.5 + fround(0.5 * tanh(fround(0.5 * value))));

// Reads within the arrays by construction; `as number` spares the innermost loops a check for undefined.
class PlainKernel implements Kernel {
  readonly memory: ArrayBuffer;
  readonly simd = false;
  private readonly ints: Int16Array;
  private readonly floats: Float32Array;
  private readonly panel: PanelSums;

  constructor(bytes: number) {
    this.memory = new ArrayBuffer(Math.ceil(bytes / 16) * 16);
    this.ints = new Int16Array(this.memory);
    this.floats = new Float32Array(this.memory);
    this.panel = new PanelSums(this.ints);
  }

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
  ): void {
    const { floats } = this;
    const { sums } = this.panel;
    for (let panel = 0; panel < rows; panel += 16) {
      for (let row = 0; row < count; row += 1) {
        this.panel.compute((x >> 1) + row * width, (w >> 1) + panel * width, width);
        const scale = floats[(xScale >> 2) + row] as number;
        const to = (out >> 2) + row * rows + panel;
        for (let lane = 0; lane < 16; lane += 1) {
          const step = floats[(steps >> 2) + panel + lane] as number;
          const sum = fround(fround(sums[lane] as number) * scale);
          floats[to + lane] = fround(
            fround(sum * step) + (floats[(bias >> 2) + panel + lane] as number),
          );
        }
      }
    }
  }

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
  ): void {
    const { floats, ints } = this;
    const { sums } = this.panel;
    let before = (state >> 1) + 2 * hidden;
    for (let step = 0; step < count; step += 1) {
      const gates = (input + step * inputStride) >> 2;
      const to = (out + step * outStride) >> 1;
      for (let unit = 0; unit < hidden; unit += 4) {
        this.panel.compute(before, (w >> 1) + 4 * unit * hidden, hidden);
        for (let lane = 0; lane < 4; lane += 1) {
          const at = 4 * unit + lane;
          const whole = (gate: number): number => {
            const sum = fround(
              fround(sums[4 * gate + lane] as number) *
                (floats[(steps >> 2) + at + 4 * gate] as number),
            );
            return fround(sum + (floats[gates + at + 4 * gate] as number));
          };
          const place = (state >> 2) + unit + lane;
          const kept = fround(sigmoid(whole(1)) * (floats[place] as number));
          const cell = fround(kept + fround(sigmoid(whole(0)) * tanh(whole(2))));
          floats[place] = cell;
          const shown = fround(fround(sigmoid(whole(3)) * tanh(cell)) * UNIT);
          ints[to + unit + lane] = fround(fround(shown + ROUNDER) - ROUNDER);
        }
      }
      before = to;
    }
  }

  round(
    from: number,
    width: number,
    to: number,
    pairStride: number,
    scale: number,
    full: number,
    leak: number,
  ): void {
    const { floats, ints } = this;
    const start = from >> 2;
    const factor = fround(leak);
    let largest = LEAST;
    for (let at = start; at < start + width; at += 1) {
      const value = floats[at] as number;
      const size = Math.abs(value < 0 ? fround(value * factor) : value);
      if (size > largest) largest = size;
    }
    floats[scale >> 2] = largest / full;
    const steps = fround(full / largest);
    let place = to >> 1;
    for (let at = start; at < start + width; at += 2) {
      for (let side = 0; side < 2; side += 1) {
        const value = floats[at + side] as number;
        const leaked = value < 0 ? fround(value * factor) : value;
        ints[place + side] = fround(fround(fround(leaked * steps) + ROUNDER) - ROUNDER);
      }
      place += pairStride >> 1;
    }
  }

  add(to: number, from: number, count: number): void {
    const { floats } = this;
    for (let at = 0; at < count; at += 1) {
      const sum = (floats[(to >> 2) + at] as number) + (floats[(from >> 2) + at] as number);
      floats[(to >> 2) + at] = sum;
    }
  }

  fix(w: number, width: number, rows: number): void {
    this.panel.fix(w, width, rows);
  }
}

export const createPlainKernel = (bytes: number): Kernel => new PlainKernel(bytes);
