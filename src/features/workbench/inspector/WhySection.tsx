/** Why the extraction made this a claim, and whether it stands alone. */
import { memo } from 'react';
import type { ClaimRow } from '../../../storage/model.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Section } from './Section.tsx';
import styles from './WhySection.module.css';

/** From here on a claim is worth checking first. */
const FIRST = 0.5;

export const WhySection = memo(function WhySection({ row }: { row: ClaimRow }) {
  const made = row.origin === 'added' ? 'Added by hand.' : null;
  return (
    <Section title="Why this claim">
      {row.contextNeeded && (
        <p className={styles.context}>
          <Icon name="triangle-alert" size={14} />
          <span>
            <b>Context needed.</b> Some words point outside the claim; name what they stand for.
          </span>
        </p>
      )}
      {made !== null && <p className={styles.line}>{made}</p>}
      {made === null && (
        <p className={styles.line}>
          {row.checkworthiness >= FIRST ? 'Worth checking first' : 'Can be checked later'}
          {row.reasons.length > 0 ? `: ${row.reasons.join(', ')}.` : '.'}
        </p>
      )}
    </Section>
  );
});
