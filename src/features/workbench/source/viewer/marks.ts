/** What is marked in a source: quotes that claims of the review use already, and what is searched for. */
import { findAll, findQuote } from '../../../../domain/evidence/quotes/find.ts';
import { type QuotePlace, readyText } from '../../../../domain/evidence/quotes/text.ts';
import type { SourceText } from '../../../../domain/evidence/source-text.ts';
import type { ClaimId, SourceId } from '../../../../domain/ids.ts';
import type { ReviewModel } from '../../../../storage/model.ts';

export interface Mark {
  readonly place: QuotePlace;
  readonly kind: 'own' | 'other' | 'hit' | 'current';
  /** Said of it: "Claim 3". Empty for what is searched for. */
  readonly title: string;
}

/** Quotes of this source over all claims of the review, those of the current claim first. */
export function usedQuotes(
  model: ReviewModel,
  source: SourceId,
  text: SourceText,
  current: ClaimId | null,
): Mark[] {
  const ready = readyText(text);
  const marks: Mark[] = [];
  for (const row of model.structure().rows) {
    for (const item of model.claim(row.id).evidence) {
      if (item.sourceId !== source || item.quote === '') continue;
      const place = findQuote(ready, item.quote);
      if (place === null) continue;
      marks.push({
        place,
        kind: row.id === current ? 'own' : 'other',
        title: `Quoted for claim ${row.number}`,
      });
    }
  }
  return marks;
}

/** More hits are not listed; the search is for a place, not for a count. */
export const MOST_HITS = 500;

export function hitsOf(text: SourceText, words: string): QuotePlace[] {
  return words.trim().length < 2 ? [] : findAll(readyText(text), words, MOST_HITS);
}

export interface PageMark extends Omit<Mark, 'place'> {
  /** UTF-16 code units into the text of the page as it is drawn. */
  readonly start: number;
  readonly end: number;
}

/**
 * Marks on one page as it is drawn. Its text may differ from the stored one by running heads and the like, so that the
 * words are looked for in it again.
 */
export function marksOnPage(
  marks: readonly Mark[],
  page: number,
  stored: SourceText,
  drawn: string,
): PageMark[] {
  const ready = readyText({ pages: [{ label: '', text: drawn }] });
  const whole = stored.pages[page]?.text ?? '';
  return marks.flatMap(({ place, kind, title }) => {
    if (page < place.page || page > place.endPage) return [];
    const start = page === place.page ? place.start : 0;
    const end = page === place.endPage ? place.end : whole.length;
    if (drawn === whole) return [{ start, end, kind, title }];
    const words = whole.slice(start, end);
    const share = whole.length === 0 ? 0 : start / whole.length;
    const found = findAll(ready, words, 50).toSorted(
      (a, b) => Math.abs(a.start / drawn.length - share) - Math.abs(b.start / drawn.length - share),
    )[0];
    return found === undefined ? [] : [{ start: found.start, end: found.end, kind, title }];
  });
}
