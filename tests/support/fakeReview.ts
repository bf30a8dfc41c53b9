/**
 * A ReviewModel in memory for component tests: built from a text and a list of claims, changed by plain calls, and
 * as strict as the real one about what changes and who is told, so that a test sees the same repaints as the app.
 */
import type { Block, Span } from '../../src/domain/article/schema.ts';
import { type Section, sectionAt, sectionsOf } from '../../src/domain/article/sections.ts';
import type { ArticleSentence, ClaimKind, Extraction } from '../../src/domain/claims/schema.ts';
import {
  type ClaimId,
  type EventId,
  type ExtractionId,
  extractedClaimId,
  type FindingId,
  findingIdOf,
  type ReviewerId,
  type ReviewId,
  type RevisionId,
} from '../../src/domain/ids.ts';
import type { FoundPair, QuantityCorrection } from '../../src/domain/quantities/finding.ts';
import type { AssessmentFields, ClaimFields, Verdict } from '../../src/domain/review/schema.ts';
import type {
  ClaimRow,
  ClaimState,
  EvidenceItem,
  ExtractionPlan,
  FindingRow,
  FindingsWanted,
  HistoryItem,
  ReviewCounts,
  ReviewerItem,
  ReviewModel,
  ReviewStructure,
  StepSummary,
} from '../../src/storage/model.ts';
import { planExtraction } from '../../src/storage/review/plan.ts';

export interface FakeClaim {
  /** The words of the article it stands in (the first occurrence), or several; or exact spans. */
  readonly at: string | readonly string[] | readonly Span[];
  /** The claim's own wording; the first passage by default. */
  readonly text?: string;
  readonly id?: string;
  readonly kind?: ClaimKind;
  readonly verdict?: Verdict;
  readonly checkworthiness?: number;
  readonly reasons?: readonly string[];
  readonly contextNeeded?: boolean;
  /** What the extraction gave, where a test looks at it. */
  readonly extracted?: ClaimRow['extracted'];
  readonly dismissed?: ClaimFields['dismissed'];
  readonly correction?: QuantityCorrection;
  readonly own?: Partial<AssessmentFields>;
  readonly evidence?: readonly EvidenceItem[];
  readonly others?: ClaimState['others'];
}

/** A conflict of two claims by their numbers (1-based, as on screen); of quantities, open, unless said otherwise. */
export interface FakeFinding extends Partial<Omit<FindingRow, 'id' | 'claims'>> {
  readonly claims: readonly [number, number];
}

export interface FakeReviewOptions {
  readonly title?: string;
  readonly sample?: boolean;
  /** Left out, lines are read: `## ` headings, `- ` list items, `> ` quotes, paragraphs. */
  readonly blocks?: readonly Block[];
  readonly sentences?: readonly ArticleSentence[];
  readonly reviewers?: readonly ReviewerItem[];
  readonly findings?: readonly FakeFinding[];
  /** Of the extraction; by hand unless given. */
  readonly engine?: string;
  readonly language?: string;
}

export const FAKE_REVIEW_ID = 'review-1' as ReviewId;
export const OWN_REVIEWER: ReviewerItem = { id: 'me' as ReviewerId, name: 'You', own: true };

const NO_FINDINGS: readonly FindingRow[] = [];

/** Of a claim that is not (or no longer) in the review. */
const UNKNOWN: ClaimState = { own: {}, verdict: null, others: [], evidence: [] };

const EXTRACTION = '0123456789abcdef0123456789abcdef' as ExtractionId;

/** The fake's claim id of this 0-based ordinal, for claims without an id of their own. */
function fakeClaimId(ordinal: number): ClaimId {
  return extractedClaimId(EXTRACTION, ordinal);
}

/** Blocks by the marks at the start of each line; empty lines belong to none. */
export function blocksOfLines(text: string): Block[] {
  const blocks: Block[] = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const heading = /^(#{1,6}) /.exec(line);
    const marker = heading?.[0] ?? /^(?:- |> )/.exec(line)?.[0] ?? '';
    const from = start + marker.length;
    const end = start + line.trimEnd().length;
    if (end > from) {
      if (heading?.[1] !== undefined) {
        blocks.push({ kind: 'heading', start: from, end, level: heading[1].length });
      } else {
        const kind = marker === '- ' ? 'list-item' : marker === '> ' ? 'quote' : 'paragraph';
        blocks.push({ kind, start: from, end });
      }
    }
    start += line.length + 1;
  }
  return blocks;
}

function spansOf(text: string, at: FakeClaim['at']): Span[] {
  const places = typeof at === 'string' ? [at] : at;
  return places.map((place) => {
    if (typeof place !== 'string') return place;
    const start = text.indexOf(place);
    if (start < 0) throw new Error(`The article of the test does not hold "${place}"`);
    return { start, end: start + place.length };
  });
}

function byPlace(a: ClaimRow, b: ClaimRow): number {
  const [x, y] = [a.spans[0], b.spans[0]];
  if (x === undefined || y === undefined) return 0;
  return x.start - y.start || y.end - x.end;
}

/** Numbers and sections as the storage gives them; rows that stay the same stay the same object. */
function arranged(rows: readonly ClaimRow[], sections: readonly Section[]): ClaimRow[] {
  return [...rows].sort(byPlace).map((row, index) => {
    const section = sectionAt(sections, row.spans[0]?.start ?? 0);
    const number = index + 1;
    return row.number === number && row.section === section ? row : { ...row, number, section };
  });
}

export class FakeReview implements ReviewModel {
  readonly reviewId = FAKE_REVIEW_ID;
  private current: ReviewStructure;
  private readonly states = new Map<ClaimId, ClaimState>();
  private readonly structureListeners = new Set<() => void>();
  private readonly claimListeners = new Map<ClaimId, Set<() => void>>();
  private readonly listeners = new Set<() => void>();
  private readonly findingListeners = new Set<() => void>();
  private found: readonly FindingRow[] = [];
  private foundOf = new Map<ClaimId, readonly FindingRow[]>();
  private missing: FindingsWanted | null = null;
  private failed = false;
  private readonly histories = new Map<ClaimId, HistoryItem[]>();
  private readonly people: readonly ReviewerItem[];
  private changes = 0;
  private events = 0;
  private countsCache: { version: number; all: ReviewCounts; sections: ReviewCounts[] } | null =
    null;
  private undoable: StepSummary | null = null;
  private redoable: StepSummary | null = null;
  private saved: number | null = null;
  closed = false;

  constructor(text: string, claims: readonly FakeClaim[], options: FakeReviewOptions = {}) {
    const blocks = options.blocks ?? blocksOfLines(text);
    const sections = sectionsOf(text, blocks);
    this.people = options.reviewers ?? [OWN_REVIEWER];
    const rows = claims.map((claim, ordinal): ClaimRow => {
      const spans = spansOf(text, claim.at);
      const main = spans[0] ?? { start: 0, end: 0 };
      const id = claim.id === undefined ? fakeClaimId(ordinal) : (claim.id as ClaimId);
      const own = {
        ...claim.own,
        ...(claim.verdict === undefined ? {} : { verdict: claim.verdict }),
      };
      this.states.set(id, {
        own,
        verdict: own.verdict ?? null,
        others: claim.others ?? [],
        evidence: claim.evidence ?? [],
      });
      return {
        id,
        number: 0,
        text: claim.text ?? text.slice(main.start, main.end),
        originalText: null,
        kind: claim.kind ?? 'fact',
        spans,
        section: 0,
        checkworthiness: claim.checkworthiness ?? 0.6,
        reasons: claim.reasons ?? [],
        contextNeeded: claim.contextNeeded ?? false,
        extracted: claim.extracted ?? null,
        origin: 'extracted',
        dismissed: claim.dismissed ?? null,
        correction: claim.correction ?? null,
      };
    });
    const ordered = arranged(rows, sections);
    this.current = {
      reviewId: FAKE_REVIEW_ID,
      title: options.title ?? 'Review under test',
      sample: options.sample ?? false,
      revision: {
        id: 'revision-1' as RevisionId,
        reviewId: FAKE_REVIEW_ID,
        textHash: '0'.repeat(64),
        bytesHash: '0'.repeat(64),
        length: text.length,
        words: text.split(/\s+/).filter((word) => word !== '').length,
        language: 'en',
        origin: { kind: 'paste' },
        createdAt: 0,
      },
      text,
      blocks,
      sections,
      sentences: options.sentences ?? [],
      extraction: {
        id: EXTRACTION,
        textHash: '0'.repeat(64),
        engine: options.engine ?? 'hand/1',
        granularity: 'fine',
        language: options.language ?? 'en',
        claimCount: claims.length,
        sentenceCount: options.sentences?.length ?? 0,
      },
      rows: ordered,
      rowById: new Map(ordered.map((row) => [row.id, row])),
    };
    this.setFindings(options.findings ?? []);
  }

  structure(): ReviewStructure {
    return this.current;
  }

  subscribeStructure(listener: () => void): () => void {
    this.structureListeners.add(listener);
    return () => this.structureListeners.delete(listener);
  }

  claim(id: ClaimId): ClaimState {
    return this.states.get(id) ?? UNKNOWN;
  }

  subscribeClaim(id: ClaimId, listener: () => void): () => void {
    const listeners = this.claimListeners.get(id) ?? new Set();
    this.claimListeners.set(id, listeners);
    listeners.add(listener);
    return () => listeners.delete(listener);
  }

  version(): number {
    return this.changes;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  counts(): ReviewCounts {
    return this.counted().all;
  }

  sectionCounts(): readonly ReviewCounts[] {
    return this.counted().sections;
  }

  undoStep(): StepSummary | null {
    return this.undoable;
  }

  redoStep(): StepSummary | null {
    return this.redoable;
  }

  reviewers(): readonly ReviewerItem[] {
    return this.people;
  }

  gone(): boolean {
    return false;
  }

  savedAt(): number | null {
    return this.saved;
  }

  findings(): readonly FindingRow[] {
    return this.found;
  }

  findingsOf(id: ClaimId): readonly FindingRow[] {
    return this.foundOf.get(id) ?? NO_FINDINGS;
  }

  subscribeFindings(listener: () => void): () => void {
    this.findingListeners.add(listener);
    return () => this.findingListeners.delete(listener);
  }

  findingsWanted(): FindingsWanted | null {
    return this.missing;
  }

  acceptFindings(key: string, found: readonly FoundPair[]): void {
    if (this.missing?.key !== key) return;
    const { claims } = this.missing;
    this.missing = null;
    this.failed = false;
    const numberAt = (position: number) =>
      this.current.rowById.get(claims[position]?.id ?? ('' as ClaimId))?.number ?? 0;
    this.setFindings(
      found.map(({ claims: [one, other], ...said }) => ({
        ...said,
        claims: [numberAt(one), numberAt(other)],
      })),
    );
  }

  failFindings(key: string): void {
    if (this.missing?.key !== key) return;
    this.failed = true;
    for (const listener of [...this.findingListeners]) listener();
  }

  findingsFailed(): boolean {
    return this.failed;
  }

  retryFindings(): void {
    if (this.missing === null || !this.failed) return;
    this.setFindingsWanted({ ...this.missing, key: `${this.missing.key}, again` });
  }

  plan(next: Extraction): ExtractionPlan {
    const { rows, rowById } = this.current;
    const ids = next.claims.map((claim, position) => {
      const same = rows.find(
        (row) =>
          (row.originalText ?? row.text) === claim.text &&
          row.spans[0]?.start === claim.spans[0]?.start &&
          row.spans[0]?.end === claim.spans[0]?.end,
      );
      return same?.id ?? extractedClaimId(next.header.id, position);
    });
    const edited = (id: ClaimId) => {
      const row = rowById.get(id);
      return row !== undefined && (row.originalText !== null || row.dismissed !== null);
    };
    return planExtraction({ rows, rowById, claim: (id) => this.claim(id), edited }, next, ids);
  }

  async reviewerOf(): Promise<ReviewerItem | null> {
    return this.people[0] ?? null;
  }

  async history(id: ClaimId): Promise<readonly HistoryItem[]> {
    return this.histories.get(id) ?? [];
  }

  close(): void {
    this.closed = true;
  }

  // What a test (or the fake commands) does to the review.

  /** The id of the claim with this number (1-based, as on screen). */
  id(number: number): ClaimId {
    const row = this.current.rows[number - 1];
    if (row === undefined) throw new Error(`No claim ${number} in the review under test`);
    return row.id;
  }

  setVerdict(ids: readonly ClaimId[], verdict: Verdict | null): void {
    for (const id of ids) {
      const { verdict: _, ...own } = this.claim(id).own;
      const next = verdict === null ? own : { ...own, verdict };
      this.states.set(id, { ...this.claim(id), own: next, verdict });
    }
    this.tell(ids);
  }

  /** Sets fields of this device's assessment; undefined takes a field away. */
  assess(
    id: ClaimId,
    patch: { [K in keyof AssessmentFields]?: AssessmentFields[K] | undefined },
  ): void {
    const own = Object.fromEntries(
      Object.entries({ ...this.claim(id).own, ...patch }).filter(
        ([, value]) => value !== undefined,
      ),
    ) as Partial<AssessmentFields>;
    this.states.set(id, { ...this.claim(id), own, verdict: own.verdict ?? null });
    this.tell([id]);
  }

  setEvidence(id: ClaimId, evidence: readonly EvidenceItem[]): void {
    this.states.set(id, { ...this.claim(id), evidence });
    this.tell([id]);
  }

  /** Replaces the conflicts, in the order given. */
  setFindings(findings: readonly FakeFinding[]): void {
    this.putFindings(
      findings.map(({ claims: [one, other], ...said }): FindingRow => {
        const claims = [this.id(one), this.id(other)] as const;
        return {
          kind: 'quantity',
          relation: said.kind === 'by-hand' ? null : 'disjoint',
          explanation: said.kind === 'by-hand' ? '' : `Claims ${one} and ${other} do not meet.`,
          arithmetic: [],
          state: said.kind === 'by-hand' ? 'confirmed' : 'open',
          reason: '',
          ...said,
          id: findingIdOf(...claims),
          claims,
        };
      }),
    );
  }

  /** Changes one conflict as a decision does, or takes it away (null). */
  editFinding(id: FindingId, patch: Partial<Omit<FindingRow, 'id' | 'claims'>> | null): void {
    this.putFindings(
      this.found.flatMap((row) => {
        if (row.id !== id) return [row];
        return patch === null ? [] : [{ ...row, ...patch }];
      }),
    );
  }

  /** Joins two claims by hand, or confirms what the tool proposes of them. */
  joinClaims(one: ClaimId, other: ClaimId, reason: string): void {
    const id = findingIdOf(one, other);
    if (this.found.some((row) => row.id === id)) {
      this.editFinding(id, { state: 'confirmed', reason });
      return;
    }
    const numberOf = (claim: ClaimId) => this.current.rowById.get(claim)?.number ?? 0;
    this.putFindings([
      ...this.found,
      {
        id,
        claims: numberOf(one) < numberOf(other) ? [one, other] : [other, one],
        kind: 'by-hand',
        relation: null,
        explanation: '',
        arithmetic: [],
        state: 'confirmed',
        reason,
      },
    ]);
  }

  /** What has to be compared, as after an edit. */
  setFindingsWanted(wanted: FindingsWanted | null): void {
    this.missing = wanted;
    this.failed = false;
    for (const listener of [...this.findingListeners]) listener();
    this.tell([]);
  }

  setHistory(id: ClaimId, items: readonly HistoryItem[]): void {
    this.histories.set(id, [...items]);
  }

  setSteps(undo: StepSummary | null, redo: StepSummary | null): void {
    this.undoable = undo;
    this.redoable = redo;
    this.tell([]);
  }

  setSavedAt(at: number | null): void {
    this.saved = at;
    this.tell([]);
  }

  /** Changes the row of a claim: wording, kind, places, dismissal. */
  editRow(
    id: ClaimId,
    patch: Partial<
      Pick<ClaimRow, 'text' | 'originalText' | 'kind' | 'spans' | 'dismissed' | 'correction'>
    >,
  ): void {
    this.setRows(this.current.rows.map((row) => (row.id === id ? { ...row, ...patch } : row)));
    this.tell([id]);
  }

  addClaim(claim: {
    readonly text: string;
    readonly kind: ClaimKind;
    readonly spans: readonly Span[];
  }): ClaimId {
    const id = `added-${this.current.rows.length + 1}` as ClaimId;
    this.states.set(id, { own: {}, verdict: null, others: [], evidence: [] });
    this.setRows([
      ...this.current.rows,
      {
        ...claim,
        id,
        number: 0,
        originalText: null,
        section: 0,
        checkworthiness: 1,
        reasons: [],
        contextNeeded: false,
        extracted: null,
        origin: 'added',
        dismissed: null,
        correction: null,
      },
    ]);
    this.tell([id]);
    return id;
  }

  removeClaim(id: ClaimId): void {
    this.setRows(this.current.rows.filter((row) => row.id !== id));
    this.tell([id]);
  }

  rename(title: string): void {
    this.current = { ...this.current, title };
    for (const listener of [...this.structureListeners]) listener();
    this.tell([]);
  }

  nextEventId(): EventId {
    this.events += 1;
    return `event-${this.events}` as EventId;
  }

  private putFindings(rows: readonly FindingRow[]): void {
    this.found = rows;
    const before = this.foundOf;
    this.foundOf = new Map(
      this.current.rows.map(({ id }) => {
        const own = rows.filter(
          ({ claims, state }) => state !== 'dismissed' && claims.includes(id),
        );
        const kept = before.get(id) ?? NO_FINDINGS;
        const same = kept.length === own.length && kept.every((row, index) => row === own[index]);
        return [id, same ? kept : own];
      }),
    );
    for (const listener of [...this.findingListeners]) listener();
    this.tell([]);
  }

  private setRows(rows: readonly ClaimRow[]): void {
    const ordered = arranged(rows, this.current.sections);
    this.current = {
      ...this.current,
      rows: ordered,
      rowById: new Map(ordered.map((row) => [row.id, row])),
    };
    for (const listener of [...this.structureListeners]) listener();
  }

  private tell(ids: readonly ClaimId[]): void {
    this.changes += 1;
    for (const id of ids) {
      for (const listener of [...(this.claimListeners.get(id) ?? [])]) listener();
    }
    for (const listener of [...this.listeners]) listener();
  }

  private counted(): { all: ReviewCounts; sections: ReviewCounts[] } {
    if (this.countsCache?.version !== this.changes) {
      const none = () => ({
        claims: 0,
        supported: 0,
        unsupported: 0,
        contradicted: 0,
        untagged: 0,
        dismissed: 0,
      });
      const all = none();
      const sections = this.current.sections.map(none);
      for (const row of this.current.rows) {
        for (const counts of [all, sections[row.section]]) {
          if (counts === undefined) continue;
          if (row.dismissed !== null) {
            counts.dismissed += 1;
          } else {
            counts.claims += 1;
            counts[this.claim(row.id).verdict ?? 'untagged'] += 1;
          }
        }
      }
      this.countsCache = { version: this.changes, all, sections };
    }
    return this.countsCache;
  }
}
