/** What a bundle of one review needs of everything that a library holds. */
import { extractionsNamed } from '../../domain/history/extractions.ts';
import { type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { Bundle } from './schema.ts';

type Changes = Pick<Event, 'changes'>;

/** The library's own events that a review's bundle needs: its reviewers, and edits of its sources. */
function concernsReview(
  event: Changes,
  reviewers: ReadonlySet<string>,
  sources: ReadonlySet<string>,
): boolean {
  return event.changes.some((change) => {
    if (change.store === 'reviewers') return change.keys.some((key) => reviewers.has(key));
    if (change.store === 'sources') return change.keys.some((key) => sources.has(key));
    return false;
  });
}

/** The sources that a review's evidence has ever named, and those that they were ever merged into. */
function sourceKeys(events: readonly Changes[], library: readonly Changes[]): Set<string> {
  const keys = new Set<string>();
  for (const event of events) {
    for (const change of event.changes) {
      if (change.store === 'evidence' && change.field === 'sourceId') {
        for (const value of change.to) if (typeof value === 'string') keys.add(value);
      }
    }
  }
  const into = new Map<string, string[]>();
  for (const { changes } of library) {
    for (const change of changes) {
      if (change.store !== 'sources' || change.field !== 'mergedInto') continue;
      for (const [index, key] of change.keys.entries()) {
        const value = change.to.length === 1 ? change.to[0] : change.to[index];
        if (typeof value === 'string') into.set(key, [...(into.get(key) ?? []), value]);
      }
    }
  }
  // What is added while going through a set is gone through too.
  for (const key of keys) for (const target of into.get(key) ?? []) keys.add(target);
  return keys;
}

/**
 * @param own the review's events
 * @param library the library's events; those that concern the review are given back
 */
export function libraryEventsOf<E extends Changes>(
  own: readonly (Changes & Pick<Event, 'reviewerId'>)[],
  library: readonly E[],
): E[] {
  const sources = sourceKeys(own, library);
  const reviewers = new Set<string>(own.map((event) => event.reviewerId));
  return library.filter((event) => concernsReview(event, reviewers, sources));
}

/** A bundle of one of the reviews of a bundle. */
export function onlyReview(bundle: Bundle, reviewId: string): Bundle {
  const own = bundle.events.filter((event) => event.scope === reviewId);
  const library = bundle.events.filter((event) => event.scope === LIBRARY_SCOPE);
  const named = new Set(extractionsNamed(own));
  return {
    ...bundle,
    contains: 'review',
    articles: bundle.articles.filter(({ revision }) => revision.reviewId === reviewId),
    extractions: bundle.extractions.filter(({ header }) => named.has(header.id)),
    events: [...libraryEventsOf(own, library), ...own],
  };
}
