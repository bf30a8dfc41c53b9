/** Reviews, verdicts and what reviewers say about a claim. Field groups here are what events change, one field at a time. */

import { Anchor } from '../article/schema.ts';
import { ClaimKind, Granularity } from '../claims/schema.ts';
import { QuantityCorrection } from '../quantities/finding.ts';
import { z } from '../zod.ts';

/** The order of the verdicts is the same on every screen. Untagged is the absence of a verdict. */
export const VERDICTS = ['supported', 'unsupported', 'contradicted'] as const;
/** Unsupported means searched and not found; it is never the same as untagged. */
export const Verdict = z.enum(VERDICTS);
export type Verdict = z.infer<typeof Verdict>;

export const Confidence = z.enum(['low', 'medium', 'high']);
export type Confidence = z.infer<typeof Confidence>;

export const REASON_CODES = [
  'overstated',
  'outdated',
  'lacks-context',
  'misquoted-source',
  'wrong-unit',
  'no-source-found',
] as const;
export const ReasonCode = z.enum(REASON_CODES);
export type ReasonCode = z.infer<typeof ReasonCode>;

export const Severity = z.enum(['minor', 'major', 'critical']);
export type Severity = z.infer<typeof Severity>;

export const SearchLogEntry = z.strictObject({
  where: z.string().max(500),
  query: z.string().max(2_000),
  /** ISO date, YYYY-MM-DD. */
  date: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  note: z.string().max(5_000),
});
export type SearchLogEntry = z.infer<typeof SearchLogEntry>;

/** One for each reviewer and claim; each field changes on its own. */
export const AssessmentFields = z.strictObject({
  verdict: Verdict,
  confidence: Confidence,
  rationale: z.string().max(50_000),
  reasonCodes: z.array(ReasonCode).max(20),
  correction: z.string().max(20_000),
  severity: Severity,
  searchLog: z.array(SearchLogEntry).max(500),
});
export type AssessmentFields = z.infer<typeof AssessmentFields>;

export const DismissReason = z.enum([
  'not-a-claim',
  'duplicate',
  'out-of-scope',
  'opinion',
  'other',
]);
export type DismissReason = z.infer<typeof DismissReason>;

/** How a claim came to be listed. */
export const ClaimOrigin = z.enum(['extracted', 'added', 'split', 'merged', 'imported']);
export type ClaimOrigin = z.infer<typeof ClaimOrigin>;

/** Hand-made claims, and edits of extracted ones (then only the edited fields are set). */
export const ClaimFields = z.strictObject({
  text: z.string().min(1).max(20_000),
  kind: ClaimKind,
  anchors: z.array(Anchor).min(1).max(1_000),
  origin: ClaimOrigin,
  dismissed: z.strictObject({ reason: DismissReason, note: z.string().max(2_000) }),
  tags: z.array(z.string().max(100)).max(100),
  /** Its figures as a person reads them. */
  quantities: QuantityCorrection,
});
export type ClaimFields = z.infer<typeof ClaimFields>;

/** One for each pair of claims, whether the tool or a person set them against each other. */
export const FindingFields = z.strictObject({
  /** What a person made of the tool's proposal. `of` is the explanation it was made of: under another it has no effect. */
  decision: z.strictObject({
    state: z.enum(['confirmed', 'dismissed']),
    reason: z.string().max(2_000),
    of: z.string().max(1_000),
  }),
  /** Set where a person joined the two as a conflict. */
  joined: z.strictObject({ reason: z.string().max(2_000) }),
});
export type FindingFields = z.infer<typeof FindingFields>;

/** `deletedAt` (milliseconds since 1970) set means in the bin; deleting for good removes the events too. */
export const ReviewFields = z.strictObject({
  title: z.string().min(1).max(500),
  revisionId: z.string().min(1).max(200),
  /** In force: its claims are the ones listed. */
  extractionId: z.string().min(1).max(200),
  /** As the review was begun. What is in force now says the extraction's own header, so that the two cannot differ. */
  granularity: Granularity,
  /** A worked example, shown as such everywhere. */
  sample: z.boolean(),
  createdAt: z.int().min(0),
  deletedAt: z.int().min(0),
});
export type ReviewFields = z.infer<typeof ReviewFields>;

export const ReviewerFields = z.strictObject({
  name: z.string().min(1).max(200),
  createdAt: z.int().min(0),
});
export type ReviewerFields = z.infer<typeof ReviewerFields>;

/** Counts of one reviewer's verdicts over the claims that are not dismissed. */
export const VerdictCounts = z.strictObject({
  supported: z.int().min(0),
  unsupported: z.int().min(0),
  contradicted: z.int().min(0),
});
export type VerdictCounts = z.infer<typeof VerdictCounts>;
