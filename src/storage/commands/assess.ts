/** Commands on what a reviewer says about claims. Each reviewer has assessments of her own. */

import { assessmentKey } from '../../domain/history/keys.ts';
import type { CommandName, JsonValue } from '../../domain/history/schema.ts';
import type { ClaimId, ReviewId } from '../../domain/ids.ts';
import type { AssessmentFields } from '../../domain/review/schema.ts';
import type { Commands } from '../api.ts';
import { commit } from '../commit.ts';
import type { StorageContext } from '../context.ts';
import type { CommandResult } from '../model.ts';

type AssessCommands = Pick<
  Commands,
  | 'setVerdict'
  | 'setConfidence'
  | 'setRationale'
  | 'setReasonCodes'
  | 'setCorrection'
  | 'setSeverity'
  | 'setSearchLog'
>;

/** Empty text and empty lists are the same as nothing said. */
function orNothing<T extends string | readonly unknown[]>(value: T): T | null {
  return value.length === 0 ? null : value;
}

export function assessCommands(context: StorageContext): AssessCommands {
  const set = (
    reviewId: ReviewId,
    claims: readonly ClaimId[],
    name: CommandName,
    field: keyof AssessmentFields,
    value: JsonValue,
  ): Promise<CommandResult> =>
    commit(context, {
      scope: reviewId,
      name,
      draft: () => [
        {
          store: 'assessments',
          field,
          keys: claims.map((claim) => assessmentKey(claim, context.reviewerId)),
          to: [value],
        },
      ],
    });

  return {
    setVerdict: (reviewId, claims, verdict) =>
      set(reviewId, claims, verdict === null ? 'verdict.clear' : 'verdict.set', 'verdict', verdict),
    setConfidence: (reviewId, claims, confidence) =>
      set(reviewId, claims, 'confidence.set', 'confidence', confidence),
    setRationale: (reviewId, claim, rationale) =>
      set(reviewId, [claim], 'rationale.set', 'rationale', orNothing(rationale)),
    setReasonCodes: (reviewId, claim, codes) =>
      set(reviewId, [claim], 'reasons.set', 'reasonCodes', orNothing([...codes])),
    setCorrection: (reviewId, claim, correction) =>
      set(reviewId, [claim], 'correction.set', 'correction', orNothing(correction)),
    setSeverity: (reviewId, claim, severity) =>
      set(reviewId, [claim], 'severity.set', 'severity', severity),
    setSearchLog: (reviewId, claim, entries) =>
      set(
        reviewId,
        [claim],
        'searchlog.set',
        'searchLog',
        orNothing(entries.map((entry) => ({ ...entry }))),
      ),
  };
}
