/** The reviews in the library, live. */
import { useEffect, useState } from 'react';
import type { Storage } from '../../storage/api.ts';
import type { LibraryEntry } from '../../storage/model.ts';

export type LibraryState =
  | { readonly status: 'loading' }
  | { readonly status: 'ready'; readonly entries: readonly LibraryEntry[] }
  | { readonly status: 'failed' };

export function useLibrary(storage: Storage): LibraryState {
  const [state, setState] = useState<LibraryState>({ status: 'loading' });
  useEffect(
    () =>
      storage.watchLibrary(
        (entries) => setState({ status: 'ready', entries }),
        (error) => {
          console.error(error);
          setState({ status: 'failed' });
        },
      ),
    [storage],
  );
  return state;
}

/** The list as it is now, for what is not a screen. */
export function readLibrary(storage: Storage): Promise<readonly LibraryEntry[]> {
  return new Promise((resolve, reject) => {
    let stop: (() => void) | null = null;
    let done = false;
    const settle = (then: () => void) => {
      done = true;
      then();
      stop?.();
    };
    stop = storage.watchLibrary(
      (entries) => settle(() => resolve(entries)),
      (error) => settle(() => reject(error)),
    );
    if (done) stop();
  });
}
