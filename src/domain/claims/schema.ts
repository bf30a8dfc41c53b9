/** What the extraction makes of an article: claims with exact spans, and for every other sentence why it is none. */

import { Span } from '../article/schema.ts';
import { ExtractionId } from '../ids.ts';
import { z } from '../zod.ts';

export const CLAIM_KINDS = [
  'dosage',
  'statistic',
  'efficacy',
  'safety',
  'mechanism',
  'comparison',
  'definition',
  'attribution',
  'history',
  'prediction',
  'advice',
  'fact',
] as const;
export const ClaimKind = z.enum(CLAIM_KINDS);
export type ClaimKind = z.infer<typeof ClaimKind>;

export const Granularity = z.enum(['fine', 'coarse']);
export type Granularity = z.infer<typeof Granularity>;

/** Why a sentence states nothing to check. */
export const NonClaimReason = z.enum([
  'heading',
  'question',
  'greeting',
  'lead-in',
  'announcement',
  'encouragement',
  'opinion',
  'call-to-action',
  'fragment',
  'other',
]);
export type NonClaimReason = z.infer<typeof NonClaimReason>;

export const ExtractedClaim = z.strictObject({
  /** 0-based position in the extraction, in article order. */
  ordinal: z.int().min(0),
  /** Where the claim stands in the article; the first is its main place. UTF-16 code units. */
  spans: z.array(Span).min(1).max(100),
  /** The wording that stands alone. */
  text: z.string().min(1).max(20_000),
  kind: ClaimKind,
  /** 0 to 1; 0.5 and above is worth checking first. */
  checkworthiness: z.number().min(0).max(1),
  /** The reasons of the score, in words ("names a quantity"). */
  reasons: z.array(z.string().max(200)).max(20),
  /** True when a pronoun or "this herb" could not be resolved within the article. */
  contextNeeded: z.boolean(),
});
export type ExtractedClaim = z.infer<typeof ExtractedClaim>;

export const ArticleSentence = z.strictObject({
  start: z.int().min(0),
  end: z.int().min(0),
  claim: z.boolean(),
  /** Present exactly when `claim` is false. */
  reason: NonClaimReason.optional(),
});
export type ArticleSentence = z.infer<typeof ArticleSentence>;

export const ExtractionHeader = z.strictObject({
  id: ExtractionId,
  textHash: z.string().regex(/^[0-9a-f]{64}$/),
  /** Name and version of the engine, for example `rules/1`, or `hand/1` for hand-checked claims. */
  engine: z.string().min(1).max(60),
  granularity: Granularity,
  language: z.string().max(35),
  claimCount: z.int().min(0),
  sentenceCount: z.int().min(0),
});
export type ExtractionHeader = z.infer<typeof ExtractionHeader>;

/** Immutable. Sentences are in article order and cover every sentence of the article. */
export const Extraction = z.strictObject({
  header: ExtractionHeader,
  claims: z.array(ExtractedClaim),
  sentences: z.array(ArticleSentence),
});
export type Extraction = z.infer<typeof Extraction>;
