/** Scores of heads and of labels from the encoder's vectors. */
import type { Levels } from '../weights/levels.ts';
import { type Dense, dense, stacked, withoutBias } from './dense.ts';
import type { Encoder } from './encoder.ts';
import { UNIT } from './kernel/kernel.ts';
import type { Memory, Placed } from './memory.ts';
import type { ParserNet } from './net.ts';

const LEAK = 0.1;
const MOST_INT = 2 ** 31 - 1;

export class Scorer {
  /** Where the scores stand after `scoreArcs`: those of word d's heads from `d · stride` floats on. */
  readonly scores: number;
  readonly stride: number;

  private readonly memory: Memory;
  private readonly encoder: Encoder;
  private readonly relations: number;
  private readonly rootRelation: number;
  private readonly projections: Placed;
  /** Maps heads; one row more gives what a head is worth whatever its dependent. */
  private readonly bilinear: Placed;
  private readonly label: Placed;
  /** The sentence's mapped heads, as a layer that its dependents go through. */
  private readonly heads: Placed;
  private readonly x: number;
  private readonly scales: number;
  private readonly projected: number;
  private readonly mapped: number;
  private readonly sizes: {
    readonly dependent: number;
    readonly head: number;
    readonly label: number;
  };
  /** Bytes from the start of a word's projections to each of them; the arc's dependent comes first. */
  private readonly arcHead: number;
  private readonly labelDependent: number;
  private readonly labelHead: number;

  constructor(
    net: ParserNet<Levels>,
    rootRelation: number,
    encoder: Encoder,
    memory: Memory,
    rows: number,
  ) {
    const { arcDependent, arcHead, labelDependent, labelHead, arc, label } = net;
    this.memory = memory;
    this.encoder = encoder;
    this.rootRelation = rootRelation;
    this.relations = label.weights.rows;
    const dependent = arcDependent.weights.rows;
    const head = arcHead.weights.rows;
    this.sizes = { dependent, head, label: labelHead.weights.rows };
    this.arcHead = 4 * dependent;
    this.labelDependent = 4 * (dependent + head);
    this.labelHead = this.labelDependent + 4 * this.sizes.label;
    this.projections = memory.roomForLayer(
      stacked([arcDependent, arcHead, labelDependent, labelHead].map(dense)),
    );
    this.bilinear = memory.roomForLayer(stacked([withoutBias(arc.bilinear), fineRow(arc.head)]));
    this.label = memory.roomForLayer(dense(label));
    this.heads = memory.roomForRows(rows, dependent);
    this.stride = this.heads.rows;
    this.x = memory.roomForInts(rows * Math.max(dependent, head, this.sizes.label));
    this.scales = memory.roomForFloats(rows);
    this.projected = memory.roomForFloats(rows * this.projections.rows);
    this.mapped = memory.roomForFloats(rows * this.bilinear.rows);
    this.scores = memory.roomForFloats(rows * Math.max(this.heads.rows, this.label.rows));
  }

  /** Projects the encoder's vectors and scores each pair of the `count` words, the root among them. */
  scoreArcs(count: number): void {
    const { memory, projections, bilinear, heads, x, scales, sizes, projected, mapped } = this;
    const { dependent, head } = sizes;
    memory.multiply(this.encoder.states, this.encoder.units, projections, projected, count);

    for (let word = 0; word < count; word += 1) {
      const from = projected + 4 * word * projections.rows + this.arcHead;
      memory.round(from, head, x + 2 * word * head, scales + 4 * word, UNIT, LEAK);
    }
    memory.multiply(x, scales, bilinear, mapped, count);

    const full = Math.min(UNIT, Math.floor(Math.sqrt(MOST_INT / dependent)));
    for (let word = 0; word < count; word += 1) {
      const from = mapped + 4 * word * bilinear.rows;
      memory.roundToRow(from, heads, word, full);
      memory.floats[(heads.bias >> 2) + word] = memory.floats[(from >> 2) + dependent] as number;
      const own = projected + 4 * word * projections.rows;
      memory.round(own, dependent, x + 2 * word * dependent, scales + 4 * word, full, LEAK);
    }
    memory.multiply(x, scales, heads, this.scores, count);
  }

  /** The best relation of each word to its head. After `scoreArcs`, whose scores it writes over. */
  scoreLabels(count: number, headOf: Int32Array, relations: Uint8Array): void {
    const { memory, projections, label, x, scales, sizes, projected } = this;
    for (let word = 1; word < count; word += 1) {
      const own = projected + 4 * word * projections.rows + this.labelDependent;
      const head = projected + 4 * (headOf[word] as number) * projections.rows + this.labelHead;
      memory.running.add(own, head, sizes.label);
      const at = word - 1;
      memory.round(own, sizes.label, x + 2 * at * sizes.label, scales + 4 * at, UNIT, LEAK);
    }
    memory.multiply(x, scales, label, this.scores, count - 1);
    for (let word = 1; word < count; word += 1) {
      const from = (this.scores >> 2) + (word - 1) * label.rows;
      relations[word - 1] = headOf[word] === 0 ? this.rootRelation : this.bestLabel(from);
    }
  }

  /** The first of the best, other than the root's: only one word is the root. */
  private bestLabel(from: number): number {
    const { floats } = this.memory;
    const { rootRelation, relations } = this;
    let best = -1;
    let highest = Number.NEGATIVE_INFINITY;
    for (let relation = 0; relation < relations; relation += 1) {
      const score = floats[from + relation] as number;
      if (score > highest && relation !== rootRelation) {
        highest = score;
        best = relation;
      }
    }
    return Math.max(0, best);
  }
}

/** A plain vector as a row with the most steps that keep its sums within 32 bits. */
function fineRow(vector: Float32Array): Dense {
  const most = Math.min(UNIT, Math.floor(MOST_INT / (vector.length * UNIT)));
  const largest = vector.reduce((sofar, value) => Math.max(sofar, Math.abs(value)), 0);
  const step = Math.fround(largest / most);
  return {
    rows: 1,
    columns: vector.length,
    levels: Int16Array.from(vector, (value) => (step === 0 ? 0 : Math.round(value / step))),
    steps: Float32Array.of(step),
    bias: new Float32Array(1),
  };
}
