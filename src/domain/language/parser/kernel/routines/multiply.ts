/** `Kernel.multiply`: two rows of x meet each panel of w in turn, so that eight sums stay in registers. */
import {
  add,
  advance,
  type Code,
  dot,
  get,
  I32,
  i32,
  load,
  loadSplat,
  multiply,
  plus,
  plusInts,
  type Routine,
  repeat,
  set,
  store,
  times,
  toFloats,
  V128,
  zero,
} from '../assembler.ts';
import { at, FOUR, Locals, ROUND, UNROLLED } from './locals.ts';

const [X, X_SCALE, W, STEPS, BIAS, OUT, COUNT, WIDTH, ROWS] = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;
const BOTH = [0, 1] as const;

export function multiplyRoutine(): Routine {
  const locals = new Locals(9);
  const row = locals.one(I32);
  const panel = locals.one(I32);
  const column = locals.one(I32);
  const first = locals.one(I32);
  const second = locals.one(I32);
  const weights = locals.one(I32);
  const scale = locals.one(I32);
  const to = locals.one(I32);
  const sums = locals.many(V128, 8);
  const xs = locals.many(V128, 2);
  const shared = locals.one(V128);
  const sum = (which: number, group: number): number => at(sums, 4 * which + group);

  const round = (pair: number): Code => [
    ...set(at(xs, 0), loadSplat(get(first), 4 * pair)),
    ...set(at(xs, 1), loadSplat(get(second), 4 * pair)),
    ...FOUR.flatMap((group) => [
      ...set(shared, load(get(weights), ROUND * pair + 16 * group)),
      ...BOTH.flatMap((which) => {
        const into = sum(which, group);
        return set(into, plusInts(get(into), dot(get(shared), get(at(xs, which)))));
      }),
    ]),
  ];
  const finish = (which: number): Code => [
    ...set(shared, loadSplat(get(scale), 4 * which)),
    ...FOUR.flatMap((group) => {
      const scaled = times(toFloats(get(sum(which, group))), get(shared));
      const whole = times(scaled, load(get(STEPS), 16 * group));
      return store(get(to), plus(whole, load(get(BIAS), 16 * group)), 16 * group);
    }),
    ...advance(to, multiply(get(ROWS), i32(4))),
  ];
  const twoRows: Code = [
    ...set(second, add(get(first), multiply(get(WIDTH), i32(2)))),
    ...set(weights, get(W)),
    ...sums.flatMap((local) => set(local, zero)),
    ...set(column, i32(0)),
    ...repeat(column, 2 * UNROLLED, get(WIDTH), [
      ...FOUR.flatMap(round),
      ...advance(first, i32(4 * UNROLLED)),
      ...advance(second, i32(4 * UNROLLED)),
      ...advance(weights, i32(ROUND * UNROLLED)),
    ]),
    ...BOTH.flatMap(finish),
    // It stands at the end of its row, where the next two begin.
    ...set(first, get(second)),
    ...advance(scale, i32(8)),
  ];
  return {
    name: 'multiply',
    parameters: new Array<typeof I32>(9).fill(I32),
    locals: locals.types,
    body: [
      ...set(panel, i32(0)),
      ...repeat(panel, 16, get(ROWS), [
        ...set(first, get(X)),
        ...set(to, add(get(OUT), multiply(get(panel), i32(4)))),
        ...set(scale, get(X_SCALE)),
        ...set(row, i32(0)),
        ...repeat(row, 2, get(COUNT), twoRows),
        ...advance(W, multiply(get(WIDTH), i32(ROUND / 2))),
        ...advance(STEPS, i32(ROUND)),
        ...advance(BIAS, i32(ROUND)),
      ]),
    ],
  };
}
