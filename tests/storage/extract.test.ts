import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import type { Extraction } from '../../src/domain/claims/schema.ts';
import type { ClaimId, ReviewId } from '../../src/domain/ids.ts';
import { VERDICTS } from '../../src/domain/review/schema.ts';
import type { Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import type { ReviewModel } from '../../src/storage/model.ts';
import { countTally } from '../../src/storage/tallies.ts';
import {
  createTestReview,
  freshBrowser,
  openModel,
  openTestStorage,
  testArticle,
} from '../support/database.ts';
import { anotherExtraction, type Change, coarse } from '../support/extractions.ts';

let storage: Storage;
let reviewId: ReviewId;
let model: ReviewModel;

const byText = (text: string, of = model): ClaimId => {
  const row = of.structure().rows.find((each) => each.text === text);
  if (row === undefined) throw new Error(`no claim says: ${text}`);
  return row.id;
};
const texts = (of = model) => of.structure().rows.map((row) => row.text);
const verdictsByText = (of = model) =>
  Object.fromEntries(of.structure().rows.map((row) => [row.text, of.claim(row.id).verdict]));

const STARTING = 'The starting dose is 1-3 grams daily.';
const TIMES = 'The starting dose is taken 4-6 times a day.';
const CAPSULES = 'Two capsules of 500mg are enough.';
const ANXIETY = 'It can reduce anxiety.';
const MOOD = 'It can improve mood.';
const SAFER = 'It is safer than other options.';

async function fine(): Promise<Extraction> {
  return (await testArticle()).extraction;
}

async function tallyTold(): Promise<void> {
  const db = new ClaimbenchDatabase();
  const review = await db.reviews.get(reviewId);
  const kept = await db.tallies.get(reviewId);
  if (review === undefined || kept === undefined) throw new Error('the review is gone');
  const some = (tally: typeof kept) => ({
    claims: tally.claims,
    dismissed: tally.dismissed,
    verdicts: Object.values(tally.byReviewer).filter((each) =>
      Object.values(each).some((n) => n > 0),
    ),
  });
  expect(some(kept)).toEqual(some(await countTally(db, reviewId, review, 0)));
  const { claims, dismissed } = model.counts();
  expect({ claims, dismissed }).toEqual({ claims: kept.claims, dismissed: kept.dismissed });
  db.close();
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
  model = await openModel(storage, reviewId);
});

describe('extracting again', () => {
  test('keeps what was said of claims with the same words at the same place, and of no other', async () => {
    await storage.commands.setVerdict(reviewId, [byText(STARTING), byText(MOOD)], 'supported');
    await storage.commands.setVerdict(reviewId, [byText(CAPSULES)], 'contradicted');
    const next = await coarse();
    expect(await storage.commands.extractAgain(reviewId, next)).toMatchObject({ ok: true });
    await expect.poll(() => model.structure().extraction.granularity).toBe('coarse');
    expect(verdictsByText()).toEqual({
      [TIMES]: null,
      [`In other words: ${CAPSULES}`]: null,
      [`In other words: ${ANXIETY}`]: null,
      [MOOD]: 'supported',
      [`In other words: ${SAFER}`]: null,
    });
    expect(model.counts()).toMatchObject({ claims: 5, supported: 1, contradicted: 0 });
    await tallyTold();
    expect(texts(await openModel(storage, reviewId))).toEqual(texts());
  });

  test('does not take the same words elsewhere for the same claim', async () => {
    await storage.commands.setVerdict(reviewId, [byText(MOOD)], 'supported');
    const next = await coarse();
    const moved = next.claims.map((claim) =>
      claim.text === MOOD ? { ...claim, spans: [{ start: 8, end: 44 }] } : claim,
    );
    await storage.commands.extractAgain(reviewId, { ...next, claims: moved });
    expect(verdictsByText(await openModel(storage, reviewId))[MOOD]).toBeNull();
  });

  test('is one step that undo takes back with all verdicts, and redo puts in force again', async () => {
    await storage.commands.setVerdict(reviewId, [byText(CAPSULES), byText(MOOD)], 'contradicted');
    const before = verdictsByText();
    model.plan(await coarse());
    const result = await storage.commands.extractAgain(reviewId, await coarse());
    expect(result).toMatchObject({ ok: true, changed: 1 });
    expect(model.structure().rows.length).toBe(5);
    expect(await storage.commands.undo(reviewId)).toMatchObject({
      ok: true,
      words: 'Claims extracted again',
    });
    expect(verdictsByText()).toEqual(before);
    expect(model.structure().extraction.granularity).toBe('fine');
    await tallyTold();
    await storage.commands.redo(reviewId);
    expect(model.structure().rows.length).toBe(5);
    await tallyTold();
  });

  test('and back brings back what waited, with what was changed meanwhile on claims that both list', async () => {
    await storage.commands.setVerdict(reviewId, [byText(CAPSULES), byText(MOOD)], 'supported');
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    await storage.commands.setVerdict(reviewId, [byText(MOOD)], 'contradicted');
    await storage.commands.setVerdict(reviewId, [byText(TIMES)], 'unsupported');
    const earlier = await storage.earlierExtraction(reviewId, 'fine');
    expect(earlier).toEqual(await fine());
    await storage.commands.extractAgain(reviewId, await fine());
    model = await openModel(storage, reviewId);
    expect(verdictsByText()).toMatchObject({
      [CAPSULES]: 'supported',
      [MOOD]: 'contradicted',
      [TIMES]: 'unsupported',
    });
    await tallyTold();
  });

  test('with the extraction that is in force changes nothing', async () => {
    expect(await storage.commands.extractAgain(reviewId, await fine())).toMatchObject({
      ok: true,
      eventId: null,
      changed: 0,
    });
  });

  test('refuses claims of another text', async () => {
    const next = await coarse();
    const foreign = { ...next, header: { ...next.header, textHash: 'f'.repeat(64) } };
    expect(await storage.commands.extractAgain(reviewId, foreign)).toMatchObject({
      ok: false,
      reason: 'invalid',
    });
    expect(model.structure().extraction.granularity).toBe('fine');
  });

  test('keeps claims made by hand, and shows no claim of the earlier extraction as one', async () => {
    const added = await storage.commands.addClaim(reviewId, {
      text: 'Added by hand.',
      kind: 'fact',
      anchor: { start: 0, end: 6, exact: 'Dosage', prefix: '', suffix: '' },
    });
    if (!added.ok || added.claimId === undefined) throw new Error('not added');
    await storage.commands.setVerdict(reviewId, [added.claimId], 'supported');
    await storage.commands.editClaimText(reviewId, byText(STARTING), 'Reworded by hand.');
    await storage.commands.setAnchor(reviewId, byText('Reworded by hand.'), {
      start: 0,
      end: 6,
      exact: 'Dosage',
      prefix: '',
      suffix: '',
    });
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    expect(texts()).toContain('Added by hand.');
    expect(texts()).not.toContain('Reworded by hand.');
    expect(model.claim(added.claimId).verdict).toBe('supported');
    expect(model.counts()).toMatchObject({ claims: 6, supported: 1 });
    await tallyTold();
  });

  test('keeps wordings, dismissals, merged places and evidence of claims that stay', async () => {
    await storage.commands.mergeClaims(reviewId, byText(TIMES), [byText(MOOD)]);
    await storage.commands.editClaimText(reviewId, byText(TIMES), 'Four to six times a day.');
    await storage.commands.addCitations(
      reviewId,
      [byText('Four to six times a day.')],
      [{ csl: { type: 'book', title: 'Doses' }, raw: 'Doses' }],
      'supports',
    );
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    const kept = byText('Four to six times a day.');
    const row = model.structure().rowById.get(kept);
    expect(row).toMatchObject({ originalText: TIMES });
    expect(row?.spans.length).toBe(2);
    expect(model.claim(kept).evidence.map((item) => item.source?.csl.title)).toEqual(['Doses']);
    expect(model.structure().rowById.get(byText(MOOD))?.dismissed?.reason).toBe('duplicate');
    await tallyTold();
  });

  test('lets claims that only the later extraction lists be reworded, moved and put back', async () => {
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    const claim = byText(`In other words: ${SAFER}`);
    await storage.commands.editClaimText(reviewId, claim, 'Safer.');
    expect(model.structure().rowById.get(claim)?.originalText).toBe(`In other words: ${SAFER}`);
    await storage.commands.editClaimText(reviewId, claim, `In other words: ${SAFER}`);
    expect(model.structure().rowById.get(claim)?.originalText).toBeNull();
    await storage.commands.mergeClaims(reviewId, claim, [byText(MOOD)]);
    expect(model.structure().rowById.get(claim)?.spans.length).toBe(2);
    await tallyTold();
  });

  test('shows in a review that another tab has open', async () => {
    const other = await openTestStorage({ device: 'b' });
    const seen = await openModel(other, reviewId);
    await storage.commands.extractAgain(reviewId, await coarse());
    await expect.poll(() => seen.structure().rows.length).toBe(5);
    await other.commands.setVerdict(reviewId, [byText(MOOD, seen)], 'supported');
    await expect.poll(() => verdictsByText()[MOOD]).toBe('supported');
  });
});

describe('what extracting again would mean', () => {
  test('is told before: what stays with its claim, what waits, what comes back', async () => {
    await storage.commands.setVerdict(
      reviewId,
      [byText(STARTING), byText(CAPSULES), byText(MOOD)],
      'supported',
    );
    await storage.commands.setRationale(reviewId, byText(SAFER), 'Compared with what?');
    const plan = model.plan(await coarse());
    expect(plan).toMatchObject({ claims: 5, carried: 1, byHand: 0, returning: 0 });
    expect(plan.left.map((row) => row.text)).toEqual([STARTING, CAPSULES, SAFER]);
    expect(model.structure().extraction.granularity).toBe('fine');

    await storage.commands.extractAgain(reviewId, await coarse());
    const back = model.plan(await fine());
    expect(back).toMatchObject({ claims: 6, carried: 1, returning: 3 });
    expect(back.left).toEqual([]);
  });
});

describe('the extractions of a review', () => {
  test('are found again by their granularity, the last in force first', async () => {
    const newer = await anotherExtraction({ 1: 'reworded' }, 'test/2', 'fine');
    await storage.commands.extractAgain(reviewId, newer);
    await storage.commands.extractAgain(reviewId, await coarse());
    expect((await storage.earlierExtraction(reviewId, 'fine'))?.header.engine).toBe('test/2');
    expect((await storage.earlierExtraction(reviewId, 'coarse'))?.header.granularity).toBe(
      'coarse',
    );
    await storage.commands.undo(reviewId);
    await storage.commands.undo(reviewId);
    expect((await storage.earlierExtraction(reviewId, 'fine'))?.header.engine).toBe('test/1');
  });

  test('are there until the last review that may go back to them is removed for good', async () => {
    const second = await createTestReview(storage, 'Second');
    const third = await createTestReview(storage, 'Third');
    const ids = [(await fine()).header.id, (await coarse()).header.id];
    const stored = async () => {
      const db = new ClaimbenchDatabase();
      const keys = await db.extractions.toCollection().primaryKeys();
      db.close();
      return ids.map((id) => keys.some(([key]) => key === id));
    };
    await storage.commands.extractAgain(reviewId, await coarse());
    await storage.commands.deleteForGood(second);
    await storage.commands.deleteForGood(third);
    expect(await stored()).toEqual([true, true]);
    await storage.commands.undo(reviewId);
    expect(texts()).toHaveLength(6);
    await storage.commands.deleteForGood(reviewId);
    expect(await stored()).toEqual([false, false]);
  });

  test('follow their work into a copy, also the work that waits', async () => {
    await storage.commands.setVerdict(reviewId, [byText(CAPSULES), byText(MOOD)], 'supported');
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    const reworded = `In other words: ${SAFER}`;
    await storage.commands.setVerdict(reviewId, [byText(reworded)], 'contradicted');
    const copied = await storage.commands.duplicateReview(reviewId);
    if (!copied.ok || copied.reviewId === undefined) throw new Error('not copied');
    let copy = await openModel(storage, copied.reviewId);
    expect(verdictsByText(copy)).toEqual(verdictsByText());
    expect(copy.counts()).toMatchObject({ claims: 5, supported: 1, contradicted: 1 });
    expect(copy.plan(await fine())).toMatchObject({ carried: 1, returning: 1 });
    await storage.commands.extractAgain(copied.reviewId, await fine());
    copy = await openModel(storage, copied.reviewId);
    expect(verdictsByText(copy)).toMatchObject({ [CAPSULES]: 'supported', [MOOD]: 'supported' });
  });
});

describe('a backup of a review that was extracted again', () => {
  beforeEach(async () => {
    await storage.commands.setVerdict(reviewId, [byText(CAPSULES), byText(MOOD)], 'supported');
    await storage.commands.extractAgain(reviewId, await coarse());
    model = await openModel(storage, reviewId);
    await storage.commands.setVerdict(reviewId, [byText(TIMES)], 'contradicted');
  });

  test('restores the same state, claims that wait included, and undo goes on', async () => {
    const before = [await storage.stateHash(reviewId), await storage.stateHash()];
    const shown = verdictsByText();
    const files = [await storage.exportBundle(reviewId), await storage.exportLibrary()];
    for (const file of files) {
      freshBrowser();
      const other = await openTestStorage({ device: 'other' });
      expect(await other.importBundle(file)).toMatchObject({ ok: true, newReviews: 1 });
      expect([await other.stateHash(reviewId), await other.stateHash()]).toEqual(before);
      const restored = await openModel(other, reviewId);
      expect(verdictsByText(restored)).toEqual(shown);
      expect(restored.counts()).toMatchObject({ claims: 5, supported: 1, contradicted: 1 });
      // What came with a file is the review's own all the same.
      expect(await other.earlierExtraction(reviewId, 'fine')).toEqual(await fine());
      await other.commands.undo(reviewId);
      expect(await other.commands.undo(reviewId)).toMatchObject({ ok: true });
      await expect
        .poll(() => verdictsByText(restored))
        .toMatchObject({ [CAPSULES]: 'supported', [MOOD]: 'supported', [TIMES]: null });
      expect(await other.importBundle(file)).toMatchObject({ ok: true, newEvents: 0 });
    }
  });

  test('is refused without the claims that its events go back to, or with those of another text', async () => {
    const bundle = JSON.parse(await storage.exportBundle(reviewId)) as {
      extractions: Extraction[];
    };
    expect(bundle.extractions.length).toBe(2);
    for (const missing of [0, 1]) {
      const json = JSON.stringify({
        ...bundle,
        extractions: bundle.extractions.filter((_, index) => index !== missing),
      });
      freshBrowser();
      const other = await openTestStorage({ device: 'other' });
      const result = await other.importBundle(json);
      expect(result).toMatchObject({ ok: false, reason: 'broken' });
      if (!result.ok) expect(result.message).toMatch(/not in the file/);
    }
  });

  test('shows a colleague’s verdicts on claims that stay, whichever extraction she gave them on', async () => {
    const file = await storage.exportBundle(reviewId);
    await storage.commands.undo(reviewId);
    await storage.commands.undo(reviewId);
    const fineFile = await storage.exportBundle(reviewId);
    freshBrowser();
    const colleague = await openTestStorage({ device: 'colleague' });
    await createTestReview(colleague, 'Own work');
    await colleague.importBundle(fineFile);
    const hers = await openModel(colleague, reviewId);
    await colleague.commands.setVerdict(reviewId, [byText(MOOD, hers)], 'contradicted');
    await colleague.commands.setVerdict(reviewId, [byText(CAPSULES, hers)], 'unsupported');
    await colleague.commands.extractAgain(reviewId, await coarse());
    const back = await colleague.exportBundle(reviewId);
    freshBrowser();
    const again = await openTestStorage({ device: 'a2' });
    await again.importBundle(file);
    await again.importBundle(back);
    const merged = await openModel(again, reviewId);
    expect(merged.structure().extraction.granularity).toBe('coarse');
    const others = merged.claim(byText(MOOD, merged)).others;
    expect(others.map((each) => each.assessment.verdict)).toEqual(['contradicted']);
    expect(merged.plan(await fine())).toMatchObject({ returning: 1 });
  });
});

describe('two devices that extract differently', () => {
  const change = fc.constantFrom<Change>('same', 'reworded', 'gone');
  const extraction = fc.record({
    engine: fc.constantFrom('test/2', 'test/3'),
    granularity: fc.constantFrom('fine' as const, 'coarse' as const),
  });
  /** An engine's claims follow from its name, as they do from the real one's. */
  const changesOf = (seed: number, engine: string, granularity: string) => {
    const [sample] = fc.sample(fc.tuple(change, change, change, change, change, change), {
      seed: seed + engine.charCodeAt(5) * 7 + granularity.length,
      numRuns: 1,
    });
    return { ...sample };
  };
  const step = fc.oneof(
    fc.record({ kind: fc.constant('extract' as const), extraction }),
    fc.record({
      kind: fc.constant('verdict' as const),
      at: fc.nat(5),
      verdict: fc.constantFrom(...VERDICTS, null),
    }),
    fc.record({ kind: fc.constant('dismiss' as const), at: fc.nat(5) }),
    fc.record({ kind: fc.constant('undo' as const) }),
    fc.record({ kind: fc.constant('redo' as const) }),
  );

  test('come to the same claims and verdicts by merging, in either order, and lose none', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(1_000),
        fc.array(step, { maxLength: 6 }),
        fc.array(step, { maxLength: 6 }),
        async (seed, mine, theirs) => {
          async function work(on: Storage, steps: typeof mine): Promise<void> {
            for (const each of steps) {
              const open = await openModel(on, reviewId);
              const id = (at: number) => open.structure().rows[at]?.id;
              if (each.kind === 'extract') {
                const { engine, granularity } = each.extraction;
                const next = await anotherExtraction(
                  changesOf(seed, engine, granularity),
                  engine,
                  granularity,
                );
                open.plan(next);
                const result = await on.commands.extractAgain(reviewId, next);
                if (!result.ok) throw new Error(result.message);
              } else if (each.kind === 'verdict') {
                const claim = id(each.at);
                if (claim !== undefined)
                  await on.commands.setVerdict(reviewId, [claim], each.verdict);
              } else if (each.kind === 'dismiss') {
                const claim = id(each.at);
                if (claim !== undefined)
                  await on.commands.dismissClaims(reviewId, [claim], 'other', '');
              } else await on.commands[each.kind](reviewId);
              const anew = await openModel(on, reviewId);
              // One that was neither the first nor in force since the review was opened is read first.
              await expect.poll(() => verdictsByText(open)).toEqual(verdictsByText(anew));
              open.close();
              expect(new Set(anew.structure().rows.map((row) => row.id)).size).toBe(
                anew.structure().rows.length,
              );
              anew.close();
            }
          }
          freshBrowser();
          storage = await openTestStorage();
          reviewId = await createTestReview(storage);
          model = await openModel(storage, reviewId);
          const begun = await storage.exportBundle(reviewId);
          await work(storage, mine);
          const left = await storage.exportBundle(reviewId);
          freshBrowser();
          const other = await openTestStorage({ device: 'b' });
          await createTestReview(other, 'Own work');
          await other.importBundle(begun);
          await work(other, theirs);
          const right = await other.exportBundle(reviewId);
          const results: unknown[] = [];
          for (const files of [
            [left, right],
            [right, left],
          ]) {
            freshBrowser();
            const merged = await openTestStorage({ device: 'c' });
            await createTestReview(merged, 'Own work');
            for (const file of files) {
              const result = await merged.importBundle(file);
              if (!result.ok) throw new Error(result.message);
            }
            const open = await openModel(merged, reviewId);
            results.push([
              await merged.stateHash(reviewId),
              texts(open),
              open.structure().rows.map((row) => open.claim(row.id).others),
            ]);
            storage = merged;
            model = open;
            await tallyTold();
          }
          expect(results[0]).toEqual(results[1]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
