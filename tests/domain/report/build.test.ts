import { describe, expect, it } from 'vitest';
import type { ReviewerId } from '../../../src/domain/ids.ts';
import { type FakeClaim, FakeReview, OWN_REVIEWER } from '../../support/fakeReview.ts';
import { evidenceFrom, reportOf, reportOfModel } from '../../support/reportOf.ts';

const TEXT = '## Effects\nIt helps. It is safe. It is cheap. It is old.\n## Doses\nTake one gram.';
const OTHER = { id: 'other' as ReviewerId, name: 'Beatriz Okafor', own: false };

describe('a report', () => {
  it('counts from what was listed to what was found', () => {
    const model = new FakeReview(TEXT, [
      { at: 'It helps.', verdict: 'supported' },
      { at: 'It is safe.', verdict: 'contradicted' },
      { at: 'It is cheap.', verdict: 'unsupported' },
      { at: 'It is old.', dismissed: { reason: 'opinion', note: '' }, verdict: 'supported' },
      { at: 'Take one gram.' },
    ]);
    model.addClaim({ text: 'Added.', kind: 'fact', spans: [{ start: 11, end: 20 }] });
    const report = reportOfModel(model);
    expect(report.counts).toEqual({
      listed: 6,
      extracted: 5,
      added: 1,
      dismissed: 1,
      dismissedBy: [{ reason: 'opinion', count: 1 }],
      claims: 5,
      supported: 1,
      unsupported: 1,
      contradicted: 1,
      untagged: 2,
      withoutEvidence: 2,
    });
    expect(report.claims.map(({ number }) => number)).toEqual([1, 2, 3, 4, 6]);
    expect(report.dismissed).toEqual([
      {
        id: '0123456789abcdef0123456789abcdef.3',
        number: 5,
        text: 'It is old.',
        spans: [{ start: 46, end: 56 }],
        reason: 'opinion',
        note: '',
      },
    ]);
    expect(report.claims.at(-1)).toMatchObject({ section: 'Doses', quote: 'Take one gram.' });
  });

  it('numbers sources in order of first use and shares the number', () => {
    const report = reportOf(TEXT, [
      { at: 'It helps.', evidence: [evidenceFrom('b'), evidenceFrom('a')] },
      { at: 'It is safe.', evidence: [evidenceFrom('a'), evidenceFrom('c')] },
    ]);
    expect(report.references.map(({ sourceId, number }) => [sourceId, number])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', 3],
    ]);
    expect(report.claims[1]?.evidence.map(({ reference }) => reference)).toEqual([2, 3]);
  });

  it('cites nothing for a dismissed claim', () => {
    const report = reportOf(TEXT, [
      { at: 'It helps.', dismissed: { reason: 'other', note: '' }, evidence: [evidenceFrom('a')] },
    ]);
    expect(report.references).toEqual([]);
  });

  it('holds rationales, corrections and names only where they are included', () => {
    const claims: FakeClaim[] = [
      {
        at: 'It helps.',
        own: {
          verdict: 'unsupported',
          rationale: 'SECRET rationale',
          correction: 'SECRET correction',
          reasonCodes: ['overstated'],
          searchLog: [{ where: 'SECRET', query: 'q', date: '2026-01-02', note: '' }],
        },
        others: [
          { reviewer: OTHER, assessment: { verdict: 'supported', rationale: 'SECRET too' } },
        ],
      },
    ];
    const options = { reviewers: [OTHER, { ...OWN_REVIEWER, name: 'Ana Ruiz' }] };
    const bare = JSON.stringify(
      reportOf(TEXT, claims, options, { rationaleAndCorrections: false, reviewers: 'letters' }),
    );
    expect(bare).not.toContain('SECRET');
    expect(bare).not.toContain('Okafor');
    expect(bare).not.toContain('Ana Ruiz');
    expect(bare).toContain('Reviewer B');
    const full = reportOf(TEXT, claims, options, { reviewers: 'names' });
    expect(full.reviewers).toEqual(['Ana Ruiz', 'Beatriz Okafor']);
    expect(full.claims[0]).toMatchObject({
      rationale: 'SECRET rationale',
      reasonCodes: ['overstated'],
      others: [{ reviewer: 'Beatriz Okafor', verdict: 'supported' }],
    });
  });

  it('never calls a reviewer You', () => {
    expect(reportOf(TEXT, [], {}, { reviewers: 'names' }).reviewers).toEqual(['Reviewer A']);
  });

  it('warns of untagged claims and of verdicts that need a source and have none', () => {
    const warnings = (verdicts: readonly ('supported' | 'unsupported' | 'contradicted' | null)[]) =>
      reportOf(
        TEXT,
        ['It helps.', 'It is safe.', 'It is cheap.', 'It is old.'].map((at, index) => {
          const verdict = verdicts[index] ?? null;
          return verdict === null ? { at } : { at, verdict };
        }),
      ).warnings;
    expect(warnings(['supported', 'contradicted', 'unsupported', null])).toEqual([
      '1 claim is still untagged.',
      '2 verdicts have no evidence.',
    ]);
    expect(warnings([null, null, 'unsupported', 'contradicted'])).toEqual([
      '2 claims are still untagged.',
      '1 verdict has no evidence.',
    ]);
    expect(warnings(['unsupported', 'unsupported', 'unsupported', 'unsupported'])).toEqual([]);
  });

  it('says why sentences hold no claim, most frequent reason first', () => {
    const sentence = (claim: boolean, reason?: 'heading' | 'question') => ({
      start: 0,
      end: 1,
      claim,
      ...(reason === undefined ? {} : { reason }),
    });
    const sentences = [
      sentence(true),
      sentence(false, 'question'),
      sentence(false, 'heading'),
      sentence(false, 'heading'),
    ];
    expect(reportOf(TEXT, [], { sentences }).coverage).toEqual({
      sentences: 4,
      withClaims: 1,
      without: 3,
      reasons: [
        { reason: 'heading', count: 2 },
        { reason: 'question', count: 1 },
      ],
    });
  });

  it('tells how the list was made and how much of it is by hand', () => {
    const model = new FakeReview(TEXT, [{ at: 'It helps.' }, { at: 'It is safe.' }]);
    const structure = model.structure();
    const said = () => reportOfModel(model).methods.sentences.join(' ');
    expect(said()).toBe(
      '2 claims were listed and checked by hand (hand/1). None was reworded or added by hand. 1 reviewer worked on it.',
    );
    model.editRow(model.id(1), { text: 'It helps a lot.', originalText: 'It helps.' });
    model.editRow(model.id(2), { dismissed: { reason: 'duplicate', note: '' } });
    expect(said()).toContain(
      '1 was reworded and none was added by hand. 1 was dismissed (1 as duplicate); 1 claim remains.',
    );
    const byRules = { ...structure, extraction: { ...structure.extraction, engine: 'rules/1' } };
    model.structure = () => byRules;
    expect(said()).toContain(
      '2 claims were extracted automatically (rules/1, fine: one for each statement).',
    );
  });

  it('defines untagged only where a claim is', () => {
    const verdicts = (claims: Parameters<typeof reportOf>[1]) =>
      reportOf(TEXT, claims).methods.definitions.map(({ verdict }) => verdict);
    expect(verdicts([{ at: 'It helps.', verdict: 'supported' }])).toEqual([
      'supported',
      'unsupported',
      'contradicted',
    ]);
    expect(verdicts([{ at: 'It helps.' }])).toContain('untagged');
  });

  it('is made for a review without a claim', () => {
    const report = reportOf('', []);
    expect(report.claims).toEqual([]);
    expect(report.warnings).toEqual([]);
    expect(report.problems).toEqual({ claims: [], more: 0 });
  });
});
