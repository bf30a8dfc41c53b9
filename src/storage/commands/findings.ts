/** Commands on conflicts within an article: decided, marked, joined by hand, and a claim's figures read by a person. */

import { assessmentKey, pairOfFinding } from '../../domain/history/keys.ts';
import { type ClaimId, FindingId, findingIdOf, type ReviewId } from '../../domain/ids.ts';
import { QuantityCorrection } from '../../domain/quantities/finding.ts';
import type { FindingFields } from '../../domain/review/schema.ts';
import type { Commands } from '../api.ts';
import { commit, type Draft, Refusal, textField } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import { listingOf, standing } from '../listing.ts';
import { extractedClaim } from '../readClaim.ts';
import type { RecordSession } from '../records.ts';

type FindingCommands = Pick<
  Commands,
  'correctQuantities' | 'decideFindings' | 'markContradicted' | 'joinClaims' | 'partClaims'
>;
type Decision = FindingFields['decision'];
type Shown = Parameters<Commands['decideFindings']>[1][number];

const COMMAND = { confirmed: 'finding.confirm', dismissed: 'finding.dismiss' } as const;

/** What a file from here could not be restored with is never written. */
function pairOf(id: FindingId): readonly [ClaimId, ClaimId] {
  const pair = FindingId.safeParse(id).success ? pairOfFinding(id) : null;
  if (pair === null)
    throw new Refusal('invalid', 'This is no pair of two claims. Nothing was changed.');
  return pair;
}

function said(session: RecordSession, id: FindingId): Readonly<Partial<FindingFields>> {
  return (session.read('findings', id)?.fields ?? {}) as Readonly<Partial<FindingFields>>;
}

/**
 * Joined by hand stays confirmed for as long as it is joined, so that whoever dismisses or reopens it takes the join
 * away too. Where only a person says that there is a conflict, there is no explanation to decide on.
 */
async function decisionDrafts(
  session: RecordSession,
  findings: readonly Shown[],
  decision: Omit<Decision, 'of'> | null,
): Promise<Draft[]> {
  const each = [...new Map(findings.map((shown) => [shown.id, shown])).values()];
  for (const { id } of each) pairOf(id);
  await session.load(
    'findings',
    each.map(({ id }) => id),
  );
  const proposed = each.filter(({ of }) => of !== '');
  const drafts: Draft[] = [];
  if (proposed.length > 0) {
    drafts.push({
      store: 'findings',
      field: 'decision',
      keys: proposed.map(({ id }) => id),
      to: proposed.map(({ of }) => (decision === null ? null : { ...decision, of })),
    });
  }
  const joined = each.filter(({ id }) => said(session, id).joined !== undefined);
  if (decision?.state !== 'confirmed' && joined.length > 0) {
    const keys = joined.map(({ id }) => id);
    drafts.push({ store: 'findings', field: 'joined', keys, to: [null] });
  }
  return drafts;
}

/** What is wrong with the figures of a correction, in a sentence; null when they fit the wording. */
function figuresProblem({ text, quantities }: QuantityCorrection): string | null {
  for (const { start, end, low, high } of quantities) {
    if (start >= end || end > text.length) return 'A quantity stands outside the claim’s words.';
    if (low !== null && high !== null && low > high) {
      return 'A quantity’s lower bound is above its upper one.';
    }
  }
  return null;
}

export function findingCommands(context: StorageContext): FindingCommands {
  const { db } = context;

  async function wordingOf(
    session: RecordSession,
    reviewId: ReviewId,
    claim: ClaimId,
  ): Promise<string | null> {
    await session.load('claims', [claim]);
    const edited = textField(session.read('claims', claim)?.fields.text);
    return edited ?? (await extractedClaim(db, reviewId, claim))?.text ?? null;
  }

  async function refuseUnlisted(
    session: RecordSession,
    reviewId: ReviewId,
    claims: readonly ClaimId[],
  ): Promise<void> {
    await session.load('reviews', [reviewId]);
    await session.load('claims', claims);
    const review = session.read('reviews', reviewId) ?? { fields: {}, stamps: {} };
    const listing = await listingOf(db, reviewId, review);
    for (const id of claims) {
      const record = session.read('claims', id) ?? { fields: {}, stamps: {} };
      const stands = standing(id, listing, record);
      if (stands === 'listed') continue;
      throw new Refusal(
        'invalid',
        stands === 'dismissed'
          ? 'One of the claims is dismissed, so nothing was joined. Bring it back first.'
          : 'One of the claims is no longer listed, so nothing was joined.',
      );
    }
  }

  return {
    correctQuantities: (reviewId, claim, correction) =>
      commit(context, {
        scope: reviewId,
        name: 'claim.quantities',
        draft: async (session) => {
          const draft = (to: Draft['to'][number]): Draft[] => [
            { store: 'claims', field: 'quantities', keys: [claim], to: [to] },
          ];
          if (correction === null) return draft(null);
          const read = QuantityCorrection.safeParse(correction);
          const problem = read.success
            ? figuresProblem(read.data)
            : 'A quantity is not complete, or is longer than a review can hold.';
          if (!read.success || problem !== null) {
            throw new Refusal('invalid', `${problem} The claim keeps its earlier quantities.`);
          }
          if ((await wordingOf(session, reviewId, claim)) !== read.data.text) {
            throw new Refusal(
              'moved-on',
              'The claim has other words by now, so its quantities were not changed. Read them again in the new words.',
            );
          }
          return draft(read.data);
        },
      }),

    decideFindings: (reviewId, findings, decision) =>
      commit(context, {
        scope: reviewId,
        name: decision === null ? 'finding.reopen' : COMMAND[decision.state],
        draft: (session) => decisionDrafts(session, findings, decision),
      }),

    markContradicted: (reviewId, claims, finding) =>
      commit(context, {
        scope: reviewId,
        name: 'finding.confirm',
        draft: async (session) => {
          const pair = pairOf(finding.id);
          if (!claims.every((claim) => pair.includes(claim))) {
            throw new Refusal(
              'invalid',
              'A claim is not part of this conflict. Nothing was marked.',
            );
          }
          await session.load('findings', [finding.id]);
          const { decision } = said(session, finding.id);
          const confirmed = decision?.state === 'confirmed' && decision.of === finding.of;
          return [
            {
              store: 'assessments',
              field: 'verdict',
              keys: [...new Set(claims)].map((claim) => assessmentKey(claim, context.reviewerId)),
              to: ['contradicted'],
            },
            // Who has confirmed it with a reason does not lose the reason.
            ...(confirmed
              ? []
              : await decisionDrafts(session, [finding], { state: 'confirmed', reason: '' })),
          ];
        },
      }),

    joinClaims: (reviewId, one, other, reason) =>
      commit(context, {
        scope: reviewId,
        name: 'finding.join',
        draft: async (session) => {
          if (one === other) {
            throw new Refusal(
              'invalid',
              'A claim cannot be in conflict with itself. Choose another one to join it with.',
            );
          }
          await refuseUnlisted(session, reviewId, [one, other]);
          const joined = { reason: reason.trim() };
          return [
            { store: 'findings', field: 'joined', keys: [findingIdOf(one, other)], to: [joined] },
          ];
        },
      }),

    partClaims: (reviewId, finding) =>
      commit(context, {
        scope: reviewId,
        name: 'finding.part',
        draft: () => {
          pairOf(finding);
          return [{ store: 'findings', field: 'joined', keys: [finding], to: [null] }];
        },
      }),
  };
}
