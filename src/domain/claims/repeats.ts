/** The same statement twice in an article, in the same or in other words, is one claim with two places: one verdict serves both. */
import type { Span } from '../article/schema.ts';
import type { ExtractedClaim } from './schema.ts';
import { statementKey } from './similar.ts';

export interface Drafted extends Omit<ExtractedClaim, 'ordinal' | 'spans'> {
  readonly span: Span;
}

/** The schema's limit; further places of one statement are left out. */
const MOST_PLACES = 100;

export function asClaim({ span, ...draft }: Drafted, ordinal: number): ExtractedClaim {
  return { ordinal, spans: [span], ...draft };
}

/** Claims in article order of their first place. Claims that need context are never merged: it may differ. */
export function mergeRepeats(drafts: readonly Drafted[]): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  const known = new Map<string, ExtractedClaim>();
  for (const draft of drafts) {
    const { span } = draft;
    const key = draft.contextNeeded ? '' : statementKey(draft.text);
    const earlier = key === '' ? undefined : known.get(key);
    if (earlier !== undefined) {
      const repeated = earlier.spans.some((place) => place.start === span.start);
      if (!repeated && earlier.spans.length < MOST_PLACES) earlier.spans.push(span);
      continue;
    }
    const claim = asClaim(draft, claims.length);
    claims.push(claim);
    if (!draft.contextNeeded) known.set(key, claim);
  }
  return claims;
}
