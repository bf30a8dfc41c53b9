/**
 * Article → extraction. Pure and synchronous; written as a generator so that a worker can report progress and stop
 * between sentences.
 */
import { detectLanguage } from '../article/language.ts';
import type { ExtractionId } from '../ids.ts';
import { Engine, type ExtractionInput } from './engine.ts';
import { ENGINE } from './key.ts';
import { mergeRepeats } from './repeats.ts';
import type { Extraction } from './schema.ts';
import { type Placed, place } from './sentences.ts';

export interface ExtractionIds {
  readonly extractionId: ExtractionId;
  /** SHA-256 (64 hex digits) of the text as UTF-8. */
  readonly textHash: string;
}

/** Sentences between two reports of progress. */
const STEP = 20;
/**
 * Runs the extraction; yields the share that is done, 0 to 1, every few sentences, and returns the whole.
 * The same input gives the same output.
 */
export function* extractionSteps(
  input: ExtractionInput,
  ids: ExtractionIds,
): Generator<number, Extraction> {
  const language = detectLanguage(input.text);
  const placed: Placed[] = [];
  for (const block of input.blocks) {
    placed.push(place(input.text, block, language));
    if (placed.length % STEP === 0) yield 0;
  }
  const total = placed.reduce((sum, { spans }) => sum + spans.length, 0);
  const engine = new Engine(input, language, placed);
  for (const { block, spans } of placed) {
    engine.openBlock(block);
    for (const span of spans) {
      engine.read(block, span);
      if (engine.sentences.length % STEP === 0) yield engine.sentences.length / total;
    }
  }
  const claims = mergeRepeats(engine.drafts);
  return {
    header: {
      id: ids.extractionId,
      textHash: ids.textHash,
      engine: ENGINE,
      granularity: input.granularity,
      language,
      claimCount: claims.length,
      sentenceCount: engine.sentences.length,
    },
    claims,
    sentences: engine.sentences,
  };
}

/** The extraction in one go; `onProgress` hears the share that is done, 0 to 1. */
export function extractClaims(
  input: ExtractionInput,
  ids: ExtractionIds,
  onProgress?: (fraction: number) => void,
): Extraction {
  const steps = extractionSteps(input, ids);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value);
  }
}
