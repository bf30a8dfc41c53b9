/**
 * The search for passages for all claims of a review. It goes on in the background, whatever is on screen, until it is
 * done or cancelled; what it finds is only listed, and a person attaches it or not.
 */
import type { ClaimId } from '../../../../domain/ids.ts';
import type { ReviewModel } from '../../../../storage/model.ts';
import type { FindPassages } from '../../../../workers/passages/client.ts';
import {
  askedClaim,
  type FoundPassage,
  listedClaims,
  type PassagesByClaim,
  type ReadableSource,
} from './asked.ts';

/** For each claim; the list shows the first of them. */
const MOST_EACH = 3;
/** The list is drawn anew at most this often. */
const TOLD_EVERY_MS = 200;

export type AllPassages =
  | { readonly phase: 'none' }
  | {
      readonly phase: 'working' | 'done' | 'cancelled';
      readonly done: number;
      readonly of: number;
      readonly found: PassagesByClaim;
    }
  | { readonly phase: 'failed'; readonly message: string };

export interface AllPassagesSearch {
  readonly state: () => AllPassages;
  subscribe(listener: () => void): () => void;
  start(sources: readonly ReadableSource[], find: FindPassages): void;
  cancel(): void;
}

const NONE: AllPassages = { phase: 'none' };

function createSearch(model: ReviewModel): AllPassagesSearch {
  const listeners = new Set<() => void>();
  let state: AllPassages = NONE;
  let running: AbortController | null = null;
  const set = (next: AllPassages) => {
    state = next;
    for (const listener of listeners) listener();
  };

  const start: AllPassagesSearch['start'] = (sources, find) => {
    running?.abort();
    const controller = new AbortController();
    running = controller;
    const structure = model.structure();
    const claims = listedClaims(structure).map((row) => askedClaim(structure, row));
    const found = new Map<ClaimId, readonly FoundPassage[]>();
    const now = (phase: 'working' | 'done' | 'cancelled') =>
      set({ phase, done: found.size, of: claims.length, found: new Map(found) });
    now('working');
    let toldAt = performance.now();
    find({
      claims,
      sources,
      limit: MOST_EACH,
      signal: controller.signal,
      onFound: (key, passages) => {
        if (controller.signal.aborted) return;
        found.set(key as ClaimId, passages);
        if (performance.now() - toldAt < TOLD_EVERY_MS) return;
        toldAt = performance.now();
        now('working');
      },
    }).then((outcome) => {
      // Another search has begun meanwhile.
      if (running !== controller) return;
      running = null;
      if (outcome.ok) now('done');
      else if (outcome.reason === 'cancelled') now('cancelled');
      else set({ phase: 'failed', message: outcome.message });
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    start,
    cancel: () => running?.abort(),
  };
}

const searches = new WeakMap<ReviewModel, AllPassagesSearch>();

/** The review's one search, which outlives the dialog and the inspector. */
export function allPassagesOf(model: ReviewModel): AllPassagesSearch {
  const known = searches.get(model);
  if (known !== undefined) return known;
  const made = createSearch(model);
  searches.set(model, made);
  return made;
}
