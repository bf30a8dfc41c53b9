/**
 * An open review in memory. Events reach it from this tab's commands at once and from other tabs through a live query on
 * the tail of the log; folding is idempotent, so an event that comes both ways is applied once.
 */
import { sectionsOf } from '../../domain/article/sections.ts';
import { claimIdsIn } from '../../domain/claims/identity.ts';
import type { ExtractedClaim, Extraction } from '../../domain/claims/schema.ts';
import { EMPTY_RECORD, type FoldedRecord, foldEvent } from '../../domain/history/fold.ts';
import { splitAssessmentKey } from '../../domain/history/keys.ts';
import type { Event } from '../../domain/history/schema.ts';
import type { ClaimId, ReviewerId, ReviewId } from '../../domain/ids.ts';
import type { FoundPair } from '../../domain/quantities/finding.ts';
import { listReviewers } from '../../domain/review/reviewers.ts';
import { buildRows, patchRow } from '../../domain/review/rows.ts';
import type { Verdict } from '../../domain/review/schema.ts';
import { claimState } from '../../domain/review/states.ts';
import { textField } from '../commit.ts';
import type {
  ClaimRow,
  ClaimState,
  ExtractionPlan,
  ReviewCounts,
  ReviewerItem,
  ReviewStructure,
} from '../model.ts';
import { type FindingsSource, ReviewFindings } from './findings.ts';
import type { LoadedReview } from './load.ts';
import { planExtraction } from './plan.ts';
import { Signals } from './signals.ts';
import { SourceUses } from './sourceUses.ts';
import { VerdictTotals } from './totals.ts';

/** Conflicts change only through the events and answers that the state is given. */
type ReadonlyFindings = Pick<ReviewFindings, 'all' | 'of' | 'wanted' | 'failed' | 'count'>;

/** The folded state of one review with its subscriptions. Knows nothing of the database. */
export class ReviewState {
  readonly reviewId: ReviewId;
  readonly signals = new Signals();
  readonly #loaded: LoadedReview;
  readonly #extracted = new Map<string, ExtractedClaim>();
  /** The first, and those that were in force since the review was opened, so that undo shows the earlier one at once. */
  readonly #extractions = new Map<string, Extraction>();
  #extraction: Extraction;
  #ids: readonly ClaimId[] = [];
  readonly #evidenceOf = new Map<string, Set<string>>();
  readonly #uses = new SourceUses();
  readonly #states = new Map<string, ClaimState>();
  #ownId: ReviewerId;
  #review: FoldedRecord;
  #structure: ReviewStructure;
  #totals: VerdictTotals;
  readonly #findings: ReviewFindings;
  #reviewers: readonly ReviewerItem[];
  #savedAt: number | null;
  #version = 0;

  constructor(reviewId: ReviewId, loaded: LoadedReview, ownId: ReviewerId) {
    this.reviewId = reviewId;
    this.#loaded = loaded;
    this.#ownId = ownId;
    this.#review = loaded.review;
    this.#savedAt = loaded.editedAt;
    this.#extraction = loaded.extraction;
    if (loaded.first !== null) this.#extractions.set(loaded.first.header.id, loaded.first);
    this.#enforce(loaded.extraction);
    for (const [id, record] of loaded.evidence) this.#indexEvidence(id, null, record);
    for (const [id, record] of loaded.sources) this.#uses.source(id, undefined, record);
    this.#reviewers = listReviewers(loaded.reviewers, ownId);
    this.#structure = this.#buildStructure();
    this.#totals = this.#countAll();
    this.#findings = new ReviewFindings(this.#findingsSource());
  }

  structure(): ReviewStructure {
    return this.#structure;
  }

  version(): number {
    return this.#version;
  }

  counts(): ReviewCounts {
    return this.#totals.all();
  }

  sectionCounts(): readonly ReviewCounts[] {
    return this.#totals.bySection();
  }

  reviewers(): readonly ReviewerItem[] {
    return this.#reviewers;
  }

  findings(): ReadonlyFindings {
    return this.#findings;
  }

  acceptFindings(key: string, found: readonly FoundPair[]): void {
    const accepted = this.#findings.accept(key, found);
    if (accepted === null) return;
    this.signals.findings();
    if (accepted.rows) this.#changed();
  }

  failFindings(key: string): void {
    if (this.#findings.fail(key)) this.signals.findings();
  }

  retryFindings(): void {
    if (this.#findings.retry()) this.signals.findings();
  }

  savedAt(): number | null {
    return this.#savedAt;
  }

  claim(id: ClaimId): ClaimState {
    const known = this.#states.get(id);
    if (known !== undefined) return known;
    const state = this.#buildState(id);
    this.#states.set(id, state);
    return state;
  }

  /** Sources that evidence names but that are not in memory (reused from elsewhere in the library). */
  missingSources(): string[] {
    const known = this.#loaded.sources;
    return [...this.#uses.named()].filter((id) => !known.has(id));
  }

  addSources(rows: readonly (FoldedRecord & { readonly id: string })[]): void {
    for (const row of rows) {
      this.#uses.source(row.id, this.#loaded.sources.get(row.id), row);
      this.#loaded.sources.set(row.id, row);
      this.#forgetSource(row.id);
    }
    if (rows.length > 0) this.#changed();
  }

  /** The extraction that the record names, where it is not in memory (another tab, or another device, made it so). */
  missingExtraction(): string | null {
    const wanted = textField(this.#review.fields.extractionId);
    return wanted === null || wanted === this.#extraction.header.id ? null : wanted;
  }

  /** Gives an extraction that the record names, or soon will. */
  addExtraction(extraction: Extraction): void {
    this.#extractions.set(extraction.header.id, extraction);
    if (this.missingExtraction() !== extraction.header.id) return;
    this.#enforce(extraction);
    this.#restructure(new Set());
    this.#refind();
    this.#changed();
  }

  plan(next: Extraction): ExtractionPlan {
    this.addExtraction(next);
    return planExtraction(
      {
        rows: this.#structure.rows,
        rowById: this.#structure.rowById,
        claim: (id) => this.claim(id),
        edited: (id) => Object.keys(this.#loaded.claims.get(id)?.fields ?? {}).length > 0,
      },
      next,
      claimIdsIn(this.#loaded.first, next),
    );
  }

  setOwnReviewer(ownId: ReviewerId): void {
    if (ownId === this.#ownId) return;
    this.#ownId = ownId;
    this.#reviewers = listReviewers(this.#loaded.reviewers, ownId);
    this.#forgetAll();
    this.#totals = this.#countAll();
    this.#changed();
  }

  /** Folds events in and tells whom it concerns. Events of other scopes change only sources and reviewers. */
  apply(events: readonly Event[], savedAt: number): void {
    const touched = new Set<string>();
    const reworded = new Set<string>();
    let reviewChanged = false;
    let decided = false;
    let anything = false;
    for (const event of events) {
      const ours = event.scope === this.reviewId;
      foldEvent(event, {
        read: (store, key) => this.#read(store, key),
        write: (store, key, record, field) => {
          if (!ours && store !== 'sources' && store !== 'reviewers') return;
          anything = true;
          switch (store) {
            case 'reviews':
              this.#review = record;
              reviewChanged = true;
              break;
            case 'claims':
              this.#loaded.claims.set(key, record);
              reworded.add(key);
              break;
            case 'assessments': {
              const { claimId, reviewerId } = splitAssessmentKey(key);
              const byReviewer =
                this.#loaded.assessments.get(claimId) ?? new Map<string, FoldedRecord>();
              const before = byReviewer.get(reviewerId);
              byReviewer.set(reviewerId, record);
              this.#loaded.assessments.set(claimId, byReviewer);
              touched.add(claimId);
              if (field === 'verdict' && reviewerId === this.#ownId) {
                this.#totals.move(
                  this.#structure.rowById.get(claimId as ClaimId),
                  (before?.fields.verdict ?? null) as Verdict | null,
                  (record.fields.verdict ?? null) as Verdict | null,
                );
              }
              break;
            }
            case 'evidence': {
              const before = this.#loaded.evidence.get(key);
              this.#loaded.evidence.set(key, record);
              for (const claimId of this.#indexEvidence(key, before ?? null, record))
                touched.add(claimId);
              break;
            }
            case 'findings':
              this.#loaded.findings.set(key, record);
              decided = true;
              break;
            case 'sources':
              // Also one that no evidence names yet: the evidence comes with the next event.
              this.#uses.source(key, this.#loaded.sources.get(key), record);
              this.#loaded.sources.set(key, record);
              for (const claimId of this.#claimsOfSource(key)) touched.add(claimId);
              break;
            case 'reviewers':
              this.#loaded.reviewers.set(key, record);
              this.#reviewers = listReviewers(this.#loaded.reviewers, this.#ownId);
              this.#forgetAll();
              break;
            default:
              break;
          }
        },
      });
      if (ours) this.#savedAt = savedAt;
    }
    if (!anything) return;
    for (const claimId of touched) this.#states.delete(claimId);
    if (reviewChanged) {
      const wanted = this.#extractions.get(this.missingExtraction() ?? '');
      if (wanted !== undefined) this.#enforce(wanted);
    }
    if (reworded.size > 0 || reviewChanged) this.#restructure(reworded);
    if (decided || reworded.size > 0 || reviewChanged) this.#refind();
    this.signals.claims(touched);
    this.#changed();
  }

  /** After what conflicts depend on has changed. */
  #refind(): void {
    const { rows, wanted } = this.#findings.update(this.#findingsSource());
    if (rows || wanted) this.signals.findings();
  }

  #findingsSource(): FindingsSource {
    const { claims, findings } = this.#loaded;
    return {
      structure: this.#structure,
      extraction: this.#extraction,
      ids: this.#ids,
      claims,
      findings,
    };
  }

  #changed(): void {
    this.#version += 1;
    this.signals.any();
  }

  #read(store: string, key: string): FoldedRecord | undefined {
    switch (store) {
      case 'reviews':
        return this.#review;
      case 'claims':
        return this.#loaded.claims.get(key);
      case 'assessments': {
        const { claimId, reviewerId } = splitAssessmentKey(key);
        return this.#loaded.assessments.get(claimId)?.get(reviewerId);
      }
      case 'evidence':
        return this.#loaded.evidence.get(key);
      case 'findings':
        return this.#loaded.findings.get(key);
      case 'sources':
        return this.#loaded.sources.get(key);
      case 'reviewers':
        return this.#loaded.reviewers.get(key);
      default:
        return undefined;
    }
  }

  #enforce(extraction: Extraction): void {
    this.#extraction = extraction;
    this.#extractions.set(extraction.header.id, extraction);
    this.#ids = claimIdsIn(this.#loaded.first, extraction);
    this.#extracted.clear();
    for (const [position, id] of this.#ids.entries()) {
      const claim = extraction.claims[position];
      if (claim !== undefined) this.#extracted.set(id, claim);
    }
  }

  #buildStructure(): ReviewStructure {
    const { revision, text, blocks } = this.#loaded;
    const extraction = this.#extraction;
    const sections = sectionsOf(text, blocks);
    const rows = buildRows(extraction, this.#ids, this.#loaded.claims, sections);
    return {
      reviewId: this.reviewId,
      title: textField(this.#review.fields.title) ?? 'Untitled',
      sample: this.#review.fields.sample === true,
      revision,
      text,
      blocks,
      sections,
      sentences: extraction.sentences,
      extraction: extraction.header,
      rows,
      rowById: new Map(rows.map((row) => [row.id, row])),
    };
  }

  /** The structure after some claims were edited: patched row by row where places and numbers stay, else built anew. */
  #restructure(reworded: ReadonlySet<string>): void {
    const before = this.#structure;
    const patched =
      before.extraction === this.#extraction.header ? this.#patchedRows(before, reworded) : null;
    if (patched === null) {
      this.#structure = this.#buildStructure();
      this.#totals = this.#countAll();
    } else {
      const rowById = new Map(before.rowById);
      for (const row of patched.changed) rowById.set(row.id, row);
      const title = textField(this.#review.fields.title) ?? before.title;
      this.#structure = { ...before, title, rows: patched.rows, rowById };
      if (patched.changed.some((row) => before.rowById.get(row.id)?.dismissed !== row.dismissed)) {
        this.#totals = this.#countAll();
      }
    }
    this.signals.structure();
  }

  #patchedRows(
    before: ReviewStructure,
    reworded: ReadonlySet<string>,
  ): { rows: readonly ClaimRow[]; changed: readonly ClaimRow[] } | null {
    if (reworded.size === 0) return { rows: before.rows, changed: [] };
    const rows = [...before.rows];
    const changed: ClaimRow[] = [];
    for (const id of reworded) {
      const row = before.rowById.get(id as ClaimId);
      if (row === undefined) return null;
      const record = this.#loaded.claims.get(id) ?? EMPTY_RECORD;
      const next = patchRow(row, this.#extracted.get(id), record, before.sections);
      if (next === null) return null;
      rows[row.number - 1] = next;
      changed.push(next);
    }
    return { rows, changed };
  }

  #countAll(): VerdictTotals {
    const totals = new VerdictTotals(this.#structure.sections.length);
    for (const row of this.#structure.rows) totals.add(row, this.#ownVerdict(row.id));
    return totals;
  }

  #ownVerdict(claimId: string): Verdict | null {
    const record = this.#loaded.assessments.get(claimId)?.get(this.#ownId);
    return (record?.fields.verdict ?? null) as Verdict | null;
  }

  #buildState(id: ClaimId): ClaimState {
    const who = { ownId: this.#ownId, reviewers: this.#reviewers };
    return claimState(this.#loaded, id, who, this.#evidenceOf.get(id));
  }

  /** Keeps the claim → evidence index; gives the claims on both sides of a change. */
  #indexEvidence(id: string, before: FoldedRecord | null, after: FoldedRecord): string[] {
    this.#uses.evidence(id, before, after);
    const from = textField(before?.fields.claimId);
    const to = textField(after.fields.claimId);
    if (from !== null && from !== to) this.#evidenceOf.get(from)?.delete(id);
    if (to !== null) {
      const ids = this.#evidenceOf.get(to) ?? new Set<string>();
      ids.add(id);
      this.#evidenceOf.set(to, ids);
    }
    return [from, to].filter((claimId) => claimId !== null);
  }

  #claimsOfSource(sourceId: string): Set<string> {
    const claims = new Set<string>();
    for (const id of this.#uses.evidenceOf(sourceId)) {
      const claimId = textField(this.#loaded.evidence.get(id)?.fields.claimId);
      if (claimId !== null) claims.add(claimId);
    }
    return claims;
  }

  #forgetSource(sourceId: string): void {
    const claims = this.#claimsOfSource(sourceId);
    for (const claimId of claims) this.#states.delete(claimId);
    this.signals.claims(claims);
  }

  #forgetAll(): void {
    const known = [...this.#states.keys()];
    this.#states.clear();
    this.signals.claims(new Set(known));
  }
}
