/** Sources (library-wide, CSL-JSON) and evidence: one claim held against one source. */
import { z } from '../zod.ts';
import { StudyDesign } from './appraisal.ts';
import { SourceAttachment } from './attachment.ts';
import { CslItem } from './csl.ts';
import { Retraction } from './retraction.ts';

export const Stance = z.enum(['supports', 'contradicts', 'mentions']);
export type Stance = z.infer<typeof Stance>;

export { CslItem };

/** The fields of a source record that events change. Absent (null) `csl` means removed. */
export const SourceFields = z.strictObject({
  csl: CslItem,
  /** What the reviewer typed or pasted, kept as it came. */
  raw: z.string().max(20_000),
  /** Absent where no file is attached. Its bytes may be missing on this device. */
  attachment: SourceAttachment,
  /** What the registries list about it; absent while nobody has asked them. */
  retraction: Retraction,
  design: StudyDesign,
  /** Level of evidence of the Oxford Centre for Evidence-Based Medicine, 1 the strongest. */
  level: z.int().min(1).max(5),
  /** On the quality of the source, in free words. */
  remark: z.string().max(20_000),
  /** The source that stands for this one since they were merged. Evidence keeps the id that it was made with. */
  mergedInto: z.string().min(1).max(200),
  /** Taken out of the library. Evidence that names the source wins over this. */
  removed: z.literal(true),
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
