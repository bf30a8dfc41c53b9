/**
 * Which claim of a review a claim of an extraction is. A review may have several extractions of its article (another
 * granularity, a newer engine); a claim with the same words at the same place is the same claim in each of them, so what
 * was said of it is seen with each, and what was said of any other claim waits for the extraction that lists it.
 *
 * The claims of the extraction that the review began with are known by extraction and ordinal. Any other claim is known
 * by its place and words, so that devices which extract differently, in whatever order, give it the same id.
 */
import type { Span } from '../article/schema.ts';
import { type ClaimId, extractedClaimId } from '../ids.ts';
import type { ExtractedClaim, Extraction } from './schema.ts';

/** 32 bits by FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units, from a starting value. */
function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

/** 64 bits as 16 hex digits. Tells apart the few wordings that one passage has had; it guards nothing. */
function fingerprint(text: string): string {
  const parts = [fnv1a(text, 0x811c9dc5), fnv1a(text, 0x2f0b4477)];
  return parts.map((part) => part.toString(16).padStart(8, '0')).join('');
}

const PLACED = /^at(\d+)-(\d+)\./;

function placedId({ start, end }: Span, text: string, nth: number): ClaimId {
  return `at${start}-${end}.${fingerprint(text)}${nth === 0 ? '' : `.${nth}`}` as ClaimId;
}

/** Where a claim stands whose id says so; null for every other id. */
export function placeOfId(id: ClaimId): Span | null {
  const [, start, end] = PLACED.exec(id) ?? [];
  return start === undefined ? null : { start: Number(start), end: Number(end) };
}

function mainPlace(claim: ExtractedClaim): Span {
  return claim.spans[0] ?? { start: 0, end: 0 };
}

/**
 * The id of each claim of `listed`, by position, in a review that began with the extraction `first` (null where that is
 * not to be had, as in a damaged library).
 * No id comes twice: of claims with the same words at the same place the first is the same claim as the first there.
 */
export function claimIdsIn(first: Extraction | null, listed: Extraction): ClaimId[] {
  const { id } = listed.header;
  if (first?.header.id === id) {
    return listed.claims.map((claim) => extractedClaimId(id, claim.ordinal));
  }
  const keyOf = (claim: ExtractedClaim) => {
    const { start, end } = mainPlace(claim);
    return `${start}-${end} ${claim.text}`;
  };
  const known = new Map<string, ClaimId[]>();
  if (first !== null) {
    for (const claim of first.claims) {
      const ids = known.get(keyOf(claim)) ?? [];
      ids.push(extractedClaimId(first.header.id, claim.ordinal));
      known.set(keyOf(claim), ids);
    }
  }
  const seen = new Map<string, number>();
  return listed.claims.map((claim) => {
    const key = keyOf(claim);
    const nth = seen.get(key) ?? 0;
    seen.set(key, nth + 1);
    return known.get(key)?.[nth] ?? placedId(mainPlace(claim), claim.text, nth);
  });
}
