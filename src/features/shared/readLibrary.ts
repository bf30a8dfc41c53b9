/** The library once, for what is not a screen. */
import type { Storage } from '../../storage/api.ts';
import type { LibraryEntry } from '../../storage/model.ts';

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
