/** 16-bit floats (IEEE 754 binary16), in which the weights file keeps scales and biases. */

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

/** The nearest 16-bit float, ties to even; what is too large becomes the largest, never an infinity. */
export function toHalf(value: number): number {
  float[0] = Math.max(-65_504, Math.min(65_504, value));
  const from = bits[0] ?? 0;
  const sign = (from >>> 16) & 0x8000;
  const size = from & 0x7fffffff;
  // Below the smallest normal number the steps are all 2^-24.
  if (size < 0x38800000) {
    const steps = Math.abs(float[0] ?? 0) * 0x1000000;
    const down = Math.floor(steps);
    const rest = steps - down;
    return sign | (rest > 0.5 || (rest === 0.5 && down % 2 === 1) ? down + 1 : down);
  }
  const rounded = size + 0xfff + ((size >>> 13) & 1);
  return sign | ((rounded - 0x38000000) >>> 13);
}

/** The value of a 16-bit float, exactly. */
export function fromHalf(half: number): number {
  const sign = (half & 0x8000) === 0 ? 1 : -1;
  const exponent = (half >>> 10) & 0x1f;
  const fraction = half & 0x3ff;
  return exponent === 0
    ? (sign * fraction) / 0x1000000
    : sign * (1 + fraction / 0x400) * 2 ** (exponent - 15);
}

/** The value as it comes back from the file. */
export const halved = (value: number): number => fromHalf(toHalf(value));
