import { describe, expect, it } from 'vitest';
import { openSample } from '../../../src/features/library/openSample.ts';
import { entry, fakeStorage } from './fakeStorage.ts';

describe('openSample', () => {
  it('makes the worked review in one step, marked as the sample', async () => {
    const fake = fakeStorage();
    const opened = await openSample(fake.storage);
    expect(opened).toMatchObject({ ok: true, reviewId: fake.entries()[0]?.reviewId });
    expect(opened.ok && opened.note).toContain('worked example');
    expect(fake.created.length).toBe(1);
    const [made] = fake.created;
    expect(made?.article).toMatchObject({
      title: 'Kratom and opioid withdrawal',
      words: 764,
      origin: { kind: 'sample', name: 'article.txt' },
    });
    expect(made?.extraction.claims.length).toBe(75);
    expect(made?.article.blocks.filter((block) => block.kind === 'heading').length).toBe(3);
  });

  it('hands over verdicts and citations under the claims’ own ids', async () => {
    const fake = fakeStorage();
    await openSample(fake.storage);
    const { seed, extraction } = fake.created[0] ?? {};
    expect(seed?.assessments.length).toBe(12);
    const first = seed?.assessments[0];
    expect(first).toMatchObject({
      claim: `${extraction?.header.id}.1`,
      fields: { verdict: 'unsupported', confidence: 'medium', severity: 'major' },
    });
    // Only fields of an assessment: no wording, no evidence.
    expect(Object.keys(first?.fields ?? {}).sort()).toEqual([
      'confidence',
      'correction',
      'rationale',
      'reasonCodes',
      'severity',
      'verdict',
    ]);
    const withQuote = seed?.evidence.find((item) => item.claim === `${extraction?.header.id}.1`);
    expect(withQuote).toMatchObject({
      stance: 'mentions',
      quote: 'there is insufficient evidence to allow any conclusions to be drawn',
      citation: { csl: { DOI: '10.1080/00952990.2022.2111685' } },
    });
  });

  it('opens the one that is there, and makes another once it was deleted', async () => {
    const sample = entry('Kratom', {
      sample: true,
      origin: { kind: 'sample', name: 'article.txt' },
    });
    const fake = fakeStorage({ entries: [entry('Other'), sample] });
    expect(await openSample(fake.storage)).toEqual({
      ok: true,
      reviewId: sample.reviewId,
      note: null,
    });
    expect(fake.created).toEqual([]);
    await fake.storage.commands.deleteReview(sample.reviewId);
    await openSample(fake.storage);
    expect(fake.created.length).toBe(1);
  });

  it('passes on why it could not be saved', async () => {
    const refuse = { ok: false, reason: 'full', message: 'Full.' } as const;
    expect(await openSample(fakeStorage({ refuse }).storage)).toEqual({
      ok: false,
      result: refuse,
    });
  });
});
