/**
 * Keeps a chosen file up to date with the whole library (File System Access API). The browser writes beside the file and
 * puts the new one in its place when it is whole, so a crash leaves the earlier backup.
 */
import type { BackupFile, BackupFileState } from '../features/shared/backup/backupFile.ts';
import type { Storage } from '../storage/api.ts';

type Permission = 'granted' | 'denied' | 'prompt';

/** What browsers have and the library of types does not name yet. */
export interface WritableHandle {
  readonly name: string;
  createWritable(): Promise<{
    write(data: Blob): Promise<void>;
    close(): Promise<void>;
    abort(): Promise<void>;
  }>;
  queryPermission(wanted: { mode: 'readwrite' }): Promise<Permission>;
  requestPermission(wanted: { mode: 'readwrite' }): Promise<Permission>;
}

export interface BackupFileOptions {
  readonly storage: Storage;
  /** Rejects when the person thinks better of it. */
  readonly pick: () => Promise<WritableHandle>;
  readonly say: (text: string, icon: 'done' | 'alert') => void;
  readonly now?: () => number;
  /** Milliseconds between a change and the writing of it, and the longest that changes in a row may put it off. */
  readonly wait?: { readonly after: number; readonly most: number };
}

const WAIT = { after: 5_000, most: 60_000 };
const MODE = { mode: 'readwrite' } as const;
/** Two tabs must not write at once: the one that ends last would win, whatever it holds. */
const LOCK = 'claimbench-backup-file';

interface Picking {
  showSaveFilePicker?(options: object): Promise<WritableHandle>;
}

/** Null where the browser cannot write into files. */
export function savePicker(name: () => string): BackupFileOptions['pick'] | null {
  const browser = globalThis as Picking;
  if (browser.showSaveFilePicker === undefined) return null;
  const types = [{ description: 'Claimbench library', accept: { 'application/json': ['.json'] } }];
  return async () => {
    const picked = await browser.showSaveFilePicker?.({ suggestedName: name(), types });
    if (picked === undefined) throw new DOMException('No file was chosen', 'AbortError');
    return picked;
  };
}

const isHandle = (value: unknown): value is WritableHandle =>
  value !== null && typeof value === 'object' && 'createWritable' in value && 'name' in value;

async function alone(write: () => Promise<void>): Promise<void> {
  const locks = (globalThis.navigator as Partial<Navigator> | undefined)?.locks;
  if (locks === undefined) await write();
  else await locks.request(LOCK, write);
}

async function writeWhole(handle: WritableHandle, json: string): Promise<void> {
  const file = await handle.createWritable();
  try {
    await file.write(new Blob([json], { type: 'application/json' }));
    await file.close();
  } catch (error) {
    await file.abort().catch(() => undefined);
    throw error;
  }
}

export function createBackupFile(options: BackupFileOptions): BackupFile & { stop(): void } {
  const { storage, pick, say, now = Date.now, wait = WAIT } = options;
  const listeners = new Set<() => void>();
  let handle: WritableHandle | null = null;
  let state: BackupFileState = { phase: 'none', name: '', at: null };
  let timer: ReturnType<typeof setTimeout> | undefined;
  let waitingSince: number | null = null;
  let writing: Promise<void> = Promise.resolve();

  const set = (next: BackupFileState) => {
    state = next;
    for (const listener of listeners) listener();
  };

  async function write(): Promise<void> {
    const target = handle;
    clearTimeout(timer);
    waitingSince = null;
    if (target === null) return;
    try {
      await alone(async () => {
        const { json, written } = await storage.exportForBackup();
        await writeWhole(target, json);
        await written();
      });
      if (handle === target) set({ phase: 'kept', name: target.name, at: now() });
    } catch (error) {
      if (handle !== target) return;
      const refused = error instanceof DOMException && error.name === 'NotAllowedError';
      if (!refused) console.error(error);
      set({ ...state, phase: refused ? 'asks' : 'failed', name: target.name });
    }
  }
  const writeInTurn = () => {
    writing = writing.then(write);
    return writing;
  };

  function changed(): void {
    if (handle === null || state.phase === 'asks') return;
    const time = now();
    waitingSince ??= time;
    clearTimeout(timer);
    const left = Math.max(0, waitingSince + wait.most - time);
    timer = setTimeout(() => void writeInTurn(), Math.min(wait.after, left));
  }

  async function found(kept: WritableHandle): Promise<void> {
    handle = kept;
    const permission = await kept.queryPermission(MODE);
    const { at, changes } = await storage.backupState();
    if (handle !== kept) return;
    set({ phase: permission === 'granted' ? 'kept' : 'asks', name: kept.name, at });
    if (permission === 'granted' && changes > 0) changed();
  }

  /** The page may be closed next: what waits is written at once. */
  const hidden = () => {
    if (document.visibilityState === 'hidden' && waitingSince !== null) void writeInTurn();
  };
  const stopHearing = storage.onCommitted(changed);
  if (typeof document !== 'undefined') document.addEventListener('visibilitychange', hidden);
  void storage
    .backupTarget()
    .then((kept) => (isHandle(kept) ? found(kept) : undefined))
    // A handle that cannot be read back is as good as none.
    .catch(() => undefined);

  const quietly = (act: () => Promise<void>) => () => {
    act().catch((error: unknown) => {
      // Thought better of in the browser's own dialog.
      if (error instanceof DOMException && error.name === 'AbortError') return;
      console.error(error);
      say(
        'The backup file could not be set up. Back up the library as a download instead.',
        'alert',
      );
    });
  };

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    choose: quietly(async () => {
      const picked = await pick();
      handle = picked;
      // A full storage cannot keep the place; that must not cost the backup.
      await storage.keepBackupTarget(picked).catch((error: unknown) => console.error(error));
      await writeInTurn();
      if (state.phase === 'kept') say(`The library is backed up to ${picked.name}`, 'done');
    }),
    allow: quietly(async () => {
      if (handle === null) return;
      if ((await handle.requestPermission(MODE)) === 'granted') await writeInTurn();
    }),
    forget: quietly(async () => {
      handle = null;
      clearTimeout(timer);
      waitingSince = null;
      set({ phase: 'none', name: '', at: null });
      await storage.keepBackupTarget(null);
    }),
    stop() {
      stopHearing();
      clearTimeout(timer);
      if (typeof document !== 'undefined') document.removeEventListener('visibilitychange', hidden);
    },
  };
}
