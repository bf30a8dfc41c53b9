/** Under evidence from the article itself: what the conflict is, and the way to the claim that it quotes. */
import type { EvidenceItem } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { otherClaim } from '../../shared/conflicts.ts';
import { Ranges } from '../../shared/Ranges.tsx';
import { useFindingsOf } from '../../shared/useFindings.ts';
import { useWorkbench } from '../context.ts';
import { conflictWords } from './ConflictLines.tsx';
import styles from './OwnArticle.module.css';
import { citedClaim } from './thisArticle.ts';
import type { ClaimView } from './useClaim.ts';

export function OwnArticle({ item, claim }: { item: EvidenceItem; claim: ClaimView }) {
  const { setCurrent } = useWorkbench();
  const { model, structure, row } = claim;
  const findings = useFindingsOf(model, row.id);
  const others = findings.map((finding) => otherClaim(finding, row.id));
  const cited = citedClaim(structure, item, others);
  if (cited === null) return <p className={styles.own}>No claim of the article says this now.</p>;
  const finding = findings[others.indexOf(cited.id)];
  return (
    <p className={styles.own}>
      {finding !== undefined && (
        <span className={styles.conflict}>
          <Icon name="equal-not" size={13} />
          <span>
            Internal conflict: <Ranges text={conflictWords(finding)} />
          </span>
        </span>
      )}
      <Button
        size="sm"
        variant="ghost"
        className={styles.go}
        title={cited.text}
        onClick={() => setCurrent(cited.id, 'inspector')}
      >
        Show claim {cited.number}
      </Button>
    </p>
  );
}
