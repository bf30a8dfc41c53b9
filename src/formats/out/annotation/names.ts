/** What things are called in annotations, as IRIs. They name and are not looked up. */
import type { Report } from '../../../domain/report/report.ts';
import type { Verdict } from '../../../domain/review/schema.ts';

export const TERMS = 'urn:x-claimbench:';
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { cb: TERMS }] as const;

const VERDICTS = `${TERMS}verdict:`;

export const verdictAddress = (verdict: Verdict): string => `${VERDICTS}${verdict}`;

/** The article's address; where it has none, the name that its content gives it (RFC 6920). */
export function articleAddress({ textHash }: Report, address: string | null): string {
  if (address !== null) return address;
  const bytes = textHash.match(/../g)?.map((pair) => Number.parseInt(pair, 16)) ?? [];
  const base64 = btoa(String.fromCharCode(...bytes));
  return `ni:///sha-256;${base64.replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')}`;
}

/** 32 bits by FNV-1a (Fowler, Noll and Vo 1991) over UTF-16 code units, from a starting value. */
function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return hash >>> 0;
}

const BASES = [0x811c9dc5, 0x2f0b4477, 0x5bd1e995, 0x1b873593];

/**
 * `urn:uuid:…` of a claim in its review, the same in every export. A UUID of our own making (RFC 9562, version 8);
 * nothing rests on it being hard to guess.
 */
export function annotationId(reviewId: string, claimId: string): string {
  const name = `${reviewId}/${claimId}`;
  const hex = BASES.map((basis) => fnv1a(name, basis).toString(16).padStart(8, '0')).join('');
  const variant = ((Number.parseInt(hex[16] ?? '0', 16) & 0x3) | 0x8).toString(16);
  const uuid = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
  return `urn:uuid:${uuid}`;
}
