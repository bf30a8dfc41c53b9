/** What the extraction said of one claim, for commands that need it. May run inside a transaction. */
import { anchorAt } from '../domain/article/anchors.ts';
import type { Anchor } from '../domain/article/schema.ts';
import type { ExtractedClaim } from '../domain/claims/schema.ts';
import type { ClaimId, ReviewId } from '../domain/ids.ts';
import { textField } from './commit.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { CLAIMS_PER_BLOCK } from './rows.ts';
import { readText } from './texts.ts';

/** Null for a claim made by hand. */
export async function extractedClaim(
  db: ClaimbenchDatabase,
  claimId: ClaimId,
): Promise<ExtractedClaim | null> {
  const dot = claimId.lastIndexOf('.');
  if (dot < 0) return null;
  const ordinal = Number(claimId.slice(dot + 1));
  const block = await db.extractions.get([
    claimId.slice(0, dot),
    Math.floor(ordinal / CLAIMS_PER_BLOCK),
  ]);
  return block?.claims.find((claim) => claim.ordinal === ordinal) ?? null;
}

/** The places that the extraction gave a claim, with their words and surroundings. */
export async function extractedAnchors(
  db: ClaimbenchDatabase,
  reviewId: ReviewId,
  claimId: ClaimId,
): Promise<Anchor[]> {
  const claim = await extractedClaim(db, claimId);
  if (claim === null) return [];
  const review = await db.reviews.get(reviewId);
  const revisionId = textField(review?.fields.revisionId);
  if (revisionId === null) return [];
  const { text } = await readText(db, revisionId);
  return claim.spans.map((span) => anchorAt(text, span.start, span.end));
}
