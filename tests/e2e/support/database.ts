/** The library's database as it lies in the browser, read and changed behind the app's back. */
import type { Page } from '@playwright/test';

export type Dump = Readonly<Record<string, readonly unknown[]>>;

/** Every record of every store. The page has to be at the app's origin, and the database to exist. */
export async function dumpDatabase(page: Page): Promise<Dump> {
  return page.evaluate(async () => {
    const asked = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open('claimbench'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names, 'readonly');
    const rows = await Promise.all(
      names.map((name) => asked(transaction.objectStore(name).getAll())),
    );
    database.close();
    return Object.fromEntries(names.map((name, index) => [name, rows[index] ?? []]));
  });
}

const STATE = [
  'reviews',
  'revisions',
  'texts',
  'extractions',
  'claims',
  'assessments',
  'evidence',
  'findings',
  'sources',
] as const;

/** Whether claims were found here or came with a file is remembered, and says nothing about them. */
function withoutOrigin(row: unknown): unknown {
  const { imported: _imported, ...rest } = row as { imported?: boolean };
  return rest;
}

/** What the reviews say, and the events that say it; not what belongs to this browser alone, such as its own profile. */
export async function dumpState(page: Page): Promise<Dump> {
  const dump = await dumpDatabase(page);
  const events = (dump.events ?? []) as { id: string; scope: string }[];
  return {
    ...Object.fromEntries(STATE.map((store) => [store, (dump[store] ?? []).map(withoutOrigin)])),
    events: events
      .filter(({ scope }) => scope !== 'library')
      .map(({ id }) => id)
      .toSorted(),
  };
}

export async function databaseVersion(page: Page): Promise<number | undefined> {
  return page.evaluate(async () => {
    const databases = await indexedDB.databases();
    return databases.find(({ name }) => name === 'claimbench')?.version;
  });
}

/** Does what a later version of the app would do: raises the version and adds a store with a record in it. */
export async function changeDatabase(page: Page, version: number, store: string): Promise<void> {
  await page.evaluate(
    ([wanted, name]) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('claimbench', wanted);
        request.onupgradeneeded = () => {
          request.result.createObjectStore(name).put('kept', 'record');
        };
        request.onsuccess = () => {
          request.result.close();
          resolve();
        };
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('The database is still open elsewhere.'));
      }),
    [version, store] as const,
  );
}

/** As a browser does that clears its storage. No app may be open. */
export async function deleteDatabase(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('claimbench');
        request.onsuccess = () => resolve();
        request.onerror = () => reject(request.error);
        request.onblocked = () => reject(new Error('The database is still open elsewhere.'));
      }),
  );
}

/**
 * Fills what is left of the origin's quota, down to the last hundred bytes, from a database of its own. The quota has
 * to be small: the browser remembers for half a minute how much room there was, and takes from that.
 */
export async function fillStorage(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const request = indexedDB.open('ballast');
    request.onupgradeneeded = () => {
      request.result.createObjectStore('blocks', { autoIncrement: true });
    };
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const put = (size: number) =>
      new Promise<boolean>((resolve) => {
        const transaction = database.transaction('blocks', 'readwrite');
        transaction.oncomplete = () => resolve(true);
        transaction.onabort = () => resolve(false);
        // What repeats would be compressed away.
        const block = new Uint8Array(size);
        for (let at = 0; at < size; at += 65_536) {
          crypto.getRandomValues(block.subarray(at, at + 65_536));
        }
        transaction.objectStore('blocks').put(block);
      });
    for (const size of [4e6, 1e6, 1e5, 1e4, 1e3, 100]) while (await put(size));
    database.close();
  });
}
