/** Which claims this one is in conflict with, and the way to where they are set against each other. */
import { Icon } from '../../../ui/Icon.tsx';
import { conflictName, conflictNumbers, openConsistency } from '../../shared/conflicts.ts';
import { useFindingsOf } from '../../shared/useFindings.ts';
import styles from './ConflictFlag.module.css';
import type { ClaimView } from './useClaim.ts';

/** Longer lists are shown as a count. */
const MOST_CHARACTERS = 11;

export function ConflictFlag({ claim }: { claim: ClaimView }) {
  const { model, structure, row } = claim;
  const findings = useFindingsOf(model, row.id);
  const [first] = findings;
  if (first === undefined) return null;
  const numbers = conflictNumbers(findings, row.id, structure);
  const name = conflictName(numbers);
  const count = findings.length.toLocaleString('en-US');
  const list = numbers.join(', ');
  return (
    <button
      type="button"
      className={styles.flag}
      aria-label={name}
      title={name}
      onClick={() => openConsistency(structure.reviewId, first.id)}
    >
      <Icon name="equal-not" size={14} />
      {list.length <= MOST_CHARACTERS ? (
        <>
          <span className={styles.list}>{list}</span>
          <span className={styles.count}>{count}</span>
        </>
      ) : (
        <span>{count}</span>
      )}
    </button>
  );
}
