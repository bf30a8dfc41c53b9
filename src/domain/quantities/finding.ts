/** What the tool proposes as a conflict between two claims of one article, as it is kept and sent between threads. */
import { z } from '../zod.ts';
import { Quantity } from './schema.ts';

/** The relations that are shown as conflicts, the strongest first. */
export const CONFLICTS = ['disjoint', 'touching', 'partial', 'opposing'] as const;
export const ConflictRelation = z.enum(CONFLICTS);
export type ConflictRelation = z.infer<typeof ConflictRelation>;

export const FoundPair = z.strictObject({
  /** Positions of the two claims in the list that was given (for an extraction: ordinals), the smaller first. */
  claims: z.tuple([z.int().min(0), z.int().min(0)]),
  kind: z.enum(['quantity', 'statement']),
  relation: ConflictRelation,
  /** "1–3 g a day against 4–18 g a day. The ranges do not meet." */
  explanation: z.string().min(1).max(1_000),
  /** How each was worked out, where it was: "1–3 g/dose × 4–6/day = 4–18 g/day". */
  arithmetic: z.array(z.string().max(300)).max(2),
});
export type FoundPair = z.infer<typeof FoundPair>;

/** What a person reads in a claim's figures, in place of what the tool reads. */
export const QuantityCorrection = z.strictObject({
  /** The wording that it was made for; under another it has no effect. */
  text: z.string().min(1).max(20_000),
  /** All quantities of the claim; one that is left out is not compared. Places count this wording's UTF-16 code units. */
  quantities: z.array(Quantity).max(50),
  /** What they are of and for whom, where a person says it; empty for what the tool makes of the words. */
  of: z.string().max(200),
  population: z.string().max(200),
});
export type QuantityCorrection = z.infer<typeof QuantityCorrection>;

/** A claim as its figures and statement are compared. */
export const ComparedClaim = z.strictObject({
  text: z.string().min(1).max(20_000),
  /** The sentences that it was taken from: a figure that stands in none of them came in by resolving "this range". */
  sources: z.array(z.string()).max(100),
  /** A person has worded it: all of its figures are meant. */
  byHand: z.boolean().optional(),
  /** In force for this wording; null where the tool's own reading counts. */
  correction: QuantityCorrection.nullable(),
});
export type ComparedClaim = z.infer<typeof ComparedClaim>;
