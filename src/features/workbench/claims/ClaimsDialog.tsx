/**
 * How finely the article is taken apart, and what a change would do with the work so far, before anybody agrees to it.
 * Loaded when it is first asked for.
 */
import { useMemo, useState } from 'react';
import { isOlderEngine } from '../../../domain/claims/key.ts';
import type { Granularity } from '../../../domain/claims/schema.ts';
import { counted } from '../../../domain/report/words.ts';
import type { ReviewModel } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { useServices } from '../../shared/services.ts';
import { useReviewVersion, useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import styles from './ClaimsDialog.module.css';
import type { ExtractClaims, Wanted } from './claimsOf.ts';
import { nearestClaim } from './nearest.ts';
import { Outcome } from './Outcome.tsx';
import { useExtraction } from './useExtraction.ts';
import { GRANULARITY_LABEL, GRANULARITY_WORDS } from './words.ts';

const OPTIONS = (['fine', 'coarse'] as const).map((value) => ({
  value,
  label: GRANULARITY_LABEL[value],
}));

export interface ClaimsDialogProps {
  readonly wanted: Wanted;
  readonly onClose: () => void;
  /** Instead of the worker, for tests. */
  readonly extract?: ExtractClaims | undefined;
}

export default function ClaimsDialog({ wanted, onClose, extract }: ClaimsDialogProps) {
  const { model, currentId, setCurrent } = useWorkbench();
  const { storage, settle, toast } = useServices();
  const structure = useStructure(model);
  const [granularity, setGranularity] = useState<Granularity>(wanted.granularity);
  const [saving, setSaving] = useState(false);
  const search = useExtraction(model, { granularity, afresh: wanted.afresh }, extract);
  const plan = usePlan(model, search.phase === 'found' ? search.extraction : null);
  const inForce = plan?.extraction.header.id === structure.extraction.id;
  const verb = wanted.afresh
    ? 'Extract again'
    : `Change to ${GRANULARITY_LABEL[granularity].toLowerCase()}`;

  async function undo(eventId: Parameters<typeof storage.commands.undoEvent>[0]): Promise<void> {
    if (settle(await storage.commands.undoEvent(eventId))) {
      toast('Undone. The earlier claims are listed again.', { icon: 'undo' });
    }
  }

  async function agree(): Promise<void> {
    if (plan === null) return;
    setSaving(true);
    const place = currentId === null ? undefined : structure.rowById.get(currentId)?.spans[0];
    const result = await storage.commands.extractAgain(model.reviewId, plan.extraction);
    setSaving(false);
    if (!settle(result) || !result.ok) return;
    onClose();
    const near = nearestClaim(model.structure().rows, currentId, place);
    if (near !== null) setCurrent(near, null);
    const { eventId } = result;
    if (eventId === null) return;
    toast(
      `${wanted.afresh ? 'Extracted again' : `Changed to ${GRANULARITY_LABEL[granularity].toLowerCase()}`}: ${counted(model.counts().claims, 'claim')}`,
      { icon: 'done', action: { label: 'Undo', run: () => void undo(eventId) } },
    );
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title="Claims of this article"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={plan === null || inForce || saving}
            onClick={() => void agree()}
          >
            {verb}
          </Button>
        </>
      }
    >
      <div className={styles.choice}>
        <Segmented
          label="Claims"
          value={granularity}
          options={OPTIONS}
          onChange={setGranularity}
          disabled={saving}
        />
        <p className={styles.hint}>{GRANULARITY_WORDS[granularity]}</p>
      </div>
      {wanted.afresh && isOlderEngine(structure.extraction.engine) && (
        <p className={styles.hint}>
          The claims listed now were found by an earlier version of Claimbench (
          {structure.extraction.engine}).
        </p>
      )}
      {/* As high as most answers, so that the dialog does not jump when they come. */}
      <div className={styles.answer}>
        <p className={styles.sum} role="status">
          {search.phase === 'working' && 'Finding claims'}
          {plan !== null &&
            (inForce
              ? 'These are the claims that are listed now.'
              : `${counted(plan.claims, 'claim')} instead of ${counted(structure.extraction.claimCount, 'claim')}.`)}
        </p>
        {search.phase === 'working' && (
          <>
            <Progress label="Finding claims" value={search.fraction} />
            <p className={styles.working}>
              {search.found === 0 ? 'Reading' : `${counted(search.found, 'claim')} so far`}
            </p>
          </>
        )}
        {search.phase === 'failed' && (
          <div role="alert" className={styles.failed}>
            <p>{search.message} The review keeps its claims.</p>
            <Button size="sm" onClick={search.again}>
              Try again
            </Button>
          </div>
        )}
        {plan !== null && !inForce && <Outcome model={model} plan={plan} />}
      </div>
    </Dialog>
  );
}

/** Told anew when somebody, perhaps in another tab, works on while the dialog is open. */
function usePlan(model: ReviewModel, extraction: Parameters<ReviewModel['plan']>[0] | null) {
  const version = useReviewVersion(model);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the model holds
  return useMemo(
    () => (extraction === null ? null : model.plan(extraction)),
    [model, extraction, version],
  );
}
