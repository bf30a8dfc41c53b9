/**
 * The reviews of a bundle as a report reads them: events folded into records, records into claims and what is said of
 * them. The same rules as in the app, without its database.
 */
import { sectionsOf } from '../../domain/article/sections.ts';
import { claimIdsIn } from '../../domain/claims/identity.ts';
import { EMPTY_RECORD, type FoldedRecord, foldEvent } from '../../domain/history/fold.ts';
import { splitAssessmentKey } from '../../domain/history/keys.ts';
import { type Event, LIBRARY_SCOPE } from '../../domain/history/schema.ts';
import type { ClaimId, ReviewerId } from '../../domain/ids.ts';
import type { ReportInput } from '../../domain/report/input.ts';
import type { ReviewerItem } from '../../domain/review/claim.ts';
import { listReviewers } from '../../domain/review/reviewers.ts';
import { buildRows } from '../../domain/review/rows.ts';
import { claimState } from '../../domain/review/states.ts';
import { type Compare, findingsIn } from './findings.ts';
import type { Bundle } from './schema.ts';

type Records = Map<string, FoldedRecord>;

export type BundledReview = Omit<ReportInput, 'appVersion' | 'time'>;

export interface BundledTitle {
  readonly id: string;
  readonly title: string;
  /** In the bin. */
  readonly deleted: boolean;
}

/** The records of one scope by store and key. */
class Folded {
  readonly #stores = new Map<string, Records>();

  constructor(events: readonly Event[]) {
    for (const event of events) {
      foldEvent(event, {
        read: (store, key) => this.store(store).get(key),
        write: (store, key, record) => this.store(store).set(key, record),
      });
    }
  }

  store(name: string): Records {
    const known = this.#stores.get(name);
    if (known !== undefined) return known;
    const made: Records = new Map();
    this.#stores.set(name, made);
    return made;
  }
}

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);

type Scopes = ReadonlyMap<string, readonly Event[]>;

/** A library holds a thousand reviews; its events are sorted once for all of them. */
const sorted = new WeakMap<Bundle, Scopes>();

function scopesOf(bundle: Bundle): Scopes {
  const known = sorted.get(bundle) ?? byScope(bundle.events);
  sorted.set(bundle, known);
  return known;
}

function byScope(events: readonly Event[]): Scopes {
  const scopes = new Map<string, Event[]>();
  for (const event of events) {
    const known = scopes.get(event.scope);
    if (known === undefined) scopes.set(event.scope, [event]);
    else known.push(event);
  }
  return scopes;
}

/** What the file holds, in its order. */
export function titlesIn(bundle: Bundle): BundledTitle[] {
  const scopes = scopesOf(bundle);
  return bundle.articles.map(({ revision: { reviewId } }) => {
    const record = new Folded(scopes.get(reviewId) ?? []).store('reviews').get(reviewId);
    return {
      id: reviewId,
      title: text(record?.fields.title) ?? 'Untitled',
      deleted: record?.fields.deletedAt !== undefined,
    };
  });
}

/**
 * One review, seen by the reviewer who exported the file. Null where the bundle does not hold it whole: a checked one
 * always does.
 * @param compare sets claims against each other that have changed since the extraction; without it, what was found for
 * them before is left out
 */
export function reviewIn(
  bundle: Bundle,
  reviewId: string,
  compare: Compare | null = null,
): BundledReview | null {
  const scopes = scopesOf(bundle);
  const events = scopes.get(reviewId) ?? [];
  const own = new Folded(events);
  const review = own.store('reviews').get(reviewId) ?? EMPTY_RECORD;
  const article = bundle.articles.find(({ revision }) => revision.id === review.fields.revisionId);
  const extractionOf = (id: unknown) =>
    bundle.extractions.find(({ header }) => header.id === id) ?? null;
  const extraction = extractionOf(review.fields.extractionId);
  if (article === undefined || extraction === null) return null;
  const { revision, blocks } = article;
  const ids = claimIdsIn(extractionOf(firstExtraction(events)), extraction);
  const sections = sectionsOf(article.text, blocks);
  const rows = buildRows(extraction, ids, own.store('claims'), sections);
  const library = new Folded(scopes.get(LIBRARY_SCOPE) ?? []);
  const ownId = speaker(events, bundle.exportedBy);
  const reviewers = listReviewers(library.store('reviewers'), ownId);
  return {
    article: {
      reviewId,
      title: text(review.fields.title) ?? 'Untitled',
      sample: review.fields.sample === true,
      text: article.text,
      revision,
      blocks,
      sections,
      sentences: extraction.sentences,
      extraction: extraction.header,
      rows,
    },
    findings: findingsIn(
      {
        extraction,
        ids,
        rows,
        text: article.text,
        sentences: extraction.sentences,
        records: own.store('findings'),
      },
      compare,
    ),
    stateOf: statesOf(own, library, ownId, reviewers),
    reviewers: reviewers.filter(({ id }) => events.some(({ reviewerId }) => reviewerId === id)),
  };
}

/** The extraction that a review began with, which its claims are known by. */
function firstExtraction(events: readonly Event[]): string | null {
  const made = events.find(({ command }) => command === 'review.create');
  const change = made?.changes.find(
    ({ store, field }) => store === 'reviews' && field === 'extractionId',
  );
  return text(change?.to[0]);
}

/**
 * Whose verdicts are the review's: those of who exported the file. Where that person has done nothing in this review,
 * as with a file passed on, those of who began it.
 */
function speaker(events: readonly Event[], exportedBy: ReviewerId): ReviewerId {
  if (events.some(({ reviewerId }) => reviewerId === exportedBy)) return exportedBy;
  const made = events.find(({ command }) => command === 'review.create');
  return made?.reviewerId ?? exportedBy;
}

function statesOf(
  own: Folded,
  library: Folded,
  ownId: ReviewerId,
  reviewers: readonly ReviewerItem[],
): ReportInput['stateOf'] {
  const assessments = new Map<string, Records>();
  for (const [key, record] of own.store('assessments')) {
    const { claimId, reviewerId } = splitAssessmentKey(key);
    const byReviewer = assessments.get(claimId) ?? new Map<string, FoldedRecord>();
    byReviewer.set(reviewerId, record);
    assessments.set(claimId, byReviewer);
  }
  const evidenceOf = new Map<string, string[]>();
  for (const [id, { fields }] of own.store('evidence')) {
    const claimId = text(fields.claimId);
    if (claimId === null) continue;
    evidenceOf.set(claimId, [...(evidenceOf.get(claimId) ?? []), id]);
  }
  const records = {
    assessments,
    evidence: own.store('evidence'),
    sources: library.store('sources'),
  };
  return (id: ClaimId) => claimState(records, id, { ownId, reviewers }, evidenceOf.get(id));
}
