/** The inspector's parts for a phone: what the bottom sheet shows, and the rest under Details. The frame lays them out. */
import { useWorkbench } from '../context.ts';
import { ClaimActions, ClaimHead } from './ClaimHead.tsx';
import { ClaimSections } from './ClaimSections.tsx';
import { ClaimText, EditedNote } from './ClaimText.tsx';
import { ConfidenceRow } from './ConfidenceRow.tsx';
import { DismissedNote } from './DismissedNote.tsx';
import { draftsOf, useCommitDrafts } from './drafts.ts';
import styles from './Inspector.module.css';
import { NoClaim } from './Inspector.tsx';
import { QuantityStrip } from './quantities/QuantityStrip.tsx';
import { useCurrentClaim } from './useClaim.ts';
import { VerdictGroup } from './VerdictGroup.tsx';

/** Claim, its text, its quantity, the three verdicts, and the way to the neighbours. */
export function InspectorSheetSummary() {
  const { model, currentId } = useWorkbench();
  const claim = useCurrentClaim();
  useCommitDrafts(draftsOf(model), currentId);
  if (claim === null) return <NoClaim />;
  return (
    <div className={styles.summary}>
      <ClaimHead claim={claim} withMenu={false} />
      <ClaimText claim={claim} />
      <QuantityStrip key={`quantity/${claim.row.id}`} claim={claim} />
      <VerdictGroup claim={claim} />
    </div>
  );
}

/** Confidence, the claim's menu and all sections; goes below the summary. */
export function InspectorBody() {
  const { model, currentId } = useWorkbench();
  const claim = useCurrentClaim();
  useCommitDrafts(draftsOf(model), currentId);
  if (claim === null) return null;
  return (
    <div className={styles.body}>
      <EditedNote claim={claim} />
      <DismissedNote claim={claim} />
      <div className={styles.bodyHead}>
        <ConfidenceRow claim={claim} />
        <ClaimActions claim={claim} />
      </div>
      <ClaimSections claim={claim} />
    </div>
  );
}
