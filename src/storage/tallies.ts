/** The library's line for a review, kept by the commands: adjusted by what an event touched, or counted anew after a merge. */
import { EMPTY_RECORD, type FoldedRecord } from '../domain/history/fold.ts';
import { assessmentKey, splitAssessmentKey } from '../domain/history/keys.ts';
import type { Change } from '../domain/history/schema.ts';
import { VERDICTS, type Verdict, type VerdictCounts } from '../domain/review/schema.ts';
import { countConflicts } from './conflicts.ts';
import type { ClaimbenchDatabase } from './database.ts';
import { type Listing, listingOf, standing } from './listing.ts';
import type { RecordSession } from './records.ts';
import type { TallyRow } from './rows.ts';

const NO_VERDICTS: VerdictCounts = { supported: 0, unsupported: 0, contradicted: 0 };

function verdictOf(record: FoldedRecord): Verdict | null {
  const verdict = record.fields.verdict;
  return VERDICTS.find((known) => known === verdict) ?? null;
}

interface Touched {
  readonly claimIds: readonly string[];
  readonly reviewerIds: readonly string[];
  /** A claim came, went, or was dismissed: then all reviewers' verdicts on it count differently. */
  readonly standingChanged: boolean;
}

function touchedBy(changes: readonly Change[]): Touched {
  const claimIds = new Set<string>();
  const reviewerIds = new Set<string>();
  let standingChanged = false;
  for (const change of changes) {
    if (change.store === 'claims' && ['dismissed', 'anchors', 'text'].includes(change.field)) {
      standingChanged = true;
      for (const key of change.keys) claimIds.add(key);
    }
    if (change.store === 'assessments' && change.field === 'verdict') {
      for (const key of change.keys) {
        const { claimId, reviewerId } = splitAssessmentKey(key);
        claimIds.add(claimId);
        reviewerIds.add(reviewerId);
      }
    }
  }
  return { claimIds: [...claimIds], reviewerIds: [...reviewerIds], standingChanged };
}

/** Takes a photograph before the event is folded; `apply` afterwards gives the adjusted tally. */
export async function trackTally(
  session: RecordSession,
  changes: readonly Change[],
  tally: TallyRow,
  listing: Listing,
): Promise<{ apply(editedAt: number): TallyRow }> {
  const touched = touchedBy(changes);
  const reviewerIds = touched.standingChanged
    ? [...new Set([...Object.keys(tally.byReviewer), ...touched.reviewerIds])]
    : touched.reviewerIds;
  await session.load('claims', touched.claimIds);
  await session.load(
    'assessments',
    touched.claimIds.flatMap((claimId) => reviewerIds.map((id) => assessmentKey(claimId, id))),
  );
  const photograph = () => {
    let listed = 0;
    let dismissed = 0;
    const verdicts = new Map<string, number>();
    for (const claimId of touched.claimIds) {
      const state = standing(claimId, listing, session.read('claims', claimId) ?? EMPTY_RECORD);
      if (state === 'dismissed') dismissed += 1;
      if (state !== 'listed') continue;
      listed += 1;
      for (const reviewerId of reviewerIds) {
        const record =
          session.read('assessments', assessmentKey(claimId, reviewerId)) ?? EMPTY_RECORD;
        const verdict = verdictOf(record);
        if (verdict === null) continue;
        const name = `${verdict}/${reviewerId}`;
        verdicts.set(name, (verdicts.get(name) ?? 0) + 1);
      }
    }
    return { listed, dismissed, verdicts };
  };
  const before = photograph();
  return {
    apply(editedAt) {
      const after = photograph();
      const byReviewer: Record<string, VerdictCounts> = { ...tally.byReviewer };
      for (const reviewerId of reviewerIds) {
        const counts = { ...(byReviewer[reviewerId] ?? NO_VERDICTS) };
        for (const verdict of VERDICTS) {
          const name = `${verdict}/${reviewerId}`;
          counts[verdict] += (after.verdicts.get(name) ?? 0) - (before.verdicts.get(name) ?? 0);
        }
        byReviewer[reviewerId] = counts;
      }
      return {
        ...tally,
        claims: tally.claims + after.listed - before.listed,
        dismissed: tally.dismissed + after.dismissed - before.dismissed,
        byReviewer,
        editedAt,
      };
    },
  };
}

/** Counts a review anew from its records; for merges, where many events may touch anything. Within a transaction. */
export async function countTally(
  db: ClaimbenchDatabase,
  reviewId: string,
  review: FoldedRecord,
  editedAt: number,
): Promise<TallyRow> {
  const { revisionId, extractionId } = review.fields;
  const range = [reviewId, '\uffff'] as const;
  const [revision, listing, header, claimRows, assessmentRows] = await Promise.all([
    db.revisions.get(String(revisionId)),
    listingOf(db, reviewId, review),
    db.extractions.get([String(extractionId), 0]),
    db.claims.where('[reviewId+claimId]').between([reviewId, ''], range).toArray(),
    db.assessments
      .where('[reviewId+claimId+reviewerId]')
      .between([reviewId, '', ''], [reviewId, '\uffff', '\uffff'])
      .toArray(),
  ]);
  const dismissed = new Set<string>();
  const absent = new Set<string>();
  let claims = header?.header?.claimCount ?? 0;
  for (const row of claimRows) {
    const state = standing(row.claimId, listing, row);
    if (!listing.has(row.claimId) && state !== 'absent') claims += 1;
    if (state === 'dismissed') dismissed.add(row.claimId);
    if (state === 'absent') absent.add(row.claimId);
  }
  const known = new Set(claimRows.map((row) => row.claimId));
  const byReviewer: Record<string, VerdictCounts> = Object.create(null);
  for (const row of assessmentRows) {
    const verdict = verdictOf(row);
    if (verdict === null || dismissed.has(row.claimId) || absent.has(row.claimId)) continue;
    if (!known.has(row.claimId) && !listing.has(row.claimId)) continue;
    const counts = { ...(byReviewer[row.reviewerId] ?? NO_VERDICTS) };
    counts[verdict] += 1;
    byReviewer[row.reviewerId] = counts;
  }
  return {
    reviewId,
    conflicts: await countConflicts(db, reviewId, listing),
    words: revision?.words ?? 0,
    origin: revision?.origin ?? { kind: 'paste' },
    claims: claims - dismissed.size,
    dismissed: dismissed.size,
    byReviewer,
    editedAt,
  };
}
