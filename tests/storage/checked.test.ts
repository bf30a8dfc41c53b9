import { beforeEach, expect, test } from 'vitest';
import type { ReviewId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let first: ReviewId;
let second: ReviewId;

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  first = await createTestReview(storage);
  second = await createTestReview(storage);
});

async function mark(reviewId: ReviewId, number: number) {
  const model = await openModel(storage, reviewId);
  const row = model.structure().rows[number - 1];
  if (row === undefined) throw new Error(`no claim ${number}`);
  await storage.commands.setVerdict(reviewId, [row.id], 'contradicted');
  return row;
}

test('claims with verdicts are found from every other review, and only from those', async () => {
  expect(await storage.checkedClaims(second)).toEqual([]);
  const row = await mark(first, 2);
  expect(await storage.checkedClaims(second)).toEqual([
    {
      claimId: row.id,
      reviewId: first,
      title: 'A test article',
      number: 2,
      text: row.text,
      verdict: 'contradicted',
      reviewer: null,
    },
  ]);
  expect(await storage.checkedClaims(first)).toEqual([]);
});

test('a verdict that is given or taken back later is seen', async () => {
  const row = await mark(first, 2);
  await storage.checkedClaims(second);
  await mark(first, 3);
  expect(await storage.checkedClaims(second)).toHaveLength(2);
  await storage.commands.setVerdict(first, [row.id], null);
  expect((await storage.checkedClaims(second)).map(({ number }) => number)).toEqual([3]);
});

test('an edited wording counts, dismissed claims and reviews in the bin do not', async () => {
  const row = await mark(first, 2);
  await storage.commands.editClaimText(first, row.id, 'Another wording.');
  expect(await storage.checkedClaims(second)).toMatchObject([{ text: 'Another wording.' }]);
  await storage.commands.dismissClaims(first, [row.id], 'not-a-claim', '');
  expect(await storage.checkedClaims(second)).toEqual([]);
  await mark(first, 3);
  await storage.commands.deleteReview(first);
  expect(await storage.checkedClaims(second)).toEqual([]);
});
