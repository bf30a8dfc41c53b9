/** What a report says, whatever it is written as. Plain data: the same review, options and time give an equal report. */
import type { Block, Span } from '../article/schema.ts';
import type { ClaimKind, Granularity, NonClaimReason } from '../claims/schema.ts';
import type { ReferenceSegment } from '../evidence/reference.ts';
import type { ReferenceStyle } from '../evidence/reference-style.ts';
import type { Retraction } from '../evidence/retraction.ts';
import type { CslItem, Stance } from '../evidence/schema.ts';
import type { ClaimId } from '../ids.ts';
import type { ConflictRelation } from '../quantities/finding.ts';
import type {
  ClaimOrigin,
  Confidence,
  DismissReason,
  ReasonCode,
  SearchLogEntry,
  Severity,
  Verdict,
} from '../review/schema.ts';
import type { DateStyle, ReportInclude } from './input.ts';

/** Raised when what a report says changes in a way that its readers should know of. */
export const REPORT_VERSION = 2;

export type VerdictState = Verdict | 'untagged';

/** Words with their weight: figures stand out. */
export interface Phrase {
  readonly text: string;
  readonly strong: boolean;
}

export interface ReportCounts {
  /** Everything that was ever listed: extracted and added. */
  readonly listed: number;
  readonly extracted: number;
  /** Listed by hand, split, merged or imported. */
  readonly added: number;
  readonly dismissed: number;
  /** Only reasons that were given, in the order of the scheme. */
  readonly dismissedBy: readonly { readonly reason: DismissReason; readonly count: number }[];
  /** Listed and not dismissed. */
  readonly claims: number;
  readonly supported: number;
  readonly unsupported: number;
  readonly contradicted: number;
  readonly untagged: number;
  /** Supported and contradicted claims without a source. That none was found is what unsupported says. */
  readonly withoutEvidence: number;
}

export interface Reference {
  /** 1-based, in order of first use in the list of claims. */
  readonly number: number;
  readonly sourceId: string;
  readonly csl: CslItem;
  /** In the report's style. */
  readonly parts: readonly ReferenceSegment[];
  /** As the text refers to it: `[3]`, `(Doe, 2020)`. */
  readonly cited: string;
  /** What the registries list about it; absent where nobody has asked them. */
  readonly retraction?: Retraction;
}

export interface ReportEvidence {
  readonly stance: Stance;
  /** Null where the source's record is missing. */
  readonly reference: number | null;
  /** As the text refers to the source; empty where its record is missing. */
  readonly cited: string;
  readonly quote: string;
  readonly locator: string;
  readonly note: string;
  /** `retracted 14 Mar 2023`; absent where nothing warns of the source. */
  readonly warning?: string;
}

/** What another reviewer said of a claim. */
interface OtherAssessment {
  readonly reviewer: string;
  readonly verdict: Verdict | null;
  readonly confidence: Confidence | null;
  readonly severity: Severity | null;
  readonly rationale: string;
  readonly reasonCodes: readonly ReasonCode[];
  readonly correction: string;
  readonly searchLog: readonly SearchLogEntry[];
}

export interface ReportClaim {
  readonly id: ClaimId;
  readonly number: number;
  /** The wording that stands alone. */
  readonly text: string;
  /** The wording that the extraction gave, where somebody has changed it. */
  readonly originalText: string | null;
  /** The words of the article at the claim's main place. */
  readonly quote: string;
  /** UTF-16 code units; the first is the main place. */
  readonly spans: readonly Span[];
  readonly section: string;
  readonly kind: ClaimKind;
  readonly origin: ClaimOrigin;
  readonly checkworthiness: number;
  /** Why it is worth that much, in words. */
  readonly reasons: readonly string[];
  readonly contextNeeded: boolean;
  readonly verdict: Verdict | null;
  readonly confidence: Confidence | null;
  readonly severity: Severity | null;
  readonly rationale: string;
  readonly reasonCodes: readonly ReasonCode[];
  readonly correction: string;
  readonly searchLog: readonly SearchLogEntry[];
  readonly evidence: readonly ReportEvidence[];
  readonly others: readonly OtherAssessment[];
  /** Its figures: "1–3 g/dose × 4–6/day = 4–18 g/day"; `worked` where there was something to work out. */
  readonly quantities: readonly { readonly words: string; readonly worked: boolean }[];
  /** Numbers of the claims that it is in conflict with, ascending. */
  readonly conflictsWith: readonly number[];
}

/** One side of a conflict. */
export interface ConflictSide {
  readonly number: number;
  readonly text: string;
  readonly section: string;
  readonly verdict: VerdictState;
}

/** Two claims of the article that cannot both hold, as far as figures, words or a person say. */
export interface ReportConflict {
  readonly sides: readonly [ConflictSide, ConflictSide];
  /** Null where only a person says so. */
  readonly relation: ConflictRelation | null;
  /** In a sentence or two; empty where only a person says so. */
  readonly explanation: string;
  readonly arithmetic: readonly string[];
  /** Whether a person has said that it is one. */
  readonly confirmed: boolean;
  /** The person's; empty where rationales are not included. */
  readonly reason: string;
}

export interface DismissedClaim {
  readonly id: ClaimId;
  readonly number: number;
  readonly text: string;
  /** UTF-16 code units; the first is the main place. */
  readonly spans: readonly Span[];
  readonly reason: DismissReason;
  readonly note: string;
}

/** A claim's number in the text, where its place ends. */
export interface ClaimMark {
  readonly number: number;
  readonly verdict: VerdictState;
}

/** A stretch of text under the same claims. */
export interface Segment {
  readonly text: string;
  /** The worst verdicts on it, worst first, two at most; empty where no claim stands. */
  readonly lanes: readonly VerdictState[];
  readonly marks: readonly ClaimMark[];
}

export interface AnnotatedBlock {
  readonly kind: 'heading' | 'paragraph' | 'list-item' | 'quote' | 'cell';
  /** Depth of a heading below the article, 1 for the outermost; never skips a depth. 0 on other blocks. */
  readonly depth: number;
  readonly segments: readonly Segment[];
}

export interface Coverage {
  readonly sentences: number;
  readonly withClaims: number;
  readonly without: number;
  /** Most frequent first. */
  readonly reasons: readonly { readonly reason: NonClaimReason; readonly count: number }[];
}

export interface Methods {
  readonly engine: string;
  readonly granularity: Granularity;
  /** Claims whose wording was changed by hand. */
  readonly edited: number;
  readonly added: number;
  /** In full sentences, ready to be read. */
  readonly sentences: readonly string[];
  readonly definitions: readonly { readonly verdict: VerdictState; readonly words: string }[];
}

export interface Report {
  readonly version: typeof REPORT_VERSION;
  readonly appVersion: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly include: ReportInclude;
  /** The verdicts whose claims are listed; null for all. Counts and conflicts are of all claims. */
  readonly only: readonly VerdictState[] | null;
  readonly dates: DateStyle;
  readonly reviewId: string;
  readonly title: string;
  /** True for a worked example. */
  readonly sample: boolean;
  readonly language: string;
  readonly words: number;
  /** When this text of the article was taken in, ISO 8601, UTC. */
  readonly articleTime: string;
  /** SHA-256 of the article's text as UTF-8, hexadecimal. */
  readonly textHash: string;
  /** The article's text, which every span counts in. */
  readonly text: string;
  /** Its blocks in order, not overlapping. */
  readonly blocks: readonly Block[];
  /** Names or letters, this device's reviewer first; empty where reviewers are left out. */
  readonly reviewers: readonly string[];
  readonly counts: ReportCounts;
  readonly summary: readonly Phrase[];
  readonly problems: {
    readonly claims: readonly ReportClaim[];
    /** Unsupported claims that are not among them. */
    readonly more: number;
  };
  readonly conflicts: {
    readonly shown: readonly ReportConflict[];
    /** Proposals that a person has found to be none. */
    readonly dismissed: number;
  };
  /** Without the dismissed ones, in article order. */
  readonly claims: readonly ReportClaim[];
  readonly dismissed: readonly DismissedClaim[];
  readonly article: readonly AnnotatedBlock[];
  /** By number. */
  readonly references: readonly Reference[];
  readonly referenceStyle: ReferenceStyle;
  /** Numbers of the references as their list stands: of use, or of the alphabet. */
  readonly referenceOrder: readonly number[];
  readonly methods: Methods;
  readonly coverage: Coverage;
  /** What a reader should know before relying on it: "24 claims are still untagged." */
  readonly warnings: readonly string[];
}
