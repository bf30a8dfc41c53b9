/** What planning an import needs of the review that is open. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow, ClaimState } from '../../../domain/review/claim.ts';

export interface PlannedReview {
  /** Normalised. */
  readonly text: string;
  readonly textHash: string;
  readonly rows: readonly ClaimRow[];
  readonly rowById: ReadonlyMap<ClaimId, ClaimRow>;
  claim(id: ClaimId): ClaimState;
}
