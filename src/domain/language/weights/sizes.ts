/** Whether the parts of a model fit each other: what the kernels may take for granted. */
import type { BiLstm, Linear } from '../parser/net.ts';
import { NET_BUCKETS, NET_HASHES } from '../tagger/features.ts';
import { TAGGER_ROWS } from '../tagger/perceptron.ts';
import type { Levels } from './levels.ts';
import type { Model } from './model.ts';

/** What does not fit, in words, or null. */
export function misfit({ tags, relations, tagger, parser }: Model): string | null {
  if (tagger.classes.some((tag) => tag >= tags.length)) return 'a tag in it is unknown';
  if (tagger.starts.length !== TAGGER_ROWS + 1 || parser.spellings.length !== NET_HASHES)
    return 'it reads words in another way';
  const spelling = parser.spellings[0]?.columns ?? 0;
  const input = parser.words.columns + parser.tags.columns + spelling;
  const hidden = parser.layers[0]?.forward.recurrent.columns ?? 0;
  const head = parser.arcHead.weights.rows;
  const dependent = parser.arcDependent.weights.rows;
  const label = parser.labelDependent.weights.rows;
  const fits =
    sized(parser.words, parser.vocabulary.length + 2, parser.words.columns) &&
    sized(parser.tags, tags.length + 1, parser.tags.columns) &&
    parser.spellings.every((table) => sized(table, NET_BUCKETS, spelling)) &&
    parser.layers.every((layer, at) => fitsLayer(layer, hidden, at === 0 ? input : 2 * hidden)) &&
    [parser.arcDependent, parser.arcHead, parser.labelDependent, parser.labelHead].every((layer) =>
      fitsLinear(layer, layer.weights.rows, 2 * hidden),
    ) &&
    sized(parser.arc.bilinear, dependent, head) &&
    parser.arc.head.length === head &&
    parser.labelHead.weights.rows === label &&
    fitsLinear(parser.label, relations.length, label) &&
    fitsLinear(parser.tagging, tags.length + 1, 2 * hidden) &&
    // The kernels work on four units and on pairs of inputs at a time.
    [parser.words.columns, parser.tags.columns, spelling, hidden, head, dependent, label].every(
      (size) => size > 0 && size <= 512 && size % 8 === 0,
    );
  return fits ? null : 'its parts do not fit each other';
}

const sized = (matrix: Levels, rows: number, columns: number): boolean =>
  matrix.rows === rows && matrix.columns === columns;

const fitsLinear = ({ weights, bias }: Linear<Levels>, rows: number, columns: number): boolean =>
  sized(weights, rows, columns) && bias.length === rows;

const fitsLayer = (layer: BiLstm<Levels>, hidden: number, columns: number): boolean =>
  [layer.forward, layer.backward].every(
    ({ input, recurrent, bias }) =>
      sized(input, 4 * hidden, columns) &&
      sized(recurrent, 4 * hidden, hidden) &&
      bias.length === 4 * hidden,
  );
