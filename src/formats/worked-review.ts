/** The file of a worked review: what somebody has said about the hand-checked claims of a bundled article. */

import { CslItem, EvidenceFields, SourceFields } from '../domain/evidence/schema.ts';
import { AssessmentFields } from '../domain/review/schema.ts';
import { z } from '../domain/zod.ts';

const key = z.string().min(1).max(100);

const WorkedSource = z.strictObject({
  /** Names the source within this file. */
  key,
  csl: CslItem.omit({ id: true }),
  raw: SourceFields.shape.raw,
});

const WorkedEvidence = z.strictObject({
  source: key,
  ...EvidenceFields.omit({ claimId: true, sourceId: true }).shape,
});

const WorkedAssessment = z.strictObject({
  /** The claim's ordinal, with its wording for whoever reads the file. */
  claim: z.int().min(0),
  text: z.string().min(1).max(20_000),
  ...AssessmentFields.partial().shape,
  verdict: AssessmentFields.shape.verdict,
  rationale: z.string().min(1).max(50_000),
  evidence: z.array(WorkedEvidence).max(100),
});

export const WorkedReview = z.strictObject({
  title: z.string().min(1).max(500),
  /** A worked example shows how a review is done; its verdicts are no findings to quote. */
  example: z.literal(true),
  /** Says so, in a sentence for people. */
  note: z.string().min(1).max(500),
  sources: z.array(WorkedSource).max(1_000),
  assessments: z.array(WorkedAssessment).max(10_000),
});
export type WorkedReview = z.infer<typeof WorkedReview>;
