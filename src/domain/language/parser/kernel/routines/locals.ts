/** Names for the locals of a routine, and constants of the memory's layout. */
import type { ValueType } from '../assembler.ts';

/** Bytes of a packed panel for each pair of columns. */
export const ROUND = 64;
/** Rounds of an innermost loop that are written out. */
export const UNROLLED = 4;
export const FOUR = [0, 1, 2, 3] as const;

/** Declares locals after the parameters, and tells their numbers. */
export class Locals {
  readonly types: ValueType[] = [];
  private next: number;

  constructor(parameters: number) {
    this.next = parameters;
  }

  one(type: ValueType): number {
    this.types.push(type);
    this.next += 1;
    return this.next - 1;
  }

  many(type: ValueType, count: number): number[] {
    return Array.from({ length: count }, () => this.one(type));
  }
}

/** The item at a place that is known to be there. */
export function at<T>(items: readonly T[], place: number): T {
  const item = items[place];
  if (item === undefined) throw new RangeError(`There is no item ${place}.`);
  return item;
}
