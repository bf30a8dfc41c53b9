/** The drafts of an open review as its fields use them. */
import { useEffect, useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../../storage/model.ts';
import { createDrafts, type Drafts, type Save } from './draftStore.ts';
import { draftSubject } from './draftSubject.ts';
import { keptDraftsOf } from './keptDrafts.ts';

const byModel = new WeakMap<ReviewModel, Drafts>();

/** The drafts of an open review, the same for every part of the screen; begun with those of an earlier page. */
export function draftsOf(model: ReviewModel): Drafts {
  const known = byModel.get(model);
  if (known !== undefined) return known;
  const kept = keptDraftsOf(model.reviewId);
  const all = kept.all();
  // What belongs to no field any more could never be shown; it comes back with its claim.
  const shown = new Map([...all].filter(([key]) => draftSubject(model, key) !== null));
  const drafts = createDrafts({ ...kept, all: () => shown });
  const meetAll = (): void => {
    for (const key of drafts.readBack()) {
      const subject = draftSubject(model, key);
      if (subject !== null) drafts.meet(key, subject.stored);
    }
  };
  meetAll();
  // Also the drafts of claims that are not on screen: another tab may save them.
  model.subscribe(meetAll);
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
  /** Typed on an earlier page, and the stored text was changed since: to be saved or discarded by choice. */
  readonly movedOn: boolean;
  change(text: string): void;
  commit(): Promise<void>;
  /** Saves the text although the stored one was changed. */
  accept(): Promise<void>;
  discard(): void;
}

/**
 * A field's draft.
 * @param key unique within the review, and known to `draftSubject`
 * @param stored the saved text
 * @param save settles its own failures and says whether the text was saved
 */
export function useDraft(drafts: Drafts, key: string, stored: string, save: Save): DraftField {
  const draft = useSyncExternalStore(drafts.subscribe, () => drafts.get(key));
  const arrived = draft?.state === 'saved' && stored !== draft.base;
  useEffect(() => {
    if (arrived) drafts.discard(key);
  }, [drafts, key, arrived]);
  // After every render, since `save` belongs to it; without a draft that was read back this does nothing.
  useEffect(() => drafts.meet(key, stored, save));
  return {
    text: draft === undefined || arrived ? stored : draft.text,
    failed: draft?.state === 'failed',
    movedOn: draft?.state === 'moved-on',
    change: (text) => drafts.change(key, text, stored, save),
    commit: () => drafts.commit(key),
    accept: () => drafts.accept(key, stored),
    discard: () => drafts.discard(key),
  };
}
