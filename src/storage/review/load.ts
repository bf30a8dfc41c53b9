/** Reads everything about one review in one read transaction, with the cursor that the tail continues from. */
import type { Block } from '../../domain/article/schema.ts';
import type { Extraction } from '../../domain/claims/schema.ts';
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { textField } from '../commit.ts';
import type { ClaimbenchDatabase } from '../database.ts';
import { readFirst } from '../listing.ts';
import type { RevisionRow } from '../rows.ts';
import { readWithSurvivors } from '../sources.ts';
import { readExtraction, readText } from '../texts.ts';

export interface LoadedReview {
  readonly review: FoldedRecord;
  readonly revision: RevisionRow;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In force now. */
  readonly extraction: Extraction;
  /** The one that the review began with, which its claims are known by; null where it is not to be had. */
  readonly first: Extraction | null;
  readonly claims: Map<string, FoldedRecord>;
  /** By claim, then by reviewer. */
  readonly assessments: Map<string, Map<string, FoldedRecord>>;
  readonly evidence: Map<string, FoldedRecord>;
  readonly findings: Map<string, FoldedRecord>;
  readonly sources: Map<string, FoldedRecord>;
  readonly reviewers: Map<string, FoldedRecord>;
  /** The last event in the database when this was read. */
  readonly cursor: number;
  /** Milliseconds since 1970 of the last change. */
  readonly editedAt: number | null;
}

const ALL = '\uffff';

export async function loadReview(
  db: ClaimbenchDatabase,
  reviewId: string,
): Promise<LoadedReview | null> {
  return db.transaction('r', db.tables, async () => {
    const review = await db.reviews.get(reviewId);
    const revisionId = textField(review?.fields.revisionId);
    const extractionId = textField(review?.fields.extractionId);
    if (review === undefined || revisionId === null || extractionId === null) return null;
    if (review.fields.deletedAt !== undefined) return null;
    const [revision, article, extraction, last, tally] = await Promise.all([
      db.revisions.get(revisionId),
      readText(db, revisionId),
      readExtraction(db, extractionId),
      db.events.orderBy('n').lastKey(),
      db.tallies.get(reviewId),
    ]);
    if (revision === undefined || extraction === null) return null;
    const first = await readFirst(db, reviewId, review, extraction);
    const [claimRows, assessmentRows, evidenceRows, findingRows, reviewerRows] = await Promise.all([
      db.claims.where('[reviewId+claimId]').between([reviewId, ''], [reviewId, ALL]).toArray(),
      db.assessments
        .where('[reviewId+claimId+reviewerId]')
        .between([reviewId, '', ''], [reviewId, ALL, ALL])
        .toArray(),
      db.evidence.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).toArray(),
      db.findings.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).toArray(),
      db.reviewers.toArray(),
    ]);
    const assessments = new Map<string, Map<string, FoldedRecord>>();
    for (const row of assessmentRows) {
      const byReviewer = assessments.get(row.claimId) ?? new Map<string, FoldedRecord>();
      byReviewer.set(row.reviewerId, row);
      assessments.set(row.claimId, byReviewer);
    }
    const sourceIds = new Set<string>();
    for (const row of evidenceRows) {
      const sourceId = textField(row.fields.sourceId);
      if (sourceId !== null) sourceIds.add(sourceId);
    }
    const sources = await readWithSurvivors(db, sourceIds);
    return {
      review,
      revision,
      ...article,
      extraction,
      first,
      claims: new Map(claimRows.map((row) => [row.claimId, row])),
      assessments,
      evidence: new Map(evidenceRows.map((row) => [row.id, row])),
      findings: new Map(findingRows.map((row) => [row.id, row])),
      sources,
      reviewers: new Map(reviewerRows.map((row) => [row.id, row])),
      cursor: typeof last === 'number' ? last : 0,
      editedAt: tally?.editedAt ?? null,
    };
  });
}
