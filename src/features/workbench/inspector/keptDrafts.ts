/** The drafts of a review as they lie in localStorage, so that they survive a reload and the end of the browser. */
import type { ReviewId } from '../../../domain/ids.ts';
import { z } from '../../../domain/zod.ts';
import { keptUnder, readKept, removeKept, writeKept } from './kept.ts';

const KeptDraft = z.strictObject({ text: z.string(), base: z.string() });
type KeptDraft = z.infer<typeof KeptDraft>;

export interface KeptDrafts {
  /** Everything that can be read; what was not written by this app is passed over. */
  all(): ReadonlyMap<string, KeptDraft>;
  write(key: string, draft: KeptDraft): void;
  remove(key: string): void;
}

/** For drafts that live in memory alone. */
export const NOT_KEPT: KeptDrafts = {
  all: () => new Map(),
  write: () => undefined,
  remove: () => undefined,
};

function parsed(raw: string): KeptDraft | null {
  try {
    return KeptDraft.safeParse(JSON.parse(raw)).data ?? null;
  } catch {
    return null;
  }
}

export function keptDraftsOf(reviewId: ReviewId): KeptDrafts {
  const start = `claimbench.draft.${reviewId}.`;
  /** As last read or written here: another tab may have kept a newer one, which is not ours to remove. */
  const held = new Map<string, string>();
  return {
    all() {
      const drafts = new Map<string, KeptDraft>();
      for (const key of keptUnder(start)) {
        const raw = readKept(start + key);
        const draft = raw === null ? null : parsed(raw);
        if (raw === null || draft === null) continue;
        held.set(key, raw);
        drafts.set(key, draft);
      }
      return drafts;
    },
    write(key, { text, base }) {
      const raw = JSON.stringify({ text, base });
      if (writeKept(start + key, raw)) held.set(key, raw);
    },
    remove(key) {
      const raw = held.get(key);
      if (raw === undefined) return;
      held.delete(key);
      if (readKept(start + key) === raw) removeKept(start + key);
    },
  };
}
