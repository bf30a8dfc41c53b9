/** The same wording twice in an article is one claim with two places: one verdict serves both. */
import type { Span } from '../article/schema.ts';
import type { ExtractedClaim } from './schema.ts';

export interface Drafted extends Omit<ExtractedClaim, 'ordinal' | 'spans'> {
  readonly span: Span;
}

/** The schema's limit; further places of one wording are left out. */
const MOST_PLACES = 100;

const sameWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[’ʼ]/g, "'")
    .replace(/[^\p{L}\p{N}%$€£.,'-]+/gu, ' ');

/** Claims in article order of their first place. Claims that need context are never merged: it may differ. */
export function mergeRepeats(drafts: readonly Drafted[]): ExtractedClaim[] {
  const claims: ExtractedClaim[] = [];
  const known = new Map<string, ExtractedClaim>();
  for (const { span, ...draft } of drafts) {
    const key = sameWords(draft.text);
    const earlier = draft.contextNeeded ? undefined : known.get(key);
    if (earlier !== undefined) {
      const repeated = earlier.spans.some((place) => place.start === span.start);
      if (!repeated && earlier.spans.length < MOST_PLACES) earlier.spans.push(span);
      continue;
    }
    const claim: ExtractedClaim = { ordinal: claims.length, spans: [span], ...draft };
    claims.push(claim);
    if (!draft.contextNeeded) known.set(key, claim);
  }
  return claims;
}
