import { afterEach, expect, it, vi } from 'vitest';
import { createNotices } from '../../src/app/notices.ts';
import { watchBackup } from '../../src/app/watchBackup.ts';
import type { BackupState, Storage } from '../../src/storage/api.ts';

const DAY = 86_400_000;
const NOW = 1_760_000_000_000;

let stop: () => void = () => undefined;
afterEach(() => stop());

async function titles(
  state: BackupState,
  persisted: boolean | null,
  memory = new Map<string, string>(),
) {
  const notices = createNotices();
  const backUp = vi.fn();
  const looked = vi.fn(async () => ({ usage: 1, quota: 2, persisted }));
  stop = watchBackup({
    storage: { backupState: async () => state, estimate: looked } as unknown as Storage,
    notices,
    backUp,
    memory: {
      getItem: (key) => memory.get(key) ?? null,
      setItem: (key, value) => void memory.set(key, value),
    },
    now: () => NOW,
  });
  await vi.waitFor(() => expect(looked).toHaveBeenCalled());
  await Promise.resolve();
  await Promise.resolve();
  await Promise.resolve();
  stop();
  return { titles: notices.list().map(({ title }) => title), notices, memory, backUp };
}

const changed = (days: number | null, changes = 50): BackupState => ({
  at: days === null ? null : NOW - days * DAY,
  changes,
  since: NOW - 20 * DAY,
});

it('is silent while the backup is young, or hardly anything was done since', async () => {
  expect((await titles(changed(13), true)).titles).toEqual([]);
  expect((await titles(changed(200, 0), true)).titles).toEqual([]);
  expect((await titles(changed(200, 9), true)).titles).toEqual([]);
  expect((await titles(changed(2), false)).titles).toEqual([]);
});

it('reminds after two weeks, and after three days where the browser does not promise to keep anything', async () => {
  expect((await titles(changed(14), true)).titles).toEqual(['The last backup is 14 days old.']);
  expect((await titles(changed(3), false)).titles).toEqual(['The last backup is 3 days old.']);
  expect((await titles(changed(null), null)).titles).toEqual([
    'The library has never been backed up.',
  ]);
});

it('backs up on demand, and is silent for as long again once it is dismissed', async () => {
  const first = await titles(changed(20), true);
  const [notice] = first.notices.list();
  notice?.actions?.[0]?.run();
  expect(first.backUp).toHaveBeenCalledOnce();
  expect(first.notices.list()).toEqual([]);
  notice?.onDismiss?.();
  expect((await titles(changed(20), true, first.memory)).titles).toEqual([]);
});
