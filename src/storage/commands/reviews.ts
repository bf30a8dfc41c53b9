/** Commands on whole reviews: made, renamed, copied, put in the bin, removed for good. */
import { claimIdsIn } from '../../domain/claims/identity.ts';
import type { EvidenceFields } from '../../domain/evidence/schema.ts';
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { assessmentKey, pairOfFinding } from '../../domain/history/keys.ts';
import type { JsonValue } from '../../domain/history/schema.ts';
import { type ClaimId, findingIdOf, type ReviewId, type RevisionId } from '../../domain/ids.ts';
import type { Commands, ReviewSeed } from '../api.ts';
import { commit, type Draft, Refusal, textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import type { ClaimbenchDatabase } from '../database.ts';
import { failureOf } from '../failures.ts';
import { ascendingIds } from '../ids.ts';
import { extractionsOf, readFirst } from '../listing.ts';
import type { CommandResult } from '../model.ts';
import type { RevisionRow } from '../rows.ts';
import { removedDraft, sourceFor } from '../sources.ts';
import { readExtraction, readText, storeExtraction, textRows } from '../texts.ts';

type ReviewCommands = Pick<
  Commands,
  | 'createReview'
  | 'renameReview'
  | 'duplicateReview'
  | 'deleteReview'
  | 'restoreReview'
  | 'deleteForGood'
>;

const ALL = '\uffff';

/** Columns from records: one draft a field, over the records that have it. */
function columns(
  store: Draft['store'],
  records: readonly { readonly key: string; readonly fields: FoldedRecord['fields'] }[],
): Draft[] {
  const byField = new Map<string, { keys: string[]; to: JsonValue[] }>();
  for (const { key, fields } of records) {
    for (const [field, value] of Object.entries(fields)) {
      const column = byField.get(field) ?? { keys: [], to: [] };
      column.keys.push(key);
      column.to.push(value);
      byField.set(field, column);
    }
  }
  return [...byField].map(([field, column]) => ({ store, field, ...column }));
}

export function reviewCommands(context: StorageContext): ReviewCommands {
  const { db } = context;

  async function seedDrafts(seed: ReviewSeed): Promise<Draft[]> {
    const sources = await sourceFor(
      db,
      seed.evidence.map((item) => item.citation),
      context.newId,
      false,
    );
    const ids = ascendingIds(context.newId, seed.evidence.length);
    const evidence = seed.evidence.map(({ claim, citation: _citation, ...said }, index) => {
      const fields: Partial<EvidenceFields> = {
        ...said,
        claimId: claim,
        sourceId: sources.ids[index] ?? '',
      };
      return {
        key: ids[index] ?? context.newId(),
        fields: Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== '')),
      };
    });
    const assessments = seed.assessments.map((item) => ({
      key: assessmentKey(item.claim, context.reviewerId),
      fields: item.fields as FoldedRecord['fields'],
    }));
    return [
      ...sources.drafts,
      ...removedDraft(sources.back, null),
      ...columns('assessments', assessments),
      ...columns('evidence', evidence),
    ];
  }

  /**
   * What claims are called in a copy, which begins with the extraction that is in force now. Work on claims of earlier
   * extractions comes along, and is there when the copy lists them.
   */
  async function idsInCopy(reviewId: ReviewId): Promise<Map<string, string>> {
    const renamed = new Map<string, string>();
    const review = await db.reviews.get(reviewId);
    const named = await extractionsOf(db, reviewId, review);
    const current = await readExtraction(db, textField(review?.fields.extractionId) ?? '');
    if (review === undefined || current === null || named.length < 2) return renamed;
    const first = await readFirst(db, reviewId, review, current);
    for (const id of named) {
      const extraction = await readExtraction(db, id);
      if (extraction === null) continue;
      const after = claimIdsIn(current, extraction);
      for (const [position, before] of claimIdsIn(first, extraction).entries()) {
        renamed.set(before, after[position] ?? before);
      }
    }
    return renamed;
  }

  return {
    async createReview(article, extraction, seed) {
      const reviewId = context.newId() as ReviewId;
      const revisionId = context.newId() as RevisionId;
      const now = context.now();
      const revision: RevisionRow = {
        id: revisionId,
        reviewId,
        textHash: article.textHash,
        bytesHash: article.bytesHash,
        length: article.text.length,
        words: article.words,
        language: article.language,
        origin: article.origin,
        createdAt: now,
      };
      const result = await commit(context, {
        scope: reviewId,
        name: 'review.create',
        before: async () => {
          await db.revisions.add(revision);
          await db.texts.bulkAdd(textRows(revisionId, article.text, article.blocks));
          await storeExtraction(db, extraction);
        },
        draft: async () => [
          ...columns('reviews', [
            {
              key: reviewId,
              fields: {
                title: article.title,
                revisionId,
                extractionId: extraction.header.id,
                granularity: extraction.header.granularity,
                sample: article.origin.kind === 'sample',
                createdAt: now,
              },
            },
          ]),
          ...(seed === undefined ? [] : await seedDrafts(seed)),
        ],
      });
      return result.ok ? { ...result, reviewId } : result;
    },

    async renameReview(reviewId, title) {
      const trimmed = title.trim().slice(0, 500);
      if (trimmed === '') {
        return {
          ok: false,
          reason: 'invalid',
          message: 'A review needs a title. It keeps its old one.',
        };
      }
      return commit(context, {
        scope: reviewId,
        name: 'review.rename',
        draft: () => [{ store: 'reviews', field: 'title', keys: [reviewId], to: [trimmed] }],
      });
    },

    async duplicateReview(reviewId) {
      const copyId = context.newId() as ReviewId;
      const revisionId = context.newId() as RevisionId;
      const now = context.now();
      const result = await commit(context, {
        scope: copyId,
        name: 'review.create',
        before: async () => {
          const review = await db.reviews.get(reviewId);
          const oldRevisionId = textField(review?.fields.revisionId);
          const revision =
            oldRevisionId === null ? undefined : await db.revisions.get(oldRevisionId);
          if (revision === undefined || oldRevisionId === null) {
            throw new Refusal(
              'not-found',
              'This review is no longer on this device. Nothing was copied.',
            );
          }
          const { text, blocks } = await readText(db, oldRevisionId);
          await db.revisions.add({ ...revision, id: revisionId, reviewId: copyId, createdAt: now });
          await db.texts.bulkAdd(textRows(revisionId, text, blocks));
        },
        draft: async () => {
          const review = await db.reviews.get(reviewId);
          const claims = await db.claims
            .where('[reviewId+claimId]')
            .between([reviewId, ''], [reviewId, ALL])
            .toArray();
          const assessments = await db.assessments
            .where('[reviewId+claimId+reviewerId]')
            .between([reviewId, '', ''], [reviewId, ALL, ALL])
            .toArray();
          const evidence = await db.evidence
            .where('[reviewId+id]')
            .between([reviewId, ''], [reviewId, ALL])
            .toArray();
          const findings = await db.findings
            .where('[reviewId+id]')
            .between([reviewId, ''], [reviewId, ALL])
            .toArray();
          const { deletedAt: _deletedAt, ...fields } = review?.fields ?? {};
          const renamed = await idsInCopy(reviewId);
          const idInCopy = (id: string) => (renamed.get(id) ?? id) as ClaimId;
          const title = `${textField(fields.title) ?? 'Review'} (copy)`.slice(0, 500);
          return [
            ...columns('reviews', [
              { key: copyId, fields: { ...fields, title, revisionId, createdAt: now } },
            ]),
            ...columns(
              'claims',
              claims.map((row) => ({ key: idInCopy(row.claimId), fields: row.fields })),
            ),
            ...columns(
              'assessments',
              // Others have not said anything about the copy.
              assessments
                .filter((row) => row.reviewerId === context.reviewerId)
                .map((row) => ({
                  key: assessmentKey(idInCopy(row.claimId), row.reviewerId),
                  fields: row.fields,
                })),
            ),
            ...columns(
              'evidence',
              evidence.flatMap((row) => {
                const claimId = textField(row.fields.claimId);
                if (claimId === null) return [];
                return [{ key: row.id, fields: { ...row.fields, claimId: idInCopy(claimId) } }];
              }),
            ),
            ...columns(
              'findings',
              findings.flatMap((row) => {
                const claims = pairOfFinding(row.id)?.map(idInCopy);
                if (claims?.[0] === undefined || claims[1] === undefined) return [];
                return [{ key: findingIdOf(claims[0], claims[1]), fields: row.fields }];
              }),
            ),
          ];
        },
      });
      return result.ok ? { ...result, reviewId: copyId } : result;
    },

    deleteReview: (reviewId) =>
      commit(context, {
        scope: reviewId,
        name: 'review.delete',
        draft: () => [
          { store: 'reviews', field: 'deletedAt', keys: [reviewId], to: [context.now()] },
        ],
      }),

    restoreReview: (reviewId) =>
      commit(context, {
        scope: reviewId,
        name: 'review.restore',
        draft: () => [{ store: 'reviews', field: 'deletedAt', keys: [reviewId], to: [null] }],
      }),

    deleteForGood: (reviewId) => removeForGood(context, reviewId),
  };
}

/** Removes a review, its events, and the text and extraction that only it uses. Its sources stay in the library. */
async function removeForGood(context: StorageContext, reviewId: ReviewId): Promise<CommandResult> {
  const { db } = context;
  try {
    // The newest events may go with the review, and a marker ahead of the log would raise a false alarm.
    context.marker.write({ lastEvent: 0 });
    const found = await db.transaction('rw', db.tables, async () => removeRows(db, reviewId));
    if (!found) {
      return {
        ok: false,
        reason: 'not-found',
        message: 'This review is no longer on this device. Nothing was removed.',
      };
    }
    const last = await db.events.orderBy('n').lastKey();
    context.marker.write({ lastEvent: typeof last === 'number' ? last : 0 });
    return { ok: true, eventId: null, changed: 1, words: '', claimIds: [], leftAlone: 0 };
  } catch (error) {
    return failureOf(error);
  }
}

/** The extractions that the reviews of a text have, or go back to by undo. */
async function extractionsOfText(
  db: ClaimbenchDatabase,
  textHash: string | undefined,
): Promise<ReadonlySet<string>> {
  const needed = new Set<string>();
  const revisions = await db.revisions.toArray();
  for (const revision of revisions) {
    if (revision.textHash !== textHash) continue;
    const review = await db.reviews.get(revision.reviewId);
    for (const id of await extractionsOf(db, revision.reviewId, review)) needed.add(id);
  }
  return needed;
}

async function removeRows(db: ClaimbenchDatabase, reviewId: ReviewId): Promise<boolean> {
  const review = await db.reviews.get(reviewId);
  if (review === undefined) return false;
  const END = Number.MAX_SAFE_INTEGER;
  const revisionIds = await db.revisions.where('reviewId').equals(reviewId).primaryKeys();
  const extractionIds = await extractionsOf(db, reviewId, review);
  const textHash = (await db.revisions.get(textField(review.fields.revisionId) ?? ''))?.textHash;
  await db.claims.where('[reviewId+claimId]').between([reviewId, ''], [reviewId, ALL]).delete();
  await db.assessments
    .where('[reviewId+claimId+reviewerId]')
    .between([reviewId, '', ''], [reviewId, ALL, ALL])
    .delete();
  await db.evidence.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).delete();
  await db.findings.where('[reviewId+id]').between([reviewId, ''], [reviewId, ALL]).delete();
  await db.events.where('[scope+n]').between([reviewId, 0], [reviewId, END]).delete();
  await db.revisions.bulkDelete(revisionIds);
  for (const id of revisionIds) {
    await db.texts.where('[revisionId+chunk]').between([id, 0], [id, END]).delete();
  }
  await db.reviews.delete(reviewId);
  await db.tallies.delete(reviewId);
  const needed = await extractionsOfText(db, textHash);
  for (const id of extractionIds) {
    if (needed.has(id)) continue;
    await db.extractions.where('[extractionId+chunk]').between([id, 0], [id, END]).delete();
  }
  return true;
}
