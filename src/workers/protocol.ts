/** What the page and the extraction worker say to each other. Both sides check every message. */

import { Block } from '../domain/article/schema.ts';
import { Extraction, Granularity } from '../domain/claims/schema.ts';
import { z } from '../domain/zod.ts';

export const ExtractionJob = z.strictObject({
  /** The text as it came; it is normalised in the worker. */
  text: z.string(),
  format: z.enum(['plain', 'markdown']),
  granularity: Granularity,
  /** Names the article where its text does not. */
  fileName: z.string().max(500).optional(),
});
export type ExtractionJob = z.infer<typeof ExtractionJob>;

export const ExtractionStage = z.enum(['reading', 'claims']);
export type ExtractionStage = z.infer<typeof ExtractionStage>;

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

export const ExtractionMessage = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('progress'),
    fraction: z.number().min(0).max(1),
    stage: ExtractionStage,
  }),
  z.strictObject({ type: z.literal('done'), article: ArticleParts, extraction: Extraction }),
  z.strictObject({ type: z.literal('failed'), message: z.string().max(2_000) }),
]);
export type ExtractionMessage = z.infer<typeof ExtractionMessage>;
