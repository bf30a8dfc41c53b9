/**
 * `Kernel.lstm`: eight units at a time, in two panels whose sums are the units' gates. Their chains of operations do
 * not depend on each other, which hides much of the time that divisions take.
 */
import {
  add,
  advance,
  type Code,
  dot,
  f32x4,
  get,
  I32,
  i32,
  least,
  load,
  loadSplat,
  most,
  multiply,
  narrow,
  nearest,
  over,
  plus,
  plusInts,
  type Routine,
  repeat,
  set,
  store,
  times,
  toFloats,
  toInts,
  V128,
  zero,
} from '../assembler.ts';
import { UNIT } from '../kernel.ts';
import { DENOMINATOR, NUMERATOR, TANH_LIMIT } from '../tanh.ts';
import { at, FOUR, Locals, ROUND, UNROLLED } from './locals.ts';

const [INPUT, INPUT_STRIDE, W, STEPS, OUT, OUT_STRIDE, STATE, COUNT, HIDDEN] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8,
] as const;
const [ENTER, FORGET, CANDIDATE, SHOW] = FOUR;
const HALF = f32x4(0.5);

/** tanh, with two locals for the number and its square. */
function tanh(value: Code, x: number, square: number): Code {
  const polynomial = ([first, ...rest]: readonly [number, ...number[]]): Code =>
    rest.reduce<Code>((sum, factor) => plus(f32x4(factor), times(get(square), sum)), f32x4(first));
  return [
    ...set(x, most(least(value, f32x4(TANH_LIMIT)), f32x4(-TANH_LIMIT))),
    ...set(square, times(get(x), get(x))),
    ...over(times(get(x), polynomial(NUMERATOR)), polynomial(DENOMINATOR)),
  ];
}

const sigmoid = (value: Code, x: number, square: number): Code =>
  plus(HALF, times(HALF, tanh(times(HALF, value), x, square)));

export function lstmRoutine(): Routine {
  const locals = new Locals(9);
  const step = locals.one(I32);
  const unit = locals.one(I32);
  const column = locals.one(I32);
  const before = locals.one(I32);
  const from = locals.one(I32);
  const weights = locals.many(I32, 2);
  const gates = locals.one(I32);
  const scales = locals.one(I32);
  const cell = locals.one(I32);
  const to = locals.one(I32);
  const sums = locals.many(V128, 8);
  const splat = locals.one(V128);
  const scratch = locals.many(V128, 4);
  const sum = (panel: number, gate: number): number => at(sums, 4 * panel + gate);

  const round = (pair: number): Code => [
    ...set(splat, loadSplat(get(from), 4 * pair)),
    ...[0, 1].flatMap((panel) =>
      FOUR.flatMap((gate) => {
        const into = sum(panel, gate);
        const weight = load(get(at(weights, panel)), ROUND * pair + 16 * gate);
        return set(into, plusInts(get(into), dot(weight, get(splat))));
      }),
    ),
  ];
  /** The gate's sum over the recurrence and the input, squashed. */
  const squash = (panel: number, gate: number): Code => {
    const offset = ROUND * panel + 16 * gate;
    const recurrent = times(toFloats(get(sum(panel, gate))), load(get(scales), offset));
    const whole = plus(recurrent, load(get(gates), offset));
    const squashed = gate === CANDIDATE ? tanh : sigmoid;
    const x = at(scratch, 2 * panel);
    return set(sum(panel, gate), squashed(whole, x, at(scratch, 2 * panel + 1)));
  };
  /** The new cell, and what is shown of it, as integers in the place of the last gate. */
  const update = (panel: number): Code => {
    const x = at(scratch, 2 * panel);
    const kept = times(get(sum(panel, FORGET)), load(get(cell), 16 * panel));
    const entered = times(get(sum(panel, ENTER)), get(sum(panel, CANDIDATE)));
    const state = sum(panel, ENTER);
    return [
      ...set(state, plus(kept, entered)),
      ...store(get(cell), get(state), 16 * panel),
      ...set(
        sum(panel, SHOW),
        toInts(
          nearest(
            times(
              times(get(sum(panel, SHOW)), tanh(get(state), x, at(scratch, 2 * panel + 1))),
              f32x4(UNIT),
            ),
          ),
        ),
      ),
    ];
  };
  const eightUnits: Code = [
    ...set(at(weights, 1), add(get(at(weights, 0)), multiply(get(HIDDEN), i32(ROUND / 2)))),
    ...sums.flatMap((local) => set(local, zero)),
    ...set(from, get(before)),
    ...set(column, i32(0)),
    ...repeat(column, 2 * UNROLLED, get(HIDDEN), [
      ...FOUR.flatMap(round),
      ...advance(from, i32(4 * UNROLLED)),
      ...advance(at(weights, 0), i32(ROUND * UNROLLED)),
      ...advance(at(weights, 1), i32(ROUND * UNROLLED)),
    ]),
    ...FOUR.flatMap((gate) => [...squash(0, gate), ...squash(1, gate)]),
    ...update(0),
    ...update(1),
    ...store(get(to), narrow(get(sum(0, SHOW)), get(sum(1, SHOW)))),
    ...set(at(weights, 0), get(at(weights, 1))),
    ...advance(gates, i32(2 * ROUND)),
    ...advance(scales, i32(2 * ROUND)),
    ...advance(cell, i32(32)),
    ...advance(to, i32(16)),
  ];
  return {
    name: 'lstm',
    parameters: new Array<typeof I32>(9).fill(I32),
    locals: locals.types,
    body: [
      // The first step reads the zeros that stand after the cell.
      ...set(before, add(get(STATE), multiply(get(HIDDEN), i32(4)))),
      ...set(step, i32(0)),
      ...repeat(step, 1, get(COUNT), [
        ...set(gates, get(INPUT)),
        ...set(scales, get(STEPS)),
        ...set(at(weights, 0), get(W)),
        ...set(cell, get(STATE)),
        ...set(to, get(OUT)),
        ...set(unit, i32(0)),
        ...repeat(unit, 8, get(HIDDEN), eightUnits),
        ...set(before, get(OUT)),
        ...advance(INPUT, get(INPUT_STRIDE)),
        ...advance(OUT, get(OUT_STRIDE)),
      ]),
    ],
  };
}
