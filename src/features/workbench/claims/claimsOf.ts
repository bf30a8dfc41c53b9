/** The claims of a review's article at a granularity, never found twice. */
import { formatOf } from '../../../domain/article/blocks.ts';
import type { Extraction, Granularity } from '../../../domain/claims/schema.ts';
import type { Storage } from '../../../storage/api.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import { extractInWorker } from '../../../workers/extractionClient.ts';
import { extractionIdOf } from '../../../workers/extractionId.ts';
import type { ExtractionProgress } from '../../../workers/protocol.ts';

export type ExtractClaims = typeof extractInWorker;

export interface Wanted {
  readonly granularity: Granularity;
  /** By this version's rules, even where the review has had claims of this granularity before. */
  readonly afresh: boolean;
}

export type FoundClaims =
  | { readonly ok: true; readonly extraction: Extraction }
  | { readonly ok: false; readonly cancelled: boolean; readonly message: string };

/**
 * Those that were in force before come first, with the work that waits for them; then those that another review of the
 * same text has; and only then are they looked for.
 */
export async function claimsOf(
  storage: Storage,
  structure: ReviewStructure,
  { granularity, afresh }: Wanted,
  options: {
    readonly onProgress: (progress: ExtractionProgress) => void;
    readonly signal: AbortSignal;
  },
  extract: ExtractClaims = extractInWorker,
): Promise<FoundClaims> {
  const { reviewId, revision, text, blocks } = structure;
  if (!afresh) {
    const earlier = await storage.earlierExtraction(reviewId, granularity);
    if (earlier !== null) return { ok: true, extraction: earlier };
  }
  const format = structure.extraction.format ?? formatOf(text, blocks);
  const id = await extractionIdOf(revision.textHash, granularity, format);
  const stored = await storage.findExtraction(id);
  if (stored !== null) return { ok: true, extraction: stored };
  const found = await extract({ text, format, granularity }, options);
  if (found.ok) return { ok: true, extraction: found.extraction };
  return { ok: false, cancelled: found.reason === 'cancelled', message: found.message };
}
