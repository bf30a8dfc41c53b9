/** React's view of an open review: each hook repaints only for what it reads. */
import { useSyncExternalStore } from 'react';
import type { ClaimId } from '../../domain/ids.ts';
import type {
  ClaimState,
  ReviewCounts,
  ReviewModel,
  ReviewStructure,
} from '../../storage/model.ts';

export function useStructure(model: ReviewModel): ReviewStructure {
  return useSyncExternalStore(
    (listener) => model.subscribeStructure(listener),
    () => model.structure(),
  );
}

export function useClaimState(model: ReviewModel, id: ClaimId): ClaimState {
  return useSyncExternalStore(
    (listener) => model.subscribeClaim(id, listener),
    () => model.claim(id),
  );
}

/** Repaints on every change of the review; for filters, sorts and counts that depend on verdicts. */
export function useReviewVersion(model: ReviewModel): number {
  return useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.version(),
  );
}

export function useCounts(model: ReviewModel): ReviewCounts {
  return useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.counts(),
  );
}
