/**
 * What a report is made from. The shapes are those of an open review, said here in the domain's own words so that the
 * report depends on no storage and can be built from a bundle at a command line as well.
 */
import type { Block, Revision, Span } from '../article/schema.ts';
import type { Section } from '../article/sections.ts';
import type { ArticleSentence, ClaimKind, ExtractionHeader } from '../claims/schema.ts';
import type { FormattedReferences } from '../evidence/reference-style.ts';
import type { Retraction } from '../evidence/retraction.ts';
import type { CslItem, Stance } from '../evidence/schema.ts';
import type { ClaimId } from '../ids.ts';
import type { ConflictRelation, QuantityCorrection } from '../quantities/finding.ts';
import type { AssessmentFields, ClaimFields, ClaimOrigin, Verdict } from '../review/schema.ts';

/** Immutable: what is said anew of a claim is another row. */
export interface RowInput {
  readonly id: ClaimId;
  /** 1-based position in article order, dismissed claims counted. */
  readonly number: number;
  readonly text: string;
  readonly originalText: string | null;
  readonly kind: ClaimKind;
  /** UTF-16 code units; the first is the main place. */
  readonly spans: readonly Span[];
  /** Index into `sections`. */
  readonly section: number;
  readonly checkworthiness: number;
  readonly reasons: readonly string[];
  readonly contextNeeded: boolean;
  readonly origin: ClaimOrigin;
  readonly dismissed: ClaimFields['dismissed'] | null;
  /** How a person reads its figures; null where the tool's reading counts. */
  readonly correction: QuantityCorrection | null;
}

export interface ArticleInput {
  readonly reviewId: string;
  readonly title: string;
  readonly sample: boolean;
  readonly text: string;
  readonly revision: Pick<Revision, 'textHash' | 'language' | 'words' | 'origin' | 'createdAt'>;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
  readonly sentences: readonly ArticleSentence[];
  readonly extraction: ExtractionHeader;
  /** In article order, dismissed claims included. */
  readonly rows: readonly RowInput[];
}

export interface ReviewerInput {
  readonly id: string;
  readonly name: string;
  readonly own: boolean;
}

interface EvidenceInput {
  readonly sourceId: string;
  readonly stance: Stance;
  readonly quote: string;
  readonly locator: string;
  readonly note: string;
  readonly source: {
    readonly csl: CslItem;
    readonly raw: string;
    readonly retraction?: Retraction;
  } | null;
}

export interface StateInput {
  readonly own: Readonly<Partial<AssessmentFields>>;
  readonly verdict: Verdict | null;
  readonly others: readonly {
    readonly reviewer: ReviewerInput;
    readonly assessment: Readonly<Partial<AssessmentFields>>;
  }[];
  readonly evidence: readonly EvidenceInput[];
}

/** Two claims of the article that disagree; see storage's FindingRow. */
export interface FindingInput {
  readonly claims: readonly [ClaimId, ClaimId];
  /** Null where only a person says so. */
  readonly relation: ConflictRelation | null;
  readonly explanation: string;
  readonly arithmetic: readonly string[];
  readonly state: 'open' | 'confirmed' | 'dismissed';
  readonly reason: string;
}

export interface ReportInput {
  readonly article: ArticleInput;
  /** In the order in which they are to be read. */
  readonly findings: readonly FindingInput[];
  stateOf(id: ClaimId): StateInput;
  readonly reviewers: readonly ReviewerInput[];
  /** The sources of `citedSources` in a style of CSL; absent for the short style. */
  readonly references?: FormattedReferences | null | undefined;
  readonly appVersion: string;
  /** When the report is made, ISO 8601 in UTC: `2026-11-22T10:42:00.000Z`. */
  readonly time: string;
}

/** Which parts of a report are written. */
export interface ReportInclude {
  readonly keyProblems: boolean;
  readonly allClaims: boolean;
  readonly annotatedArticle: boolean;
  /** Rationales, reason codes, corrections and search logs. */
  readonly rationaleAndCorrections: boolean;
  readonly reviewers: ReviewersShown;
}

/** What reviewers are called: by their names, by a letter each, or nothing at all. */
export const REVIEWERS_SHOWN = ['names', 'letters', 'none'] as const;
export type ReviewersShown = (typeof REVIEWERS_SHOWN)[number];

/** How the dates of a report are written. */
export const DATE_ORDERS = ['dmy', 'mdy', 'iso'] as const;
export const DATE_LANGUAGES = ['en', 'de', 'es', 'fr', 'it', 'nl', 'pt'] as const;
export interface DateStyle {
  /** Day, month, year; month, day, year; or ISO 8601. */
  readonly order: (typeof DATE_ORDERS)[number];
  /** Of the months' names alone: a report is in English. */
  readonly language: (typeof DATE_LANGUAGES)[number];
}

export const DEFAULT_DATES: DateStyle = { order: 'dmy', language: 'en' };

export const DEFAULT_INCLUDE: ReportInclude = {
  keyProblems: true,
  allClaims: true,
  annotatedArticle: true,
  rationaleAndCorrections: true,
  reviewers: 'letters',
};
