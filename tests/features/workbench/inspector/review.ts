/** A small review for the inspector's tests. */
import type { CslItem, Stance } from '../../../../src/domain/evidence/schema.ts';
import type { ClaimId, EvidenceId, SourceId } from '../../../../src/domain/ids.ts';
import type { EvidenceItem } from '../../../../src/storage/model.ts';
import { type FakeClaim, FakeReview } from '../../../support/fakeReview.ts';

export const TEXT = `Tea eases pain and lifts mood, they say. It never harms the liver.
## Dosage
Before it helps, start low. The usual dose of tea is 2 g a day, taken with food. Stop when unwell.
Another dose of tea is 9 g a day.`;

export const DOSE = 'The usual dose of tea is 2 g a day, taken with food.';

/** Claim 3 is the one under test. */
export const DOSE_CLAIM = 'dose' as ClaimId;

export function reviewWith(dose: Partial<FakeClaim> = {}): FakeReview {
  return new FakeReview(TEXT, [
    { at: 'Tea eases pain and lifts mood, they say.', text: 'Tea eases pain.', id: 'pain' },
    { at: 'It never harms the liver.', id: 'liver', verdict: 'contradicted' },
    { at: DOSE, id: DOSE_CLAIM, kind: 'dosage', reasons: ['names a quantity'], ...dose },
    { at: 'Another dose of tea is 9 g a day.', id: 'other', kind: 'dosage', verdict: 'supported' },
  ]);
}

export function evidence(
  id: string,
  stance: Stance,
  fields: Partial<Pick<EvidenceItem, 'quote' | 'locator' | 'note'>> = {},
  csl: Partial<CslItem> = { DOI: '10.1000/182' },
  raw = '10.1000/182',
): EvidenceItem {
  const sourceId = `source-${id}` as SourceId;
  return {
    id: id as EvidenceId,
    claimId: DOSE_CLAIM,
    sourceId,
    stance,
    quote: '',
    locator: '',
    note: '',
    ...fields,
    source: { id: sourceId, csl: { type: 'article-journal', ...csl, id: sourceId }, raw },
  };
}
