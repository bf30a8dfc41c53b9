/** What the rest of the app may ask of the storage: named commands (all writes) and queries (all reads). */
import type { Anchor, ArticleOrigin, Block } from '../domain/article/schema.ts';
import type { ClaimKind, Extraction, Granularity } from '../domain/claims/schema.ts';
import type { AttachmentType } from '../domain/evidence/attachment.ts';
import type { CslItem, EvidenceFields } from '../domain/evidence/schema.ts';
import type { SourceText } from '../domain/evidence/source-text.ts';
import type {
  ClaimId,
  EventId,
  EvidenceId,
  FindingId,
  ReviewerId,
  ReviewId,
  SourceId,
} from '../domain/ids.ts';
import type { QuantityCorrection } from '../domain/quantities/finding.ts';
import type {
  AssessmentFields,
  Confidence,
  DismissReason,
  ReasonCode,
  SearchLogEntry,
  Severity,
  Verdict,
} from '../domain/review/schema.ts';
import type { ImportStep } from '../formats/in/claims/step.ts';
import type {
  CheckedClaim,
  CommandResult,
  LibraryEntry,
  ReviewerItem,
  ReviewModel,
} from './model.ts';

/** A text ready to become a review: normalised, hashed, split into blocks. */
export interface NewArticle {
  readonly title: string;
  readonly text: string;
  readonly textHash: string;
  readonly bytesHash: string;
  readonly language: string;
  readonly words: number;
  readonly blocks: readonly Block[];
  readonly origin: ArticleOrigin;
}

export interface NewCitation {
  readonly csl: Omit<CslItem, 'id'>;
  /** The line as the reviewer typed it. */
  readonly raw: string;
}

/** A file as it was read. */
export interface NewAttachment {
  readonly name: string;
  readonly mediaType: AttachmentType;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: SourceText;
}

/** An attachment as it lies in the store, whole. */
export interface StoredAttachment {
  readonly id: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly text: SourceText;
}

/** A source whose text is on this device. The text is that of the attachment: the same id, the same text. */
export interface SourceWithText {
  readonly sourceId: SourceId;
  readonly attachmentId: string;
}

/** What a worked example brings along. */
export interface ReviewSeed {
  readonly assessments: readonly {
    readonly claim: ClaimId;
    readonly fields: Partial<AssessmentFields>;
  }[];
  readonly evidence: readonly (Omit<EvidenceFields, 'claimId' | 'sourceId'> & {
    readonly claim: ClaimId;
    readonly citation: NewCitation;
  })[];
}

/** Every write. Each resolves after its one strict-durability transaction has committed. */
export interface Commands {
  /** With a seed (the worked sample) the verdicts and evidence come in the same step, so that undo does not take them apart. */
  createReview(
    article: NewArticle,
    extraction: Extraction,
    seed?: ReviewSeed,
  ): Promise<CommandResult & { readonly reviewId?: ReviewId }>;
  /** Puts another extraction of the review's text in force. Work stays with the claims that have the same words at the same place. */
  extractAgain(reviewId: ReviewId, extraction: Extraction): Promise<CommandResult>;
  renameReview(reviewId: ReviewId, title: string): Promise<CommandResult>;
  duplicateReview(reviewId: ReviewId): Promise<CommandResult & { readonly reviewId?: ReviewId }>;
  /** Into the bin: hidden from the library, undoable. */
  deleteReview(reviewId: ReviewId): Promise<CommandResult>;
  /** Out of the bin again. */
  restoreReview(reviewId: ReviewId): Promise<CommandResult>;
  /** Removes the review with its events and what only it uses. Cannot be undone. */
  deleteForGood(reviewId: ReviewId): Promise<CommandResult>;

  setVerdict(
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    verdict: Verdict | null,
  ): Promise<CommandResult>;
  setConfidence(
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    confidence: Confidence | null,
  ): Promise<CommandResult>;
  setRationale(reviewId: ReviewId, claim: ClaimId, rationale: string): Promise<CommandResult>;
  setReasonCodes(
    reviewId: ReviewId,
    claim: ClaimId,
    codes: readonly ReasonCode[],
  ): Promise<CommandResult>;
  setCorrection(reviewId: ReviewId, claim: ClaimId, correction: string): Promise<CommandResult>;
  setSeverity(
    reviewId: ReviewId,
    claim: ClaimId,
    severity: Severity | null,
  ): Promise<CommandResult>;
  setSearchLog(
    reviewId: ReviewId,
    claim: ClaimId,
    entries: readonly SearchLogEntry[],
  ): Promise<CommandResult>;

  addClaim(
    reviewId: ReviewId,
    claim: { readonly text: string; readonly kind: ClaimKind; readonly anchor: Anchor },
  ): Promise<CommandResult & { readonly claimId?: ClaimId }>;
  editClaimText(reviewId: ReviewId, claim: ClaimId, text: string): Promise<CommandResult>;
  setKind(reviewId: ReviewId, claims: readonly ClaimId[], kind: ClaimKind): Promise<CommandResult>;
  setAnchor(reviewId: ReviewId, claim: ClaimId, anchor: Anchor): Promise<CommandResult>;
  dismissClaims(
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    reason: DismissReason,
    note: string,
  ): Promise<CommandResult>;
  restoreClaims(reviewId: ReviewId, claims: readonly ClaimId[]): Promise<CommandResult>;
  /** Keeps the first claim; the others are dismissed as duplicates of it, their places and evidence go to it. One step. */
  mergeClaims(
    reviewId: ReviewId,
    keep: ClaimId,
    others: readonly ClaimId[],
  ): Promise<CommandResult>;

  /** What a file of claims says, as it was shown before: claims, one's own verdicts and evidence. One step. */
  importClaims(reviewId: ReviewId, step: ImportStep): Promise<CommandResult>;

  /**
   * Each citation becomes a source (an equal identifier reuses the source in the library) and evidence on every claim,
   * with the quote and the locator that are given. One step.
   */
  addCitations(
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    citations: readonly NewCitation[],
    stance: EvidenceFields['stance'],
    words?: Partial<Pick<EvidenceFields, 'quote' | 'locator'>>,
  ): Promise<CommandResult & { readonly evidenceIds?: readonly EvidenceId[] }>;
  editEvidence(
    reviewId: ReviewId,
    evidence: EvidenceId,
    patch: Partial<Pick<EvidenceFields, 'stance' | 'quote' | 'locator' | 'note'>>,
  ): Promise<CommandResult>;
  removeEvidence(reviewId: ReviewId, evidence: EvidenceId): Promise<CommandResult>;
  editSource(source: SourceId, csl: Omit<CslItem, 'id'>): Promise<CommandResult>;
  /** In place of what was attached before. A file that is attached already, but was not on this device, joins it. */
  attachToSource(source: SourceId, file: NewAttachment): Promise<CommandResult>;
  /** The bytes and the text stay on the device, so that it can be undone. */
  detachFromSource(source: SourceId): Promise<CommandResult>;

  /** A claim's figures as a person reads them; null goes back to the tool's reading. */
  correctQuantities(
    reviewId: ReviewId,
    claim: ClaimId,
    correction: QuantityCorrection | null,
  ): Promise<CommandResult>;
  /** Confirms or dismisses what was proposed, or opens it again (null). `of` is the explanation as shown. */
  decideFindings(
    reviewId: ReviewId,
    findings: readonly { readonly id: FindingId; readonly of: string }[],
    decision: { readonly state: 'confirmed' | 'dismissed'; readonly reason: string } | null,
  ): Promise<CommandResult>;
  /** Marks claims of a conflict as contradicted and confirms the conflict, in one step. */
  markContradicted(
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    finding: { readonly id: FindingId; readonly of: string },
  ): Promise<CommandResult>;
  /** Joins two claims as a conflict. */
  joinClaims(
    reviewId: ReviewId,
    one: ClaimId,
    other: ClaimId,
    reason: string,
  ): Promise<CommandResult>;
  /** Takes a join by hand apart; what the tool proposes of the two stays. */
  partClaims(reviewId: ReviewId, finding: FindingId): Promise<CommandResult>;

  renameReviewer(name: string): Promise<CommandResult>;

  undo(reviewId: ReviewId): Promise<CommandResult>;
  redo(reviewId: ReviewId): Promise<CommandResult>;
  /** Takes back one event by its id (the Undo of a toast). */
  undoEvent(eventId: EventId): Promise<CommandResult>;
}

export type OpenReviewResult =
  | { readonly status: 'ready'; readonly model: ReviewModel }
  | { readonly status: 'missing' };

/** The browser's storage as far as it tells; bytes. */
export interface StorageEstimate {
  readonly usage: number | null;
  readonly quota: number | null;
  readonly persisted: boolean | null;
}

export interface Storage {
  readonly commands: Commands;
  openReview(reviewId: ReviewId): Promise<OpenReviewResult>;
  /** Claims with verdicts in all reviews but one and those in the bin; reviews beyond 20,000 claims are left out. */
  checkedClaims(except: ReviewId): Promise<readonly CheckedClaim[]>;
  /** Live list of the reviews that are not in the bin. Returns an unsubscribe. */
  watchLibrary(
    listener: (entries: readonly LibraryEntry[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** The stored extraction of this id, so that the same text and engine is never read twice. */
  findExtraction(extractionId: string): Promise<Extraction | null>;
  /** The extraction of this granularity that was last in force in a review, whoever found it; null where there was none. */
  earlierExtraction(reviewId: ReviewId, granularity: Granularity): Promise<Extraction | null>;
  /** The text of what is attached to a source; null where nothing is, or where it is not on this device. */
  sourceText(source: SourceId): Promise<SourceText | null>;
  sourcesWithText(): Promise<readonly SourceWithText[]>;
  /** The attached file; null where it is not on this device. */
  attachmentBytes(id: string): Promise<Uint8Array<ArrayBuffer> | null>;
  /** The attached file with its text; null where it is not on this device. */
  attachment(id: string): Promise<StoredAttachment | null>;
  /** Brings a file to this device that a source names, or will name. Refuses one whose contents do not give its id. */
  putAttachment(file: StoredAttachment): Promise<CommandResult>;
  /** Files that no source names any longer: they are kept so that undo can bring them back. */
  unusedAttachments(): Promise<{ readonly files: number; readonly bytes: number }>;
  /** Removes them from this device. Cannot be undone. */
  dropUnusedAttachments(): Promise<CommandResult>;
  ownReviewer(): Promise<ReviewerItem>;
  estimate(): Promise<StorageEstimate>;
  requestPersistence(): Promise<boolean>;
  /** The native bundle of one review as JSON text; the caller makes the file. */
  exportBundle(reviewId: ReviewId): Promise<string>;
  /** The whole library as one file. */
  exportLibrary(): Promise<string>;
  /** All or nothing; merging what is there already changes nothing. */
  importBundle(json: string): Promise<ImportResult>;
  /** Reads a bundle and says what it would bring; nothing is written before `restore`. */
  openBundle(json: string): Promise<OpenedBundle>;
  /** Stops the warning that changes are missing. */
  acceptLoss(): void;
  /** A hash over all folded state of a review, or of the library without an argument; equal state gives an equal hash. */
  stateHash(reviewId?: ReviewId): Promise<string>;
  lastBackupAt(): Promise<number | null>;
  backupState(): Promise<BackupState>;
  /** The library as one file without noting it as a backup; `written` notes it once the file is there. */
  exportForBackup(): Promise<{ readonly json: string; written(): Promise<void> }>;
  /** What a backup file that is kept up to date needs to be found again: the browser's handle, as it was kept. */
  backupTarget(): Promise<unknown>;
  /** Null forgets it. */
  keepBackupTarget(handle: object | null): Promise<void>;
  /** Called after every change that this tab has committed. Returns an unsubscribe. */
  onCommitted(listener: () => void): () => void;
  /** Reviews in the bin, live. */
  watchBin(
    listener: (entries: readonly LibraryEntry[]) => void,
    onError: (error: unknown) => void,
  ): () => void;
  /** Everybody who has a profile here, one's own first. */
  reviewers(): Promise<readonly ReviewerItem[]>;
  /** Goes on as a new reviewer on this device; earlier verdicts stay under the earlier one. Open reviews must be opened anew. */
  startAsNewReviewer(name: string): Promise<CommandResult>;
  /** Goes on as another reviewer whose profile is here. Open reviews must be opened anew. */
  actAs(reviewer: ReviewerId): Promise<CommandResult>;
  /** Called when another tab upgrades the database and this one has closed it. */
  onClosed(listener: (reason: 'upgraded-elsewhere' | 'blocked') => void): () => void;
  close(): void;
}

export interface BackupState {
  /** Milliseconds since 1970; null where there has been none. */
  readonly at: number | null;
  /** Events since then, or since the beginning. */
  readonly changes: number;
  /** When the first of them was made here, milliseconds since 1970; null where there are none. */
  readonly since: number | null;
}

export type OpenedBundle =
  | {
      readonly ok: true;
      readonly contains: 'review' | 'library';
      /** Milliseconds since 1970. */
      readonly exportedAt: number;
      readonly reviews: readonly {
        readonly reviewId: ReviewId;
        readonly title: string;
        readonly state: 'new' | 'merged' | 'unchanged';
        readonly newEvents: number;
      }[];
      readonly newEvents: number;
      /** Merges it: all or nothing. */
      restore(): Promise<ImportResult>;
    }
  | Extract<ImportResult, { ok: false }>;

export type ImportResult =
  | {
      readonly ok: true;
      readonly reviewIds: readonly ReviewId[];
      readonly newReviews: number;
      readonly newEvents: number;
      /** Set when this unused browser now goes on as the file's reviewer: the name. */
      readonly goesOnAs: string | null;
      /** Events from clocks more than a day ahead, kept aside and not applied. */
      readonly setAside: number;
    }
  | {
      readonly ok: false;
      readonly reason: 'not-json' | 'not-a-bundle' | 'newer' | 'broken' | 'full' | 'failed';
      /** What is wrong and where, what was kept, what to do. */
      readonly message: string;
    };

export type OpenStorageResult =
  | {
      readonly ok: true;
      readonly storage: Storage;
      readonly warning: null | { readonly kind: 'behind-marker'; readonly message: string };
    }
  | {
      readonly ok: false;
      readonly reason: 'newer-schema' | 'unavailable' | 'blocked';
      readonly message: string;
    };
