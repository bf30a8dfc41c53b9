/** Commands on the claims themselves: added, reworded, moved, dismissed, merged. */
import type { Anchor } from '../../domain/article/schema.ts';
import type { ClaimId, ReviewId } from '../../domain/ids.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft, Refusal, textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { extractedAnchors, extractedClaim } from '../readClaim.ts';
import type { RecordSession } from '../records.ts';

type ClaimCommands = Pick<
  Commands,
  | 'addClaim'
  | 'editClaimText'
  | 'setKind'
  | 'setAnchor'
  | 'dismissClaims'
  | 'restoreClaims'
  | 'mergeClaims'
>;

export function claimCommands(context: StorageContext): ClaimCommands {
  const { db } = context;

  /** The wording an edit goes back to: setting it again removes the edit instead of storing it twice. */
  async function textDraft(
    session: RecordSession,
    reviewId: ReviewId,
    claim: ClaimId,
    text: string,
  ): Promise<Draft[]> {
    const trimmed = text.trim();
    if (trimmed === '')
      throw new Refusal('invalid', 'A claim needs words. The claim keeps its old wording.');
    const extracted = await extractedClaim(db, reviewId, claim);
    await session.load('claims', [claim]);
    const value = extracted?.text === trimmed ? null : trimmed;
    return [{ store: 'claims', field: 'text', keys: [claim], to: [value] }];
  }

  async function anchorsOf(
    session: RecordSession,
    reviewId: ReviewId,
    claim: ClaimId,
  ): Promise<Anchor[]> {
    await session.load('claims', [claim]);
    const edited = session.read('claims', claim)?.fields.anchors;
    if (Array.isArray(edited)) return edited as unknown as Anchor[];
    return extractedAnchors(db, reviewId, claim);
  }

  return {
    async addClaim(reviewId, claim) {
      const claimId = context.newId() as ClaimId;
      const draft = (field: string, value: Draft['to'][number]): Draft => ({
        store: 'claims',
        field,
        keys: [claimId],
        to: [value],
      });
      const text = claim.text.trim();
      if (text === '') {
        return { ok: false, reason: 'invalid', message: 'A claim needs words. Nothing was added.' };
      }
      const result = await commit(context, {
        scope: reviewId,
        name: 'claim.add',
        draft: () => [
          draft('text', text),
          draft('kind', claim.kind),
          draft('anchors', [{ ...claim.anchor }]),
          draft('origin', 'added'),
        ],
      });
      return result.ok ? { ...result, claimId } : result;
    },

    editClaimText: (reviewId, claim, text) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.edit',
        draft: (session) => textDraft(session, reviewId, claim, text),
      }),

    setKind: (reviewId, claims, kind) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.kind',
        draft: () => [{ store: 'claims', field: 'kind', keys: claims, to: [kind] }],
      }),

    setAnchor: (reviewId, claim, anchor) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.anchor',
        draft: async (session) => {
          const [, ...others] = await anchorsOf(session, reviewId, claim);
          const anchors = [anchor, ...others].map((each) => ({ ...each }));
          return [{ store: 'claims', field: 'anchors', keys: [claim], to: [anchors] }];
        },
      }),

    dismissClaims: (reviewId, claims, reason, note) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.dismiss',
        draft: () => [
          { store: 'claims', field: 'dismissed', keys: claims, to: [{ reason, note }] },
        ],
      }),

    restoreClaims: (reviewId, claims) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.restore',
        draft: () => [{ store: 'claims', field: 'dismissed', keys: claims, to: [null] }],
      }),

    mergeClaims: (reviewId, keep, others) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.merge',
        draft: async (session) => {
          const gone = others.filter((id) => id !== keep);
          if (gone.length === 0)
            throw new Refusal('nothing-to-do', 'Choose at least two claims to merge.');
          const places = new Map<string, Anchor>();
          for (const id of [keep, ...gone]) {
            for (const anchor of await anchorsOf(session, reviewId, id)) {
              places.set(`${anchor.start}-${anchor.end}`, anchor);
            }
          }
          const evidence = await db.evidence
            .where('[reviewId+id]')
            .between([reviewId, ''], [reviewId, '\uffff'])
            .filter((row) => gone.some((id) => id === textField(row.fields.claimId)))
            .primaryKeys();
          const drafts: Draft[] = [
            {
              store: 'claims',
              field: 'anchors',
              keys: [keep],
              to: [[...places.values()].map((each) => ({ ...each }))],
            },
            {
              store: 'claims',
              field: 'dismissed',
              keys: gone,
              to: [{ reason: 'duplicate', note: '' }],
            },
          ];
          if (evidence.length > 0) {
            drafts.push({
              store: 'evidence',
              field: 'claimId',
              keys: evidence.map(([, id]) => id),
              to: [keep],
            });
          }
          return drafts;
        },
      }),
  };
}
