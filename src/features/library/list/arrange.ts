/** Which reviews the list shows, and in which order. */
import type { LibraryEntry } from '../../../storage/model.ts';
import { taggedOf } from './words.ts';

export const SORTS = ['edited', 'title', 'progress', 'added'] as const;
export type LibrarySort = (typeof SORTS)[number];

export const SORT_LABEL: Readonly<Record<LibrarySort, string>> = {
  edited: 'Last edited',
  title: 'Title',
  progress: 'Progress',
  added: 'Date added',
};

/** Letters without case and accents, so that "resume" finds "Résumé". */
function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Share of the claims that are tagged; a review without claims is last. */
function progressOf({ counts }: LibraryEntry): number {
  return counts.claims === 0 ? -1 : taggedOf(counts) / counts.claims;
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

const ORDER: Readonly<Record<LibrarySort, (a: LibraryEntry, b: LibraryEntry) => number>> = {
  edited: (a, b) => b.editedAt - a.editedAt,
  title: (a, b) => collator.compare(a.title, b.title),
  progress: (a, b) => progressOf(b) - progressOf(a),
  added: (a, b) => b.createdAt - a.createdAt,
};

/** Every word must stand in the title or the file's name. What is equal is ordered by its last edit. */
export function arrange(
  entries: readonly LibraryEntry[],
  find: string,
  sort: LibrarySort,
): LibraryEntry[] {
  const words = plain(find).split(/\s+/).filter(Boolean);
  const order = ORDER[sort];
  return entries
    .filter((entry) => {
      const text = plain(`${entry.title} ${entry.origin.name ?? ''}`);
      return words.every((word) => text.includes(word));
    })
    .sort((a, b) => order(a, b) || ORDER.edited(a, b) || (a.reviewId < b.reviewId ? -1 : 1));
}
