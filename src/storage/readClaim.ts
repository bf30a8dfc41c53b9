/** What the extraction said of one claim, for commands that need it. May run inside a transaction. */
import { anchorAt } from '../domain/article/anchors.ts';
import type { Anchor } from '../domain/article/schema.ts';
import { claimIdsIn, placeOfId } from '../domain/claims/identity.ts';
import type { ExtractedClaim } from '../domain/claims/schema.ts';
import { type ClaimId, isMadeByHand, type ReviewId } from '../domain/ids.ts';
import { textField } from './commit.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { readFirst } from './listing.ts';
import { CLAIMS_PER_BLOCK } from './rows.ts';
import { readExtraction, readText } from './texts.ts';

/** Null for a claim made by hand, and for one that the extraction in force does not list. */
export async function extractedClaim(
  db: ClaimbenchDatabase,
  reviewId: ReviewId,
  claimId: ClaimId,
): Promise<ExtractedClaim | null> {
  if (isMadeByHand(claimId)) return null;
  const review = await db.reviews.get(reviewId);
  const current = textField(review?.fields.extractionId);
  if (review === undefined || current === null) return null;
  const dot = claimId.lastIndexOf('.');
  if (placeOfId(claimId) === null && claimId.slice(0, dot) === current) {
    const ordinal = Number(claimId.slice(dot + 1));
    const block = await db.extractions.get([current, Math.floor(ordinal / CLAIMS_PER_BLOCK)]);
    return block?.claims.find((claim) => claim.ordinal === ordinal) ?? null;
  }
  const extraction = await readExtraction(db, current);
  if (extraction === null) return null;
  const ids = claimIdsIn(await readFirst(db, reviewId, review, extraction), extraction);
  return extraction.claims[ids.indexOf(claimId)] ?? null;
}

/** The places that the extraction gave a claim, with their words and surroundings. */
export async function extractedAnchors(
  db: ClaimbenchDatabase,
  reviewId: ReviewId,
  claimId: ClaimId,
): Promise<Anchor[]> {
  const claim = await extractedClaim(db, reviewId, claimId);
  if (claim === null) return [];
  const review = await db.reviews.get(reviewId);
  const revisionId = textField(review?.fields.revisionId);
  if (revisionId === null) return [];
  const { text } = await readText(db, revisionId);
  return claim.spans.map((span) => anchorAt(text, span.start, span.end));
}
