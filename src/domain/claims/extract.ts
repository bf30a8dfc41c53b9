/**
 * Article → extraction. Pure and synchronous; written as a generator so that a worker can report progress and stop
 * between sentences.
 */
import { detectLanguage } from '../article/language.ts';
import type { TextFormat } from '../article/schema.ts';
import type { ExtractionId } from '../ids.ts';
import type { Analyser } from '../language/analyser.ts';
import { comparedPairsSteps } from '../quantities/comparedPairs.ts';
import type { ComparedClaim, FoundPair } from '../quantities/finding.ts';
import { Engine, type ExtractionInput } from './engine.ts';
import { ENGINE } from './key.ts';
import { asClaim, type Drafted, mergeRepeats } from './repeats.ts';
import type { ExtractedClaim, Extraction } from './schema.ts';
import { type Placed, place } from './sentences.ts';

export interface ExtractionIds {
  readonly extractionId: ExtractionId;
  /** SHA-256 (64 hex digits) of the text as UTF-8. */
  readonly textHash: string;
  /** How the text was read into blocks; part of the extraction's name where it is given. */
  readonly format?: TextFormat;
}

/** What is known before the whole is. */
export interface ExtractionStep {
  /** The share that is done, 0 to 1. */
  readonly fraction: number;
  readonly language: string;
  /** Claims found since the last step. Repeats are merged at the end, so one may get further places or another ordinal. */
  readonly claims: readonly ExtractedClaim[];
}

/** Blocks, or sentences, between two steps: few, since somebody is waiting for the first claims. */
const STEP = 4;
/** Of the whole time, what finding English claims takes; the rest sets them against each other. */
const SHARE_OF_READING = 0.9;

/**
 * Runs the extraction; yields what has been found every few sentences, and returns the whole.
 * The same input gives the same output.
 * @param analyser reads the sentences; only English needs it to know the language
 */
export function* extractionSteps(
  input: ExtractionInput,
  ids: ExtractionIds,
  analyser: Analyser,
): Generator<ExtractionStep, Extraction> {
  const language = detectLanguage(input.text);
  const placed: Placed[] = [];
  for (const block of input.blocks) {
    placed.push(place(input.text, block, language));
    if (placed.length % STEP === 0) yield { fraction: 0, language, claims: [] };
  }
  const total = placed.reduce((sum, { spans }) => sum + spans.length, 0);
  const share = language === 'en' ? SHARE_OF_READING : 1;
  const engine = new Engine(input, language, placed, analyser);
  let told = 0;
  for (const { block, spans } of placed) {
    engine.openBlock(block);
    for (const span of spans) {
      engine.read(block, span);
      if (engine.sentences.length % STEP > 0) continue;
      const claims = claimsSince(engine.drafts, told);
      told = engine.drafts.length;
      yield { fraction: (engine.sentences.length / total) * share, language, claims };
    }
  }
  yield { fraction: share, language, claims: claimsSince(engine.drafts, told) };
  const claims = mergeRepeats(engine.drafts);
  const findings = yield* findingSteps(input.text, language, claims, analyser);
  return {
    header: {
      id: ids.extractionId,
      textHash: ids.textHash,
      engine: ENGINE,
      granularity: input.granularity,
      ...(ids.format === undefined ? {} : { format: ids.format }),
      language,
      claimCount: claims.length,
      sentenceCount: engine.sentences.length,
    },
    claims,
    sentences: engine.sentences,
    ...(findings === null ? {} : { findings }),
  };
}

const claimsSince = (drafts: readonly Drafted[], told: number): ExtractedClaim[] =>
  drafts.slice(told).map((draft, index) => asClaim(draft, told + index));

/** The claims against each other; null for a language without rules. All claims have been told by now. */
function* findingSteps(
  text: string,
  language: string,
  claims: readonly ExtractedClaim[],
  analyser: Analyser,
): Generator<ExtractionStep, FoundPair[] | null> {
  if (language !== 'en') return null;
  const compared = claims.map(
    (claim): ComparedClaim => ({
      text: claim.text,
      sources: claim.spans.map(({ start, end }) => text.slice(start, end)),
      correction: null,
    }),
  );
  const steps = comparedPairsSteps(compared, analyser);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      yield { fraction: 1, language, claims: [] };
      return step.value;
    }
    yield {
      fraction: SHARE_OF_READING + step.value * (1 - SHARE_OF_READING),
      language,
      claims: [],
    };
  }
}

/** The extraction in one go; `onProgress` hears the share that is done, 0 to 1. */
export function extractClaims(
  input: ExtractionInput,
  ids: ExtractionIds,
  analyser: Analyser,
  onProgress?: (fraction: number) => void,
): Extraction {
  const steps = extractionSteps(input, ids, analyser);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onProgress?.(step.value.fraction);
  }
}
