/** The BiLSTM layers: from words and tags to a vector of 16-bit integers for each word in its sentence. */
import type { WordFeatures } from '../tagger/features.ts';
import type { Levels } from '../weights/levels.ts';
import { columnsOf, type Dense, dense, gatesFromInput, gatesFromState } from './dense.ts';
import { writeTag, writeWord } from './inputs.ts';
import { UNIT } from './kernel/kernel.ts';
import type { Memory, Placed } from './memory.ts';
import type { ParserNet } from './net.ts';

/** What a word type adds to the first layer's gates: the layer is linear up to its recurrence. */
export type WordShare = Float32Array;

interface Layer {
  /** Null in the first layer, whose input is added up from shares. */
  readonly input: Placed | null;
  readonly forward: Placed;
  readonly backward: Placed;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from }, (_, at) => from + at);

/** Words whose shares are computed together. */
const BATCH = 32;

export class Encoder {
  /** Numbers of a word's vector. */
  readonly width: number;
  /** Where the vectors stand after `run`, the root's first. */
  readonly states: number;
  /** Their scales: a hidden state of ±1 fills 16 bits. */
  readonly units: number;

  private readonly memory: Memory;
  private readonly net: ParserNet<Levels>;
  private readonly rows: number;
  private readonly hidden: number;
  /** Floats of a word's gates: four of each unit, in both directions. */
  private readonly gateCount: number;
  private readonly gates: number;
  private readonly scratch: number;
  private readonly x: number;
  private readonly scales: number;
  private readonly wordLayer: Placed;
  private readonly tagLayer: Placed;
  private readonly layers: readonly Layer[];
  private readonly tagging: Placed;
  private readonly tagScores: number;
  private readonly vector: number;
  /** Shares of the tags, the root's first; and that of the root as a word. */
  private readonly tagShares: number;
  private rootShare: WordShare = new Float32Array(0);

  /** For at most `rows` words, with one row to spare. */
  constructor(net: ParserNet<Levels>, memory: Memory, rows: number) {
    const [first] = net.layers;
    if (first === undefined) throw new RangeError('A net has at least one layer.');
    this.net = net;
    this.memory = memory;
    this.rows = rows;
    this.hidden = first.forward.recurrent.columns;
    this.width = 2 * this.hidden;
    this.gateCount = 8 * this.hidden;

    const { words, tags } = splitInput(gatesFromInput(first), net);
    this.wordLayer = memory.roomForLayer(words);
    this.tagLayer = memory.roomForLayer(tags);
    this.layers = net.layers.map((layer, at) => ({
      input: at === 0 ? null : memory.roomForLayer(gatesFromInput(layer)),
      forward: memory.roomForLayer(gatesFromState(layer.forward), 1 / UNIT),
      backward: memory.roomForLayer(gatesFromState(layer.backward), 1 / UNIT),
    }));
    this.tagging = memory.roomForLayer(dense(net.tagging));
    this.tagScores = memory.roomForFloats(rows * this.tagging.rows);
    this.states = memory.roomForInts(rows * this.width);
    this.units = memory.roomForFloats(rows);
    this.gates = memory.roomForFloats(Math.max(rows, BATCH) * this.gateCount);
    const widest = Math.max(this.wordLayer.width, this.tagLayer.width);
    this.vector = memory.roomForFloats(widest);
    this.tagShares = memory.roomForFloats(net.tags.rows * this.gateCount);
    this.x = memory.roomForInts(BATCH * widest);
    this.scales = memory.roomForFloats(BATCH);
    this.scratch = memory.roomForFloats(2 * this.hidden);
  }

  /** Computes what stays the same; once, when the memory is there. */
  prepare(): void {
    const { floats } = this.memory;
    floats.fill(1 / UNIT, this.units >> 2, (this.units >> 2) + this.rows);
    const tags = range(0, this.net.tags.rows);
    const shares = this.inBatches(tags, this.tagLayer, (tag, to) => writeTag(this.net, tag, to));
    shares.forEach((share, tag) => {
      floats.set(share, (this.tagShares >> 2) + tag * this.gateCount);
    });
    this.rootShare = this.sharesOf([null])[0] ?? this.rootShare;
  }

  /** The shares of these words; null stands for the root. Keep them: they depend on the word's form alone. */
  sharesOf(words: readonly (WordFeatures | null)[]): WordShare[] {
    return this.inBatches(words, this.wordLayer, (word, to) => writeWord(this.net, word, to));
  }

  private inBatches<T>(
    items: readonly T[],
    layer: Placed,
    write: (item: T, to: Float32Array) => void,
  ): WordShare[] {
    const { memory, vector, x, scales, gateCount } = this;
    const shares: WordShare[] = [];
    for (let from = 0; from < items.length; from += BATCH) {
      const batch = items.slice(from, from + BATCH);
      batch.forEach((item, at) => {
        write(item, memory.floats.subarray(vector >> 2, (vector >> 2) + layer.width));
        memory.round(vector, layer.width, x + 2 * at * layer.width, scales + 4 * at);
      });
      memory.multiply(x, scales, layer, this.gates, batch.length);
      for (let at = 0; at < batch.length; at += 1) {
        const place = (this.gates >> 2) + at * gateCount;
        shares.push(memory.floats.slice(place, place + gateCount));
      }
    }
    return shares;
  }

  /**
   * Reads a sentence: its words' shares and the tagger's guesses. Writes the tags that the net finds; the vectors of
   * the root and of all words then stand in memory.
   */
  run(words: readonly WordShare[], guesses: Uint8Array, tags: Uint8Array): void {
    this.addShares(words, guesses);
    const count = words.length + 1;
    for (const { input, forward, backward } of this.layers) {
      if (input !== null) {
        this.memory.multiply(this.states, this.units, input, this.gates, count);
      }
      this.direct(forward, count, false);
      this.direct(backward, count, true);
      if (input === null) this.findTags(count, tags);
    }
  }

  /** From the first layer's vectors. */
  private findTags(count: number, tags: Uint8Array): void {
    const { memory, states, units, tagging, tagScores } = this;
    memory.multiply(states, units, tagging, tagScores, count);
    for (let word = 1; word < count; word += 1) {
      // The root's row comes first, and is no word's.
      const from = (tagScores >> 2) + word * tagging.rows + 1;
      let best = 0;
      for (let tag = 1; tag < this.net.tags.rows - 1; tag += 1) {
        if ((memory.floats[from + tag] as number) > (memory.floats[from + best] as number))
          best = tag;
      }
      tags[word - 1] = best;
    }
  }

  private addShares(words: readonly WordShare[], tags: Uint8Array): void {
    const { memory, gateCount, tagShares } = this;
    const { floats, running } = memory;
    let to = this.gates;
    floats.set(this.rootShare, to >> 2);
    running.add(to, tagShares, gateCount);
    words.forEach((word, at) => {
      to += 4 * gateCount;
      floats.set(word, to >> 2);
      running.add(to, tagShares + 4 * gateCount * (1 + (tags[at] ?? 0)), gateCount);
    });
  }

  /** One direction of a layer; its states go beside those of the other. */
  private direct({ w, steps }: Placed, count: number, backward: boolean): void {
    const { hidden, gateCount, width, memory, scratch } = this;
    memory.floats.fill(0, scratch >> 2, (scratch >> 2) + 2 * hidden);
    const inputStride = 4 * gateCount;
    const outStride = 2 * width;
    const last = backward ? count - 1 : 0;
    const sign = backward ? -1 : 1;
    memory.running.lstm(
      this.gates + last * inputStride + (backward ? 2 * gateCount : 0),
      sign * inputStride,
      w,
      steps,
      this.states + last * outStride + (backward ? 2 * hidden : 0),
      sign * outStride,
      scratch,
      count,
      hidden,
    );
  }
}

/** The first layer's input in two: words with their spelling, and tags. The bias goes with the tags. */
function splitInput(gates: Dense, net: ParserNet<Levels>): { words: Dense; tags: Dense } {
  const tagsFrom = net.words.columns;
  const tagsTo = tagsFrom + net.tags.columns;
  const words = columnsOf(gates, [...range(0, tagsFrom), ...range(tagsTo, gates.columns)]);
  return {
    words: { ...words, bias: new Float32Array(gates.rows) },
    tags: columnsOf(gates, range(tagsFrom, tagsTo)),
  };
}
