// The treebank's texts are mails, reviews and questions; articles and answers have more sentences of the kind "the
// plan offers", and words in -s that can be noun or verb are verbs more often in them. This shifts the tagger's odds.

import type { WordFeatures } from '../../src/domain/language/tagger/features.ts';
import { rowOfListed } from '../../src/domain/language/tagger/perceptron.ts';
import { isListed, verbEntry } from '../../src/domain/language/verbs.ts';
import type { TaggerRows } from '../../src/domain/language/weights/model.ts';
import type { TreebankSentence } from './treebank.ts';

/** In units of the averaged weights, whose largest is about 35. It costs next to nothing on the treebank itself. */
const SHIFT = 16;
const TAG = 'VERB|VBZ';

/** The weights with the shift; as they are when the treebank has no such tag. */
export function withVerbPrior(
  weights: TaggerRows<Float32Array>,
  tags: readonly string[],
  sentences: readonly TreebankSentence[],
): TaggerRows<Float32Array> {
  const place = tags.indexOf(TAG);
  if (place < 0) return weights;
  const shifted = new Set(
    sentences
      .flat()
      .filter(({ form }) => isThirdPerson(form))
      .map(({ features }: { features: WordFeatures }) => rowOfListed(features)),
  );
  const { starts } = weights;
  const rows = starts.length - 1;
  const moved = new Uint32Array(rows + 1);
  const classes: number[] = [];
  const values: number[] = [];
  for (let row = 0; row < rows; row += 1) {
    const entries = new Map<number, number>();
    for (let at = starts[row] ?? 0; at < (starts[row + 1] ?? 0); at += 1) {
      entries.set(weights.classes[at] ?? 0, weights.weights[at] ?? 0);
    }
    if (shifted.has(row)) entries.set(place, (entries.get(place) ?? 0) + SHIFT);
    for (const [own, value] of [...entries].sort(([one], [other]) => one - other)) {
      classes.push(own);
      values.push(value);
    }
    moved[row + 1] = classes.length;
  }
  return { starts: moved, classes: Uint8Array.from(classes), weights: Float32Array.from(values) };
}

function isThirdPerson(form: string): boolean {
  const lower = form.toLowerCase();
  return isListed(lower) && verbEntry(lower)?.forms.includes('s') === true;
}
