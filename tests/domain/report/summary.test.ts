import { describe, expect, it } from 'vitest';
import type { ReportCounts } from '../../../src/domain/report/report.ts';
import { summarise } from '../../../src/domain/report/summary.ts';

function summaryOf(
  supported: number,
  unsupported: number,
  contradicted: number,
  untagged = 0,
  dismissed = 0,
) {
  const claims = supported + unsupported + contradicted + untagged;
  const counts: ReportCounts = {
    listed: claims + dismissed,
    extracted: claims + dismissed,
    added: 0,
    dismissed,
    dismissedBy: [],
    claims,
    supported,
    unsupported,
    contradicted,
    untagged,
    withoutEvidence: 0,
  };
  return summarise(counts)
    .map(({ text }) => text)
    .join('');
}

describe('the opening sentence of a report', () => {
  it.each([
    [[39, 29, 5], '39 of 73 claims are supported. 29 lack support and 5 are contradicted.'],
    [[1, 1, 1], '1 of 3 claims is supported. 1 lacks support and 1 is contradicted.'],
    [[0, 2, 0], 'None of 2 claims is supported. 2 lack support and none is contradicted.'],
    [[2, 0, 3], '2 of 5 claims are supported. None lacks support and 3 are contradicted.'],
    [[4, 0, 0], '4 of 4 claims are supported. None lacks support and none is contradicted.'],
    [
      [31, 15, 3, 24],
      '31 of 73 claims are supported. 15 lack support and 3 are contradicted. 24 have no verdict yet.',
    ],
    [
      [1, 0, 0, 1],
      '1 of 2 claims is supported. None lacks support and none is contradicted. 1 has no verdict yet.',
    ],
    [[0, 0, 0, 9], 'None of 9 claims has a verdict yet.'],
    [[1, 0, 0], 'The only claim is supported.'],
    [[0, 1, 0], 'The only claim lacks support.'],
    [[0, 0, 1], 'The only claim is contradicted.'],
    [[0, 0, 0, 1], 'The only claim has no verdict yet.'],
    [[0, 0, 0], 'No claims are listed for this article.'],
    [[0, 0, 0, 0, 1], 'The only claim of this article was dismissed.'],
    [[0, 0, 0, 0, 4], 'All 4 claims of this article were dismissed.'],
    [
      [1200, 0, 34],
      '1,200 of 1,234 claims are supported. None lacks support and 34 are contradicted.',
    ],
  ] as const)('says %j as words', (counts, words) => {
    const [supported, unsupported, contradicted, untagged, dismissed] = counts as readonly number[];
    expect(
      summaryOf(supported ?? 0, unsupported ?? 0, contradicted ?? 0, untagged, dismissed),
    ).toBe(words);
  });

  it('sets the figures apart from the words', () => {
    const counts = {
      listed: 3,
      extracted: 3,
      added: 0,
      dismissed: 0,
      dismissedBy: [],
      claims: 3,
      withoutEvidence: 0,
    };
    const phrases = summarise({
      ...counts,
      supported: 2,
      unsupported: 1,
      contradicted: 0,
      untagged: 0,
    });
    expect(phrases.filter(({ strong }) => strong).map(({ text }) => text)).toEqual(['2', '1']);
  });
});
