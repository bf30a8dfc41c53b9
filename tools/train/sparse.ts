// Weights of a perceptron while it learns: a short list of classes for each row, most of which stay empty.

import type { TaggerRows } from '../../src/domain/language/weights/model.ts';

/** Room that a row gets with its first weight. */
const FIRST_ROOM = 4;

export class SparseRows {
  private readonly starts: Uint32Array;
  private readonly counts: Uint8Array;
  private readonly rooms: Uint8Array;
  private classes = new Uint8Array(1 << 20);
  private weights = new Int32Array(1 << 20);
  /** Sum of changes times the step at which they were made: gives averages without adding up all steps (Daumé). */
  private moments = new Float64Array(1 << 20);
  private used = 0;

  /** Rows beyond the last are never written, and have no weights. */
  constructor(rows: number) {
    this.starts = new Uint32Array(rows);
    this.counts = new Uint8Array(rows);
    this.rooms = new Uint8Array(rows);
  }

  addTo(scores: Int32Array, row: number): void {
    const count = this.counts[row] ?? 0;
    const start = this.starts[row] ?? 0;
    for (let at = start; at < start + count; at += 1) {
      const place = this.classes[at] as number;
      scores[place] = (scores[place] as number) + (this.weights[at] as number);
    }
  }

  change(row: number, place: number, by: number, step: number): void {
    if (row >= this.counts.length) return;
    const start = this.starts[row] ?? 0;
    const end = start + (this.counts[row] ?? 0);
    let at = start;
    while (at < end && this.classes[at] !== place) at += 1;
    if (at === end) at = this.append(row, place);
    this.weights[at] = (this.weights[at] ?? 0) + by;
    this.moments[at] = (this.moments[at] ?? 0) + by * step;
  }

  private append(row: number, place: number): number {
    const count = this.counts[row] ?? 0;
    if (count === (this.rooms[row] ?? 0)) this.move(row, count);
    const at = (this.starts[row] ?? 0) + count;
    this.classes[at] = place;
    this.counts[row] = count + 1;
    return at;
  }

  private move(row: number, count: number): void {
    const room = Math.min(255, Math.max(FIRST_ROOM, 2 * count));
    if (this.used + room > this.classes.length) this.grow();
    const from = this.starts[row] ?? 0;
    for (const array of [this.classes, this.weights, this.moments]) {
      array.copyWithin(this.used, from, from + count);
    }
    this.starts[row] = this.used;
    this.rooms[row] = room;
    this.used += room;
  }

  private grow(): void {
    const { classes, weights, moments } = this;
    this.classes = new Uint8Array(2 * classes.length);
    this.weights = new Int32Array(2 * weights.length);
    this.moments = new Float64Array(2 * moments.length);
    this.classes.set(classes);
    this.weights.set(weights);
    this.moments.set(moments);
  }

  /** Weights averaged over all steps, those from `least` in size, in the order of their classes. */
  average(step: number, least: number): TaggerRows<Float32Array> {
    const rows = this.counts.length;
    const starts = new Uint32Array(rows + 1);
    const classes: number[] = [];
    const weights: number[] = [];
    for (let row = 0; row < rows; row += 1) {
      starts[row] = classes.length;
      const from = this.starts[row] ?? 0;
      const entries = Array.from({ length: this.counts[row] ?? 0 }, (_, at) => ({
        place: this.classes[from + at] ?? 0,
        weight: (this.weights[from + at] ?? 0) - (this.moments[from + at] ?? 0) / step,
      }));
      for (const { place, weight } of entries.sort((one, other) => one.place - other.place)) {
        if (Math.abs(weight) < least) continue;
        classes.push(place);
        weights.push(weight);
      }
    }
    starts[rows] = classes.length;
    return { starts, classes: Uint8Array.from(classes), weights: Float32Array.from(weights) };
  }
}
