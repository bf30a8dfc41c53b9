import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKernel } from '../../../../src/domain/language/parser/kernel/create.ts';
import {
  type Kernel,
  packRows,
  UNIT,
} from '../../../../src/domain/language/parser/kernel/kernel.ts';
import { createPlainKernel } from '../../../../src/domain/language/parser/kernel/plain.ts';
import { createSimdKernel } from '../../../../src/domain/language/parser/kernel/simd.ts';
import { chance } from '../../../support/randomModel.ts';

const BYTES = 1 << 18;
const plain = createPlainKernel(BYTES);
const simd = createSimdKernel(BYTES);
if (simd === null) throw new Error('These tests need an engine with SIMD.');
const kernels: readonly Kernel[] = [plain, simd];

const ints = ({ memory }: Kernel) => new Int16Array(memory);
const floats = ({ memory }: Kernel) => new Float32Array(memory);
const bytes = ({ memory }: Kernel, from: number, length: number) =>
  Buffer.from(memory.slice(from, from + length));

/** Writes the same numbers into both memories. */
function onBoth(write: (ints: Int16Array, floats: Float32Array) => void): void {
  for (const kernel of kernels) write(ints(kernel), floats(kernel));
}

const seeds = fc.integer({ min: 1, max: 1e9 });
/** Multiples of what the kernels take at a time. */
const eights = (most: number) => fc.integer({ min: 1, max: most / 8 }).map((count) => 8 * count);

describe('multiply', () => {
  // Addresses in bytes.
  const [x, xScale, w, steps, bias, out] = [0, 0x4000, 0x8000, 0x20000, 0x21000, 0x22000];
  const shapes = fc.record({
    seed: seeds,
    count: fc.integer({ min: 1, max: 9 }),
    width: eights(128),
    rows: fc.integer({ min: 1, max: 6 }).map((panels) => 16 * panels),
  });

  function fill(seed: number, width: number, rows: number, level: number): Int16Array {
    const next = chance(seed);
    const levels = Int16Array.from({ length: rows * width }, () =>
      Math.round((next() * 2 - 1) * level),
    );
    onBoth((integers, numbers) => {
      const own = chance(seed + 1);
      for (let at = 0; at < 10 * width; at += 1) {
        integers[at] =
          own() < 0.1 ? (own() < 0.5 ? -UNIT : UNIT) : Math.round((own() * 2 - 1) * UNIT);
      }
      for (let at = 0; at < 12; at += 1) numbers[(xScale >> 2) + at] = own() / 1000;
      for (let at = 0; at < rows; at += 1) {
        numbers[(steps >> 2) + at] = own() / 50;
        numbers[(bias >> 2) + at] = own() - 0.5;
      }
      packRows({ columns: width, levels }, rows, integers.subarray(w >> 1));
    });
    return levels;
  }

  test('is the sum of the products, scaled', () => {
    fc.assert(
      fc.property(shapes, ({ seed, count, width, rows }) => {
        const levels = fill(seed, width, rows, 15);
        for (const kernel of kernels) {
          kernel.multiply(x, xScale, w, steps, bias, out, count, width, rows);
          const [integers, numbers] = [ints(kernel), floats(kernel)];
          for (let row = 0; row < count; row += 1) {
            for (let at = 0; at < rows; at += 1) {
              let sum = 0;
              for (let column = 0; column < width; column += 1) {
                sum += (integers[row * width + column] ?? 0) * (levels[at * width + column] ?? 0);
              }
              const scale = (numbers[(xScale >> 2) + row] ?? 0) * (numbers[(steps >> 2) + at] ?? 0);
              const whole = sum * scale + (numbers[(bias >> 2) + at] ?? 0);
              const given = numbers[(out >> 2) + row * rows + at] ?? 0;
              expect(Math.abs(given - whole)).toBeLessThanOrEqual(
                1e-5 * Math.max(1, Math.abs(sum * scale)),
              );
            }
          }
        }
      }),
      { numRuns: 25 },
    );
  });

  test('gives the same bits in both kernels, with small weights and with large ones', () => {
    fc.assert(
      fc.property(shapes, fc.constantFrom(15, 500), fc.boolean(), (shape, level, fixed) => {
        const { seed, count, width, rows } = shape;
        fill(seed, width, rows, level);
        // A matrix that is known to stay is read in another way.
        const kernel = fixed ? plain : createPlainKernel(BYTES);
        ints(kernel).set(ints(simd));
        if (fixed) kernel.fix(w, width, rows);
        for (const each of [kernel, simd]) {
          each.multiply(x, xScale, w, steps, bias, out, count, width, rows);
        }
        const length = 4 * count * rows;
        expect(bytes(kernel, out, length).equals(bytes(simd, out, length))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('lstm', () => {
  const [w, steps, state, out, input] = [0, 0x10000, 0x11000, 0x12000, 0x18000];
  const shapes = fc.record({
    seed: seeds,
    count: fc.integer({ min: 1, max: 12 }),
    hidden: eights(64),
    backward: fc.boolean(),
  });

  function run(shape: { seed: number; count: number; hidden: number; backward: boolean }): void {
    const { seed, count, hidden, backward } = shape;
    const next = chance(seed);
    const levels = Int8Array.from({ length: 4 * hidden * hidden }, () =>
      Math.round(next() * 30 - 15),
    );
    onBoth((integers, numbers) => {
      const own = chance(seed + 1);
      packRows({ columns: hidden, levels }, 4 * hidden, integers.subarray(w >> 1));
      for (let at = 0; at < 4 * hidden; at += 1) numbers[(steps >> 2) + at] = own() / 10 / UNIT;
      for (let at = 0; at < count * 4 * hidden; at += 1) {
        // Far enough out for the gates to close and open wholly.
        numbers[(input >> 2) + at] = (own() * 2 - 1) * (own() < 0.1 ? 40 : 3);
      }
      numbers.fill(0, state >> 2, (state >> 2) + 2 * hidden);
    });
    const last = backward ? count - 1 : 0;
    const sign = backward ? -1 : 1;
    for (const kernel of kernels) {
      kernel.lstm(
        input + last * 16 * hidden,
        sign * 16 * hidden,
        w,
        steps,
        out + last * 2 * hidden,
        sign * 2 * hidden,
        state,
        count,
        hidden,
      );
    }
  }

  test('gives the same bits in both kernels, in both directions', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        run(shape);
        const length = 2 * shape.count * shape.hidden;
        expect(bytes(plain, out, length).equals(bytes(simd, out, length))).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test('is the LSTM of the books', () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        run(shape);
        const { count, hidden, backward } = shape;
        const [integers, numbers] = [ints(simd), floats(simd)];
        const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
        let shown = new Float64Array(hidden);
        const cell = new Float64Array(hidden);
        for (let step = 0; step < count; step += 1) {
          const place = backward ? count - 1 - step : step;
          const now = new Float64Array(hidden);
          for (let unit = 0; unit < hidden; unit += 1) {
            const gate = (which: number): number => {
              const row = (unit >> 2) * 16 + 4 * which + (unit & 3);
              let sum = 0;
              for (let column = 0; column < hidden; column += 1) {
                const weight =
                  integers[
                    (row - (row % 16)) * hidden + (column >> 1) * 32 + (row % 16) * 2 + (column & 1)
                  ];
                sum += (weight ?? 0) * (shown[column] ?? 0) * UNIT;
              }
              const recurrent = sum * (numbers[(steps >> 2) + row] ?? 0);
              return recurrent + (numbers[(input >> 2) + place * 4 * hidden + row] ?? 0);
            };
            const kept = sigmoid(gate(1)) * (cell[unit] ?? 0);
            cell[unit] = kept + sigmoid(gate(0)) * Math.tanh(gate(2));
            now[unit] = sigmoid(gate(3)) * Math.tanh(cell[unit] ?? 0);
          }
          shown = now;
          for (let unit = 0; unit < hidden; unit += 1) {
            const given = (integers[(out >> 1) + place * hidden + unit] ?? 0) / UNIT;
            expect(Math.abs(given - (now[unit] ?? 0))).toBeLessThan(0.002);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('round and add', () => {
  const [from, to, scale] = [0, 0x1000, 0x3000];
  const vectors = fc.tuple(
    eights(64).chain((length) =>
      fc.array(
        fc.oneof(fc.float({ min: -50, max: 50, noNaN: true }), fc.constantFrom(0, -0, 1e-38, 0.5)),
        { minLength: length, maxLength: length },
      ),
    ),
    fc.constantFrom(4, 64),
    fc.constantFrom(UNIT, 5_000),
    fc.constantFrom(1, 0.1),
  );

  test('round keeps what the vector says to half a step, and both kernels agree', () => {
    fc.assert(
      fc.property(vectors, ([vector, stride, full, leak]) => {
        onBoth((integers, numbers) => {
          integers.fill(0, to >> 1, scale >> 1);
          numbers.set(vector, from >> 2);
        });
        for (const kernel of kernels)
          kernel.round(from, vector.length, to, stride, scale, full, leak);
        expect(bytes(plain, to, scale + 4 - to).equals(bytes(simd, to, scale + 4 - to))).toBe(true);
        const step = floats(simd)[scale >> 2] ?? 0;
        const values = vector.map((value) => (value < 0 ? value * leak : value));
        expect(step * full).toBeCloseTo(Math.max(...values.map(Math.abs)), 3);
        for (const [at, value] of values.entries()) {
          const level = ints(simd)[(to >> 1) + (at >> 1) * (stride >> 1) + (at & 1)] ?? 0;
          expect(Math.abs(level)).toBeLessThanOrEqual(full);
          expect(Math.abs(level * step - value)).toBeLessThanOrEqual(
            step * 0.51 + 1e-5 * Math.abs(value),
          );
        }
      }),
      { numRuns: 200 },
    );
  });

  test('add adds', () => {
    onBoth((_, numbers) => {
      numbers.fill(0, 0, 32);
      numbers.set([1, 2, 3, 4, 5, 6, 7, 8], 0);
      numbers.set([0.5, 0.25, -3, 1e-9, 5, 1, 2, 3], 16);
    });
    for (const kernel of kernels) {
      kernel.add(0, 64, 8);
      expect([...floats(kernel).subarray(0, 9)]).toEqual([1.5, 2.25, 0, 4, 10, 7, 9, 11, 0]);
    }
  });
});

describe('which kernel runs', () => {
  test('the fast one, unless it is not wanted', () => {
    expect(createKernel(BYTES, true).simd).toBe(true);
    expect(createKernel(BYTES, false).simd).toBe(false);
  });
});
