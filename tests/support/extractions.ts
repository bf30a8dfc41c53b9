/** Further extractions of the test article: a coarse one, and one that a newer engine might give. */
import { extractionKeyOf } from '../../src/domain/claims/key.ts';
import type { ExtractedClaim, Extraction, Granularity } from '../../src/domain/claims/schema.ts';
import type { ExtractionId } from '../../src/domain/ids.ts';
import { sha256 } from '../../src/formats/canonical.ts';
import { testArticle } from './database.ts';

/** What a changed extraction has in the place of a claim (its 0-based ordinal): itself, other words, or nothing. */
export type Change = 'same' | 'reworded' | 'gone';

/** The test article's claims again, each as it was, in other words, or left out. */
export async function anotherExtraction(
  changes: Readonly<Record<number, Change>>,
  engine = 'test/1',
  granularity: Granularity = 'coarse',
): Promise<Extraction> {
  const { extraction } = await testArticle();
  const claims: ExtractedClaim[] = [];
  for (const claim of extraction.claims) {
    const change = changes[claim.ordinal] ?? 'same';
    if (change === 'gone') continue;
    const text = change === 'same' ? claim.text : `In other words: ${claim.text}`;
    claims.push({ ...claim, text, ordinal: claims.length });
  }
  const { textHash } = extraction.header;
  const key = extractionKeyOf(engine, textHash, granularity, 'plain');
  return {
    header: {
      ...extraction.header,
      id: (await sha256(key)).slice(0, 32) as ExtractionId,
      engine,
      granularity,
      format: 'plain',
      claimCount: claims.length,
    },
    claims,
    sentences: extraction.sentences,
  };
}

/** Claims 2 and 5 as they were, 1 gone, the others in other words. */
export const coarse = () =>
  anotherExtraction({ 0: 'gone', 2: 'reworded', 3: 'reworded', 5: 'reworded' });
