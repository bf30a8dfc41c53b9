/** Keeps the banners about the browser true: the network, the storage, the database closed from elsewhere. */
import type { Storage } from '../storage/api.ts';
import type { NoticeStore } from './notices.ts';

/** The share of the quota from which the storage counts as nearly full. */
const NEARLY_FULL = 0.9;

/** Milliseconds between looks at the storage; asking is cheap, but not free. */
const LOOK_AGAIN = 60_000;

/** @param lookUps whether sources are looked up, which then waits */
export function watchNetwork(
  notices: NoticeStore,
  lookUps: () => boolean = () => false,
): () => void {
  const look = () => {
    if (navigator.onLine) {
      notices.clear('offline');
      return;
    }
    notices.raise({
      kind: 'offline',
      icon: 'cloud-off',
      title: 'You are offline.',
      text: lookUps()
        ? 'Reviewing, undo and export all work. Citation look-ups wait until you reconnect.'
        : 'Reviewing, undo and export all work.',
    });
  };
  look();
  window.addEventListener('online', look);
  window.addEventListener('offline', look);
  return () => {
    window.removeEventListener('online', look);
    window.removeEventListener('offline', look);
  };
}

export function watchStorage(
  storage: Storage,
  notices: NoticeStore,
  backUp: () => void,
): () => void {
  let stopped = false;
  const look = async () => {
    const { usage, quota } = await storage.estimate();
    if (stopped) return;
    if (usage === null || quota === null || quota === 0 || usage / quota < NEARLY_FULL) {
      notices.clear('storage');
      return;
    }
    notices.raise({
      kind: 'storage',
      icon: 'database',
      urgent: true,
      title: `${Math.min(100, Math.floor((usage / quota) * 100))}% of this browser’s storage is used.`,
      text: 'New edits may stop saving at 100%. Back up, then remove old articles.',
      actions: [{ label: 'Back up library', icon: 'download', run: backUp }],
    });
  };
  // An estimate that fails says nothing about the storage; there is nothing to tell then.
  const quietly = () => void look().catch(() => undefined);
  quietly();
  const timer = setInterval(quietly, LOOK_AGAIN);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

export function watchClosed(storage: Storage, notices: NoticeStore): () => void {
  return storage.onClosed((reason) => {
    notices.raise({
      kind: 'closed',
      icon: 'lock',
      urgent: true,
      title:
        reason === 'upgraded-elsewhere'
          ? 'Another tab opened a newer version of Claimbench.'
          : 'Another tab is upgrading the library.',
      text: 'This tab has stopped saving. Everything saved so far is kept. Reload to go on here.',
      actions: [{ label: 'Reload', icon: 'refresh-cw', run: () => window.location.reload() }],
    });
  });
}
