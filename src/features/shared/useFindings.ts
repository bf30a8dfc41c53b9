/** React's view of the conflicts of an open review, and who keeps them true while claims are edited. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ClaimId } from '../../domain/ids.ts';
import type { ComparedClaim, FoundPair } from '../../domain/quantities/finding.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';

export function useFindings(model: ReviewModel): readonly FindingRow[] {
  return useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => model.findings(),
  );
}

/** Those that name the claim and are not dismissed. Repaints only when they change. */
export function useFindingsOf(model: ReviewModel, id: ClaimId): readonly FindingRow[] {
  return useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => model.findingsOf(id),
  );
}

/** Whether any claim is in conflict with another. */
export function useAnyConflict(model: ReviewModel): boolean {
  return useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => model.findings().some(({ state }) => state !== 'dismissed'),
  );
}

/** Sets claims against each other, off the main thread; found pairs name them by position. */
export type Compare = (
  claims: readonly ComparedClaim[],
  signal?: AbortSignal,
) => Promise<{ readonly ok: true; readonly found: readonly FoundPair[] } | { readonly ok: false }>;

/** The worker's side is loaded when something has to be compared, which most reviews never ask for. */
const compareInWorker: Compare = async (claims, signal) => {
  const client = await import('../../workers/extractionClient.ts');
  return client.compareInWorker(claims, signal);
};

/**
 * Has the claims compared whenever they have changed in what is compared, and hands the model the answer. A change
 * meanwhile ends the work on what was before it. After a failure the conflicts that are still known stay, the model knows of
 * it, and the next change tries again. Mounted once for each open review.
 */
export function useFindingsKeeper(
  model: ReviewModel | null,
  compare: Compare = compareInWorker,
): void {
  const wanted = useSyncExternalStore(
    (listener) => model?.subscribeFindings(listener) ?? (() => {}),
    () => model?.findingsWanted() ?? null,
  );
  useEffect(() => {
    if (model === null || wanted === null) return;
    const superseded = new AbortController();
    const claims = wanted.claims.map(({ id: _id, ...claim }): ComparedClaim => claim);
    compare(claims, superseded.signal).then(
      (answer) => {
        if (superseded.signal.aborted) return;
        if (answer.ok) model.acceptFindings(wanted.key, answer.found);
        else model.failFindings(wanted.key);
      },
      () => {
        if (!superseded.signal.aborted) model.failFindings(wanted.key);
      },
    );
    return () => superseded.abort();
  }, [model, wanted, compare]);
}
