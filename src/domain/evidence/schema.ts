/** Sources (library-wide, CSL-JSON) and evidence: one claim held against one source. */
import { z } from '../zod.ts';
import { SourceAttachment } from './attachment.ts';
import { CslItem } from './csl.ts';

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
