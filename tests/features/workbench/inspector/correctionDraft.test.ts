import { describe, expect, it } from 'vitest';
import { QuantityCorrection } from '../../../../src/domain/quantities/finding.ts';
import { quantitiesOf, quantityWords } from '../../../../src/domain/quantities/ofClaim.ts';
import {
  type CorrectionDraft,
  draftOf,
  emptyRow,
  readDraft,
} from '../../../../src/features/workbench/inspector/quantities/correctionDraft.ts';

const TEXT = 'Take 1-3 g per dose for 5 days, at a cost of $20.';
const CLAIM = { text: TEXT, correction: null };

function corrected(draft: CorrectionDraft, claim: Parameters<typeof readDraft>[0] = CLAIM) {
  const read = readDraft(claim, draft);
  if (!read.ok) throw new Error('The draft does not read');
  return read.correction;
}
const change = (draft: CorrectionDraft, at: number, patch: object): CorrectionDraft => ({
  ...draft,
  quantities: draft.quantities.map((row, index) => (index === at ? { ...row, ...patch } : row)),
});

describe('the draft of a correction', () => {
  it('opens with what the tool reads, and comes to nothing unchanged', () => {
    const draft = draftOf(CLAIM);
    expect(draft.quantities.map(({ typed }) => typed)).toEqual([
      { from: '1', to: '3', unit: 'g', per: 'dose' },
      { from: '5', to: '5', unit: 'day', per: '' },
      { from: '20', to: '20', unit: 'USD', per: '' },
    ]);
    expect(corrected(draft)).toBeNull();
  });

  it('leaves out, and finds again what was left out', () => {
    const correction = corrected(change(draftOf(CLAIM), 1, { leftOut: true }));
    expect(QuantityCorrection.safeParse(correction).success).toBe(true);
    expect(quantitiesOf({ text: TEXT, correction }).map(quantityWords)).toEqual([
      '1–3 g/dose',
      '$20',
    ]);
    const again = draftOf({ text: TEXT, correction });
    expect(again.quantities.map(({ leftOut }) => leftOut)).toEqual([false, true, false]);
    expect(corrected(change(again, 1, { leftOut: false }), { text: TEXT, correction })).toBeNull();
  });

  it('keeps what it is of and for whom', () => {
    const correction = corrected({ ...draftOf(CLAIM), of: ' the powder ', population: 'adults' });
    expect(correction).toMatchObject({ of: 'the powder', population: 'adults', text: TEXT });
    expect(draftOf({ text: TEXT, correction })).toMatchObject({
      of: 'the powder',
      population: 'adults',
    });
  });

  it('adds one for the whole wording, and no blank one', () => {
    const added = {
      ...emptyRow(3),
      typed: { from: '2', to: '', unit: 'ml', per: 'day' as const },
    };
    const draft = draftOf(CLAIM);
    const correction = corrected({
      ...draft,
      quantities: [...draft.quantities, added, emptyRow(4)],
    });
    expect(correction?.quantities.at(-1)).toMatchObject({
      start: 0,
      end: TEXT.length,
      low: 2,
      high: null,
      unit: 'ml',
      basis: 'day',
    });
    expect(correction?.quantities).toHaveLength(4);
  });

  it('names the first field that cannot be read, unless its quantity is left out', () => {
    const wrong = { typed: { from: '1', to: 'x', unit: 'g', per: 'dose' } };
    expect(readDraft(CLAIM, change(draftOf(CLAIM), 0, wrong))).toEqual({
      ok: false,
      key: 0,
      field: 'to',
    });
    expect(readDraft(CLAIM, change(draftOf(CLAIM), 0, { ...wrong, leftOut: true }))).toMatchObject({
      ok: true,
    });
  });

  it('begins with an empty row where there is nothing to correct', () => {
    const claim = { text: 'It is well known.', correction: null };
    expect(draftOf(claim).quantities).toEqual([emptyRow(0)]);
    expect(corrected(draftOf(claim), claim)).toBeNull();
  });

  it('has no use for a correction of other words', () => {
    const correction = corrected(change(draftOf(CLAIM), 0, { leftOut: true }));
    const edited = { text: 'Take 2 g per dose.', correction };
    expect(draftOf(edited).quantities.map(({ typed }) => typed.from)).toEqual(['2']);
  });
});
