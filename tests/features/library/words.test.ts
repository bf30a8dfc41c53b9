import { describe, expect, it } from 'vitest';
import {
  articleProgress,
  batchProgress,
  bundleProgress,
  NOTHING_FOUND,
  quarterOf,
  withProgress,
} from '../../../src/features/library/intake/steps.ts';
import { firstWords } from '../../../src/features/library/intake/takeIn.ts';
import { arrange } from '../../../src/features/library/list/arrange.ts';
import { editedInWords } from '../../../src/features/library/list/dates.ts';
import { progressInWords, sourceInWords } from '../../../src/features/library/list/words.ts';
import { importedInWords } from '../../../src/features/shared/importBundle.ts';
import { counts, entry } from './fakeStorage.ts';

describe('editedInWords', () => {
  const now = new Date(2026, 10, 22, 10, 30).getTime();
  it.each([
    ['moments ago', new Date(2026, 10, 22, 10, 29, 30), 'Just now'],
    ['a clock that runs ahead', new Date(2026, 10, 22, 10, 31), 'Just now'],
    ['minutes ago', new Date(2026, 10, 22, 10, 28), '2 min ago'],
    ['earlier today', new Date(2026, 10, 22, 8, 5), 'Today, 08:05'],
    ['yesterday', new Date(2026, 10, 21, 18, 20), 'Yesterday, 18:20'],
    ['late the evening before yesterday', new Date(2026, 10, 20, 23, 59), '20 Nov'],
    ['this year', new Date(2026, 0, 2), '2 Jan'],
    ['last year', new Date(2025, 10, 22), '22 Nov 2025'],
  ])('%s', (_name, at, words) => {
    expect(editedInWords(at.getTime(), now, 'en-GB')).toBe(words);
  });

  it('counts calendar days, not 24 hours', () => {
    const midnight = new Date(2026, 10, 22, 0, 5).getTime();
    expect(editedInWords(new Date(2026, 10, 21, 22, 0).getTime(), midnight, 'en-GB')).toBe(
      'Yesterday, 22:00',
    );
  });
});

describe('a row’s words', () => {
  it.each([
    [counts(73, 30, 16, 3), '49 of 73'],
    [counts(62, 58, 3, 1), 'All 62 tagged'],
    [counts(34), '34 claims, not started'],
    [counts(1), '1 claim, not started'],
    [counts(0), 'No claims'],
    [counts(2_000, 1_200), '1,200 of 2,000'],
  ])('say how far the review is', (given, words) => {
    expect(progressInWords(given)).toBe(words);
  });

  it('say where the text came from', () => {
    expect(sourceInWords({ origin: { kind: 'file', name: 'a.txt' }, words: 1 })).toBe(
      'a.txt · 1 word',
    );
    expect(sourceInWords({ origin: { kind: 'paste' }, words: 2_010 })).toBe(
      'Pasted text · 2,010 words',
    );
  });
});

describe('arrange', () => {
  const budget = entry('City budget', { editedAt: 3, createdAt: 1, counts: counts(10, 5) });
  const resume = entry('Résumé of 10 trials', {
    editedAt: 2,
    createdAt: 3,
    counts: counts(10, 10),
  });
  const second = entry('Résumé of 9 trials', {
    editedAt: 1,
    createdAt: 2,
    counts: counts(0),
    origin: { kind: 'file', name: 'Draft-4.md' },
  });
  const all = [second, budget, resume];

  it.each([
    ['edited', [budget, resume, second]],
    ['title', [budget, second, resume]],
    ['progress', [resume, budget, second]],
    ['added', [resume, second, budget]],
  ] as const)('orders by %s', (sort, expected) => {
    expect(arrange(all, '', sort)).toEqual(expected);
  });

  it('finds words in any order, without regard to case and accents, in titles and file names', () => {
    expect(arrange(all, 'TRIALS resume', 'edited')).toEqual([resume, second]);
    expect(arrange(all, 'draft-4', 'edited')).toEqual([second]);
    expect(arrange(all, 'budget trials', 'edited')).toEqual([]);
  });
});

describe('intake steps', () => {
  it('never go back and end before the review is saved', () => {
    const steps = [
      articleProgress('a.txt', 'File', { at: 'reading' }),
      ...[0, 0.4, 1].map((fraction) =>
        articleProgress('a.txt', 'File', {
          at: 'claims',
          bytes: 5_347,
          soFar: { ...NOTHING_FOUND, fraction },
        }),
      ),
      articleProgress('a.txt', 'File', {
        at: 'saving',
        bytes: 5_347,
        claims: 75,
        soFar: NOTHING_FOUND,
      }),
    ];
    const fractions = steps.map((step) => step.fraction);
    expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
    expect(fractions.at(-1)).toBeLessThan(1);
    expect(steps[2]?.steps).toEqual([
      { words: 'File read, 5.3 KB', state: 'done' },
      { words: 'Finding claims', state: 'now' },
      { words: 'Saving', state: 'next' },
    ]);
    expect(steps.at(-1)?.steps[1]).toEqual({ words: '75 claims found', state: 'done' });
  });

  it('count the claims as they are found, and keep the first of them', () => {
    const claim = (text: string) => ({
      ordinal: 0,
      spans: [{ start: 0, end: 1 }],
      text,
      kind: 'fact' as const,
      checkworthiness: 0.5,
      reasons: [],
      contextNeeded: false,
    });
    const told = (found: number, ...texts: string[]) => ({
      stage: 'claims' as const,
      fraction: found / 10,
      language: 'de',
      found,
      claims: texts.map(claim),
    });
    let soFar = withProgress(NOTHING_FOUND, told(1, 'Eins.'));
    soFar = withProgress(soFar, told(4, 'Zwei.', 'Drei.', 'Vier.'));
    soFar = withProgress(soFar, told(1_204));
    const progress = articleProgress('a.txt', 'File', { at: 'claims', bytes: 1, soFar });
    expect(progress.steps[1]).toEqual({ words: 'Finding claims, 1,204 so far', state: 'now' });
    expect(progress.claims).toEqual(['Eins.', 'Zwei.', 'Drei.']);
    expect(progress.language).toBe('de');
  });

  it('tell of several files what is done, at work and to come', () => {
    const { name, steps, fraction } = batchProgress({
      files: 8,
      done: 3,
      refused: 1,
      now: ['a.txt', 'b.txt'],
      shares: 1,
      claims: 40,
    });
    expect([name, fraction]).toEqual(['8 files', 0.5]);
    expect(steps).toEqual([
      { words: '2 files done, 40 claims found; 1 not taken', state: 'done' },
      { words: 'Reading a.txt and 1 other', state: 'now' },
      { words: '3 files to come', state: 'next' },
    ]);
  });

  it('name what is done with a backup', () => {
    expect(bundleProgress('b.json', 2_000_000).steps[0]?.words).toBe('File read, 2 MB');
  });

  it('are announced in quarters', () => {
    expect([0, 0.24, 0.25, 0.51, 0.99, 1, 7].map(quarterOf)).toEqual([0, 0, 25, 50, 75, 100, 100]);
  });
});

describe('importedInWords', () => {
  const result = {
    ok: true,
    reviewIds: ['a', 'b'],
    newReviews: 0,
    newEvents: 0,
    setAside: 0,
    goesOnAs: null,
  } as never;
  const of = (more: object) => ({ ...(result as object), ...more }) as never;
  it.each([
    [{}, [], 'Nothing new in b.json. The library has all of it.'],
    [{ newReviews: 1, newEvents: 4 }, ['Kratom'], 'Kratom came in from b.json.'],
    [{ newReviews: 2, newEvents: 9 }, ['A', 'B'], '2 reviews came in from b.json.'],
    [{ newEvents: 1 }, ['Kratom'], '1 change came in to Kratom.'],
    [{ newEvents: 12 }, ['A', 'B'], '12 changes came in to 2 reviews.'],
    [
      { newEvents: 2, setAside: 1 },
      ['A'],
      '2 changes came in to A. 1 change from a clock more than a day ahead was kept aside.',
    ],
  ])('%o', (more, titles, words) => {
    expect(importedInWords('b.json', of(more), titles)).toBe(words);
  });
});

describe('firstWords', () => {
  it('offers whole words without the end of the sentence', () => {
    expect(firstWords('Short and done.')).toBe('Short and done');
    const long = firstWords(
      'Kratom, derived from Mitragyna speciosa leaves, offers natural relief for opioid withdrawal.',
    );
    expect(long).toBe('Kratom, derived from Mitragyna speciosa leaves, offers');
    expect(firstWords('x'.repeat(5_000)).length).toBe(60);
  });
});
