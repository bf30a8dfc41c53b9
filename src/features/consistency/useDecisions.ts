/** What can be decided about a conflict, with the toasts that tell of it and take it back. */
import type { ClaimId, FindingId } from '../../domain/ids.ts';
import type { FindingRow, ReviewModel } from '../../storage/model.ts';
import { useServices } from '../shared/services.ts';
import { useRun } from '../workbench/inspector/useRun.ts';
import { keepFocus } from './focusCard.ts';

export interface Decisions {
  markContradicted(finding: FindingRow, claims: readonly ClaimId[]): Promise<void>;
  confirm(finding: FindingRow): Promise<void>;
  /** False where it failed, so that the reason is not lost. */
  dismiss(finding: FindingRow, reason: string): Promise<boolean>;
  reopen(finding: FindingRow): Promise<void>;
  /** Takes a pair apart that a person has joined. */
  part(finding: FindingRow): Promise<void>;
  join(one: ClaimId, other: ClaimId, reason: string): Promise<boolean>;
}

/** "6 and 40". */
export function pairWords(
  { claims }: Pick<FindingRow, 'claims'>,
  model: Pick<ReviewModel, 'structure'>,
): string {
  const { rowById } = model.structure();
  return claims.map((id) => rowById.get(id)?.number ?? '?').join(' and ');
}

/** @param keep called before a decision: the conflict stays selected though it may leave what is listed */
export function useDecisions(model: ReviewModel, keep: (id: FindingId) => void): Decisions {
  const { commands } = useServices().storage;
  const runCommand = useRun();
  const run: typeof runCommand = async (command, done) => {
    const result = await runCommand(command, done);
    keepFocus();
    return result;
  };
  const { reviewId } = model;
  const shown = ({ id, explanation }: FindingRow) => ({ id, of: explanation });
  return {
    async markContradicted(finding, claims) {
      keep(finding.id);
      const numbers = pairWords({ claims: claims as FindingRow['claims'] }, model);
      const words = claims.length === 1 ? `Claim ${numbers}` : `Claims ${numbers}`;
      await run(
        commands.markContradicted(reviewId, claims, shown(finding)),
        `${words} marked Contradicted`,
      );
    },
    async confirm(finding) {
      keep(finding.id);
      await run(
        commands.decideFindings(reviewId, [shown(finding)], { state: 'confirmed', reason: '' }),
        `Conflict of claims ${pairWords(finding, model)} confirmed`,
      );
    },
    async dismiss(finding, reason) {
      keep(finding.id);
      const done = await run(
        commands.decideFindings(reviewId, [shown(finding)], { state: 'dismissed', reason }),
        `Claims ${pairWords(finding, model)}: not a conflict`,
      );
      return done !== null;
    },
    async reopen(finding) {
      keep(finding.id);
      await run(
        commands.decideFindings(reviewId, [shown(finding)], null),
        `Conflict of claims ${pairWords(finding, model)} open again`,
      );
    },
    async part(finding) {
      await run(
        commands.partClaims(reviewId, finding.id),
        `Claims ${pairWords(finding, model)} taken apart`,
      );
    },
    async join(one, other, reason) {
      const numbers = pairWords({ claims: [one, other] }, model);
      const done = await run(
        commands.joinClaims(reviewId, one, other, reason),
        `Claims ${numbers} joined as a conflict`,
      );
      return done !== null;
    },
  };
}
