import { expect, test } from 'vitest';
import { TreeDecoder } from '../../../../src/domain/language/parser/eisner.ts';
import { SentenceReader } from '../../../../src/domain/language/reader.ts';
import { wordFeatures } from '../../../../src/domain/language/tagger/features.ts';
import { readWeights } from '../../../../src/domain/language/weights/format.ts';
import { weights } from '../../../support/analyser.ts';
import { floatNet, floatScores } from '../../../support/floatParser.ts';
import { SENTENCES } from '../../../support/sentences.ts';

test('the integer kernels read sentences as floating point does', () => {
  const read = readWeights(weights);
  if (!read.ok) throw new Error(read.message);
  const reader = new SentenceReader(read.model, { simd: true });
  const net = floatNet(read.model.parser);
  const root = read.model.relations.indexOf('root');
  let words = 0;
  let heads = 0;
  let labels = 0;
  let tags = 0;
  for (const sentence of SENTENCES) {
    const forms = sentence.split(' ');
    const reading = reader.read(forms);
    const scores = floatScores(net, forms.map(wordFeatures), [...reading.guesses]);
    const count = forms.length + 1;
    const headOf = new Int32Array(count);
    new TreeDecoder(count).decode(Float32Array.from(scores.arcs.flat()), count, count, headOf);
    for (let at = 0; at < forms.length; at += 1) {
      words += 1;
      const ofTags = scores.tags[at + 1]?.slice(1) ?? [];
      if (reading.tags[at] === ofTags.indexOf(Math.max(...ofTags))) tags += 1;
      const head = headOf[at + 1] ?? 0;
      if (reading.heads[at] !== head - 1) continue;
      heads += 1;
      const best = scores
        .labels(at + 1, head)
        .map((score, relation) => (relation === root ? -Infinity : score));
      const label = head === 0 ? root : best.indexOf(Math.max(...best));
      if (reading.relations[at] === label) labels += 1;
    }
  }
  expect(words).toBeGreaterThan(150);
  expect(tags / words).toBeGreaterThan(0.99);
  expect(heads / words).toBeGreaterThan(0.99);
  expect(labels / heads).toBeGreaterThan(0.99);
});
