/** What is known of backups: when the last one was made, what has happened since, and the file that is kept up to date. */
import { hlcMillis } from '../domain/history/hlc.ts';
import type { Storage } from './api.ts';
import { exportBundle } from './bundle/export.ts';
import type { StorageContext } from './context.ts';

/** In `meta`: when, and the last event that it holds. */
const AT = 'backup';
const UP_TO = 'backup-event';
const TARGET = 'backup-file';

type Backups = Pick<
  Storage,
  'backupState' | 'exportForBackup' | 'backupTarget' | 'keepBackupTarget'
>;

export function backupQueries(context: StorageContext, appVersion: string): Backups {
  const { db } = context;

  async function number(key: string): Promise<number | null> {
    const row = await db.meta.get(key);
    return typeof row?.value === 'number' ? row.value : null;
  }

  return {
    async backupState() {
      const at = await number(AT);
      const later = db.events.where('n').above((await number(UP_TO)) ?? 0);
      // The profile's own making is nothing that anybody would miss; it is the first event there is.
      const first = await later.filter((event) => event.command !== 'reviewer.create').first();
      if (first === undefined) return { at, changes: 0, since: null };
      const changes = await db.events
        .where('n')
        .aboveOrEqual(first.n ?? 0)
        .count();
      return { at, changes, since: hlcMillis(first.hlc) };
    },

    async exportForBackup() {
      // Before the export: what comes in meanwhile is in the next one.
      const last = await db.events.orderBy('n').lastKey();
      const json = await exportBundle(context, appVersion);
      return {
        json,
        async written() {
          try {
            await db.meta.bulkPut([
              { key: AT, value: context.now() },
              { key: UP_TO, value: typeof last === 'number' ? last : 0 },
            ]);
          } catch {
            // A full storage cannot note the time; that must not cost the backup, which is what it needs most now.
          }
        },
      };
    },

    async backupTarget() {
      return (await db.meta.get(TARGET))?.value ?? null;
    },

    async keepBackupTarget(handle) {
      if (handle === null) await db.meta.delete(TARGET);
      else await db.meta.put({ key: TARGET, value: handle });
    },
  };
}
