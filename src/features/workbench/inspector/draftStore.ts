/**
 * What has been typed and is not saved yet, by field. Every change is kept outside the page at once, and goes to the
 * library when the field is left, when another claim becomes current, when the page is hidden, and after four seconds
 * of rest. A draft that could not be saved stays; one whose stored text was changed meanwhile waits for a decision.
 */
import { type KeptDrafts, NOT_KEPT } from './keptDrafts.ts';

const REST_MS = 4_000;
/** How long a saved text is shown while the model has not yet told of it. */
const SETTLE_MS = 2_000;

/** Settles its own failures and says whether the text was saved. */
export type Save = (text: string) => Promise<boolean>;

interface Draft {
  readonly text: string;
  /** The stored text that this draft was begun from. */
  readonly base: string;
  /** `moved-on`: read back, and the stored text is no longer the base. Saved only by `accept`. */
  readonly state: 'unsaved' | 'saving' | 'failed' | 'saved' | 'moved-on';
}

interface Entry {
  draft: Draft;
  /** Null for a draft that was read back until its field is on screen. */
  save: Save | null;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null;
  /** Read back from an earlier page, and neither typed on nor saved since. */
  readBack: boolean;
}

interface OpenDraft {
  readonly key: string;
  readonly failed: boolean;
}

export interface Drafts {
  get(key: string): Draft | undefined;
  /** The draft to tell of: one that failed before one that is only waiting. Stable between changes. */
  open(): OpenDraft | null;
  /** The drafts that were read back and are as they were. */
  readBack(): readonly string[];
  subscribe(listener: () => void): () => void;
  /** Notes what was typed. A text equal to the stored one ends the draft. */
  change(key: string, text: string, stored: string, save: Save): void;
  /** Holds a draft that was read back against what is stored now. With `save` it is saved as if just typed. */
  meet(key: string, stored: string, save?: Save): void;
  /** Saves a draft although the stored text was changed. */
  accept(key: string, stored: string): Promise<void>;
  discard(key: string): void;
  /** Saves the draft if there is one to save. Resolves when it is settled either way. */
  commit(key: string): Promise<void>;
  commitAll(): Promise<void>;
}

/** White space is tidied on the way into the library, so that it alone makes no other text. */
function alike(one: string, other: string): boolean {
  const tidy = (text: string) => text.replace(/\s+/g, ' ').trim();
  return one === other || tidy(one) === tidy(other);
}

export function createDrafts(kept: KeptDrafts = NOT_KEPT): Drafts {
  const entries = new Map<string, Entry>();
  for (const [key, draft] of kept.all()) {
    entries.set(key, {
      draft: { ...draft, state: 'unsaved' },
      save: null,
      timer: undefined,
      running: null,
      readBack: true,
    });
  }
  const listeners = new Set<() => void>();
  const findOpen = (): OpenDraft | null => {
    let waiting: OpenDraft | null = null;
    for (const [key, { draft }] of entries) {
      if (draft.state === 'failed') return { key, failed: true };
      if (draft.state !== 'saved') waiting ??= { key, failed: false };
    }
    return waiting;
  };
  let open = findOpen();
  const tell = (): void => {
    const next = findOpen();
    if (next?.key !== open?.key || next?.failed !== open?.failed) open = next;
    for (const listener of [...listeners]) listener();
  };

  const discard = (key: string): void => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entries.delete(key);
    kept.remove(key);
    tell();
  };

  const run = async (key: string, entry: Entry, save: Save): Promise<void> => {
    const { text, base } = entry.draft;
    entry.readBack = false;
    entry.draft = { text, base, state: 'saving' };
    tell();
    let saved = false;
    try {
      saved = await save(text);
    } catch (error) {
      reportError(error);
    }
    entry.running = null;
    if (entries.get(key) !== entry) return;
    if (entry.draft.text !== text) {
      // More was typed meanwhile; it is begun from what has just been saved.
      entry.draft = { text: entry.draft.text, base: saved ? text : base, state: 'unsaved' };
      kept.write(key, entry.draft);
    } else if (saved) {
      entry.draft = { text, base, state: 'saved' };
      entry.timer = setTimeout(() => discard(key), SETTLE_MS);
      kept.remove(key);
    } else {
      entry.draft = { text, base, state: 'failed' };
    }
    tell();
  };

  const commit = async (key: string): Promise<void> => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    if (entry.running !== null) {
      await entry.running;
      if (entry.draft.state === 'unsaved') await commit(key);
      return;
    }
    if (entry.draft.state !== 'unsaved' && entry.draft.state !== 'failed') return;
    if (entry.save === null) return;
    entry.running = run(key, entry, entry.save);
    await entry.running;
  };

  const rest = (key: string, entry: Entry): void => {
    entry.timer = setTimeout(() => void commit(key), REST_MS);
  };

  return {
    get: (key) => entries.get(key)?.draft,
    open: () => open,
    readBack: () => [...entries].flatMap(([key, entry]) => (entry.readBack ? [key] : [])),
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change: (key, text, stored, save) => {
      const before = entries.get(key);
      clearTimeout(before?.timer);
      if (text === stored && (before === undefined || before.running === null)) {
        discard(key);
        return;
      }
      const entry: Entry = before ?? {
        draft: { text, base: stored, state: 'unsaved' },
        save,
        timer: undefined,
        running: null,
        readBack: false,
      };
      entry.save = save;
      if (entry.draft.state === 'moved-on') {
        // Typing on decides nothing about the text that was changed elsewhere.
        entry.draft = { ...entry.draft, text };
      } else {
        entry.draft = { text, base: stored, state: 'unsaved' };
        entry.readBack = false;
        rest(key, entry);
      }
      entries.set(key, entry);
      kept.write(key, entry.draft);
      tell();
    },
    meet: (key, stored, save) => {
      const entry = entries.get(key);
      if (entry?.readBack !== true) return;
      const { text, base, state } = entry.draft;
      if (text.trim() === stored.trim()) {
        // The page went away after the text was saved and before it was noted here, or another tab saved it.
        discard(key);
        return;
      }
      const now = alike(base, stored) ? 'unsaved' : 'moved-on';
      if (now === 'moved-on') {
        clearTimeout(entry.timer);
        entry.timer = undefined;
      } else if (save !== undefined && entry.timer === undefined) {
        rest(key, entry);
      }
      if (save !== undefined) entry.save = save;
      if (now === state) return;
      entry.draft = { text, base, state: now };
      tell();
    },
    accept: async (key, stored) => {
      const entry = entries.get(key);
      if (entry?.draft.state !== 'moved-on') return;
      entry.draft = { text: entry.draft.text, base: stored, state: 'unsaved' };
      entry.readBack = false;
      kept.write(key, entry.draft);
      await commit(key);
    },
    discard,
    commit,
    commitAll: async () => {
      await Promise.all([...entries.keys()].map(commit));
    },
  };
}
