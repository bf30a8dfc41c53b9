import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, test } from 'vitest';
import { ClaimbenchDatabase } from '../../src/storage/database.ts';
import { failureOf } from '../../src/storage/failures.ts';
import { openStorage } from '../../src/storage/open.ts';
import {
  createTestReview,
  freshBrowser,
  memoryMarker,
  openTestStorage,
} from '../support/database.ts';

beforeEach(() => freshBrowser());

describe('opening', () => {
  test('makes a reviewer silently, once', async () => {
    const first = await openTestStorage();
    const reviewer = await first.ownReviewer();
    expect(reviewer).toMatchObject({ name: 'You', own: true });
    first.close();
    const second = await openTestStorage({ device: 'b' });
    expect((await second.ownReviewer()).id).toBe(reviewer.id);
  });

  test('is refused by older code when the schema is newer, and nothing is changed', async () => {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('claimbench', 990);
      request.onupgradeneeded = () => request.result.createObjectStore('fromTheFuture');
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
    });
    const opened = await openStorage({ marker: memoryMarker() });
    expect(opened).toMatchObject({ ok: false, reason: 'newer-schema' });
    if (!opened.ok) expect(opened.message).toContain('newer version of Claimbench');
    const found = (await indexedDB.databases()).find((database) => database.name === 'claimbench');
    expect(found?.version).toBe(990);
  });

  test('is refused after opening too, where the browser cannot list its databases', async () => {
    const factory = new IDBFactory();
    await new Promise<void>((resolve) => {
      const request = factory.open('claimbench', 990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    Object.defineProperty(factory, 'databases', { value: undefined });
    globalThis.indexedDB = factory;
    Dexie.dependencies.indexedDB = factory;
    expect(await openStorage({ marker: memoryMarker() })).toMatchObject({ ok: false });
  });

  test('waits for the files of a browser that has just crashed', async () => {
    const factory = new IDBFactory();
    const open = factory.open.bind(factory);
    let refusals = 0;
    factory.open = (...parameters: Parameters<typeof open>) => {
      refusals += 1;
      if (refusals <= 6)
        throw new DOMException('Internal error opening backing store.', 'UnknownError');
      return open(...parameters);
    };
    globalThis.indexedDB = factory;
    Dexie.dependencies.indexedDB = factory;
    expect(await openStorage({ marker: memoryMarker() })).toMatchObject({ ok: true });
    expect(refusals).toBeGreaterThan(6);
  });

  test('ends for good when another tab upgrades: nothing is written into the newer database', async () => {
    const storage = await openTestStorage();
    const reviewId = await createTestReview(storage);
    const reasons: string[] = [];
    storage.onClosed((reason) => reasons.push(reason));
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.open('claimbench', 990);
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
      request.onerror = () => reject(request.error);
      request.onblocked = () => reject(new Error('blocked'));
    });
    expect(reasons).toEqual(['upgraded-elsewhere']);
    expect(await storage.commands.renameReview(reviewId, 'Later')).toMatchObject({
      ok: false,
      reason: 'closed',
    });
  });

  test('asks for strict durability on every transaction', async () => {
    const db = new ClaimbenchDatabase();
    await db.open();
    const options = (db as unknown as { _options: { chromeTransactionDurability?: string } })
      ._options;
    expect(options.chromeTransactionDurability).toBe('strict');
    db.close();
  });
});

describe('the marker', () => {
  test('warns when the database has lost what was saved, and not otherwise', async () => {
    const marker = memoryMarker();
    const storage = await openTestStorage({ marker });
    const reviewId = await createTestReview(storage);
    await storage.commands.deleteForGood(reviewId);
    storage.close();
    const again = await openStorage({ marker });
    expect(again.ok && again.warning).toBeNull();
    if (again.ok) again.storage.close();
    freshBrowser();
    const lost = await openStorage({ marker });
    expect(lost.ok && lost.warning?.message).toMatch(/empty now/);
    if (!lost.ok) return;
    lost.storage.close();
    const later = await openStorage({ marker });
    expect(later.ok && later.warning?.message).toMatch(/empty now/);
    if (!later.ok) return;
    later.storage.acceptLoss();
    later.storage.close();
    const accepted = await openStorage({ marker });
    expect(accepted.ok && accepted.warning).toBeNull();
  });
});

describe('failures', () => {
  test('a full disk is recognised inside Dexie’s AbortError', () => {
    const inner = new Error('full');
    inner.name = 'QuotaExceededError';
    const outer = Object.assign(new Error('aborted'), { name: 'AbortError', inner });
    expect(failureOf(outer)).toMatchObject({ ok: false, reason: 'full' });
    expect(failureOf(inner).reason).toBe('full');
  });

  test('anything else keeps its message and says that nothing was lost', () => {
    expect(failureOf(new Error('odd'))).toMatchObject({
      reason: 'failed',
      message: expect.stringContaining('Everything saved before is kept'),
    });
  });

  test('a command on a closed database comes back as a value', async () => {
    const storage = await openTestStorage();
    const reviewId = await createTestReview(storage);
    storage.close();
    expect(await storage.commands.renameReview(reviewId, 'Later')).toMatchObject({
      ok: false,
      reason: 'closed',
    });
  });
});
