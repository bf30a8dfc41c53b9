/** How far each section is tagged. */
import { useSyncExternalStore } from 'react';
import type { ReviewCounts, ReviewModel } from '../../../storage/model.ts';

/** In words: "6 of 8". */
export function taggedOf(counts: ReviewCounts): string {
  return `${counts.claims - counts.untagged} of ${counts.claims}`;
}

/** Per section, kept up to date; only what shows the counts is drawn again. */
export function useSectionCounts(model: ReviewModel): readonly ReviewCounts[] {
  return useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.sectionCounts(),
  );
}
