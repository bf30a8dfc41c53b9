import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { findingIdOf, type ReviewId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import type { LibraryEntry, ReviewModel } from '../../src/storage/model.ts';
import { countTally } from '../../src/storage/tallies.ts';
import { createConflictReview, FOUND, found, idAt, shownAt, told } from '../support/conflicts.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';
import { anotherExtraction } from '../support/extractions.ts';

let storage: Storage;
let reviewId: ReviewId;

async function libraryNow(from: Storage = storage): Promise<readonly LibraryEntry[]> {
  return new Promise((resolve, reject) => {
    const stop = from.watchLibrary((entries) => {
      queueMicrotask(() => stop());
      resolve(entries);
    }, reject);
  });
}

const conflicts = async (from: Storage = storage) =>
  (await libraryNow(from)).find((entry) => entry.reviewId === reviewId)?.conflicts;

async function withDatabase<T>(use: (db: ClaimbenchDatabase) => Promise<T>): Promise<T> {
  const db = new ClaimbenchDatabase();
  try {
    return await use(db);
  } finally {
    db.close();
  }
}

/** The commands' own count, without an open review that would put it right. */
async function closed(act: (model: ReviewModel) => Promise<unknown>): Promise<void> {
  const model = await openModel(storage, reviewId);
  model.close();
  await act(model);
}

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createConflictReview(storage);
});

describe('the library', () => {
  test('counts what the extraction has found, and what nobody has dismissed of it', async () => {
    expect(await conflicts()).toBe(4);
    await closed((model) =>
      storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2), shownAt(model, 2, 3)], {
        state: 'dismissed',
        reason: '',
      }),
    );
    expect(await conflicts()).toBe(2);
    await storage.commands.undo(reviewId);
    expect(await conflicts()).toBe(4);
    await closed((model) =>
      storage.commands.joinClaims(reviewId, idAt(model, 1), idAt(model, 5), ''),
    );
    expect(await conflicts()).toBe(5);
    await closed((model) =>
      storage.commands.joinClaims(reviewId, idAt(model, 1), idAt(model, 2), ''),
    );
    expect(await conflicts()).toBe(5);
    await closed((model) =>
      storage.commands.dismissClaims(reviewId, [idAt(model, 1)], 'opinion', ''),
    );
    expect(await conflicts()).toBe(2);
  });

  test('counts none where there are none, and where nobody has looked', async () => {
    freshBrowser();
    storage = await openTestStorage();
    reviewId = await createTestReview(storage, 'Another');
    expect(await conflicts()).toBe(0);
  });

  test('counts anew after a merge and after another extraction', async () => {
    await closed((model) =>
      storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
        state: 'dismissed',
        reason: '',
      }),
    );
    const file = await storage.exportBundle(reviewId);
    freshBrowser();
    storage = await openTestStorage({ device: 'other' });
    await storage.importBundle(file);
    expect(await conflicts()).toBe(3);
    const next = { ...(await anotherExtraction({ 0: 'gone' })), findings: [found(0, 1)] };
    await storage.commands.extractAgain(reviewId, next);
    expect(await conflicts()).toBe(1);
    await closed((model) =>
      storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
        state: 'dismissed',
        reason: '',
      }),
    );
    expect(await conflicts()).toBe(0);
  });

  test('kept step by step equals what is counted anew, and what the open review shows', async () => {
    const pair = fc.constantFrom(
      [1, 2] as const,
      [2, 3] as const,
      [4, 6] as const,
      [1, 5] as const,
    );
    const step = fc.record({
      pair,
      act: fc.constantFrom(
        ...([
          'confirm',
          'dismiss',
          'reopen',
          'join',
          'part',
          'gone',
          'back',
          'undo',
          'redo',
        ] as const),
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 10 }), async (steps) => {
        freshBrowser();
        storage = await openTestStorage();
        reviewId = await createConflictReview(storage);
        const model = await openModel(storage, reviewId);
        // Closed to the database, so that it corrects nothing.
        model.close();
        const { commands } = storage;
        for (const { pair: numbers, act } of steps) {
          const now = await openModel(storage, reviewId);
          now.close();
          const [one, other] = [idAt(model, numbers[0]), idAt(model, numbers[1])];
          const id = findingIdOf(one, other);
          const of = now.findings().find((row) => row.id === id)?.explanation ?? '';
          if (act === 'confirm')
            await commands.decideFindings(reviewId, [{ id, of }], {
              state: 'confirmed',
              reason: '',
            });
          else if (act === 'dismiss')
            await commands.decideFindings(reviewId, [{ id, of }], {
              state: 'dismissed',
              reason: '',
            });
          else if (act === 'reopen') await commands.decideFindings(reviewId, [{ id, of }], null);
          else if (act === 'join') await commands.joinClaims(reviewId, one, other, '');
          else if (act === 'part') await commands.partClaims(reviewId, id);
          else if (act === 'gone') await commands.dismissClaims(reviewId, [one], 'other', '');
          else if (act === 'back') await commands.restoreClaims(reviewId, [one]);
          else await commands[act](reviewId);
        }
        const kept = await conflicts();
        const anew = await withDatabase(async (db) => {
          const review = await db.reviews.get(reviewId);
          if (review === undefined) throw new Error('the review is gone');
          return countTally(db, reviewId, review, 0);
        });
        expect(kept).toBe(anew.conflicts);
        const shown = told(await openModel(storage, reviewId));
        expect(kept).toBe(shown.filter((row) => !row.endsWith('dismissed')).length);
      }),
      { numRuns: 15 },
    );
  }, 120_000);
});

describe('an open review', () => {
  test('puts the number right once it knows better, and writes nothing while it is right', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.editClaimText(reviewId, idAt(model, 1), 'It is 2 grams daily.');
    // While it has to be worked out, the number stays.
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await conflicts()).toBe(4);
    const events = await withDatabase((db) => db.events.count());
    const edited = (await libraryNow())[0]?.editedAt;
    model.acceptFindings(model.findingsWanted()?.key ?? '', [found(0, 1)]);
    await expect.poll(() => conflicts()).toBe(1);
    expect(await withDatabase((db) => db.events.count())).toBe(events);
    expect((await libraryNow())[0]?.editedAt).toBe(edited);
    const decided = shownAt(model, 1, 2);
    await storage.commands.decideFindings(reviewId, [decided], { state: 'dismissed', reason: '' });
    await expect.poll(() => conflicts()).toBe(0);
    await storage.commands.undo(reviewId);
    await expect.poll(() => conflicts()).toBe(1);
    const seen: (number | undefined)[] = [];
    const stop = storage.watchLibrary(
      (entries) => seen.push(entries[0]?.conflicts),
      () => {},
    );
    await expect.poll(() => seen).toEqual([1]);
    (await openModel(storage, reviewId)).close();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(seen).toEqual([1]);
    stop();
  });

  test('keeps the number when a claim goes whose conflicts were no longer shown', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.editClaimText(reviewId, idAt(model, 1), 'It is safe.');
    const rest = [found(1, 2, 'touching'), found(3, 5, 'opposing')];
    model.acceptFindings(model.findingsWanted()?.key ?? '', rest);
    await expect.poll(() => conflicts()).toBe(2);
    // Of the extraction's four, two are of this claim.
    await storage.commands.dismissClaims(reviewId, [idAt(model, 1)], 'opinion', '');
    expect(told(model)).toEqual(['2-3 open', '4-6 open']);
    await expect.poll(() => conflicts()).toBe(2);
    await storage.commands.undo(reviewId);
    await expect.poll(() => conflicts()).toBe(2);
  });

  test('counts what an earlier version left uncounted, and tells a list in another tab', async () => {
    await withDatabase(async (db) => {
      const tally = await db.tallies.get(reviewId);
      if (tally === undefined) throw new Error('no tally');
      const { conflicts: _, ...earlier } = tally;
      await db.tallies.put(earlier);
    });
    expect(await conflicts()).toBe(0);
    const tab = await openTestStorage({ device: 'tab2' });
    const seen: (number | undefined)[] = [];
    const stop = tab.watchLibrary(
      (entries) => seen.push(entries[0]?.conflicts),
      () => {},
    );
    await expect.poll(() => seen).toEqual([0]);
    const model = await openModel(storage, reviewId);
    expect(model.findings()).toHaveLength(FOUND.length);
    await expect.poll(() => seen.at(-1)).toBe(4);
    stop();
    tab.close();
  });
});
