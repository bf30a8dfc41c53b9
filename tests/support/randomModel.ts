/** Small models with weights by chance, the same for the same seed. */
import type { BiLstm, Linear, Matrix } from '../../src/domain/language/parser/net.ts';
import {
  NET_BUCKETS,
  NET_HASHES,
  wordFeatures,
} from '../../src/domain/language/tagger/features.ts';
import { TAGGER_ROWS } from '../../src/domain/language/tagger/perceptron.ts';
import type { FloatModel } from '../../src/domain/language/weights/model.ts';

/** Numbers from 0 to 1 (mulberry32, by Tommy Ettinger). */
export function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

interface Sizes {
  readonly word: number;
  readonly tag: number;
  readonly spelling: number;
  readonly hidden: number;
  readonly projection: number;
}

const SMALL: Sizes = { word: 16, tag: 8, spelling: 8, hidden: 8, projection: 16 };
const TAGS = ['NOUN|NN', 'VERB|VBZ', 'DET|DT', 'PUNCT|.', 'ADJ|JJ'];
const RELATIONS = ['det', 'root', 'nsubj', 'obj', 'punct', 'parataxis'];
const KNOWN = ['the', 'a', 'cat', 'dog', 'sees', 'tea', 'leaf', '.', ','];

export function randomModel(seed: number, sizes: Sizes = SMALL): FloatModel {
  const next = chance(seed);
  // The sum of three is near to a normal distribution; a few outliers among many small ones, as training gives.
  const weight = () => (next() + next() + next() - 1.5) * 0.8;
  const vector = (length: number) => Float32Array.from({ length }, weight);
  const matrix = (rows: number, columns: number): Matrix => ({
    rows,
    columns,
    values: vector(rows * columns),
  });
  const linear = (rows: number, columns: number): Linear<Matrix> => ({
    weights: matrix(rows, columns),
    bias: vector(rows),
  });
  const { word, tag, spelling, hidden, projection } = sizes;
  const direction = (columns: number) => ({
    input: matrix(4 * hidden, columns),
    recurrent: matrix(4 * hidden, hidden),
    bias: vector(4 * hidden),
  });
  const layer = (columns: number): BiLstm<Matrix> => ({
    forward: direction(columns),
    backward: direction(columns),
  });
  const starts = new Uint32Array(TAGGER_ROWS + 1);
  const classes: number[] = [];
  for (let row = 0; row < TAGGER_ROWS; row += 1) {
    if (next() < 0.05) {
      for (let at = 0; at < TAGS.length; at += 1) if (next() < 0.5) classes.push(at);
    }
    starts[row + 1] = classes.length;
  }
  return {
    tags: TAGS,
    relations: RELATIONS,
    tagger: { starts, classes: Uint8Array.from(classes), weights: vector(classes.length) },
    parser: {
      vocabulary: Uint32Array.from(KNOWN, (form) => wordFeatures(form).key).sort(),
      words: matrix(KNOWN.length + 2, word),
      tags: matrix(TAGS.length + 1, tag),
      spellings: Array.from({ length: NET_HASHES }, () => matrix(NET_BUCKETS, spelling)),
      layers: [layer(word + tag + spelling), layer(2 * hidden)],
      arcDependent: linear(projection, 2 * hidden),
      arcHead: linear(projection, 2 * hidden),
      arc: { bilinear: matrix(projection, projection), head: vector(projection) },
      labelDependent: linear(projection, 2 * hidden),
      labelHead: linear(projection, 2 * hidden),
      label: linear(RELATIONS.length, projection),
      tagging: linear(TAGS.length + 1, 2 * hidden),
    },
  };
}
