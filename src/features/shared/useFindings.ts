/** React's view of the conflicts within an article: each hook repaints only for what it reads. */
import { useCallback, useSyncExternalStore } from 'react';
import type { ClaimId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';

export function useFindings(model: ReviewModel): readonly FindingRow[] {
  return useSyncExternalStore(
    useCallback((listener: () => void) => model.subscribeFindings(listener), [model]),
    () => model.findings(),
  );
}

/** Those that name the claim and that nobody has dismissed. */
export function useFindingsOf(model: ReviewModel, id: ClaimId): readonly FindingRow[] {
  return useSyncExternalStore(
    useCallback((listener: () => void) => model.subscribeFindings(listener), [model]),
    () => model.findingsOf(id),
  );
}

/** Whether any claim is in conflict with another. */
export function useAnyConflict(model: ReviewModel): boolean {
  return useSyncExternalStore(
    useCallback((listener: () => void) => model.subscribeFindings(listener), [model]),
    () => model.findings().some(({ state }) => state !== 'dismissed'),
  );
}
