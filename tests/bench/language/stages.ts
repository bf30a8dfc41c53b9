/** The engine's stages by their public functions, each on what the stages before it have made of one text. */
import { readBlocks } from '../../../src/domain/article/blocks.ts';
import { place } from '../../../src/domain/claims/sentences.ts';
import { splitStatements } from '../../../src/domain/claims/split/index.ts';
import type { Analyser } from '../../../src/domain/language/analyser.ts';
import { piecesOf } from '../../../src/domain/language/pieces.ts';
import { wordFeatures } from '../../../src/domain/language/tagger/features.ts';
import { createTagger } from '../../../src/domain/language/tagger/perceptron.ts';
import { readTokens } from '../../../src/domain/language/tokens.ts';
import type { Model } from '../../../src/domain/language/weights/model.ts';
import { comparedPairs } from '../../../src/domain/quantities/comparedPairs.ts';
import { readQuantities } from '../../../src/domain/quantities/read.ts';
import { whole } from './whole.ts';

interface Stage {
  readonly name: string;
  readonly run: () => void;
}

/** The parser needs tags, so its own time is what is left of the two. */
export const TAGS = 'tags';
export const TAGS_AND_TREES = 'tags and trees';

export interface Staged {
  readonly tokens: number;
  readonly sentences: number;
  readonly stages: readonly Stage[];
}

/** The tagger alone, with what it knows of a word form kept, as it is kept in use. */
function taggerOf({ tags, tagger: weights }: Model): (forms: readonly string[]) => void {
  const tagger = createTagger(tags.length, weights);
  const known = new Map<
    string,
    { features: ReturnType<typeof wordFeatures>; scores: Int32Array }
  >();
  const typeOf = (form: string) => {
    const type = known.get(form);
    if (type !== undefined) return type;
    const features = wordFeatures(form);
    const made = { features, scores: tagger.typeScores(features) };
    known.set(form, made);
    return made;
  };
  return (forms) => {
    const types = forms.map(typeOf);
    tagger.tag(
      types.map(({ features }) => features),
      types.map(({ scores }) => scores),
      new Uint8Array(forms.length),
    );
  };
}

/**
 * @param text normalised English, of more sentences than the analyser keeps: read again from its beginning, it is then
 *   read afresh
 */
export function stagesOf(text: string, model: Model, analyser: Analyser): Staged {
  const blocks = readBlocks(text, 'plain');
  const spans = blocks.flatMap((block) => place(text, block, 'en').spans);
  const tokens = spans.map(({ start, end }) => readTokens(text, start, end));
  const pieces = tokens.map((sentence) => sentence.flatMap((token) => [...piecesOf(token)]));
  const forms = pieces.map((sentence) => sentence.map((piece) => piece.text));
  const words = tokens.map((sentence) => analyser.analyse(sentence));
  const claims = whole(text).claims.map((claim) => ({
    text: claim.text,
    sources: [text.slice(claim.start, claim.end)],
    correction: null,
  }));
  const tag = taggerOf(model);
  return {
    tokens: tokens.reduce((sum, sentence) => sum + sentence.length, 0),
    sentences: spans.length,
    stages: [
      {
        name: 'sentences',
        run: () => {
          for (const block of blocks) place(text, block, 'en');
        },
      },
      {
        name: 'tokens',
        run: () => {
          for (const { start, end } of spans) readTokens(text, start, end);
        },
      },
      { name: TAGS, run: () => forms.forEach(tag) },
      {
        name: TAGS_AND_TREES,
        run: () => {
          for (const sentence of tokens) analyser.analyse(sentence);
        },
      },
      {
        name: 'split',
        run: () => {
          for (const sentence of words) splitStatements(sentence, 'fine');
        },
      },
      {
        name: 'quantities',
        run: () => {
          for (const { start, end } of spans) readQuantities(text.slice(start, end));
        },
      },
      { name: 'findings', run: () => comparedPairs(claims, analyser) },
      { name: 'whole, text to claims', run: () => whole(text) },
    ],
  };
}
