/**
 * The shape of the parser's weights. The trainer fills it with floats, the weights file keeps it as small integers;
 * the shape is the same, so it is written once, over the kind of matrix.
 *
 * Sizes are those of the matrices themselves. A matrix has a row for each thing that it puts out: `y = M·x + bias`.
 */

/** Floats, row after row. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  readonly values: Float32Array;
}

/** A layer without its non-linearity. `bias` has as many entries as the matrix has rows. */
export interface Linear<M> {
  readonly weights: M;
  readonly bias: Float32Array;
}

/**
 * One direction of an LSTM layer with `h` hidden units. Gates stand in the order i, f, g, o: row `g·h + k` is gate `g`
 * of unit `k`. `bias` is the sum of the bias of the input and that of the recurrence.
 */
export interface Lstm<M> {
  /** 4h × input */
  readonly input: M;
  /** 4h × h */
  readonly recurrent: M;
  readonly bias: Float32Array;
}

export interface BiLstm<M> {
  readonly forward: Lstm<M>;
  /** Reads from the last word to the root. */
  readonly backward: Lstm<M>;
}

export interface ParserNet<M = Matrix> {
  /** Keys of the known words (`WordFeatures.key`), ascending. */
  readonly vocabulary: Uint32Array;
  /** Row 0 is the artificial root, row 1 any unknown word, row `2 + i` the word `vocabulary[i]`. */
  readonly words: M;
  /** Row 0 is the root, row `1 + t` the merged tag `t` of the tagger's list. */
  readonly tags: M;
  /** A table for each of `WordFeatures.buckets`; what they give is added up. The root has none. */
  readonly spellings: readonly M[];
  /** The first layer's input is word, tag, spelling, one after the other; the second's is forward, backward. */
  readonly layers: readonly BiLstm<M>[];
  /** Leaky ReLU (0.1) follows both. */
  readonly arcDependent: Linear<M>;
  readonly arcHead: Linear<M>;
  /** `arc(d, h) = arcDependent_d · bilinear · arcHead_h + head · arcHead_h` */
  readonly arc: { readonly bilinear: M; readonly head: Float32Array };
  /** Added up before the leaky ReLU. */
  readonly labelDependent: Linear<M>;
  readonly labelHead: Linear<M>;
  /** A row for each relation: `label · leaky(labelDependent_d + labelHead_h)`. */
  readonly label: Linear<M>;
  /**
   * From the first layer's output, a score for each row of `tags`. The net has seen the whole sentence and knows the
   * tagger's habits, so the tag with the best score is right more often than the one that it was given.
   */
  readonly tagging: Linear<M>;
}
