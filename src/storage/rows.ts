/** The rows of each store as they lie in IndexedDB. Extracted claims are immutable blocks; what people change is small rows. */
import type { Block, Revision } from '../domain/article/schema.ts';
import type { ArticleSentence, ExtractedClaim, ExtractionHeader } from '../domain/claims/schema.ts';
import type { SourcePage } from '../domain/evidence/source-text.ts';
import type { FoldedRecord } from '../domain/history/fold.ts';
import type { Event } from '../domain/history/schema.ts';
import type { FoundPair } from '../domain/quantities/finding.ts';
import type { VerdictCounts } from '../domain/review/schema.ts';

/** Claims to a block. Fewer, larger blocks import faster; 500 keeps one block's decode under a millisecond. */
export const CLAIMS_PER_BLOCK = 500;
/** UTF-16 code units to a block of text. */
export const TEXT_PER_BLOCK = 262_144;

export interface KeyedRow extends FoldedRecord {
  readonly id: string;
}
export interface ReviewScopedRow extends FoldedRecord {
  readonly reviewId: string;
  readonly id: string;
}
export interface ClaimRecordRow extends FoldedRecord {
  readonly reviewId: string;
  readonly claimId: string;
}
export interface AssessmentRow extends FoldedRecord {
  readonly reviewId: string;
  readonly claimId: string;
  readonly reviewerId: string;
}
export type RevisionRow = Revision;
export interface TextBlockRow {
  readonly revisionId: string;
  readonly chunk: number;
  readonly text: string;
  /** The article's blocks that begin in this part of the text; offsets are into the whole text. */
  readonly blocks: readonly Block[];
}
export interface ExtractionBlockRow {
  readonly extractionId: string;
  readonly chunk: number;
  /** On chunk 0 only. */
  readonly header?: ExtractionHeader;
  /** On chunk 0 only: it came with a file. What this device finds itself in the same text takes its place. */
  readonly imported?: boolean;
  readonly claims: readonly ExtractedClaim[];
  readonly sentences: readonly ArticleSentence[];
  /** On chunk 0 only. */
  readonly findings?: readonly FoundPair[];
}
/** A line of the library, kept by the commands so that the list never reads claims. */
export interface TallyRow {
  readonly reviewId: string;
  readonly words: number;
  readonly origin: Revision['origin'];
  /** Claims listed, dismissed ones not counted. */
  readonly claims: number;
  readonly dismissed: number;
  /** Conflicts within the article that nobody has dismissed. Absent where nobody has counted yet. */
  readonly conflicts?: number;
  readonly byReviewer: Readonly<Record<string, VerdictCounts>>;
  /** Milliseconds since 1970. */
  readonly editedAt: number;
}
/** `n` is the local cursor: the order in which events came to this database, whatever their clocks say. */
export type EventRow = Event & { readonly n?: number };

/**
 * An attachment is two rows, so that its text is read without its bytes: `<id>` has the pages, `<id>/bytes` the file.
 */
export interface AttachmentRow {
  readonly id: string;
  readonly pages?: readonly SourcePage[];
  readonly bytes?: Uint8Array;
}

export interface MetaRow {
  readonly key: string;
  readonly value: unknown;
}
