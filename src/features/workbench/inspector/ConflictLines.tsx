/** What the rest of the article says against the claim, ready to be held against it as evidence. */
import type { FindingRow } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { consistencyAddress, otherClaim } from '../../shared/conflicts.ts';
import { Ranges } from '../../shared/Ranges.tsx';
import { useFindingsOf } from '../../shared/useFindings.ts';
import { useWorkbench } from '../context.ts';
import styles from './ConflictLines.module.css';
import { citationOfClaim, cites } from './thisArticle.ts';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';

/** The others are on the Consistency screen. */
const SHOWN = 4;

export function ConflictLines({ claim }: { claim: ClaimView }) {
  const { setFreshEvidence } = useWorkbench();
  const { model, structure, row, state } = claim;
  const commands = useCommands();
  const run = useRun();
  const open = useFindingsOf(model, row.id).flatMap((finding) => {
    const other = structure.rowById.get(otherClaim(finding, row.id));
    if (other === undefined) return [];
    const cited = state.evidence.some((item) => cites(structure, item, other));
    return cited ? [] : [{ finding, other }];
  });
  if (open.length === 0) return null;

  const cite = async (other: (typeof open)[number]['other']) => {
    const { citation, words } = citationOfClaim(structure, other);
    const result = await run(
      commands.addCitations(structure.reviewId, [row.id], [citation], 'contradicts', words),
      `Claim ${other.number} cited against claim ${row.number}`,
    );
    if (result !== null) setFreshEvidence(result.evidenceIds?.[0] ?? null);
  };

  return (
    <ul aria-label="In conflict within the article" className={styles.lines}>
      {open.slice(0, SHOWN).map(({ finding, other }) => (
        <li key={finding.id}>
          <Icon name="equal-not" size={14} />
          <span className={styles.words}>
            <Ranges text={conflictWords(finding)} />
          </span>
          <Button size="sm" title={other.text} onClick={() => void cite(other)}>
            Cite claim {other.number}
          </Button>
        </li>
      ))}
      {open.length > SHOWN && (
        <li>
          <a href={consistencyAddress(structure.reviewId, open[SHOWN]?.finding.id)}>
            {open.length - SHOWN} more in Consistency
          </a>
        </li>
      )}
    </ul>
  );
}

/** Why two claims are in conflict, in a sentence or two. */
export function conflictWords({ explanation, reason }: FindingRow): string {
  if (explanation !== '') return explanation;
  return reason === '' ? 'Joined by hand.' : reason;
}
