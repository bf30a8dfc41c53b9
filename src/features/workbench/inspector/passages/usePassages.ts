/** The best passages for the claim on screen. Another claim, wording or source ends the search before it. */
import { useEffect, useState } from 'react';
import type { ClaimRow, ReviewStructure } from '../../../../storage/model.ts';
import type { FindPassages } from '../../../../workers/passages/client.ts';
import { whenIdle } from '../whenIdle.ts';
import { askedClaim, type FoundPassage, MOST_SHOWN, type ReadableSource } from './asked.ts';

export type PassagesState =
  | { readonly phase: 'looking' }
  | { readonly phase: 'found'; readonly passages: readonly FoundPassage[] }
  | { readonly phase: 'failed'; readonly message: string; readonly again: () => void };

const LOOKING: PassagesState = { phase: 'looking' };

export function usePassages(
  structure: ReviewStructure,
  row: ClaimRow,
  sources: readonly ReadableSource[],
  find: FindPassages,
): PassagesState {
  const [answer, setAnswer] = useState<{ readonly row: ClaimRow; readonly state: PassagesState }>({
    row,
    state: LOOKING,
  });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new turn is the same search once more; the article around a claim is as old as its row
  useEffect(() => {
    if (sources.length === 0) return;
    const controller = new AbortController();
    const { signal } = controller;
    const tell = (state: PassagesState) => {
      if (!signal.aborted) setAnswer({ row, state });
    };
    // Holding J passes many claims; only the one that stays is looked for.
    const stop = whenIdle(() => {
      let passages: readonly FoundPassage[] = [];
      find({
        claims: [askedClaim(structure, row)],
        sources,
        limit: MOST_SHOWN,
        onFound: (_, found) => {
          passages = found;
        },
        signal,
      }).then((outcome) => {
        if (outcome.ok) tell({ phase: 'found', passages });
        else if (outcome.reason === 'failed') {
          const again = () => setTurn((before) => before + 1);
          tell({ phase: 'failed', message: outcome.message, again });
        }
      });
    });
    return () => {
      stop();
      controller.abort();
    };
  }, [row, sources, find, turn]);
  return answer.row === row ? answer.state : LOOKING;
}
