/** A quiet reminder when much has been done since the last backup, sooner where the browser does not promise to keep it. */
import type { Storage } from '../storage/api.ts';
import type { NoticeStore } from './notices.ts';

const DAY = 86_400_000;
/** Days since the last backup, or since the first change where there was none. */
const OLD = { kept: 14, notKept: 3 };
/** A few changes are done again in a minute; nobody needs to be told. */
const ENOUGH = 10;
/** Milliseconds. */
const LOOK_AGAIN = 10 * 60_000;
const SNOOZED = 'claimbench.backup-reminded';

interface Memory {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

export interface BackupReminder {
  readonly storage: Storage;
  readonly notices: NoticeStore;
  readonly backUp: () => void;
  /** Where "not now" is kept; null where the browser forbids it. */
  readonly memory: Memory | null;
  readonly now?: () => number;
}

function daysInWords(days: number): string {
  return days === 1 ? '1 day' : `${days} days`;
}

export function watchBackup(reminder: BackupReminder): () => void {
  const { storage, notices, backUp, memory, now = Date.now } = reminder;
  let stopped = false;
  const snoozedAt = (): number => {
    try {
      return Number(memory?.getItem(SNOOZED) ?? 0);
    } catch {
      return 0;
    }
  };
  const snooze = () => {
    try {
      memory?.setItem(SNOOZED, String(now()));
    } catch {
      // It will be said again after the next start; nothing is lost by that.
    }
  };

  async function look(): Promise<void> {
    const [{ at, changes, since }, { persisted }] = await Promise.all([
      storage.backupState(),
      storage.estimate(),
    ]);
    if (stopped) return;
    const limit = (persisted === true ? OLD.kept : OLD.notKept) * DAY;
    const age = now() - (at ?? since ?? now());
    if (changes < ENOUGH || age < limit || now() - snoozedAt() < limit) {
      notices.clear('backup');
      return;
    }
    const days = Math.floor(age / DAY);
    notices.raise({
      kind: 'backup',
      icon: 'database',
      title:
        at === null
          ? 'The library has never been backed up.'
          : `The last backup is ${daysInWords(days)} old.`,
      text:
        persisted === true
          ? 'Everything since then is in this browser alone.'
          : 'This browser may delete what it stores, after a week without a visit for example.',
      actions: [
        {
          label: 'Back up library',
          icon: 'download',
          run: () => {
            backUp();
            notices.clear('backup');
          },
        },
      ],
      dismissable: true,
      onDismiss: snooze,
    });
  }
  // A database that cannot be read tells so elsewhere.
  const quietly = () => void look().catch(() => undefined);
  quietly();
  const timer = setInterval(quietly, LOOK_AGAIN);
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}
