/** Records by (store, key) within one transaction: read together, folded in memory, written together. */
import type { Table } from 'dexie';
import { EMPTY_RECORD, type FoldedRecord, type RecordAccess } from '../domain/history/fold.ts';
import { splitAssessmentKey } from '../domain/history/keys.ts';
import type { RecordStore } from '../domain/history/schema.ts';
import type { ClaimbenchDatabase } from './database.ts';

type StoredKey = string | string[];
type AnyTable = Table<FoldedRecord, StoredKey>;

/** The stores whose records this version folds. */
const FOLDED = [
  'reviews',
  'claims',
  'assessments',
  'evidence',
  'findings',
  'sources',
  'reviewers',
] as const;
export type FoldedStore = (typeof FOLDED)[number];

/** Records that are read or written at once; more in one go would hold up the page. Sources are large. */
const atOnce = (store: FoldedStore): number => (store === 'sources' ? 200 : 1_000);

export function isFolded(store: RecordStore): store is FoldedStore {
  return (FOLDED as readonly string[]).includes(store);
}

function tableOf(db: ClaimbenchDatabase, store: FoldedStore): AnyTable {
  // Each store has its own key type; here they are read and written alike.
  return db[store] as unknown as AnyTable;
}

function storedKey(scope: string, store: FoldedStore, key: string): StoredKey {
  switch (store) {
    case 'claims':
    case 'evidence':
    case 'findings':
      return [scope, key];
    case 'assessments': {
      const { claimId, reviewerId } = splitAssessmentKey(key);
      return [scope, claimId, reviewerId];
    }
    default:
      return key;
  }
}

function toRow(scope: string, store: FoldedStore, key: string, record: FoldedRecord): FoldedRecord {
  const { fields, stamps } = record;
  switch (store) {
    case 'claims':
      return { reviewId: scope, claimId: key, fields, stamps } as FoldedRecord;
    case 'evidence':
    case 'findings':
      return { reviewId: scope, id: key, fields, stamps } as FoldedRecord;
    case 'assessments':
      return { reviewId: scope, ...splitAssessmentKey(key), fields, stamps } as FoldedRecord;
    default:
      return { id: key, fields, stamps } as FoldedRecord;
  }
}

/** One transaction's view of the records of one scope. `load` before `read`; `save` writes what changed. */
export class RecordSession implements RecordAccess {
  readonly #db: ClaimbenchDatabase;
  readonly #scope: string;
  readonly #records = new Map<string, FoldedRecord>();
  readonly #dirty = new Map<FoldedStore, Set<string>>();

  constructor(db: ClaimbenchDatabase, scope: string) {
    this.#db = db;
    this.#scope = scope;
  }

  async load(store: FoldedStore, keys: readonly string[]): Promise<void> {
    const missing = [...new Set(keys)].filter((key) => !this.#records.has(`${store}|${key}`));
    if (missing.length === 0) return;
    for (let from = 0; from < missing.length; from += atOnce(store)) {
      const keysNow = missing.slice(from, from + atOnce(store));
      const rows = await tableOf(this.#db, store).bulkGet(
        keysNow.map((key) => storedKey(this.#scope, store, key)),
      );
      for (const [index, key] of keysNow.entries()) {
        const row = rows[index];
        this.#records.set(
          `${store}|${key}`,
          row === undefined ? EMPTY_RECORD : { fields: row.fields, stamps: row.stamps },
        );
      }
    }
  }

  /**
   * Loads the records of several drafts or changes with one read a store. Dexie loses its transaction after about a
   * hundred awaits that reach no database, so nothing may be awaited once a change.
   */
  async loadEach(
    items: Iterable<{ readonly store: RecordStore; readonly keys: readonly string[] }>,
  ): Promise<void> {
    const byStore = new Map<FoldedStore, string[]>();
    for (const { store, keys } of items) {
      if (!isFolded(store)) continue;
      const all = byStore.get(store) ?? [];
      for (const key of keys) all.push(key);
      byStore.set(store, all);
    }
    for (const [store, keys] of byStore) await this.load(store, keys);
  }

  read(store: RecordStore, key: string): FoldedRecord | undefined {
    return this.#records.get(`${store}|${key}`);
  }

  write(store: RecordStore, key: string, record: FoldedRecord): void {
    if (!isFolded(store)) return;
    this.#records.set(`${store}|${key}`, record);
    const dirty = this.#dirty.get(store) ?? new Set();
    dirty.add(key);
    this.#dirty.set(store, dirty);
  }

  async save(): Promise<void> {
    for (const [store, keys] of this.#dirty) {
      const all = [...keys];
      const step = atOnce(store);
      for (let from = 0; from < all.length; from += step) {
        await tableOf(this.#db, store).bulkPut(
          all
            .slice(from, from + step)
            .map((key) =>
              toRow(this.#scope, store, key, this.#records.get(`${store}|${key}`) ?? EMPTY_RECORD),
            ),
        );
      }
    }
    this.#dirty.clear();
  }
}
