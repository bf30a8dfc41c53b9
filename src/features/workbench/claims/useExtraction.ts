/** The search for the claims that were chosen in the dialog: how far it is, what it found, or why it found nothing. */
import { useCallback, useEffect, useState } from 'react';
import type { Extraction } from '../../../domain/claims/schema.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { useServices } from '../../shared/services.ts';
import { claimsOf, type ExtractClaims, type Wanted } from './claimsOf.ts';

export type Search =
  | { readonly phase: 'working'; readonly fraction: number; readonly found: number }
  | { readonly phase: 'failed'; readonly message: string; readonly again: () => void }
  | { readonly phase: 'found'; readonly extraction: Extraction };

const STARTED: Search = { phase: 'working', fraction: 0, found: 0 };

/** Another choice, or the end of the dialog, ends the search at once. */
export function useExtraction(
  model: ReviewModel,
  { granularity, afresh }: Wanted,
  extract: ExtractClaims | undefined,
): Search {
  const { storage } = useServices();
  const [search, setSearch] = useState<Search>(STARTED);
  const [turn, setTurn] = useState(0);
  const again = useCallback(() => setTurn((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is the same search once more
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    setSearch(STARTED);
    const onProgress = ({
      stage,
      fraction,
      found,
    }: {
      stage: string;
      fraction: number;
      found: number;
    }) => {
      if (signal.aborted) return;
      setSearch({ phase: 'working', fraction: stage === 'claims' ? fraction : 0, found });
    };
    claimsOf(
      storage,
      model.structure(),
      { granularity, afresh },
      { onProgress, signal },
      extract,
    ).then(
      (result) => {
        if (signal.aborted) return;
        if (result.ok) setSearch({ phase: 'found', extraction: result.extraction });
        else if (!result.cancelled) setSearch({ phase: 'failed', message: result.message, again });
      },
      (error: unknown) => {
        if (signal.aborted) return;
        console.error(error);
        const message =
          'Something went wrong inside Claimbench. Try again, or reload the page first.';
        setSearch({ phase: 'failed', message, again });
      },
    );
    return () => controller.abort();
  }, [storage, model, granularity, afresh, extract, again, turn]);

  return search;
}
