/** Look-ups for the screens: what a person has allowed decides, and the part that asks is loaded only when it is needed. */
import { IDLE, type Lookups, NOTHING_DONE } from '../features/shared/lookup/context.ts';
import { lookUpAllowed } from '../features/shared/services.ts';
import type { Storage } from '../storage/api.ts';
import type { PreferencesStore } from './preferences.ts';

type Queue = import('../features/shared/lookup/service.ts').LookupQueue;

/** More than this at once is an import, for which nobody has asked the registries yet. */
const MOST_BY_ITSELF = 50;

/** @param announce tells of what was found while nobody was looking on */
export function createLookups(
  storage: Storage,
  preferences: PreferencesStore,
  announce: (text: string) => void,
): Lookups {
  const listeners = new Set<() => void>();
  const tell = () => {
    for (const listener of [...listeners]) listener();
  };
  const allowed = () => lookUpAllowed(preferences.get());
  /** What cannot be done now waits in the queue; there is nothing to tell. */
  const quietly = (act: Promise<unknown>) => void act.catch(() => undefined);
  let queue: Queue | null = null;
  let loading: Promise<Queue> | null = null;

  const load = (): Promise<Queue> => {
    loading ??= import('../features/shared/lookup/browser.ts').then(
      ({ browserLookups }) => {
        queue = browserLookups(storage, allowed, (sources) =>
          announce(
            `A source is retracted: ${sources.map(({ csl, raw }) => csl.title ?? raw).join('; ')}`,
          ),
        );
        queue.subscribe(tell);
        quietly(queue.start());
        return queue;
      },
      (error: unknown) => {
        // A part that could not be fetched may be there the next time.
        loading = null;
        throw error;
      },
    );
    return loading;
  };

  let was = allowed();
  preferences.subscribe(() => {
    const now = allowed();
    if (now === was) return;
    was = now;
    if (now) quietly(load().then((loaded) => loaded.wake(true)));
    else if (queue !== null) quietly(queue.pause());
  });
  window.addEventListener('online', () => {
    if (allowed()) quietly(load().then((loaded) => loaded.wake(true)));
  });
  storage.lookups.onAdded((ids) => {
    if (allowed() && ids.length <= MOST_BY_ITSELF) {
      quietly(load().then((loaded) => loaded.enqueue(ids)));
    }
  });
  // What waits since the last visit goes on, without holding up the first screen.
  if (was) {
    if ('requestIdleCallback' in window)
      requestIdleCallback(() => quietly(load()), { timeout: 3_000 });
    else setTimeout(() => quietly(load()), 1_000);
  }

  return {
    state: () => queue?.state() ?? IDLE,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async lookUp(sources, options) {
      try {
        return await (await load()).lookUp(sources, options);
      } catch {
        return { ...NOTHING_DONE, unsaved: 'The look-up could not be started. Try again.' };
      }
    },
    stopWaiting: async (sources) => (await load()).stopWaiting(sources),
  };
}
