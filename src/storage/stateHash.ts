/** One hash over everything that a review, or the library, says. Equal state gives an equal hash on any machine. */
import { type FoldedRecord, stampEventId } from '../domain/history/fold.ts';
import type { ReviewId } from '../domain/ids.ts';
import { canonicalJson, sha256 } from '../formats/canonical.ts';
import { textField } from './commit.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { readWithSurvivors } from './sources.ts';

const ALL = '\uffff';

/** Records without a field are tombstones: they differ in nothing that a person can see, but their stamps decide merges. */
function digestible(record: FoldedRecord): unknown {
  const stamps = Object.entries(record.stamps).map(([field, stamp]) => [
    field,
    stampEventId(stamp),
  ]);
  return { fields: record.fields, stamps: Object.fromEntries(stamps) };
}

async function reviewState(db: ClaimbenchDatabase, reviewId: string): Promise<unknown> {
  const review = await db.reviews.get(reviewId);
  if (review === undefined) return null;
  const [claims, assessments, evidence, findings] = await Promise.all([
    db.claims.where('[reviewId+claimId]').between([reviewId, ''], [reviewId, ALL]).toArray(),
    db.assessments
      .where('[reviewId+claimId+reviewerId]')
      .between([reviewId, '', ''], [reviewId, ALL, ALL])
      .toArray(),
    db.evidence.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).toArray(),
    db.findings.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).toArray(),
  ]);
  const revision = await db.revisions.get(textField(review.fields.revisionId) ?? '');
  const sourceIds = new Set(evidence.flatMap((row) => textField(row.fields.sourceId) ?? []));
  const sources = [...(await readWithSurvivors(db, sourceIds)).values()];
  return {
    review: digestible(review),
    revision,
    claims: claims.map((row) => [row.claimId, digestible(row)]),
    assessments: assessments.map((row) => [row.claimId, row.reviewerId, digestible(row)]),
    evidence: evidence.map((row) => [row.id, digestible(row)]),
    findings: findings.map((row) => [row.id, digestible(row)]),
    sources: sources.map((row) => [row.id, digestible(row)]).sort(),
  };
}

export async function stateHash(db: ClaimbenchDatabase, reviewId?: ReviewId): Promise<string> {
  const state = await db.transaction('r', db.tables, async () => {
    const ids = reviewId === undefined ? await db.reviews.toCollection().primaryKeys() : [reviewId];
    const reviews: unknown[] = [];
    for (const id of ids) reviews.push([id, await reviewState(db, id)]);
    return reviews;
  });
  return sha256(canonicalJson(state));
}
