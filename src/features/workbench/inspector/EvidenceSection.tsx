/** What is held against the claim, and the field to add more. */
import { Icon } from '../../../ui/Icon.tsx';
import { CitationField } from './CitationField.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import styles from './EvidenceSection.module.css';
import { Section } from './Section.tsx';
import type { ClaimView } from './useClaim.ts';

export function EvidenceSection({ claim }: { claim: ClaimView }) {
  const { evidence, verdict } = claim.state;
  const missing = evidence.length === 0 && (verdict === 'supported' || verdict === 'contradicted');
  return (
    <Section
      title="Evidence"
      count={evidence.length}
      flag={
        missing && (
          <span className={styles.flag}>
            <Icon name="triangle-alert" size={14} />
            No evidence yet
          </span>
        )
      }
    >
      <CitationField key={claim.row.id} claim={claim} />
      {evidence.map((item, index) => (
        <EvidenceCard key={item.id} item={item} position={index + 1} claim={claim} />
      ))}
    </Section>
  );
}
