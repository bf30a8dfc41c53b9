import { describe, expect, it } from 'vitest';
import type { Retraction, RetractionNotice } from '../../../src/domain/evidence/retraction.ts';
import {
  gravest,
  noticeDate,
  standingOf,
  standingWords,
  warningWords,
} from '../../../src/domain/evidence/standing.ts';

const checkedAt = Date.UTC(2026, 10, 23, 5, 30);
const notice = (kind: RetractionNotice['kind'], date: string | null = null): RetractionNotice => ({
  kind,
  doi: null,
  date,
  source: 'publisher',
});
const listed = (...notices: RetractionNotice[]): Retraction => ({
  state: 'listed',
  checkedAt,
  service: 'Crossref',
  notices,
});

describe('the standing of a source', () => {
  it('keeps not checked, not found and none listed apart', () => {
    expect(standingOf(undefined)).toBe('not-checked');
    expect(standingWords(undefined)).toBe('Not checked for retractions.');
    const none: Retraction = { ...listed(), state: 'none-listed' };
    expect(standingOf(none)).toBe('sound');
    expect(standingWords(none)).toBe('No retraction is listed (Crossref, 23 Nov 2026).');
    const unknown: Retraction = {
      ...listed(),
      state: 'not-found',
      service: 'Crossref and DataCite',
    };
    expect(standingOf(unknown)).toBe('not-found');
    expect(standingWords(unknown)).toBe(
      'Not found, so whether it was retracted is not known (Crossref and DataCite, 23 Nov 2026).',
    );
    expect([warningWords(undefined), warningWords(none), warningWords(unknown)]).toEqual([
      '',
      '',
      '',
    ]);
  });

  it('is that of the gravest notice', () => {
    const all = listed(
      notice('correction', '2024-01-01'),
      notice('expression-of-concern', '2022-05'),
      notice('retraction', '2023-03-14'),
    );
    expect(standingOf(all)).toBe('retracted');
    expect(warningWords(all)).toBe('Retracted 14 Mar 2023');
    expect(standingWords(all)).toBe('Retracted 14 Mar 2023 (Crossref, 23 Nov 2026).');
  });

  it.each([
    ['withdrawal', 'retracted', 'Withdrawn'],
    ['removal', 'retracted', 'Removed'],
    ['partial-retraction', 'concern', 'Partly retracted'],
    ['expression-of-concern', 'concern', 'Expression of concern'],
  ] as const)('%s: %s', (kind, standing, words) => {
    expect(standingOf(listed(notice(kind)))).toBe(standing);
    expect(warningWords(listed(notice(kind)))).toBe(words);
  });

  it('does not warn of a correction', () => {
    expect(standingOf(listed(notice('correction', '2023')))).toBe('corrected');
    expect(warningWords(listed(notice('correction', '2023')))).toBe('');
  });

  it('is better again after a reinstatement, until it is retracted once more', () => {
    const back = [notice('retraction', '2020-01-01'), notice('reinstatement', '2021-01-01')];
    expect(standingOf(listed(...back))).toBe('corrected');
    expect(gravest(listed(...back))?.kind).toBe('reinstatement');
    expect(standingOf(listed(...back, notice('retraction', '2022')))).toBe('retracted');
  });

  it.each([
    ['2023-03-14', '14 Mar 2023'],
    ['2023-03', 'Mar 2023'],
    ['2023', '2023'],
    ['2023-12-01', '1 Dec 2023'],
  ])('writes %s as %s', (date, words) => expect(noticeDate(date)).toBe(words));
});
