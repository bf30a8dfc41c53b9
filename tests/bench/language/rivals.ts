/** Others that find sentences in the browser or in Node. They do nothing more, so they are a measure for speed alone. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { get_sentence_boundaries, initSync } from 'sentencex-wasm';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { splitSentences } from '../../../src/domain/language/sentences.ts';

export interface Splitter {
  readonly name: string;
  /** How many sentences there are. */
  readonly count: (text: string) => number;
}

const wasm = createRequire(import.meta.url).resolve('sentencex-wasm/sentencex_wasm_bg.wasm');

/** Loads what has to be loaded, so that it is not measured. */
export function loadSplitters(): readonly Splitter[] {
  initSync({ module: readFileSync(wasm) });
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  // Without an annotation wink reads tokens only; 'sbd' adds sentences and nothing else.
  const wink = winkNLP(model, ['sbd']);
  return [
    { name: 'sentences alone, ours', count: (text) => splitSentences(text).length },
    {
      name: 'sentences alone, sentencex-wasm',
      count: (text) => get_sentence_boundaries('en', text).length,
    },
    {
      // By paragraphs: on one long string it is several times slower still.
      name: 'sentences alone, Intl.Segmenter',
      count: (text) => {
        let count = 0;
        for (const paragraph of text.split('\n\n')) {
          for (const _ of segmenter.segment(paragraph)) count += 1;
        }
        return count;
      },
    },
    {
      name: 'sentences alone, wink-nlp',
      count: (text) => wink.readDoc(text).sentences().length(),
    },
  ];
}
