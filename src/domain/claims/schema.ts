/** What the extraction makes of an article: claims with exact spans, and for every other sentence why it is none. */

import { Span, TextFormat } from '../article/schema.ts';
import { ExtractionId } from '../ids.ts';
import { FoundPair } from '../quantities/finding.ts';
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

/** What a rule did to make a claim of its sentence; the inspector tells it in words. */
export const ClaimRule = z.enum([
  'whole-sentence',
  'joined-clauses',
  'shared-subject',
  'list',
  'example',
  'appositive',
  'relative-clause',
  'participle',
  'parenthesis',
  'cause',
  'comparison',
  'attribution',
  'quotation',
  'salvaged',
  'lead-in',
  'resolved',
]);
export type ClaimRule = z.infer<typeof ClaimRule>;

/** Words of a claim that speak of something named elsewhere, and what they may stand for. */
export const Unresolved = z.strictObject({
  /** Where the words stand in the claim's own wording. UTF-16 code units. */
  start: z.int().min(0),
  end: z.int().min(1),
  /** The likeliest first. */
  candidates: z
    .array(
      z.strictObject({
        /** What would stand in their place. */
        text: z.string().min(1).max(500),
        /** Where the article names it. */
        place: Span,
      }),
    )
    .max(6),
});
export type Unresolved = z.infer<typeof Unresolved>;

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
  /** The rules that made it, the outermost first. Absent in extractions by hand and by earlier engines. */
  rules: z.array(ClaimRule).max(10).optional(),
  /** The article's words that it is made of, in article order, joined where they touch; antecedents included. */
  words: z.array(Span).max(400).optional(),
  /** Present where `contextNeeded`: what could not be resolved, with candidates. */
  unresolved: z.array(Unresolved).max(10).optional(),
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
  /** How the text was read. Absent in extractions by hand and by the first engine, whose names do not hold it. */
  format: TextFormat.optional(),
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
  /** Where the claims disagree with each other, by ordinals. Absent where nobody has looked: by hand, or an earlier engine. */
  findings: z.array(FoundPair).max(20_000).optional(),
});
export type Extraction = z.infer<typeof Extraction>;
