/**
 * What the screens see of an open review. The structure (which claims, where, how worded) and each claim's state
 * (verdicts, evidence) change apart, so that a verdict repaints one row and not a list of 100,000.
 */

import type { Block, Revision } from '../domain/article/schema.ts';
import type { Section } from '../domain/article/sections.ts';
import type { ArticleSentence, Extraction, ExtractionHeader } from '../domain/claims/schema.ts';
import type { ClaimId, EventId, FindingId, ReviewId } from '../domain/ids.ts';
import type { ComparedClaim, ConflictRelation, FoundPair } from '../domain/quantities/finding.ts';
import type { ClaimRow, ClaimState, ReviewerItem } from '../domain/review/claim.ts';
import type { Verdict } from '../domain/review/schema.ts';

export type {
  ClaimRow,
  ClaimState,
  EvidenceItem,
  ReviewerItem,
  SourceItem,
} from '../domain/review/claim.ts';

/** Two claims of the article that disagree: proposed by the tool, or joined by a person. Immutable. */
export interface FindingRow {
  readonly id: FindingId;
  /** In article order. */
  readonly claims: readonly [ClaimId, ClaimId];
  readonly kind: 'quantity' | 'statement' | 'by-hand';
  /** Null where only a person says so. */
  readonly relation: ConflictRelation | null;
  /** The tool's, in a sentence or two; empty where only a person says so. */
  readonly explanation: string;
  readonly arithmetic: readonly string[];
  /** What a person has joined is confirmed. */
  readonly state: 'open' | 'confirmed' | 'dismissed';
  /** Of the decision or the join, as the person gave it; may be empty. */
  readonly reason: string;
}

/** What has to be read anew for the findings to be true of the claims as they now are. */
export interface FindingsWanted {
  /** Names this state of the claims. */
  readonly key: string;
  /** In article order, without dismissed claims; `id` is not part of what is compared. */
  readonly claims: readonly (ComparedClaim & { readonly id: ClaimId })[];
}

/** Immutable; a new object whenever a row, the order, the title or the article changes. */
export interface ReviewStructure {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly sample: boolean;
  readonly revision: Revision;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ArticleSentence[];
  readonly extraction: ExtractionHeader;
  /** All claims in article order (main span's start, then longer first, then ordinal), dismissed ones included. */
  readonly rows: readonly ClaimRow[];
  readonly rowById: ReadonlyMap<ClaimId, ClaimRow>;
}

/** A claim of another review that has a verdict. */
export interface CheckedClaim {
  /** Of the claim in its review; unique over the library only together with the review's. */
  readonly claimId: ClaimId;
  readonly reviewId: ReviewId;
  readonly title: string;
  /** Its position in its review, 1-based. */
  readonly number: number;
  readonly text: string;
  readonly verdict: Verdict;
  /** Null for one's own verdict. */
  readonly reviewer: string | null;
}

/** Over the claims that are not dismissed. */
export interface ReviewCounts {
  readonly claims: number;
  readonly supported: number;
  readonly unsupported: number;
  readonly contradicted: number;
  readonly untagged: number;
  readonly dismissed: number;
}

/** What putting another extraction in force would do with the work so far. Nothing of it is ever deleted. */
export interface ExtractionPlan {
  readonly extraction: Extraction;
  /** Claims that it lists. */
  readonly claims: number;
  /** Claims with work (verdicts, evidence, edits, of anybody) that it lists too, in the same words at the same place. */
  readonly carried: number;
  /** Claims made by hand, which every extraction keeps. */
  readonly byHand: number;
  /** Claims with work that it does not list, in article order: out of sight until an extraction lists them again. */
  readonly left: readonly ClaimRow[];
  /** Claims with earlier work that are not listed now, and would be again. */
  readonly returning: number;
}

export interface HistoryItem {
  readonly eventId: EventId;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly reviewer: ReviewerItem;
  readonly command: string;
  /** What happened, in words: "Marked Contradicted". */
  readonly words: string;
  readonly verdict: Verdict | null;
}

export interface StepSummary {
  readonly eventId: EventId;
  /** "Mark claim 39 Contradicted". */
  readonly words: string;
}

/** An open review, kept in memory and refreshed from the tail of the event log. All getters are cheap and stable between changes. */
export interface ReviewModel {
  readonly reviewId: ReviewId;
  structure(): ReviewStructure;
  subscribeStructure(listener: () => void): () => void;
  claim(id: ClaimId): ClaimState;
  subscribeClaim(id: ClaimId, listener: () => void): () => void;
  /** Rises with every change of any kind; for filters and sorts that depend on verdicts. */
  version(): number;
  subscribe(listener: () => void): () => void;
  counts(): ReviewCounts;
  /** Per section, in order of `structure().sections`. */
  sectionCounts(): readonly ReviewCounts[];
  /** What undo and redo would do now; null when there is nothing. */
  undoStep(): StepSummary | null;
  redoStep(): StepSummary | null;
  reviewers(): readonly ReviewerItem[];
  /** Milliseconds since 1970 of the last committed change, null when nothing has been changed yet. */
  savedAt(): number | null;
  /** True while the review is in the bin or removed, perhaps by another tab. */
  gone(): boolean;
  /** All findings, dismissed ones too: by strength, then in article order, those by hand last. Stable between changes. */
  findings(): readonly FindingRow[];
  /** Those that name the claim and are not dismissed. Stable between changes. */
  findingsOf(id: ClaimId): readonly FindingRow[];
  subscribeFindings(listener: () => void): () => void;
  /** Set while claims have been edited, added or corrected since their findings were worked out; stable between changes. */
  findingsWanted(): FindingsWanted | null;
  /** Takes in what was found, unless the claims have changed since; claims by position in what was wanted. */
  acceptFindings(key: string, found: readonly FoundPair[]): void;
  /** Tells that what is wanted could not be found. It stays wanted: the next change, or asking again, wants it anew. */
  failFindings(key: string): void;
  /** True while what is wanted could not be found. */
  findingsFailed(): boolean;
  /** Wants again what could not be found. */
  retryFindings(): void;
  /** What another extraction of this article would do with the work so far. */
  plan(next: Extraction): ExtractionPlan;
  /** The events that touched a claim, newest first. */
  history(id: ClaimId): Promise<readonly HistoryItem[]>;
  /** Who made a change; null where the event is not here. */
  reviewerOf(event: EventId): Promise<ReviewerItem | null>;
  close(): void;
}

export type CommandFailure =
  /** The browser's storage is full. */
  | 'full'
  /** The record was changed since; nothing to undo. */
  | 'moved-on'
  | 'nothing-to-do'
  | 'not-found'
  | 'invalid'
  /** The database was closed by a newer version in another tab. */
  | 'closed'
  | 'failed';

/** Commands resolve after the transaction has committed, never before. A failure leaves everything as it was. */
export type CommandResult =
  | {
      readonly ok: true;
      /** Null when nothing had to change. */
      readonly eventId: EventId | null;
      /** How many records were changed. */
      readonly changed: number;
      /** For undo and redo: what was done, in words, the claim to go to, and what had moved on and was left. */
      readonly words: string;
      readonly claimIds: readonly ClaimId[];
      readonly leftAlone: number;
    }
  | { readonly ok: false; readonly reason: CommandFailure; readonly message: string };

export interface LibraryEntry {
  readonly reviewId: ReviewId;
  readonly title: string;
  readonly sample: boolean;
  readonly origin: Revision['origin'];
  readonly words: number;
  readonly counts: ReviewCounts;
  /** Conflicts within the article that nobody has dismissed. */
  readonly conflicts: number;
  readonly reviewers: readonly ReviewerItem[];
  /** Milliseconds since 1970. */
  readonly editedAt: number;
  readonly createdAt: number;
}
