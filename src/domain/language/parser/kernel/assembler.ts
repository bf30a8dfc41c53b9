/**
 * As much of a WebAssembly assembler as two small kernels need: code is nested expressions, each a list of bytes. It
 * spares a compiler among the tools and a binary file in the repository; the module is made when it is first used.
 * Codes: WebAssembly core specification, "Binary format", with fixed-width SIMD.
 */

export type Code = readonly number[];

export const I32 = 0x7f;
export const F32 = 0x7d;
export const V128 = 0x7b;
export type ValueType = typeof I32 | typeof F32 | typeof V128;

/** Unsigned LEB128. */
function unsigned(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest >= 0x80; rest >>>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest];
}

/** Signed LEB128. */
function signed(value: number): number[] {
  const bytes: number[] = [];
  let rest = value;
  for (; rest < -64 || rest > 63; rest >>= 7) bytes.push((rest & 0x7f) | 0x80);
  return [...bytes, rest & 0x7f];
}

export const get = (local: number): Code => [0x20, ...unsigned(local)];
export const set = (local: number, value: Code): Code => [...value, 0x21, ...unsigned(local)];
const tee = (local: number, value: Code): Code => [...value, 0x22, ...unsigned(local)];
export const i32 = (value: number): Code => [0x41, ...signed(value)];
export const add = (a: Code, b: Code): Code => [...a, ...b, 0x6a];
export const multiply = (a: Code, b: Code): Code => [...a, ...b, 0x6c];
/** Adds to an integer local. */
export const advance = (local: number, by: Code): Code => set(local, add(get(local), by));

/** Repeats the body while the local, stepped on after each round, is below the limit; at least once. */
export const repeat = (local: number, step: number, limit: Code, body: Code): Code => [
  ...[0x03, 0x40],
  ...body,
  ...tee(local, add(get(local), i32(step))),
  ...limit,
  // i32.lt_s, br_if 0, end
  ...[0x48, 0x0d, 0x00, 0x0b],
];

const simd = (code: number): number[] => [0xfd, ...unsigned(code)];
const unary =
  (code: number) =>
  (a: Code): Code => [...a, ...simd(code)];
const binary =
  (code: number) =>
  (a: Code, b: Code): Code => [...a, ...b, ...simd(code)];
/** Alignment is a hint alone. */
const place = (offset: number): number[] => [0x00, ...unsigned(offset)];

export const load = (from: Code, offset = 0): Code => [...from, ...simd(0x00), ...place(offset)];
/** Four bytes, four times over. */
export const loadSplat = (from: Code, offset = 0): Code => [
  ...from,
  ...simd(0x09),
  ...place(offset),
];
export const store = (to: Code, value: Code, offset = 0): Code => [
  ...to,
  ...value,
  ...simd(0x0b),
  ...place(offset),
];
export const zero: Code = [...simd(0x0c), ...new Array<number>(16).fill(0)];
/** One pair of 16-bit integers out of four. */
export const storePair = (to: Code, value: Code, pair: number): Code => [
  ...to,
  ...value,
  ...simd(0x5a),
  ...place(0),
  pair,
];
/** A number in all four lanes. */
export const f32x4 = (value: number): Code => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return [...simd(0x0c), ...bytes, ...bytes, ...bytes, ...bytes];
};
/** A 32-bit float in all four lanes. */
export const splat = unary(0x13);
export const absolute = unary(0xe0);
export const lane = (from: Code, at: number): Code => [...from, ...simd(0x1f), at];
/** Of single floats. */
export const f32 = (value: number): Code => {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setFloat32(0, value, true);
  return [0x43, ...bytes];
};
export const larger = (a: Code, b: Code): Code => [...a, ...b, 0x97];
export const quotient = (a: Code, b: Code): Code => [...a, ...b, 0x95];
export const storeFloat = (to: Code, value: Code): Code => [...to, ...value, 0x38, ...place(0)];
/** Eight products of 16-bit integers, added in pairs. */
export const dot = binary(0xba);
export const plusInts = binary(0xae);
export const toFloats = unary(0xfa);
export const toInts = unary(0xf8);
/** To 16 bits, with the second argument in the upper lanes. */
export const narrow = binary(0x85);
/** To the nearest integer, ties to even. */
export const nearest = unary(0x6a);
export const plus = binary(0xe4);
export const times = binary(0xe6);
export const over = binary(0xe7);
/** `b < a ? b : a` in each lane. */
export const least = binary(0xea);
/** `a < b ? b : a` in each lane. */
export const most = binary(0xeb);

/** A function that gives nothing back. Locals are numbered after the parameters, in order. */
export interface Routine {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly locals: readonly ValueType[];
  readonly body: Code;
}

const vector = (items: readonly Code[]): number[] => [...unsigned(items.length), ...items.flat()];
const section = (id: number, content: Code): number[] => [
  id,
  ...unsigned(content.length),
  ...content,
];
const named = (text: string): number[] => {
  const bytes = new TextEncoder().encode(text);
  return [...unsigned(bytes.length), ...bytes];
};

/** A module that imports its memory as `env.memory` and exports the routines. */
export function assemble(routines: readonly Routine[]): Uint8Array<ArrayBuffer> {
  const types = routines.map(({ parameters }) => [
    0x60,
    ...vector(parameters.map((type) => [type])),
    0x00,
  ]);
  const bodies = routines.map(({ locals, body }) => {
    const code = [...vector(locals.map((type) => [1, type])), ...body, 0x0b];
    return [...unsigned(code.length), ...code];
  });
  return Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, vector(types)),
    ...section(2, vector([[...named('env'), ...named('memory'), 0x02, 0x00, 0x00]])),
    ...section(3, vector(routines.map((_, at) => unsigned(at)))),
    ...section(7, vector(routines.map(({ name }, at) => [...named(name), 0x00, ...unsigned(at)]))),
    ...section(10, vector(bodies)),
  ]);
}
