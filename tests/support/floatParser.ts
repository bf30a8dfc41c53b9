/** The parser's net in plain floating point, straight from its formulas: what the integer kernels are held to. */
import type { Linear, Lstm, ParserNet } from '../../src/domain/language/parser/net.ts';
import type { WordFeatures } from '../../src/domain/language/tagger/features.ts';
import type { Levels } from '../../src/domain/language/weights/levels.ts';
import { mapNet } from '../../src/domain/language/weights/model.ts';

type Vector = readonly number[];
/** Rows are taken out of a matrix only when they are used: the tables are large. */
type Rows = (row: number) => Vector;
interface Floats {
  readonly rows: number;
  readonly columns: number;
  readonly row: Rows;
}

const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
const leaky = (value: number) => (value < 0 ? value * 0.1 : value);
function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let at = 0; at < a.length; at += 1) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
const sum = (a: Vector, b: Vector) => a.map((value, at) => value + (b[at] ?? 0));
const through = ({ rows, row }: Floats, x: Vector): Vector =>
  Array.from({ length: rows }, (_, at) => dot(row(at), x));
const apply = ({ weights, bias }: Linear<Floats>, x: Vector): Vector =>
  sum(through(weights, x), [...bias]);

function toFloats({ rows, columns, levels, steps }: Levels): Floats {
  const kept: Vector[] = [];
  const row = (at: number): Vector => {
    const from = at * columns;
    kept[at] ??= [...levels.subarray(from, from + columns)].map(
      (level) => level * (steps[at] ?? 0),
    );
    return kept[at];
  };
  return { rows, columns, row };
}

function run({ input, recurrent, bias }: Lstm<Floats>, sentence: readonly Vector[]): Vector[] {
  let state: Vector = new Array<number>(recurrent.columns).fill(0);
  let cell = state;
  return sentence.map((x) => {
    const gates = sum(apply({ weights: input, bias }, x), through(recurrent, state));
    const gate = (which: number, unit: number) => gates[which * recurrent.columns + unit] ?? 0;
    cell = cell.map(
      (was, unit) =>
        sigmoid(gate(1, unit)) * was + sigmoid(gate(0, unit)) * Math.tanh(gate(2, unit)),
    );
    state = cell.map((value, unit) => sigmoid(gate(3, unit)) * Math.tanh(value));
    return state;
  });
}

export interface Scores {
  /** Of each word (the root first) for each row of the table of tags. */
  readonly tags: readonly Vector[];
  /** Of each word (the root first) for each head. */
  readonly arcs: readonly Vector[];
  /** Of each relation between a word and a head. */
  readonly labels: (word: number, head: number) => Vector;
}

export type FloatNet = ParserNet<Floats>;

export const floatNet = (net: ParserNet<Levels>): FloatNet =>
  mapNet(net, toFloats, (vector) => vector);

/** Scores of a sentence's arcs and labels, for its words and the places of their tags. */
export function floatScores(
  net: FloatNet,
  words: readonly WordFeatures[],
  tags: readonly number[],
): Scores {
  const none: Vector = new Array<number>(net.spellings[0]?.columns ?? 0).fill(0);
  let vectors: Vector[] = [null, ...words].map((word, at) => {
    const spelling =
      word === null
        ? none
        : net.spellings.reduce(
            (all, table, which) => sum(all, table.row(word.buckets[which] ?? 0)),
            none,
          );
    return [
      ...net.words.row(word === null ? 0 : 2 + net.vocabulary.indexOf(word.key)),
      ...net.tags.row(word === null ? 0 : 1 + (tags[at - 1] ?? 0)),
      ...spelling,
    ];
  });
  let tagScores: readonly Vector[] = [];
  for (const [layer, { forward, backward }] of net.layers.entries()) {
    const there = run(forward, vectors);
    const back = run(backward, vectors.toReversed()).toReversed();
    vectors = there.map((state, at) => [...state, ...(back[at] ?? [])]);
    if (layer === 0) tagScores = vectors.map((x) => apply(net.tagging, x));
  }
  const dependents = vectors.map((x) => apply(net.arcDependent, x).map(leaky));
  const heads = vectors.map((x) => apply(net.arcHead, x).map(leaky));
  const mapped = heads.map((head) => through(net.arc.bilinear, head));
  const worth = heads.map((head) => dot([...net.arc.head], head));
  const forLabel = {
    dependents: vectors.map((x) => apply(net.labelDependent, x)),
    heads: vectors.map((x) => apply(net.labelHead, x)),
  };
  return {
    tags: tagScores,
    arcs: dependents.map((dependent) =>
      mapped.map((head, at) => dot(dependent, head) + (worth[at] ?? 0)),
    ),
    labels: (word, head) =>
      apply(net.label, sum(forLabel.dependents[word] ?? [], forLabel.heads[head] ?? []).map(leaky)),
  };
}
