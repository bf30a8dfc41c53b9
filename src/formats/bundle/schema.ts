/**
 * The native bundle: one lossless JSON file. It holds texts, extractions and events; everything else is a fold of them.
 * Limits keep a hostile file from taking the tab down before it is refused.
 */

import { Block, Revision } from '../../domain/article/schema.ts';
import { ArticleSentence, ExtractedClaim, ExtractionHeader } from '../../domain/claims/schema.ts';
import { Event } from '../../domain/history/schema.ts';
import { ReviewerId } from '../../domain/ids.ts';
import { FoundPair } from '../../domain/quantities/finding.ts';
import { z } from '../../domain/zod.ts';

export const BUNDLE_FORMAT = 'claimbench-bundle';
/** 2: claims tell how they were made, and findings and what people make of them are in. A file of 1 has neither. */
export const BUNDLE_VERSION = 2;
/** UTF-16 code units of JSON. */
export const MAX_BUNDLE_LENGTH = 400_000_000;

/** Read first, on its own, so that a file from a newer version is named as such and not as broken. */
export const BundleFace = z.looseObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.int().min(1),
});

const BundleArticle = z.strictObject({
  revision: Revision,
  text: z.string().max(40_000_000),
  blocks: z.array(Block).max(2_000_000),
});

const BundleExtraction = z.strictObject({
  header: ExtractionHeader,
  claims: z.array(ExtractedClaim).max(2_000_000),
  sentences: z.array(ArticleSentence).max(4_000_000),
  findings: z.array(FoundPair).max(20_000).optional(),
});

export const Bundle = z.strictObject({
  format: z.literal(BUNDLE_FORMAT),
  version: z.literal([1, BUNDLE_VERSION]),
  /** Version of the app that wrote it. */
  app: z.string().max(40),
  contains: z.enum(['review', 'library']),
  /** ISO 8601, UTC. */
  exportedAt: z.iso.datetime(),
  exportedBy: ReviewerId,
  articles: z.array(BundleArticle).max(100_000),
  extractions: z.array(BundleExtraction).max(100_000),
  /** In the order in which they came to the exporting database. */
  events: z.array(Event).max(5_000_000),
});
export type Bundle = z.infer<typeof Bundle>;
