/** Goes to a claim on the review screen. */
import type { ReviewId } from '../../domain/ids.ts';

/** @param number its position, 1-based */
export function openClaim(reviewId: ReviewId, number: number): void {
  window.location.hash = `/review/${encodeURIComponent(reviewId)}?claim=${number}`;
}
