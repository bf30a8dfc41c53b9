/** What is held against the claim, and the field to add more. */
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import { useWorkbench } from '../context.ts';
import { CitationField } from './CitationField.tsx';
import { ConflictLines } from './ConflictLines.tsx';
import { EvidenceCard } from './EvidenceCard.tsx';
import styles from './EvidenceSection.module.css';
import { Section } from './Section.tsx';
import type { ClaimView } from './useClaim.ts';

/** Cards that are drawn at once: a whole library of sources may be held against one claim. */
const PAGE = 40;

export function EvidenceSection({ claim }: { claim: ClaimView }) {
  const { setFreshEvidence } = useWorkbench();
  const { evidence, verdict } = claim.state;
  // What was just added stands right below the field, where nothing has to scroll to show it.
  const newestFirst = evidence.toReversed();
  const missing = evidence.length === 0 && (verdict === 'supported' || verdict === 'contradicted');
  const claimId = claim.row.id;
  const [drawn, setDrawn] = useState(PAGE);
  const forget = useRef(setFreshEvidence);
  forget.current = setFreshEvidence;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is new on one claim is not new when one comes back to it
  useEffect(() => () => forget.current(null), [claimId]);
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
      <ConflictLines claim={claim} />
      {newestFirst.slice(0, drawn).map((item, index) => (
        <EvidenceCard key={item.id} item={item} position={index + 1} claim={claim} />
      ))}
      {newestFirst.length > drawn && (
        <Button size="sm" onClick={() => setDrawn(drawn + PAGE)}>
          Show {Math.min(PAGE, newestFirst.length - drawn)} more
        </Button>
      )}
    </Section>
  );
}
