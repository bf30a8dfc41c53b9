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
