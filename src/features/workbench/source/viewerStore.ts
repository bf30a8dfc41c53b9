/** Which source is open beside the claim, and where in it. */
import { useSyncExternalStore } from 'react';
import type { QuotePlace } from '../../../domain/evidence/quotes/text.ts';
import type { EvidenceId } from '../../../domain/ids.ts';
import type { ReviewModel, SourceItem } from '../../../storage/model.ts';

export interface OpenSource {
  readonly source: SourceItem;
  /** The evidence that it was opened from: an empty quote of it is filled, else a quote is evidence of its own. */
  readonly evidence: EvidenceId | null;
  /** Shown first. */
  readonly place: QuotePlace | null;
}

interface Viewer {
  open: OpenSource | null;
  readonly listeners: Set<() => void>;
}

const byModel = new WeakMap<ReviewModel, Viewer>();

function viewerOf(model: ReviewModel): Viewer {
  const known = byModel.get(model) ?? { open: null, listeners: new Set<() => void>() };
  byModel.set(model, known);
  return known;
}

/** Opens a source in the review's screen, or another place in it; null closes it. */
export function openSource(model: ReviewModel, open: OpenSource | null): void {
  const viewer = viewerOf(model);
  viewer.open = open;
  for (const listener of viewer.listeners) listener();
}

export function useOpenSource(model: ReviewModel): OpenSource | null {
  const viewer = viewerOf(model);
  return useSyncExternalStore(
    (listener) => {
      viewer.listeners.add(listener);
      return () => viewer.listeners.delete(listener);
    },
    () => viewer.open,
  );
}
