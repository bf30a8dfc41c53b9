/** `Kernel.round` and `Kernel.add`: what a vector goes through between two products. */
import {
  absolute,
  advance,
  type Code,
  F32,
  f32,
  get,
  I32,
  i32,
  lane,
  larger,
  load,
  most,
  narrow,
  nearest,
  plus,
  quotient,
  type Routine,
  repeat,
  set,
  splat,
  store,
  storeFloat,
  storePair,
  times,
  toInts,
  V128,
  zero,
} from '../assembler.ts';
import { LEAST } from '../kernel.ts';
import { FOUR, Locals } from './locals.ts';

export function roundRoutine(): Routine {
  const [FROM, WIDTH, TO, PAIR_STRIDE, SCALE, FULL, LEAK] = [0, 1, 2, 3, 4, 5, 6] as const;
  const locals = new Locals(7);
  const from = locals.one(I32);
  const column = locals.one(I32);
  const largest = locals.one(F32);
  const [leaks, steps, value, sizes] = [
    locals.one(V128),
    locals.one(V128),
    locals.one(V128),
    locals.one(V128),
  ];
  const leaked = (offset: number): Code => [
    ...set(value, load(get(from), offset)),
    ...most(get(value), times(get(value), get(leaks))),
  ];
  const rounded = (offset: number): Code => toInts(nearest(times(leaked(offset), get(steps))));
  return {
    name: 'round',
    parameters: [I32, I32, I32, I32, I32, F32, F32],
    locals: locals.types,
    body: [
      ...set(leaks, splat(get(LEAK))),
      ...set(sizes, zero),
      ...set(from, get(FROM)),
      ...set(column, i32(0)),
      ...repeat(column, 4, get(WIDTH), [
        ...set(sizes, most(get(sizes), absolute(leaked(0)))),
        ...advance(from, i32(16)),
      ]),
      ...set(
        largest,
        FOUR.reduce<Code>((sofar, which) => larger(sofar, lane(get(sizes), which)), f32(LEAST)),
      ),
      ...storeFloat(get(SCALE), quotient(get(largest), get(FULL))),
      ...set(steps, splat(quotient(get(FULL), get(largest)))),
      ...set(from, get(FROM)),
      ...set(column, i32(0)),
      ...repeat(column, 8, get(WIDTH), [
        ...set(value, narrow(rounded(0), rounded(16))),
        ...FOUR.flatMap((pair) => [
          ...storePair(get(TO), get(value), pair),
          ...advance(TO, get(PAIR_STRIDE)),
        ]),
        ...advance(from, i32(32)),
      ]),
    ],
  };
}

export function addRoutine(): Routine {
  const [TO, FROM, COUNT] = [0, 1, 2] as const;
  const locals = new Locals(3);
  const column = locals.one(I32);
  return {
    name: 'add',
    parameters: [I32, I32, I32],
    locals: locals.types,
    body: [
      ...set(column, i32(0)),
      ...repeat(column, 4, get(COUNT), [
        ...store(get(TO), plus(load(get(TO)), load(get(FROM)))),
        ...advance(TO, i32(16)),
        ...advance(FROM, i32(16)),
      ]),
    ],
  };
}
