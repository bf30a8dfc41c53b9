/** A storage in memory with what the library asks of it: enough to see what a person would see. */
import type { Extraction } from '../../../src/domain/claims/schema.ts';
import type { EventId, ReviewerId, ReviewId } from '../../../src/domain/ids.ts';
import type { ImportResult, NewArticle, ReviewSeed, Storage } from '../../../src/storage/api.ts';
import type { CommandResult, LibraryEntry, ReviewCounts } from '../../../src/storage/model.ts';

const you = { id: 'you' as ReviewerId, name: 'You', own: true };

export function counts(
  claims: number,
  supported = 0,
  unsupported = 0,
  contradicted = 0,
): ReviewCounts {
  const untagged = claims - supported - unsupported - contradicted;
  return { claims, supported, unsupported, contradicted, untagged, dismissed: 0 };
}

let ids = 0;
export function entry(title: string, more: Partial<LibraryEntry> = {}): LibraryEntry {
  ids += 1;
  return {
    reviewId: `review-${ids}` as ReviewId,
    title,
    sample: false,
    origin: { kind: 'paste' },
    words: 100,
    counts: counts(10),
    conflicts: 0,
    reviewers: [you],
    editedAt: Date.now() - ids * 60_000,
    createdAt: Date.now() - ids * 60_000,
    ...more,
  };
}

const done = (eventId: EventId | null = null): CommandResult & { ok: true } => ({
  ok: true,
  eventId,
  changed: 1,
  words: '',
  claimIds: [],
  leftAlone: 0,
});

interface Created {
  readonly article: NewArticle;
  readonly extraction: Extraction;
  readonly seed: ReviewSeed | undefined;
}

export interface FakeStorage {
  readonly storage: Storage;
  readonly created: readonly Created[];
  readonly imported: readonly string[];
  entries(): readonly LibraryEntry[];
  set(entries: readonly LibraryEntry[]): void;
}

export interface FakeOptions {
  readonly entries?: readonly LibraryEntry[];
  /** What the next commands say instead of succeeding. */
  readonly refuse?: CommandResult & { ok: false };
  readonly importResult?: ImportResult;
  readonly usage?: number;
  /** Found already, for another review. */
  readonly extraction?: Extraction;
}

/** Only the parts that the library uses; anything else throws, so that a new use is noticed. */
export function fakeStorage(options: FakeOptions = {}): FakeStorage {
  let entries: readonly LibraryEntry[] = options.entries ?? [];
  let bin: readonly LibraryEntry[] = [];
  const binListeners = new Set<(entries: readonly LibraryEntry[]) => void>();
  const created: Created[] = [];
  const imported: string[] = [];
  const listeners = new Set<(entries: readonly LibraryEntry[]) => void>();
  const set = (next: readonly LibraryEntry[]) => {
    entries = next;
    for (const listener of listeners) listener(entries);
  };
  const setBin = (next: readonly LibraryEntry[]) => {
    bin = next;
    for (const listener of binListeners) listener(bin);
  };
  const takeBack = (reviewId: string) => {
    const old = bin.find((candidate) => candidate.reviewId === reviewId);
    if (old === undefined) return;
    setBin(bin.filter((candidate) => candidate !== old));
    set([...entries, old]);
  };
  const refused = () => options.refuse ?? null;

  const commands = {
    async createReview(article: NewArticle, extraction: Extraction, seed?: ReviewSeed) {
      const no = refused();
      if (no !== null) return no;
      created.push({ article, extraction, seed });
      const made = entry(article.title, {
        origin: article.origin,
        sample: article.origin.kind === 'sample',
        words: article.words,
        counts: counts(extraction.claims.length),
        editedAt: Date.now(),
        createdAt: Date.now(),
      });
      set([...entries, made]);
      return { ...done(), reviewId: made.reviewId };
    },
    async renameReview(reviewId: ReviewId, title: string) {
      set(entries.map((old) => (old.reviewId === reviewId ? { ...old, title } : old)));
      return done('renamed' as EventId);
    },
    async duplicateReview(reviewId: ReviewId) {
      const old = entries.find((candidate) => candidate.reviewId === reviewId);
      if (old !== undefined) set([...entries, entry(`${old.title} (copy)`)]);
      return done();
    },
    async deleteReview(reviewId: ReviewId) {
      const old = entries.find((candidate) => candidate.reviewId === reviewId);
      if (old !== undefined) setBin([...bin, old]);
      set(entries.filter((candidate) => candidate !== old));
      return done(`deleted-${reviewId}` as EventId);
    },
    async restoreReview(reviewId: ReviewId) {
      takeBack(reviewId);
      return done();
    },
    async deleteForGood(reviewId: ReviewId) {
      setBin(bin.filter((candidate) => candidate.reviewId !== reviewId));
      return done();
    },
    async undoEvent(eventId: EventId) {
      takeBack(eventId.replace(/^deleted-/, ''));
      return done();
    },
  };

  const storage = {
    commands,
    watchLibrary(listener: (entries: readonly LibraryEntry[]) => void) {
      listeners.add(listener);
      queueMicrotask(() => {
        if (listeners.has(listener)) listener(entries);
      });
      return () => listeners.delete(listener);
    },
    watchBin(listener: (entries: readonly LibraryEntry[]) => void) {
      binListeners.add(listener);
      queueMicrotask(() => {
        if (binListeners.has(listener)) listener(bin);
      });
      return () => binListeners.delete(listener);
    },
    async findExtraction(id: string) {
      return options.extraction?.header.id === id ? options.extraction : null;
    },
    async estimate() {
      return { usage: options.usage ?? 6_400_000, quota: 2_100_000_000, persisted: true };
    },
    async importBundle(json: string): Promise<ImportResult> {
      imported.push(json);
      return (
        options.importResult ?? {
          ok: true,
          reviewIds: [],
          newReviews: 0,
          newEvents: 0,
          setAside: 0,
          goesOnAs: null,
        }
      );
    },
  };

  return { storage: storage as unknown as Storage, created, imported, entries: () => entries, set };
}
