/**
 * What has been typed and is not saved yet. Kept outside the components, by review, so that a draft outlives the field
 * it was typed into: it is saved when the field is left, when another claim becomes current, when the page is hidden,
 * and after four seconds of rest; a draft that could not be saved stays and is shown again.
 */
import { useEffect, useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../../storage/model.ts';

const REST_MS = 4_000;
/** How long a saved text is shown while the model has not yet told of it. */
const SETTLE_MS = 2_000;

type Save = (text: string) => Promise<boolean>;

interface Draft {
  readonly text: string;
  /** The stored text that this draft was begun from. */
  readonly base: string;
  readonly state: 'unsaved' | 'saving' | 'failed' | 'saved';
}

interface Entry {
  draft: Draft;
  save: Save;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null;
}

export interface Drafts {
  get(key: string): Draft | undefined;
  subscribe(listener: () => void): () => void;
  /** Notes what was typed. A text equal to the stored one ends the draft. */
  change(key: string, text: string, stored: string, save: Save): void;
  discard(key: string): void;
  /** Saves the draft if there is one to save. Resolves when it is settled either way. */
  commit(key: string): Promise<void>;
  commitAll(): Promise<void>;
}

export function createDrafts(): Drafts {
  const entries = new Map<string, Entry>();
  const listeners = new Set<() => void>();
  const tell = (): void => {
    for (const listener of [...listeners]) listener();
  };

  const discard = (key: string): void => {
    const entry = entries.get(key);
    if (entry === undefined) return;
    clearTimeout(entry.timer);
    entries.delete(key);
    tell();
  };

  const run = async (key: string, entry: Entry): Promise<void> => {
    const { text, base } = entry.draft;
    entry.draft = { text, base, state: 'saving' };
    tell();
    let saved = false;
    try {
      saved = await entry.save(text);
    } catch (error) {
      reportError(error);
    }
    entry.running = null;
    if (entries.get(key) !== entry) return;
    if (entry.draft.text !== text) {
      // More was typed meanwhile; it is begun from what has just been saved.
      entry.draft = { text: entry.draft.text, base: saved ? text : base, state: 'unsaved' };
    } else if (saved) {
      entry.draft = { text, base, state: 'saved' };
      entry.timer = setTimeout(() => discard(key), SETTLE_MS);
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
    entry.running = run(key, entry);
    await entry.running;
  };

  return {
    get: (key) => entries.get(key)?.draft,
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
      const draft: Draft = { text, base: stored, state: 'unsaved' };
      const entry = before ?? { draft, save, timer: undefined, running: null };
      entry.draft = draft;
      entry.save = save;
      entry.timer = setTimeout(() => void commit(key), REST_MS);
      entries.set(key, entry);
      tell();
    },
    discard,
    commit,
    commitAll: async () => {
      await Promise.all([...entries.keys()].map(commit));
    },
  };
}

const byModel = new WeakMap<ReviewModel, Drafts>();

/** The drafts of an open review, the same for every part of the inspector. */
export function draftsOf(model: ReviewModel): Drafts {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const drafts = createDrafts();
  byModel.set(model, drafts);
  return drafts;
}

/** Saves all drafts when `current` changes, when the page is hidden or left, and when the caller goes away. */
export function useCommitDrafts(drafts: Drafts, current: string | null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the clean-up has to run when the current claim changes
  useEffect(() => {
    const commit = () => void drafts.commitAll();
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') commit();
    };
    document.addEventListener('visibilitychange', whenHidden);
    window.addEventListener('pagehide', commit);
    return () => {
      document.removeEventListener('visibilitychange', whenHidden);
      window.removeEventListener('pagehide', commit);
      commit();
    };
  }, [drafts, current]);
}

export interface DraftField {
  /** What to show: the draft where there is one, else the stored text. */
  readonly text: string;
  readonly failed: boolean;
  change(text: string): void;
  commit(): Promise<void>;
  discard(): void;
}

/**
 * A field's draft.
 * @param key unique within the review
 * @param stored the saved text
 * @param save settles its own failures and says whether the text was saved
 */
export function useDraft(drafts: Drafts, key: string, stored: string, save: Save): DraftField {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const arrived = draft?.state === 'saved' && stored !== draft.base;
  useEffect(() => {
    if (arrived) drafts.discard(key);
  }, [drafts, key, arrived]);
  return {
    text: draft === undefined || arrived ? stored : draft.text,
    failed: draft?.state === 'failed',
    change: (text) => drafts.change(key, text, stored, save),
    commit: () => drafts.commit(key),
    discard: () => drafts.discard(key),
  };
}
