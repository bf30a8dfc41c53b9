/** What the page and the extraction worker say to each other. Both sides check every message. */

import { Block, TextFormat } from '../domain/article/schema.ts';
import { ExtractedClaim, Extraction, Granularity } from '../domain/claims/schema.ts';
import { ComparedClaim, FoundPair } from '../domain/quantities/finding.ts';
import { z } from '../domain/zod.ts';

export const ExtractionJob = z.strictObject({
  /** The text as it came; it is normalised in the worker. */
  text: z.string(),
  format: TextFormat,
  granularity: Granularity,
  /** Names the article where its text does not. */
  fileName: z.string().max(500).optional(),
});
export type ExtractionJob = z.infer<typeof ExtractionJob>;

export const ExtractionRequest = z.discriminatedUnion('type', [
  /** Loads what the first job would have to wait for. Answered by nothing: a job that follows says what went wrong. */
  z.strictObject({ type: z.literal('warm') }),
  z.strictObject({ type: z.literal('extract'), job: ExtractionJob }),
  /** Sets claims against each other, after one was reworded, added or corrected. */
  z.strictObject({ type: z.literal('findings'), claims: z.array(ComparedClaim) }),
]);
export type ExtractionRequest = z.infer<typeof ExtractionRequest>;

/** The parts of an article that its text gives; offsets count the normalised text. */
export const ArticleParts = z.strictObject({
  text: z.string(),
  blocks: z.array(Block),
  language: z.string().max(35),
  words: z.int().min(0),
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Null where the person has to be asked. */
  titleFound: z.string().max(500).nullable(),
});
export type ArticleParts = z.infer<typeof ArticleParts>;

export const ExtractionProgress = z.strictObject({
  stage: z.enum(['reading', 'claims']),
  /** The share of the stage that is done. */
  fraction: z.number().min(0).max(1),
  /** BCP 47; absent until it is known. */
  language: z.string().max(35).optional(),
  /** Claims found so far. Repeats are merged at the end, so the whole may hold fewer. */
  found: z.int().min(0),
  /** Those found since the last message, in article order; of a long article the first two hundred in all. */
  claims: z.array(ExtractedClaim),
});
export type ExtractionProgress = z.infer<typeof ExtractionProgress>;

/** `weights`: the language data could not be loaded. It is asked for again by the next job. */
export const FailureReason = z.enum(['weights', 'failed']);
export type FailureReason = z.infer<typeof FailureReason>;

export const ExtractionMessage = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('progress'), ...ExtractionProgress.shape }),
  z.strictObject({ type: z.literal('done'), article: ArticleParts, extraction: Extraction }),
  z.strictObject({ type: z.literal('findings'), found: z.array(FoundPair) }),
  z.strictObject({
    type: z.literal('failed'),
    reason: FailureReason,
    message: z.string().max(2_000),
  }),
]);
export type ExtractionMessage = z.infer<typeof ExtractionMessage>;
