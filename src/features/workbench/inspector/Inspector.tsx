/** The pane of the current claim: claim, verdict and confidence stay in view, everything else scrolls below them. */
import { useLayoutEffect, useRef } from 'react';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import { ClaimHead } from './ClaimHead.tsx';
import { ClaimSections } from './ClaimSections.tsx';
import { ClaimText, EditedNote } from './ClaimText.tsx';
import { ConfidenceRow } from './ConfidenceRow.tsx';
import { DismissedNote } from './DismissedNote.tsx';
import { draftsOf, useCommitDrafts } from './drafts.ts';
import styles from './Inspector.module.css';
import { QuantityStrip } from './quantities/QuantityStrip.tsx';
import { useCurrentClaim } from './useClaim.ts';
import { VerdictGroup } from './VerdictGroup.tsx';

export function Inspector() {
  const { model, currentId } = useWorkbench();
  const claim = useCurrentClaim();
  const scroller = useRef<HTMLDivElement>(null);
  useCommitDrafts(draftsOf(model), currentId);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another claim is read from its top
  useLayoutEffect(() => {
    scroller.current?.scrollTo(0, 0);
  }, [currentId]);

  return (
    <aside aria-label="Claim inspector" className={styles.inspector}>
      {claim === null ? (
        <NoClaim />
      ) : (
        <>
          <div className={styles.pinned}>
            <ClaimHead claim={claim} />
            <ClaimText claim={claim} />
            <EditedNote claim={claim} />
            <DismissedNote claim={claim} />
            <QuantityStrip key={`quantity/${claim.row.id}`} claim={claim} />
            <VerdictGroup claim={claim} />
            <ConfidenceRow claim={claim} />
          </div>
          <section
            ref={scroller}
            aria-label="Claim details"
            // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
            tabIndex={0}
            className={styles.details}
          >
            <ClaimSections claim={claim} />
          </section>
        </>
      )}
    </aside>
  );
}

export function NoClaim() {
  const { model } = useWorkbench();
  const structure = useStructure(model);
  return (
    <p className={styles.none}>
      {structure.rows.length === 0
        ? 'No checkable claims found. Select any sentence to add one.'
        : 'Choose a claim in the article or the table.'}
    </p>
  );
}
