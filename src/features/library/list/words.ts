/** What a row of the library says about its review. */

import { counted } from '../../../domain/report/words.ts';
import type { LibraryEntry, ReviewCounts } from '../../../storage/model.ts';

const number = (value: number) => value.toLocaleString('en');

export function taggedOf(counts: ReviewCounts): number {
  return counts.supported + counts.unsupported + counts.contradicted;
}

/** "49 of 73", "All 62 tagged", "34 claims, not started". */
export function progressInWords(counts: ReviewCounts): string {
  const tagged = taggedOf(counts);
  if (counts.claims === 0) return 'No claims';
  if (tagged === 0) return `${counted(counts.claims, 'claim')}, not started`;
  if (tagged === counts.claims) return `All ${number(counts.claims)} tagged`;
  return `${number(tagged)} of ${number(counts.claims)}`;
}

/** "article.txt · 766 words", "Pasted text · 2,010 words". */
export function sourceInWords(entry: Pick<LibraryEntry, 'origin' | 'words'>): string {
  return `${entry.origin.name ?? 'Pasted text'} · ${counted(entry.words, 'word')}`;
}
