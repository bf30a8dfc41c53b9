/** What search engines and fact-check explorers require of a ClaimReview. */
import { describe, expect, it } from 'vitest';
import { madeReport } from '../../../support/madeReport.ts';
import { written } from '../../../support/written.ts';

const made = (names = false) =>
  madeReport(
    'Tea calms. Tea cures. Tea kills. Tea is wet.',
    [
      { at: 'Tea calms.', own: { verdict: 'supported', rationale: 'A trial.' } },
      { at: 'Tea cures.', own: { verdict: 'unsupported' } },
      { at: 'Tea kills.', own: { verdict: 'contradicted' } },
      { at: 'Tea is wet.' },
    ],
    { include: { reviewers: names ? 'names' : 'letters' } },
  );

async function reviews(names = false) {
  const text = await written('claimreview', await made(names), {
    report: 'https://example.org/review#top',
    article: 'https://example.org/tea',
  });
  const whole = JSON.parse(text);
  expect(whole['@context']).toBe('https://schema.org');
  return whole['@graph'];
}

describe('ClaimReview', () => {
  it('has what is required, for claims with a verdict only', async () => {
    const all = await reviews();
    expect(all).toHaveLength(3);
    for (const review of all) {
      expect(review['@type']).toBe('ClaimReview');
      expect(review.claimReviewed).toMatch(/^Tea/);
      expect(new URL(review.url).protocol).toBe('https:');
      expect(review.reviewRating['@type']).toBe('Rating');
      expect(review.reviewRating.alternateName).toMatch(/^\w+$/);
      expect(review.itemReviewed.appearance.url).toBe('https://example.org/tea');
    }
    expect(all[2].url).toBe('https://example.org/review#claim-3');
  });

  it('rates truth from 1 to 3, and gives unsupported no number', async () => {
    const [supported, unsupported, contradicted] = (await reviews()).map(
      ({ reviewRating }: { reviewRating: object }) => reviewRating,
    );
    expect(supported).toMatchObject({ ratingValue: 3, bestRating: 3, worstRating: 1 });
    expect(contradicted).toMatchObject({ ratingValue: 1, bestRating: 3, worstRating: 1 });
    expect(unsupported).toEqual({ '@type': 'Rating', alternateName: 'Unsupported' });
  });

  it('names its author only where names are included', async () => {
    expect((await reviews())[0].author).toBeUndefined();
    expect((await reviews(true))[0].author).toEqual({ '@type': 'Person', name: 'Ada' });
  });

  it('is not written without the address of the report', async () => {
    await expect(written('claimreview', await made())).rejects.toThrow('public address');
  });
});
