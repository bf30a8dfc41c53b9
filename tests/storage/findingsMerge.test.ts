import * as fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { findingIdOf, type ReviewId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import {
  conflictExtraction,
  createConflictReview,
  FOUND,
  findingAt,
  idAt,
  shownAt,
  told,
} from '../support/conflicts.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;

/** A file's contents as far as tests change them. */
interface File {
  extractions: { findings?: unknown[] }[];
  events: {
    id: string;
    command: string;
    changes: { store: string; field: string; keys: string[]; to: unknown[] }[];
  }[];
}

async function inFreshBrowser<T>(use: (other: Storage) => Promise<T>, device = 'other') {
  freshBrowser();
  return use(await openTestStorage({ device }));
}

const broken = (file: string, change: (json: File) => void): string => {
  const json = JSON.parse(file) as File;
  change(json);
  return JSON.stringify(json);
};

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createConflictReview(storage);
});

describe('a file', () => {
  test('carries what was found and what was decided, and gives the same state', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
      state: 'dismissed',
      reason: 'Two products.',
    });
    await storage.commands.joinClaims(reviewId, idAt(model, 1), idAt(model, 5), 'Both cannot be.');
    const expected = told(model);
    const hash = await storage.stateHash(reviewId);
    const file = await storage.exportBundle(reviewId);
    await inFreshBrowser(async (other) => {
      expect(await other.importBundle(file)).toMatchObject({ ok: true });
      const again = await openModel(other, reviewId);
      expect(told(again)).toEqual(expected);
      expect(again.findingsWanted()).toBeNull();
      expect(findingAt(again, 1, 2).reason).toBe('Two products.');
      expect(await other.stateHash(reviewId)).toBe(hash);
    });
  });

  test('of an earlier version has no findings, and merges with what is here either way', async () => {
    const file = await storage.exportBundle(reviewId);
    const earlier = broken(file, (json) => {
      for (const extraction of json.extractions) delete extraction.findings;
    });
    expect(await storage.importBundle(earlier)).toMatchObject({ ok: true, newEvents: 0 });
    expect(told(await openModel(storage, reviewId))).toHaveLength(4);
    await inFreshBrowser(async (other) => {
      expect(await other.importBundle(earlier)).toMatchObject({ ok: true });
      const model = await openModel(other, reviewId);
      expect(told(model)).toEqual([]);
      expect(model.findingsWanted()).not.toBeNull();
      expect(await other.importBundle(file)).toMatchObject({ ok: true, newEvents: 0 });
    });
  });

  test('with a finding that is no pair of two claims is refused, and changes nothing', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.joinClaims(reviewId, idAt(model, 1), idAt(model, 5), 'Both cannot be.');
    const file = await storage.exportBundle(reviewId);
    const key = findingIdOf(idAt(model, 1), idAt(model, 5));
    const [one, other] = key.split('/');
    for (const wrong of [`${other}/${one}`, `${one}/${one}`, `${one}`]) {
      const damaged = broken(file, (json) => {
        for (const change of json.events.flatMap(({ changes }) => changes)) {
          if (change.store === 'findings') change.keys = [wrong];
        }
      });
      await inFreshBrowser(async (fresh) => {
        const refused = await fresh.importBundle(damaged);
        expect(refused).toMatchObject({ ok: false, reason: 'broken' });
        if (!refused.ok) expect(refused.message).toContain('a key is not a pair of two claims');
        expect(await fresh.openReview(reviewId)).toEqual({ status: 'missing' });
      });
    }
    const unknown = broken(file, (json) => {
      for (const change of json.events.flatMap(({ changes }) => changes)) {
        if (change.store === 'findings') change.keys = ['known-nowhere/known-nowhere.1'];
      }
    });
    await inFreshBrowser(async (fresh) => {
      expect(await fresh.importBundle(unknown)).toMatchObject({ ok: true });
      expect(told(await openModel(fresh, reviewId))).toHaveLength(4);
    });
  });

  test('with a decision or a found pair that makes no sense is refused', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
      state: 'confirmed',
      reason: '',
    });
    const file = await storage.exportBundle(reviewId);
    const cases: readonly ((json: File) => void)[] = [
      (json) => {
        const change = json.events.flatMap(({ changes }) => changes).find(isFinding);
        if (change !== undefined) change.to = [{ state: 'perhaps', reason: '', of: 'x' }];
      },
      (json) => {
        json.extractions[0]?.findings?.push({ ...FOUND[0], claims: [2, 6] });
      },
      (json) => {
        json.extractions[0]?.findings?.push({ ...FOUND[0], claims: [2, 1] });
      },
    ];
    for (const change of cases) {
      await inFreshBrowser(async (other) => {
        expect(await other.importBundle(broken(file, change))).toMatchObject({
          ok: false,
          reason: 'broken',
        });
      });
    }
  });
});

const isFinding = ({ store }: { store: string }) => store === 'findings';

describe('two logs', () => {
  test('with decisions and joins merge to the same state in any order', async () => {
    const pair = fc.constantFrom(
      [1, 2] as const,
      [1, 3] as const,
      [2, 3] as const,
      [1, 5] as const,
    );
    const step = fc.record({
      pair,
      act: fc.constantFrom('confirm', 'dismiss', 'reopen', 'join', 'part', 'undo', 'mark'),
      reason: fc.constantFrom('', 'because'),
    });
    type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

    async function work(on: Storage, steps: readonly Step[]): Promise<void> {
      const model = await openModel(on, reviewId);
      for (const { pair: numbers, act, reason } of steps) {
        const [one, other] = [idAt(model, numbers[0]), idAt(model, numbers[1])];
        const id = findingIdOf(one, other);
        const of = model.findings().find((row) => row.id === id)?.explanation ?? '';
        const { commands } = on;
        if (act === 'confirm')
          await commands.decideFindings(reviewId, [{ id, of }], { state: 'confirmed', reason });
        else if (act === 'dismiss')
          await commands.decideFindings(reviewId, [{ id, of }], { state: 'dismissed', reason });
        else if (act === 'reopen') await commands.decideFindings(reviewId, [{ id, of }], null);
        else if (act === 'join') await commands.joinClaims(reviewId, one, other, reason);
        else if (act === 'part') await commands.partClaims(reviewId, id);
        else if (act === 'mark') await commands.markContradicted(reviewId, [one], { id, of });
        else await commands.undo(reviewId);
      }
      model.close();
    }

    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 1, maxLength: 4 }),
        fc.array(step, { minLength: 1, maxLength: 4 }),
        async (mine, theirs) => {
          freshBrowser();
          storage = await openTestStorage();
          reviewId = await createConflictReview(storage);
          const begun = await storage.exportBundle(reviewId);
          await work(storage, mine);
          const left = await storage.exportBundle(reviewId);
          const right = await inFreshBrowser(async (other) => {
            await createTestReview(other, 'Own work');
            await other.importBundle(begun);
            await work(other, theirs);
            return other.exportBundle(reviewId);
          });
          const seen: unknown[] = [];
          for (const files of [
            [left, right],
            [right, left],
            [right, left, right],
          ]) {
            await inFreshBrowser(async (other) => {
              await createTestReview(other, 'Own work');
              for (const file of files) await other.importBundle(file);
              seen.push([await other.stateHash(reviewId), told(await openModel(other, reviewId))]);
            }, 'third');
          }
          expect(seen[1]).toEqual(seen[0]);
          expect(seen[2]).toEqual(seen[0]);
        },
      ),
      { numRuns: 8 },
    );
  }, 120_000);
});

describe('a review', () => {
  test('deleted for good takes its findings with it; a copy has its own', async () => {
    const model = await openModel(storage, reviewId);
    await storage.commands.decideFindings(reviewId, [shownAt(model, 1, 2)], {
      state: 'dismissed',
      reason: 'Two products.',
    });
    const copied = await storage.commands.duplicateReview(reviewId);
    if (!copied.ok || copied.reviewId === undefined) throw new Error('not copied');
    const copy = await openModel(storage, copied.reviewId);
    expect(findingAt(copy, 1, 2)).toMatchObject({ state: 'dismissed', reason: 'Two products.' });
    await storage.commands.deleteForGood(reviewId);
    const db = new ClaimbenchDatabase();
    const keys = await db.findings.toCollection().primaryKeys();
    db.close();
    expect(keys.map(([review]) => review)).toEqual([copied.reviewId]);
  });

  test('stored before claims were compared takes what the same extraction has found', async () => {
    freshBrowser();
    storage = await openTestStorage();
    reviewId = await createConflictReview(storage, null);
    const second = await createConflictReview(storage);
    expect(told(await openModel(storage, second))).toHaveLength(4);
    expect(told(await openModel(storage, reviewId))).toHaveLength(4);
    const { header } = await conflictExtraction();
    expect((await storage.findExtraction(header.id))?.findings).toEqual(FOUND);
  });
});
