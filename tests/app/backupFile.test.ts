import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createBackupFile, type WritableHandle } from '../../src/app/backupFile.ts';
import type { ReviewId } from '../../src/domain/ids.ts';
import { backupFileInWords } from '../../src/features/shared/backup/backupFile.ts';
import type { Storage } from '../../src/storage/api.ts';
import { createTestReview, freshBrowser, openTestStorage } from '../support/database.ts';

/** A file on a disk that keeps what was there until a write is whole, as browsers do. */
class FakeFile implements WritableHandle {
  readonly name = 'library.json';
  contents = 'the earlier backup';
  permission: 'granted' | 'denied' | 'prompt' = 'granted';
  breaks: 'never' | 'writing' | 'closing' = 'never';
  writes = 0;
  asked = 0;

  async createWritable() {
    if (this.permission !== 'granted') throw new DOMException('no', 'NotAllowedError');
    let pending = '';
    return {
      write: async (data: Blob) => {
        pending = await data.text();
        if (this.breaks === 'writing') throw new DOMException('disk', 'QuotaExceededError');
      },
      close: async () => {
        if (this.breaks === 'closing') throw new DOMException('disk', 'UnknownError');
        this.contents = pending;
        this.writes += 1;
      },
      abort: async () => undefined,
    };
  }

  async queryPermission() {
    return this.permission;
  }

  async requestPermission() {
    this.asked += 1;
    this.permission = 'granted';
    return this.permission;
  }
}

let storage: Storage;
let reviewId: ReviewId;
let kept: object | null = null;
let stop: () => void = () => undefined;

beforeEach(async () => {
  freshBrowser();
  kept = null;
  const real = await openTestStorage();
  // The database of the tests cannot hold a fake handle with methods, as browsers hold theirs.
  storage = {
    ...real,
    backupTarget: async () => kept,
    keepBackupTarget: async (handle) => {
      kept = handle;
    },
  };
  reviewId = await createTestReview(storage);
});
afterEach(() => {
  stop();
  vi.restoreAllMocks();
});

function keep(disk: FakeFile, pick = async (): Promise<WritableHandle> => disk) {
  const said: string[] = [];
  const file = createBackupFile({
    storage,
    pick,
    say: (text) => said.push(text),
    wait: { after: 1, most: 10 },
  });
  stop = file.stop;
  return { file, said };
}

const eventsIn = (json: string): number =>
  (JSON.parse(json) as { events: unknown[] }).events.length;

describe('a backup file that is kept up to date', () => {
  it('is written when it is chosen, and again after changes', async () => {
    const disk = new FakeFile();
    const { file, said } = keep(disk);
    expect(file.state().phase).toBe('none');
    file.choose();
    await expect.poll(() => said).toEqual(['The library is backed up to library.json']);
    expect(file.state()).toMatchObject({ phase: 'kept', name: 'library.json' });
    const before = eventsIn(disk.contents);
    expect(await storage.backupState()).toMatchObject({ changes: 0 });

    const { model } = (await storage.openReview(reviewId)) as {
      model: import('../../src/storage/model.ts').ReviewModel;
    };
    const claim = model.structure().rows[0]?.id;
    if (claim === undefined) throw new Error('no claim');
    await storage.commands.setVerdict(reviewId, [claim], 'supported');
    await expect.poll(() => eventsIn(disk.contents)).toBe(before + 1);
    expect((await storage.backupState()).at).not.toBeNull();
  });

  it('is found again after a reload, and asks before it writes where the browser wants that', async () => {
    const disk = new FakeFile();
    disk.permission = 'prompt';
    kept = disk;
    const { file } = keep(disk);
    await expect.poll(() => file.state().phase).toBe('asks');
    await storage.commands.renameReview(reviewId, 'Another title');
    expect(disk.writes).toBe(0);
    file.allow();
    await expect.poll(() => file.state().phase).toBe('kept');
    expect(disk.asked).toBe(1);
    expect(disk.contents).toContain('Another title');
  });

  it('goes on by itself where the browser remembers, with what was changed meanwhile', async () => {
    const disk = new FakeFile();
    kept = disk;
    keep(disk);
    await expect.poll(() => disk.writes).toBe(1);
    expect(disk.contents).toContain('A test article');
  });

  it.each(['writing', 'closing'] as const)(
    'leaves the earlier backup when %s fails',
    async (breaks) => {
      const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
      const disk = new FakeFile();
      disk.breaks = breaks;
      const { file } = keep(disk);
      file.choose();
      await expect.poll(() => file.state().phase).toBe('failed');
      expect(disk.contents).toBe('the earlier backup');
      expect(await storage.backupState()).toMatchObject({ at: null });
      expect(backupFileInWords(file.state(), new Date())).toBe(
        'The backup could not be written to library.json. The file is as it was before.',
      );
      expect(quiet).toHaveBeenCalled();
      disk.breaks = 'never';
      file.allow();
      await expect.poll(() => file.state().phase).toBe('kept');
    },
  );

  it('stays none when the person thinks better of it, and is forgotten when asked', async () => {
    const disk = new FakeFile();
    const { file, said } = keep(disk, async () => {
      throw new DOMException('closed', 'AbortError');
    });
    file.choose();
    await Promise.resolve();
    expect(file.state().phase).toBe('none');
    expect(said).toEqual([]);
    stop();

    const again = keep(disk);
    again.file.choose();
    await expect.poll(() => again.file.state().phase).toBe('kept');
    again.file.forget();
    await expect.poll(() => kept).toBe(null);
    expect(again.file.state().phase).toBe('none');
    const { writes } = disk;
    await storage.commands.renameReview(reviewId, 'After that');
    expect(disk.writes).toBe(writes);
  });
});

it('is told with its time, and its day where that is another', () => {
  const at = new Date(2026, 10, 22, 10, 42).getTime();
  const state = { phase: 'kept', name: 'kratom-library.json', at } as const;
  expect(backupFileInWords(state, new Date(2026, 10, 22, 18, 0))).toMatch(
    /^Backed up 10:42.* to kratom-library\.json\.$/,
  );
  expect(backupFileInWords(state, new Date(2026, 10, 24))).toMatch(/2026/);
});
