import { describe, expect, it } from 'vitest';
import { openSample } from '../../../src/features/library/openSample.ts';
import { freshBrowser, openModel, openTestStorage } from '../../support/database.ts';

describe('the sample in a real storage', () => {
  it('opens as a worked review whose verdicts undo does not take apart', async () => {
    freshBrowser();
    const storage = await openTestStorage();
    const opened = await openSample(storage);
    if (!opened.ok) throw new Error('The sample did not open');
    const model = await openModel(storage, opened.reviewId);
    const structure = model.structure();
    expect(structure).toMatchObject({ title: 'Kratom and opioid withdrawal', sample: true });
    expect(structure.sections.map((section) => section.title)).toEqual([
      'Introduction',
      'Understanding Kratom and Opioid Withdrawal',
      'Dosage Considerations for Safe Use',
      'Potential Benefits and Side Effects Analyzed',
    ]);
    expect(model.counts()).toMatchObject({
      claims: 75,
      supported: 3,
      unsupported: 9,
      contradicted: 0,
    });
    expect(model.undoStep()).toBeNull();

    const safer = structure.rows.find((row) => row.text.startsWith('Kratom offers a safer option'));
    if (safer === undefined) throw new Error('The claim is not there');
    const state = model.claim(safer.id);
    expect(state.own).toMatchObject({ verdict: 'unsupported', severity: 'major' });
    expect(state.evidence.map((item) => [item.stance, item.source?.csl.DOI])).toEqual(
      expect.arrayContaining([
        ['supports', '10.1007/s00213-017-4813-4'],
        ['contradicts', '10.15585/mmwr.mm6814a2'],
        ['contradicts', '10.1002/phar.2280'],
      ]),
    );
    expect(state.evidence.length).toBe(3);
    // One source for both heart rate claims, in the library once.
    const eggleston = structure.rows
      .flatMap((row) => model.claim(row.id).evidence)
      .filter((item) => item.source?.csl.DOI === '10.1002/phar.2280');
    expect(eggleston.length).toBe(3);
    expect(new Set(eggleston.map((item) => item.sourceId)).size).toBe(1);
    model.close();

    expect(await openSample(storage)).toMatchObject({ reviewId: opened.reviewId, note: null });
    await storage.commands.deleteReview(opened.reviewId);
    expect(await openSample(storage)).toMatchObject({ ok: true, note: expect.any(String) });
  });
});
