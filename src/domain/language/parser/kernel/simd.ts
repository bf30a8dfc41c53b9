/** The kernel in WebAssembly with 128-bit SIMD. Relaxed instructions are left out: their results differ by machine. */
import { assemble } from './assembler.ts';
import type { Kernel } from './kernel.ts';
import { lstmRoutine } from './routines/lstm.ts';
import { multiplyRoutine } from './routines/multiply.ts';
import { addRoutine, roundRoutine } from './routines/vectors.ts';

const PAGE = 65_536;

type Routines = Pick<Kernel, 'multiply' | 'lstm' | 'round' | 'add'>;

/** Compiled once; null where the engine lacks SIMD or the page's policy refuses to compile. */
let compiled: WebAssembly.Module | null | undefined;

function compile(): WebAssembly.Module | null {
  try {
    const routines = [multiplyRoutine(), lstmRoutine(), roundRoutine(), addRoutine()];
    return new WebAssembly.Module(assemble(routines));
  } catch {
    return null;
  }
}

/** Null where there is no SIMD. Compiling a module of 3 KB at once is allowed everywhere, and takes a millisecond. */
export function createSimdKernel(bytes: number): Kernel | null {
  if (compiled === undefined) compiled = compile();
  if (compiled === null) return null;
  const memory = new WebAssembly.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { exports } = new WebAssembly.Instance(compiled, { env: { memory } });
  // What `assemble` was told to export, in the types that it was told.
  const { multiply, lstm, round, add } = exports as unknown as Routines;
  return { memory: memory.buffer, simd: true, multiply, lstm, round, add, fix: () => {} };
}
