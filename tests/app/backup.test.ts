import { describe, expect, it } from 'vitest';
import { backupName } from '../../src/app/backup.ts';
import { importedInWords } from '../../src/features/shared/importBundle.ts';
import type { ImportResult } from '../../src/storage/api.ts';

describe('a backup', () => {
  it('is named after the day of the local calendar', () => {
    expect(backupName(new Date(2026, 0, 5, 23, 59))).toBe('claimbench-library-2026-01-05.json');
  });
});

describe('what was restored, in words', () => {
  const words = (more: Partial<Extract<ImportResult, { ok: true }>>) =>
    importedInWords(
      'library.json',
      {
        ok: true,
        reviewIds: [],
        newReviews: 0,
        newEvents: 0,
        setAside: 0,
        goesOnAs: null,
        ...more,
      },
      [],
    );

  it('names what came in', () => {
    expect(words({ newReviews: 1, newEvents: 12 })).toBe('1 review came in from library.json.');
  });

  it('says that it was all here already', () => {
    expect(words({})).toBe('Nothing new in library.json. The library has all of it.');
  });

  it('names what was set aside, and whose review it goes on as', () => {
    const said = words({ newReviews: 1, newEvents: 3, setAside: 1, goesOnAs: 'Ada' });
    expect(said).toContain('1 change from a clock more than a day ahead was kept aside.');
    expect(said).toContain('You go on as its reviewer, “Ada”');
  });
});
