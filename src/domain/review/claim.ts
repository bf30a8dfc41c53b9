/** A claim of an open review as it is listed, and what has been said about it. */

import type { Span } from '../article/schema.ts';
import type { ClaimKind, ExtractedClaim } from '../claims/schema.ts';
import type { SourceAttachment } from '../evidence/attachment.ts';
import type { CslItem, Stance } from '../evidence/schema.ts';
import type { ClaimId, EvidenceId, ReviewerId, SourceId } from '../ids.ts';
import type { QuantityCorrection } from '../quantities/finding.ts';
import type { AssessmentFields, ClaimFields, ClaimOrigin, Verdict } from './schema.ts';

/** A claim as listed. Immutable; a new object only when its wording, kind, place, number or dismissal changes. */
export interface ClaimRow {
  readonly id: ClaimId;
  /** 1-based position in article order, dismissed claims counted: what people see, never an identity. */
  readonly number: number;
  readonly text: string;
  /** The wording the extraction gave, where it was edited since. */
  readonly originalText: string | null;
  readonly kind: ClaimKind;
  /** UTF-16 code units into the article; the first is the main place. */
  readonly spans: readonly Span[];
  /** Index into the structure's sections. */
  readonly section: number;
  readonly checkworthiness: number;
  readonly reasons: readonly string[];
  /** Words of it point outside, and nobody has reworded it yet. */
  readonly contextNeeded: boolean;
  /** What the extraction gave, unedited; null for claims made by hand. */
  readonly extracted: ExtractedClaim | null;
  readonly origin: ClaimOrigin;
  readonly dismissed: ClaimFields['dismissed'] | null;
  /** How a person reads its figures; null where the tool's reading of the wording counts. */
  readonly correction: QuantityCorrection | null;
}

export interface EvidenceItem {
  readonly id: EvidenceId;
  readonly claimId: ClaimId;
  readonly sourceId: SourceId;
  readonly stance: Stance;
  readonly quote: string;
  readonly locator: string;
  readonly note: string;
  readonly source: SourceItem | null;
}

export interface SourceItem {
  readonly id: SourceId;
  readonly csl: CslItem;
  readonly raw: string;
  /** Absent where no file is attached. Its bytes may be missing on this device. */
  readonly attachment?: SourceAttachment;
}

export interface ReviewerItem {
  readonly id: ReviewerId;
  readonly name: string;
  readonly own: boolean;
}

/** What has been said about one claim. Immutable; a new object whenever it changes. */
export interface ClaimState {
  /** This device's reviewer's assessment; absent fields are not set. */
  readonly own: Readonly<Partial<AssessmentFields>>;
  readonly verdict: Verdict | null;
  /** Assessments of other reviewers (from merged files). */
  readonly others: readonly {
    readonly reviewer: ReviewerItem;
    readonly assessment: Readonly<Partial<AssessmentFields>>;
  }[];
  readonly evidence: readonly EvidenceItem[];
}
