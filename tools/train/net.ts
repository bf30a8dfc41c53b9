// Reads what net.cpp wrote: all parameters as 32-bit floats, in the order of its `Layout`.

import type {
  BiLstm,
  Linear,
  Lstm,
  Matrix,
  ParserNet,
} from '../../src/domain/language/parser/net.ts';
import { NET_BUCKETS, NET_HASHES } from '../../src/domain/language/tagger/features.ts';
import type { Dictionary } from './dataset.ts';

export interface NetSizes {
  readonly word: number;
  readonly tag: number;
  readonly hash: number;
  readonly hidden: number;
  readonly projection: number;
}

export function readNet(bytes: Uint8Array, sizes: NetSizes, dictionary: Dictionary): ParserNet {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let read = 0;
  const vector = (length: number): Float32Array => {
    const values = new Float32Array(length);
    for (let at = 0; at < length; at += 1) values[at] = view.getFloat32((read + at) * 4, true);
    read += length;
    return values;
  };
  const matrix = (rows: number, columns: number): Matrix => ({
    rows,
    columns,
    values: vector(rows * columns),
  });
  const linear = (rows: number, columns: number): Linear<Matrix> => ({
    weights: matrix(rows, columns),
    bias: vector(rows),
  });
  const { hidden, projection } = sizes;
  const lstm = (inputs: number): Lstm<Matrix> => ({
    input: matrix(4 * hidden, inputs),
    recurrent: matrix(4 * hidden, hidden),
    bias: vector(4 * hidden),
  });
  const layer = (inputs: number): BiLstm<Matrix> => ({
    forward: lstm(inputs),
    backward: lstm(inputs),
  });
  // An object's properties are filled in the order in which they are written here, which is the file's.
  const net: ParserNet = {
    vocabulary: dictionary.vocabulary,
    words: matrix(dictionary.vocabulary.length + 2, sizes.word),
    tags: matrix(dictionary.tags.length + 1, sizes.tag),
    spellings: Array.from({ length: NET_HASHES }, () => matrix(NET_BUCKETS, sizes.hash)),
    layers: [layer(sizes.word + sizes.tag + sizes.hash), layer(2 * hidden)],
    arcDependent: linear(projection, 2 * hidden),
    arcHead: linear(projection, 2 * hidden),
    arc: { bilinear: matrix(projection, projection), head: vector(projection) },
    labelDependent: linear(projection, 2 * hidden),
    labelHead: linear(projection, 2 * hidden),
    label: linear(dictionary.relations.length, projection),
    tagging: linear(dictionary.tags.length + 1, 2 * hidden),
  };
  if (read * 4 !== bytes.length) {
    throw new Error(`The net has ${bytes.length / 4} numbers where ${read} belong.`);
  }
  return net;
}
