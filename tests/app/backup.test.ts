import { describe, expect, it, vi } from 'vitest';
import { backupName, restoreFile } from '../../src/app/backup.ts';
import type { ImportResult, Storage } from '../../src/storage/api.ts';
import type { LibraryEntry } from '../../src/storage/model.ts';

const storageThat = (importBundle: Storage['importBundle']) =>
  ({
    importBundle,
    watchLibrary: (listener: (entries: readonly LibraryEntry[]) => void) => {
      listener([]);
      return () => undefined;
    },
  }) as unknown as Storage;

async function restore(
  importBundle: Storage['importBundle'],
  file = new File(['{}'], 'library.json'),
) {
  const toast = vi.fn();
  await restoreFile(storageThat(importBundle), { toast }, file);
  return toast.mock.calls[0]?.[0];
}

describe('a backup', () => {
  it('is named after the day of the local calendar', () => {
    expect(backupName(new Date(2026, 0, 5, 23, 59))).toBe('claimbench-library-2026-01-05.json');
  });
});

describe('restoring a backup', () => {
  const done = (more: Partial<Extract<ImportResult, { ok: true }>>): ImportResult => ({
    ok: true,
    reviewIds: [],
    newReviews: 0,
    newEvents: 0,
    setAside: 0,
    goesOnAs: null,
    ...more,
  });

  it('says what came in', async () => {
    expect(await restore(async () => done({ newReviews: 1, newEvents: 12 }))).toBe(
      '1 review came in from library.json.',
    );
  });

  it('says that it was all here already', async () => {
    expect(await restore(async () => done({}))).toBe(
      'Nothing new in library.json. The library has all of it.',
    );
  });

  it('says what was set aside, and whose review it goes on as', async () => {
    const words = await restore(async () =>
      done({ newReviews: 1, newEvents: 3, setAside: 1, goesOnAs: 'Ada' }),
    );
    expect(words).toContain('1 change from a clock more than a day ahead was kept aside.');
    expect(words).toContain('You go on as its reviewer, “Ada”');
  });

  it('passes on why a file was refused', async () => {
    const refused: ImportResult = {
      ok: false,
      reason: 'newer',
      message: 'It is from a newer version.',
    };
    expect(await restore(async () => refused)).toBe('It is from a newer version.');
  });

  it('says that nothing was added when reading fails', async () => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(
      await restore(async () => {
        throw new Error('disk');
      }),
    ).toBe('library.json could not be read. Nothing was added to your library.');
    quiet.mockRestore();
  });
});
