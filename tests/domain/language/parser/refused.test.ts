// A file of its own: the module is compiled once, and here it must not have been.
import { expect, test, vi } from 'vitest';
import { createKernel } from '../../../../src/domain/language/parser/kernel/create.ts';

test('where compiling is refused, the plain kernel runs and nobody hears of it', () => {
  const refuse = vi.spyOn(WebAssembly, 'Module').mockImplementation(function refused() {
    throw new EvalError('Refused to compile by the policy of this page.');
  });
  try {
    const kernel = createKernel(1 << 12, true);
    expect(kernel.simd).toBe(false);
    new Float32Array(kernel.memory).set([1, 2, 3, 4], 0);
    kernel.add(0, 0, 4);
    expect(new Float32Array(kernel.memory)[3]).toBe(8);
    createKernel(1 << 12, true);
    expect(refuse).toHaveBeenCalledTimes(1);
  } finally {
    refuse.mockRestore();
  }
});
