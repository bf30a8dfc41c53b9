import { beforeEach, expect, test } from 'vitest';
import type { ReviewId } from '../../src/domain/ids.ts';
import type { Storage } from '../../src/storage/api.ts';
import { createTestReview, freshBrowser, openModel, openTestStorage } from '../support/database.ts';

let storage: Storage;
let reviewId: ReviewId;

beforeEach(async () => {
  freshBrowser();
  storage = await openTestStorage();
  reviewId = await createTestReview(storage);
});

const opened = async (into: Storage, json: string) => {
  const bundle = await into.openBundle(json);
  if (!bundle.ok) throw new Error(bundle.message);
  return bundle;
};

test('a backup says what it would bring, and brings nothing before it is restored', async () => {
  const other = await createTestReview(storage, 'A second article');
  const backup = await storage.exportLibrary();
  freshBrowser();
  const fresh = await openTestStorage({ device: 'b' });
  const before = await fresh.stateHash();
  const bundle = await opened(fresh, backup);
  expect(bundle).toMatchObject({
    contains: 'library',
    reviews: [
      { reviewId, title: 'A test article', state: 'new' },
      { reviewId: other, title: 'A second article', state: 'new' },
    ],
  });
  expect(bundle.newEvents).toBeGreaterThan(2);
  expect(await fresh.stateHash()).toBe(before);
  expect(await bundle.restore()).toMatchObject({ ok: true, newReviews: 2 });
  expect(await fresh.stateHash()).not.toBe(before);
});

test('reviews that are here are told apart: changed in the file, or the same', async () => {
  const other = await createTestReview(storage, 'A second article');
  const early = await storage.exportLibrary();
  const model = await openModel(storage, other);
  const [row] = model.structure().rows;
  if (row === undefined) throw new Error('no claim');
  await storage.commands.setVerdict(other, [row.id], 'supported');
  await storage.commands.renameReview(other, 'Renamed here');
  const late = await storage.exportLibrary();

  freshBrowser();
  const device = await openTestStorage({ device: 'b' });
  await device.importBundle(early);
  const bundle = await opened(device, late);
  expect(bundle.reviews).toEqual([
    { reviewId, title: 'A test article', state: 'unchanged', newEvents: 0 },
    { reviewId: other, title: 'A second article', state: 'merged', newEvents: 2 },
  ]);
  expect(bundle.newEvents).toBe(2);
  expect(await bundle.restore()).toMatchObject({ ok: true, newReviews: 0, newEvents: 2 });
  expect((await opened(device, late)).newEvents).toBe(0);
});

test('a file that is none is refused in words', async () => {
  expect(await storage.openBundle('{"format"')).toMatchObject({ ok: false, reason: 'not-json' });
  expect(await storage.openBundle('{}')).toMatchObject({ ok: false, reason: 'not-a-bundle' });
});

test('the state of the backup counts what came after it', async () => {
  expect(await storage.backupState()).toMatchObject({ at: null, changes: 1 });
  await storage.exportLibrary();
  const done = await storage.backupState();
  expect(done).toMatchObject({ changes: 0, since: null });
  await storage.commands.renameReview(reviewId, 'Another title');
  const later = await storage.backupState();
  expect(later).toMatchObject({ at: done.at, changes: 1 });
  expect(later.since).toBeGreaterThan(done.at ?? 0);
  expect(await storage.lastBackupAt()).toBe(done.at);
});

test('a backup that was never written is none', async () => {
  const { json } = await storage.exportForBackup();
  expect(json.length).toBeGreaterThan(100);
  expect(await storage.lastBackupAt()).toBeNull();
});
