/**
 * A claim's history, read when it is looked at. Reading goes through the review's whole log, so that it waits until the
 * claim has been left alone for a moment, and never runs twice at a time: verdicts come first.
 */
import { useEffect, useRef, useState } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { HistoryItem } from '../../../storage/model.ts';
import type { ClaimView } from './useClaim.ts';

const REST_MS = 300;

/** One request at a time: a new one waits for the one under way, and replaces one that waits. */
function oneAtATime(): (request: () => Promise<void>) => void {
  let running = false;
  let next: (() => Promise<void>) | null = null;
  const go = async (): Promise<void> => {
    running = true;
    while (next !== null) {
      const request = next;
      next = null;
      await request();
    }
    running = false;
  };
  return (request) => {
    next = request;
    if (!running) void go();
  };
}

/** Null until it is read. `inView` says whether anyone can see it. */
export function useHistory(claim: ClaimView, inView: boolean): readonly HistoryItem[] | null {
  const { model, row, state } = claim;
  const [read, setRead] = useState<{ id: ClaimId; items: readonly HistoryItem[] } | null>(null);
  const [ask] = useState(oneAtATime);
  /** The claim as it was last read, so that scrolling back to it asks for nothing. */
  const seen = useRef<readonly [unknown, unknown, unknown] | null>(null);

  useEffect(() => {
    const [seenModel, seenRow, seenState] = seen.current ?? [];
    if (!inView || (seenModel === model && seenRow === row && seenState === state)) return;
    let wanted = true;
    const request = async (): Promise<void> => {
      if (!wanted) return;
      try {
        const items = await model.history(row.id);
        if (!wanted) return;
        seen.current = [model, row, state];
        setRead({ id: row.id, items });
      } catch (error) {
        reportError(error);
      }
    };
    const timer = setTimeout(() => ask(request), REST_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [model, row, state, inView, ask]);

  return read?.id === row.id ? read.items : null;
}
