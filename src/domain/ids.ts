/** Branded identifiers: a claim's id cannot be handed over where a review's is wanted. */
import { z } from './zod.ts';

/**
 * Letters, digits and `_ . : -`, beginning with a letter or digit: `/` and `|` join ids into keys and stamps, and a name
 * such as `__proto__` must never become a key.
 */
const id = z.string().regex(/^[A-Za-z0-9][\w.:-]{0,199}$/);

export const ReviewId = id.brand<'ReviewId'>();
export type ReviewId = z.infer<typeof ReviewId>;

export const RevisionId = id.brand<'RevisionId'>();
export type RevisionId = z.infer<typeof RevisionId>;

/** 32 hex digits of a hash over text, format, engine and granularity: equal input gives equal ids on every machine. */
export const ExtractionId = id.brand<'ExtractionId'>();
export type ExtractionId = z.infer<typeof ExtractionId>;

/**
 * `<extraction id>.<ordinal>` for a claim of the extraction that its review began with, `at<start>-<end>.<words>` for one
 * that only a later extraction lists (claims/identity), a UUID for one made by hand. Never shown: people see positions.
 */
export const ClaimId = id.brand<'ClaimId'>();
export type ClaimId = z.infer<typeof ClaimId>;

export const ReviewerId = id.brand<'ReviewerId'>();
export type ReviewerId = z.infer<typeof ReviewerId>;

export const DeviceId = id.brand<'DeviceId'>();
export type DeviceId = z.infer<typeof DeviceId>;

export const SourceId = id.brand<'SourceId'>();
export type SourceId = z.infer<typeof SourceId>;

export const EvidenceId = id.brand<'EvidenceId'>();
export type EvidenceId = z.infer<typeof EvidenceId>;

/** `<claim id>/<claim id>`, the smaller as text first: one for each pair of claims. */
export const FindingId = z
  .string()
  .regex(/^[A-Za-z0-9][\w.:-]{0,199}\/[A-Za-z0-9][\w.:-]{0,199}$/)
  .brand<'FindingId'>();
export type FindingId = z.infer<typeof FindingId>;

export function findingIdOf(one: ClaimId, other: ClaimId): FindingId {
  return (one < other ? `${one}/${other}` : `${other}/${one}`) as FindingId;
}

export const EventId = id.brand<'EventId'>();
export type EventId = z.infer<typeof EventId>;

/** The id of the claim with this ordinal (0-based position in its extraction). */
export function extractedClaimId(extractionId: ExtractionId, ordinal: number): ClaimId {
  return `${extractionId}.${ordinal}` as ClaimId;
}

/** Whether a claim was made by hand: the ids of extracted claims have a dot in them, UUIDs do not. */
export function isMadeByHand(claimId: string): boolean {
  return !claimId.includes('.');
}
