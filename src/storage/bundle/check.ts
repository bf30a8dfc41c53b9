/**
 * What a bundle must hold beyond its shape before any of it is written: texts that match their hashes, offsets inside
 * them, events whose values fit, reviews that have their article. The first fault is named with its place.
 */
import { changeProblem } from '../../domain/history/fields.ts';
import { type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import { sha256 } from '../canonical.ts';
import type { Bundle } from './schema.ts';

/** Null when the bundle is sound, else the place and the reason in words. */
export async function bundleProblem(bundle: Bundle): Promise<string | null> {
  const texts = new Map<string, string>();
  const revisions = new Set<string>();
  for (const [index, { revision, text, blocks }] of bundle.articles.entries()) {
    const place = `articles[${index}]`;
    if (text.length !== revision.length)
      return `${place}: the text is not as long as the record says`;
    if ((await sha256(text)) !== revision.textHash)
      return `${place}: the text does not match its hash`;
    if (blocks.some((block) => block.start > block.end || block.end > text.length)) {
      return `${place}.blocks: an offset lies outside the text`;
    }
    texts.set(revision.textHash, text);
    revisions.add(revision.id);
  }
  const extractions = new Set<string>();
  for (const [index, { header, claims, sentences }] of bundle.extractions.entries()) {
    const place = `extractions[${index}]`;
    const length = texts.get(header.textHash)?.length;
    if (length === undefined) return `${place}: its article is not in the file`;
    if (claims.length !== header.claimCount || sentences.length !== header.sentenceCount) {
      return `${place}: it does not hold as many claims or sentences as it says`;
    }
    for (const [position, claim] of claims.entries()) {
      if (claim.ordinal !== position) return `${place}.claims[${position}]: out of order`;
      if (claim.spans.some((span) => span.start >= span.end || span.end > length)) {
        return `${place}.claims[${position}]: an offset lies outside the text`;
      }
    }
    if (sentences.some((sentence) => sentence.start > sentence.end || sentence.end > length)) {
      return `${place}.sentences: an offset lies outside the text`;
    }
    extractions.add(header.id);
  }
  return eventsProblem(bundle.events, revisions, extractions);
}

function eventsProblem(
  events: readonly Event[],
  revisions: ReadonlySet<string>,
  extractions: ReadonlySet<string>,
): string | null {
  const ids = new Set<string>();
  const scopes = new Set<string>();
  const created = new Set<string>();
  for (const [index, event] of events.entries()) {
    const place = `events[${index}]`;
    if (ids.has(event.id)) return `${place}: the same event stands twice`;
    ids.add(event.id);
    scopes.add(event.scope);
    for (const [position, change] of event.changes.entries()) {
      const problem = changeProblem(change);
      if (problem !== null) return `${place}.changes[${position}]: ${problem}`;
      const shared = change.store === 'sources' || change.store === 'reviewers';
      if (shared !== (event.scope === LIBRARY_SCOPE)) {
        return `${place}.changes[${position}]: ${change.store} cannot change in this scope`;
      }
      if (change.store !== 'reviews') continue;
      if (change.keys.some((key) => key !== event.scope)) {
        return `${place}.changes[${position}]: it changes a review that is not its own`;
      }
      if (change.field === 'title') created.add(event.scope);
      const known =
        change.field === 'revisionId'
          ? revisions
          : change.field === 'extractionId'
            ? extractions
            : null;
      if (
        known !== null &&
        !change.to.every((value) => typeof value === 'string' && known.has(value))
      ) {
        return `${place}.changes[${position}]: the article or extraction that it names is not in the file`;
      }
    }
  }
  scopes.delete(LIBRARY_SCOPE);
  for (const scope of scopes)
    if (!created.has(scope)) return `events: the review ${scope} has no beginning`;
  return null;
}
