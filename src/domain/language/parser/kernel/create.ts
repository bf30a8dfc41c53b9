/** Chooses the kernel. */
import type { Kernel } from './kernel.ts';
import { createPlainKernel } from './plain.ts';
import { createSimdKernel } from './simd.ts';

/** A kernel with so many bytes of memory; the plain one where SIMD is missing, refused or not wanted. */
export function createKernel(bytes: number, simd: boolean): Kernel {
  return (simd ? createSimdKernel(bytes) : null) ?? createPlainKernel(bytes);
}
