/**
 * Everything that floats (menus, lists, panels, dialogs) is loaded apart from the first page: nobody needs it before
 * the page can be seen, and it is a fifth of the script. The app fetches it as soon as the page is idle.
 */
import { useSyncExternalStore } from 'react';
import type * as Popups from './popups/index.ts';

let loaded: typeof Popups | null = null;
let loading = false;
const listeners = new Set<() => void>();

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** May be called again and again. A failed attempt is forgotten, so that the next press tries anew. */
export function loadPopups(): void {
  if (loading) return;
  loading = true;
  import('./popups/index.ts').then(
    (module) => {
      loaded = module;
      for (const listener of listeners) listener();
    },
    (error: unknown) => {
      loading = false;
      console.error(error);
    },
  );
}

/** Null until they are there. */
export function usePopups(): typeof Popups | null {
  return useSyncExternalStore(subscribe, () => loaded);
}
