/** The current claim for the segments and marks on screen: a change repaints those of the old and the new claim only. */
import type { ClaimId } from '../../../domain/ids.ts';

export interface CurrentStore {
  get(): ClaimId | null;
  set(id: ClaimId | null): void;
  subscribe(id: ClaimId, listener: () => void): () => void;
}

export function createCurrentStore(initial: ClaimId | null): CurrentStore {
  let current = initial;
  const listeners = new Map<ClaimId, Set<() => void>>();
  const tell = (id: ClaimId | null) => {
    if (id === null) return;
    for (const listener of [...(listeners.get(id) ?? [])]) listener();
  };
  return {
    get: () => current,
    set(id) {
      if (id === current) return;
      const before = current;
      current = id;
      tell(before);
      tell(id);
    },
    subscribe(id, listener) {
      const own = listeners.get(id) ?? new Set();
      listeners.set(id, own);
      own.add(listener);
      return () => {
        own.delete(listener);
        if (own.size === 0) listeners.delete(id);
      };
    },
  };
}
