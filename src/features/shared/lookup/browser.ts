/** Look-ups with what the browser has: its network, its clock, and one lock for all tabs. Loaded when first wanted. */
import type { Storage } from '../../../storage/api.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { lookupClient } from './client.ts';
import { LOOKUP_HOSTS } from './hosts.ts';
import { USUAL } from './request.ts';
import { LookupQueue } from './service.ts';
import { realTime } from './time.ts';

const LOCK = 'claimbench.lookup';

export function browserLookups(
  storage: Storage,
  allowed: () => boolean,
  onRetracted: (sources: readonly SourceItem[]) => void,
): LookupQueue {
  const locks = (navigator as { readonly locks?: LockManager }).locks;
  return new LookupQueue({
    storage,
    client: lookupClient(LOOKUP_HOSTS, {
      ...USUAL,
      // Called on its own, as the browser wants it.
      fetch: (input, init) => fetch(input, init),
      time: realTime,
    }),
    allowed,
    online: () => navigator.onLine,
    now: () => Date.now(),
    later(act, ms) {
      const timer = setTimeout(act, ms);
      return () => clearTimeout(timer);
    },
    alone: async (act, signal) =>
      locks === undefined ? act() : await locks.request(LOCK, { signal }, act),
    onRetracted,
  });
}
