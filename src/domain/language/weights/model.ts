/** All that was learned from the treebank: the tagger's rows, the parser's net, and the names of what they tell. */
import type { Matrix, ParserNet } from '../parser/net.ts';
import { halved } from './half.ts';
import { type Levels, toLevels } from './levels.ts';

/**
 * Weights of the tagger's hashed features (`tagger/perceptron.ts`). Row `r` has the entries from `starts[r]` to
 * `starts[r + 1]`, in the order of their classes. Classes that a row does not name weigh nothing in it.
 */
export interface TaggerRows<W> {
  /** One more than there are rows. */
  readonly starts: Uint32Array;
  /** Places in the list of tags. */
  readonly classes: Uint8Array;
  readonly weights: W;
}

/** Rounded with finer steps near zero: `weight = sign(level) · (level / 127)² · largest`. */
export interface Companded {
  readonly largest: number;
  readonly levels: Int8Array;
}

interface Named {
  /** Merged tags `UPOS|XPOS`. */
  readonly tags: readonly string[];
  /** UD relations with their subtypes; the net's labels. */
  readonly relations: readonly string[];
}

/** As the trainer hands it over. */
export interface FloatModel extends Named {
  readonly tagger: TaggerRows<Float32Array>;
  readonly parser: ParserNet<Matrix>;
}

/** As the file keeps it and the app uses it. */
export interface Model extends Named {
  readonly tagger: TaggerRows<Companded>;
  readonly parser: ParserNet<Levels>;
}

/** Square-root companding: linear steps of the same number would cost several points of the tagger's accuracy. */
export function compand(weights: Float32Array): Companded {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  const largest = Math.fround(most);
  const levels = Int8Array.from(weights, (weight) =>
    largest === 0 ? 0 : Math.sign(weight) * Math.round(127 * Math.sqrt(Math.abs(weight) / largest)),
  );
  return { largest, levels };
}

/** The same net with each matrix and each plain vector put through a function, in the order of the file. */
export function mapNet<A, B>(
  net: ParserNet<A>,
  matrix: (from: A) => B,
  vector: (from: Float32Array) => Float32Array,
): ParserNet<B> {
  const linear = ({ weights, bias }: ParserNet<A>['label']) => ({
    weights: matrix(weights),
    bias: vector(bias),
  });
  const lstm = ({ input, recurrent, bias }: ParserNet<A>['layers'][number]['forward']) => ({
    input: matrix(input),
    recurrent: matrix(recurrent),
    bias: vector(bias),
  });
  return {
    vocabulary: net.vocabulary,
    words: matrix(net.words),
    tags: matrix(net.tags),
    spellings: net.spellings.map(matrix),
    layers: net.layers.map(({ forward, backward }) => ({
      forward: lstm(forward),
      backward: lstm(backward),
    })),
    arcDependent: linear(net.arcDependent),
    arcHead: linear(net.arcHead),
    arc: { bilinear: matrix(net.arc.bilinear), head: vector(net.arc.head) },
    labelDependent: linear(net.labelDependent),
    labelHead: linear(net.labelHead),
    label: linear(net.label),
    tagging: linear(net.tagging),
  };
}

/** Rounds what was trained to what the file can keep. */
export const rounded = (model: FloatModel): Model => ({
  tags: model.tags,
  relations: model.relations,
  tagger: { ...model.tagger, weights: compand(model.tagger.weights) },
  parser: mapNet(model.parser, toLevels, (from) => from.map(halved)),
});
