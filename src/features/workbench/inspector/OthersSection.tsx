/** What other reviewers said about the claim, as far as it may be seen. */
import type { ClaimState } from '../../../storage/model.ts';
import { VerdictTag } from '../../shared/verdict/VerdictTag.tsx';
import styles from './OthersSection.module.css';
import { Section } from './Section.tsx';
import { CONFIDENCE_LABEL, REASON_LABEL } from './words.ts';

export function OthersSection({ others }: { others: ClaimState['others'] }) {
  if (others.length === 0) return null;
  return (
    <Section title="Other reviewers" count={others.length}>
      <ul>
        {others.map(({ reviewer, assessment }) => (
          <li key={reviewer.id} className={styles.reviewer}>
            <p className={styles.head}>
              <b>{reviewer.name}</b>
              <VerdictTag verdict={assessment.verdict ?? 'untagged'} />
              {assessment.confidence !== undefined && (
                <small>{CONFIDENCE_LABEL[assessment.confidence]} confidence</small>
              )}
            </p>
            {assessment.rationale !== undefined && <p>{assessment.rationale}</p>}
            {assessment.reasonCodes !== undefined && assessment.reasonCodes.length > 0 && (
              <p className={styles.dim}>
                {assessment.reasonCodes.map((code) => REASON_LABEL[code]).join(', ')}
              </p>
            )}
            {assessment.correction !== undefined && (
              <p className={styles.correction}>{assessment.correction}</p>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}
