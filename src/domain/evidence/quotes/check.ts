/** Whether a quote stands in the text of its source, and what comes nearest where it does not. */
import type { SourceText } from '../source-text.ts';
import { bareWords, findQuote } from './find.ts';
import { nearestPassage } from './nearest.ts';
import { locatorOf, type QuotePlace, readyText, wordsAt } from './text.ts';

interface QuotedPassage {
  readonly place: QuotePlace;
  /** As the source has it, on one line. */
  readonly words: string;
  /** Its page or pages; empty where the source has none. */
  readonly locator: string;
}

export type QuoteCheck =
  | ({ readonly state: 'found' } & QuotedPassage)
  | {
      readonly state: 'not-found';
      /** Null where nothing is like it. */
      readonly nearest: (QuotedPassage & { readonly similarity: number }) | null;
    }
  /** The quote has no words, or the source has none (pages that are images). */
  | { readonly state: 'nothing-to-check' };

export function checkQuote(quote: string, source: SourceText): QuoteCheck {
  const ready = readyText(source);
  if (bareWords(quote) === '' || ready.alike.text === '') return { state: 'nothing-to-check' };
  const passage = (place: QuotePlace): QuotedPassage => ({
    place,
    words: wordsAt(source, place),
    locator: locatorOf(source, place),
  });
  const place = findQuote(ready, quote);
  if (place !== null) return { state: 'found', ...passage(place) };
  const nearest = nearestPassage(ready, quote);
  return {
    state: 'not-found',
    nearest:
      nearest === null ? null : { ...passage(nearest.place), similarity: nearest.similarity },
  };
}
