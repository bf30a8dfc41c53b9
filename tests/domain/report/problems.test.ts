import { describe, expect, it } from 'vitest';
import type { FakeClaim } from '../../support/fakeReview.ts';
import { reportOf } from '../../support/reportOf.ts';

const WORDS = ['alpha', 'beta', 'gamma', 'delta', 'epsilon', 'zeta', 'eta', 'theta'] as const;
const TEXT = WORDS.join(' ');

describe('key problems', () => {
  it('lists contradicted claims first, then unsupported ones by severity and check-worthiness', () => {
    const claims: FakeClaim[] = [
      { at: 'alpha', verdict: 'unsupported', checkworthiness: 0.2 },
      { at: 'beta', verdict: 'unsupported', own: { severity: 'minor' }, checkworthiness: 1 },
      { at: 'gamma', verdict: 'contradicted' },
      { at: 'delta', verdict: 'unsupported', own: { severity: 'critical' }, checkworthiness: 0 },
      { at: 'epsilon', verdict: 'supported', own: { severity: 'critical' } },
      { at: 'zeta', verdict: 'unsupported', checkworthiness: 0.9 },
      { at: 'eta', verdict: 'contradicted', own: { severity: 'major' } },
      { at: 'theta' },
    ];
    const { problems } = reportOf(TEXT, claims);
    expect(problems.claims.map(({ text }) => text)).toEqual([
      'eta',
      'gamma',
      'delta',
      'zeta',
      'alpha',
      'beta',
    ]);
    expect(problems.more).toBe(0);
  });

  it('keeps to a page, but never leaves out a contradicted or a severe one', () => {
    const text = Array.from({ length: 60 }, (_, index) => `w${index}x`).join(' ');
    const claims = Array.from({ length: 60 }, (_, index): FakeClaim => {
      if (index < 10) return { at: `w${index}x`, verdict: 'contradicted' };
      if (index < 15)
        return { at: `w${index}x`, verdict: 'unsupported', own: { severity: 'major' } };
      return { at: `w${index}x`, verdict: 'unsupported' };
    });
    const { problems } = reportOf(text, claims);
    expect(problems.claims).toHaveLength(15);
    expect(problems.more).toBe(45);
    expect(problems.claims.slice(0, 10).every(({ verdict }) => verdict === 'contradicted')).toBe(
      true,
    );
  });
});
