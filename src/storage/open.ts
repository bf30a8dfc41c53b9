/** Opens the library's database, or says in a sentence why it cannot. */
import Dexie from 'dexie';
import type { DeviceId, ReviewerId } from '../domain/ids.ts';
import { DEFAULT_REVIEWER_NAME } from '../domain/review/reviewers.ts';
import type { OpenStorageResult, Storage, StorageEstimate } from './api.ts';
import { attachmentsOf } from './attachments.ts';
import { backupQueries } from './backups.ts';
import { exportBundle } from './bundle/export.ts';
import { foldDue } from './bundle/foreign.ts';
import { importBundle, openBundle } from './bundle/import.ts';
import { checkedClaims } from './checked.ts';
import { assessCommands } from './commands/assess.ts';
import { attachCommands } from './commands/attach.ts';
import { claimCommands } from './commands/claims.ts';
import { evidenceCommands } from './commands/evidence.ts';
import { extractCommands } from './commands/extract.ts';
import { findingCommands } from './commands/findings.ts';
import { importCommands } from './commands/import.ts';
import {
  actAs,
  allReviewers,
  createReviewer,
  firstReviewer,
  renameReviewer,
} from './commands/reviewers.ts';
import { reviewCommands } from './commands/reviews.ts';
import { undoCommands } from './commands/undo.ts';
import type { StorageContext } from './context.ts';
import { ClaimbenchDatabase, DATABASE_NAME, SCHEMA_VERSION } from './database.ts';
import { watchReviews } from './library.ts';
import { earlierExtraction } from './listing.ts';
import { localStorageMarker, type Marker } from './marker.ts';
import { openReview } from './review/open.ts';
import { stateHash } from './stateHash.ts';
import { readExtraction } from './texts.ts';

export interface OpenOptions {
  /** The database's name; tests use their own. */
  readonly name?: string;
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  readonly newId?: () => string;
  readonly marker?: Marker;
  readonly appVersion?: string;
}

/** The version of a database as IndexedDB counts it, without opening it; null when it does not exist or cannot be told. */
async function storedVersion(name: string): Promise<number | null> {
  // Firefox before 126 has no `databases`; there a newer schema is found after opening.
  if (typeof indexedDB.databases !== 'function') return null;
  const found = (await indexedDB.databases()).find((database) => database.name === name);
  return found?.version ?? null;
}

const NEWER_SCHEMA: OpenStorageResult = {
  ok: false,
  reason: 'newer-schema',
  message:
    'Your library was last opened with a newer version of Claimbench, and this older one could damage it. Nothing was changed. Reload the page to get the newer version; if that does not help, close all Claimbench tabs and open it again.',
};

async function metaText(db: ClaimbenchDatabase, key: string): Promise<string | null> {
  const row = await db.meta.get(key);
  return typeof row?.value === 'string' ? row.value : null;
}

async function deviceOf(db: ClaimbenchDatabase, newId: () => string): Promise<DeviceId> {
  return db.transaction('rw', db.meta, async () => {
    const known = await metaText(db, 'device');
    if (known !== null) return known as DeviceId;
    const id = newId() as DeviceId;
    await db.meta.put({ key: 'device', value: id });
    return id;
  });
}

async function estimate(): Promise<StorageEstimate> {
  const manager = globalThis.navigator?.storage as StorageManager | undefined;
  if (manager?.estimate === undefined) return { usage: null, quota: null, persisted: null };
  const { usage, quota } = await manager.estimate();
  return {
    usage: usage ?? null,
    quota: quota ?? null,
    persisted: manager.persisted === undefined ? null : await manager.persisted(),
  };
}

/** A database behind its marker has lost changes: it was cleared, or it is damaged. */
async function markerWarning(db: ClaimbenchDatabase, marker: Marker): Promise<string | null> {
  const expected = marker.read();
  if (expected === null) return null;
  if (expected.alarm !== undefined) return expected.alarm;
  const last = await db.events.orderBy('n').lastKey();
  const found = typeof last === 'number' ? last : 0;
  if (found >= expected.lastEvent) return null;
  const alarm =
    found === 0
      ? 'Your library was saved in this browser before, but it is empty now. The browser may have cleared its storage, or the storage is damaged. Restore your last backup to get your reviews back.'
      : `Some changes that were saved in this browser are missing (${expected.lastEvent - found} of ${expected.lastEvent}). The storage may be damaged. Restore your last backup; what is here is kept and merged with it.`;
  marker.write({ alarm });
  return alarm;
}

/** Waits between attempts, in milliseconds: five seconds together. */
const PATIENCE_MS = [100, 200, 400, 800, 1_500, 2_000];

/**
 * A browser that has just crashed may hold its files for a moment longer while the next one starts; then opening
 * fails with "Internal error opening backing store" and succeeds a little later.
 */
async function openPatiently(make: () => ClaimbenchDatabase): Promise<ClaimbenchDatabase> {
  for (let attempt = 0; ; attempt += 1) {
    const database = make();
    try {
      await database.open();
      return database;
    } catch (error) {
      database.close();
      const wait = PATIENCE_MS[attempt];
      if (wait === undefined || !isPassing(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

const isPassing = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'UnknownError' || /backing store/.test(error.message));

export async function openStorage(options: OpenOptions = {}): Promise<OpenStorageResult> {
  const name = options.name ?? DATABASE_NAME;
  const now = options.now ?? (() => Date.now());
  const newId = options.newId ?? (() => crypto.randomUUID());
  const marker =
    options.marker ??
    localStorageMarker(
      typeof globalThis.localStorage === 'undefined' ? null : globalThis.localStorage,
    );
  const closedListeners = new Set<(reason: 'upgraded-elsewhere' | 'blocked') => void>();
  let db: ClaimbenchDatabase;
  try {
    // Where it cannot be told yet, the version is looked at after opening.
    const version = await storedVersion(name).catch(() => null);
    if (version !== null && version > SCHEMA_VERSION * 10) return NEWER_SCHEMA;
    db = await openPatiently(() => {
      const database = new ClaimbenchDatabase(name);
      database.on('versionchange', () => {
        database.close();
        for (const listener of closedListeners) listener('upgraded-elsewhere');
        // Dexie's own handler comes after this one: it would let the next query open the newer database and write into it.
        return false;
      });
      database.on('blocked', () => {
        for (const listener of closedListeners) listener('blocked');
      });
      return database;
    });
    // Dexie opens a newer database without a word, so what was opened is looked at once more.
    if (db.backendDB().version > SCHEMA_VERSION * 10) {
      db.close();
      return NEWER_SCHEMA;
    }
  } catch (error) {
    const detail =
      error instanceof Error ? (error.message.split('\n')[0] ?? error.name) : String(error);
    return {
      ok: false,
      reason:
        error instanceof Dexie.DexieError && error.name === 'BlockedError'
          ? 'blocked'
          : 'unavailable',
      message: `This browser does not let Claimbench store anything on this device (${detail}). Nothing was changed. Private windows and blocked site data are the usual causes: allow site data for this page, then reload it.`,
    };
  }

  const warning = await markerWarning(db, marker);
  const reviewer = await metaText(db, 'reviewer');
  const context: StorageContext = {
    db,
    deviceId: await deviceOf(db, newId),
    reviewerId: (reviewer ?? '') as ReviewerId,
    now,
    newId,
    marker,
    committed: new Set(),
  };
  await foldDue(context);
  if (reviewer === null) {
    const made = await firstReviewer(context);
    if (!made.ok) return { ok: false, reason: 'unavailable', message: made.message };
  }
  return {
    ok: true,
    storage: makeStorage(context, options.appVersion ?? '0', closedListeners),
    warning: warning === null ? null : { kind: 'behind-marker', message: warning },
  };
}

function makeStorage(
  context: StorageContext,
  appVersion: string,
  closedListeners: Set<(reason: 'upgraded-elsewhere' | 'blocked') => void>,
): Storage {
  const { db } = context;
  const backups = backupQueries(context, appVersion);
  return {
    commands: {
      ...reviewCommands(context),
      ...extractCommands(context),
      ...assessCommands(context),
      ...claimCommands(context),
      ...evidenceCommands(context),
      ...attachCommands(context),
      ...findingCommands(context),
      ...importCommands(context),
      ...undoCommands(context),
      renameReviewer: (name) => renameReviewer(context, name),
    },
    ...attachmentsOf(context),
    openReview: (reviewId) => openReview(context, reviewId),
    checkedClaims: checkedClaims(context),
    watchLibrary: (listener, onError) => watchReviews(context, 'library', listener, onError),
    watchBin: (listener, onError) => watchReviews(context, 'bin', listener, onError),
    async findExtraction(extractionId) {
      const first = await db.extractions.get([extractionId, 0]);
      return first?.imported === true ? null : readExtraction(db, extractionId);
    },
    earlierExtraction: (reviewId, granularity) => earlierExtraction(db, reviewId, granularity),
    async ownReviewer() {
      const [own] = await allReviewers(context);
      return own ?? { id: context.reviewerId, name: DEFAULT_REVIEWER_NAME, own: true };
    },
    reviewers: () => allReviewers(context),
    actAs: (reviewer) => actAs(context, reviewer),
    startAsNewReviewer: (name) => createReviewer(context, name),
    estimate,
    async requestPersistence() {
      const manager = globalThis.navigator?.storage as StorageManager | undefined;
      return manager?.persist === undefined ? false : manager.persist();
    },
    exportBundle: (reviewId) => exportBundle(context, appVersion, reviewId),
    async exportLibrary() {
      const { json, written } = await backups.exportForBackup();
      await written();
      return json;
    },
    ...backups,
    onCommitted(listener) {
      const heard = () => listener();
      context.committed.add(heard);
      return () => context.committed.delete(heard);
    },
    openBundle: (json) => openBundle(context, json),
    importBundle: (json) => importBundle(context, json),
    acceptLoss: () => context.marker.write({ alarm: null }),
    stateHash: (reviewId) => stateHash(db, reviewId),
    lastBackupAt: async () => (await backups.backupState()).at,
    onClosed(listener) {
      closedListeners.add(listener);
      return () => closedListeners.delete(listener);
    },
    close: () => db.close(),
  };
}
