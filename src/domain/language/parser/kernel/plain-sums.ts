/** Sums of products for the plain kernel, sixteen at a time. */
import { MOST_STEPS } from '../../weights/levels.ts';

/** Two sums in a double: sums of 136 products of 15 with 32,767 stay below 2^26, half of what lies between them. */
const APART = 2 ** 27;
const MOST_PAIRED = 136;

// Reads within the arrays by construction; `as number` spares the innermost loops a check for undefined.
export class PanelSums {
  /** What `compute` found. */
  readonly sums = new Int32Array(16);
  private readonly ints: Int16Array;
  /** Panels that never change, by the place of their integers: two rows in each number. */
  private readonly paired = new Map<number, Float64Array>();

  constructor(ints: Int16Array) {
    this.ints = ints;
  }

  /**
   * The sixteen sums of a panel with one row of x. In doubles two sums fit into one number, 27 bits apart, as long as
   * neither leaves 27 bits: half the multiplications.
   */
  compute(x: number, w: number, width: number): void {
    const { ints, sums } = this;
    const pairs = this.paired.get(w);
    if (pairs === undefined) {
      this.sumInts(x, w, width);
      return;
    }
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    let e = 0;
    let f = 0;
    let g = 0;
    let h = 0;
    let place = 0;
    for (let column = x; column < x + width; column += 1) {
      const value = ints[column] as number;
      a += value * (pairs[place] as number);
      b += value * (pairs[place + 1] as number);
      c += value * (pairs[place + 2] as number);
      d += value * (pairs[place + 3] as number);
      e += value * (pairs[place + 4] as number);
      f += value * (pairs[place + 5] as number);
      g += value * (pairs[place + 6] as number);
      h += value * (pairs[place + 7] as number);
      place += 8;
    }
    split(a, sums, 0);
    split(b, sums, 2);
    split(c, sums, 4);
    split(d, sums, 6);
    split(e, sums, 8);
    split(f, sums, 10);
    split(g, sums, 12);
    split(h, sums, 14);
  }

  private sumInts(x: number, w: number, width: number): void {
    const { ints, sums } = this;
    for (let lane = 0; lane < 16; lane += 2) {
      let first = 0;
      let second = 0;
      let place = w + 2 * lane;
      for (let column = x; column < x + width; column += 2) {
        const a = ints[column] as number;
        const b = ints[column + 1] as number;
        first += Math.imul(a, ints[place] as number) + Math.imul(b, ints[place + 1] as number);
        second += Math.imul(a, ints[place + 2] as number) + Math.imul(b, ints[place + 3] as number);
        place += 32;
      }
      sums[lane] = first;
      sums[lane + 1] = second;
    }
  }

  /** Reads a packed matrix at an address, which from now on stays as it is. */
  fix(w: number, width: number, rows: number): void {
    for (let panel = 0; panel < rows; panel += 16) {
      const from = (w >> 1) + panel * width;
      const pairs = this.pairsOf(from, width);
      if (pairs === null) this.paired.delete(from);
      else this.paired.set(from, pairs);
    }
  }

  /** A panel's rows two by two, or null where their sums could be too large. */
  private pairsOf(from: number, width: number): Float64Array | null {
    if (width > MOST_PAIRED) return null;
    const pairs = new Float64Array(8 * width);
    for (let column = 0; column < width; column += 1) {
      const place = from + (column >> 1) * 32 + (column & 1);
      for (let pair = 0; pair < 8; pair += 1) {
        const low = this.ints[place + 4 * pair] as number;
        const high = this.ints[place + 4 * pair + 2] as number;
        if (Math.abs(low) > MOST_STEPS || Math.abs(high) > MOST_STEPS) return null;
        pairs[8 * column + pair] = low + high * APART;
      }
    }
    return pairs;
  }
}

/** Takes two sums apart. */
function split(both: number, to: Int32Array, at: number): void {
  const high = Math.round(both / APART);
  to[at] = both - high * APART;
  to[at + 1] = high;
}
