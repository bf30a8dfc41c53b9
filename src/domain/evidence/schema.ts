/** Sources (library-wide, CSL-JSON) and evidence: one claim held against one source. */
import { z } from '../zod.ts';

export const Stance = z.enum(['supports', 'contradicts', 'mentions']);
export type Stance = z.infer<typeof Stance>;

const text = z.string().max(5_000);
const dateParts = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
});
const name = z.strictObject({
  family: z.string().max(500).optional(),
  given: z.string().max(500).optional(),
  literal: z.string().max(500).optional(),
});

/** The part of CSL-JSON that Claimbench reads and writes. `custom` holds our own fields. */
export const CslItem = z.strictObject({
  id: z.string().min(1).max(200),
  type: z.string().min(1).max(60),
  title: text.optional(),
  author: z.array(name).max(5_000).optional(),
  'container-title': text.optional(),
  volume: z.string().max(100).optional(),
  issue: z.string().max(100).optional(),
  page: z.string().max(100).optional(),
  publisher: text.optional(),
  issued: dateParts.optional(),
  accessed: dateParts.optional(),
  DOI: z.string().max(1_000).optional(),
  PMID: z.string().max(20).optional(),
  PMCID: z.string().max(20).optional(),
  ISBN: z.string().max(40).optional(),
  URL: z.string().max(4_000).optional(),
  note: text.optional(),
});
export type CslItem = z.infer<typeof CslItem>;

/** The fields of a source record that events change. Absent (null) `csl` means removed. */
export const SourceFields = z.strictObject({
  csl: CslItem,
  /** What the reviewer typed or pasted, kept as it came. */
  raw: z.string().max(20_000),
});
export type SourceFields = z.infer<typeof SourceFields>;

/** The fields of an evidence record that events change. Absent (null) `claimId` means removed. */
export const EvidenceFields = z.strictObject({
  claimId: z.string().min(1).max(200),
  sourceId: z.string().min(1).max(200),
  stance: Stance,
  /** Verbatim from the source. */
  quote: z.string().max(20_000),
  /** Page, section, table, figure. */
  locator: z.string().max(500),
  note: z.string().max(20_000),
});
export type EvidenceFields = z.infer<typeof EvidenceFields>;
