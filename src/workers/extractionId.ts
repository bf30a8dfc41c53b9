/** Extraction ids are known before the work is done, so that no text is read twice by the same engine. */

import type { TextFormat } from '../domain/article/schema.ts';
import { extractionKey } from '../domain/claims/key.ts';
import type { Granularity } from '../domain/claims/schema.ts';
import { ExtractionId } from '../domain/ids.ts';
import { sha256 } from './hash.ts';

/** 32 hex digits for a text (by its SHA-256), how it is read, the engine of this version, and a granularity. */
export async function extractionIdOf(
  textHash: string,
  granularity: Granularity,
  format: TextFormat,
): Promise<ExtractionId> {
  const key = await sha256(extractionKey(textHash, granularity, format));
  return ExtractionId.parse(key.slice(0, 32));
}
