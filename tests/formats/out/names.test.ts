import { describe, expect, it } from 'vitest';
import { DATE_LANGUAGES, DEFAULT_DATES } from '../../../src/domain/report/input.ts';
import { longDate, shortTime } from '../../../src/formats/out/dates.ts';
import { exportFileName } from '../../../src/formats/out/file-name.ts';
import { cleanText, shortened } from '../../../src/formats/out/text.ts';

describe('the name of an exported file', () => {
  it.each([
    ['Kratom and opioid withdrawal', 'kratom-and-opioid-withdrawal-review.html'],
    ['  “Déjà vu”: 50% / more? ', 'deja-vu-50-more-review.html'],
    ['Ελληνικά', 'ελληνικά-review.html'],
    ['../../etc/passwd', 'etc-passwd-review.html'],
    ['???', 'claim-review.html'],
    ['', 'claim-review.html'],
    [
      'A title that goes on for much longer than any file name should ever be allowed to go on',
      'a-title-that-goes-on-for-much-longer-than-any-file-name-review.html',
    ],
    ['x'.repeat(300), `${'x'.repeat(30)}-review.html`],
  ])('of %j', (title, name) => {
    expect(exportFileName(title, 'html')).toBe(name);
  });
});

describe('dates', () => {
  it('are in UTC and in English on every machine', () => {
    expect(longDate('2026-11-22T23:59:59.000Z', DEFAULT_DATES)).toBe('22 November 2026');
    expect(shortTime('2026-01-02T03:04:05.000Z', DEFAULT_DATES)).toBe('2 Jan 2026 03:04 UTC');
  });

  it.each([
    ['mdy', 'en', 'March 1, 2026', 'Mar 1, 2026 03:04 UTC'],
    ['iso', 'fr', '2026-03-01', '2026-03-01 03:04 UTC'],
    ['dmy', 'de', '1. März 2026', '1. März 2026 03:04 UTC'],
    ['dmy', 'es', '1 de marzo de 2026', '1 de marzo de 2026 03:04 UTC'],
    ['dmy', 'fr', '1er mars 2026', '1er mars 2026 03:04 UTC'],
    ['dmy', 'it', '1º marzo 2026', '1º marzo 2026 03:04 UTC'],
    ['dmy', 'nl', '1 maart 2026', '1 maart 2026 03:04 UTC'],
    ['dmy', 'pt', '1º de março de 2026', '1º de março de 2026 03:04 UTC'],
  ] as const)('are %s in %s where that is asked for', (order, language, day, moment) => {
    expect(longDate('2026-03-01T03:04:05.000Z', { order, language })).toBe(day);
    expect(shortTime('2026-03-01T03:04:05.000Z', { order, language })).toBe(moment);
  });

  it.each(DATE_LANGUAGES)('have the months of the language %s', (language) => {
    for (let month = 0; month < 12; month += 1) {
      const time = new Date(Date.UTC(2026, month, 5)).toISOString();
      const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(
        new Date(time),
      );
      expect(longDate(time, { order: 'dmy', language })).toContain(name);
    }
  });
});

describe('text on its way out', () => {
  it('keeps pairs, joiners, marks and line ends', () => {
    const text = 'a😀b\u200D\u202Ec\r\n\tΩ';
    expect(cleanText(text)).toBe(text);
  });

  it('replaces controls and halves of pairs', () => {
    expect(cleanText('\0a\u001Fb\u0085\uDC00😀\uD83D')).toBe('\uFFFDa\uFFFDb\uFFFD\uFFFD😀\uFFFD');
  });

  it('is shortened between words', () => {
    expect(shortened('one two three', 20)).toBe('one two three');
    expect(shortened('one two, three four', 12)).toBe('one two…');
    expect(shortened('x'.repeat(30), 10)).toBe(`${'x'.repeat(10)}…`);
  });
});
