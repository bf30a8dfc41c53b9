/** Said once the last claim is tagged: what came of it, what is still thin, and the way to the report. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { requirementsOf } from '../../domain/review/requirements.ts';
import type { ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { openConflicts, openConsistency } from '../shared/conflicts.ts';
import { useFindings } from '../shared/useFindings.ts';
import { useCounts } from '../shared/useReview.ts';
import { VerdictBar } from '../shared/verdict/VerdictBar.tsx';
import { VerdictLegend } from '../shared/verdict/VerdictLegend.tsx';
import styles from './AllDone.module.css';

/** Supported and contradicted verdicts need something to stand on; unsupported means that nothing was found. */
export function verdictsWithoutEvidence(model: ReviewModel): number {
  let count = 0;
  for (const row of model.structure().rows) {
    if (row.dismissed !== null) continue;
    const { verdict, evidence } = model.claim(row.id);
    if ((verdict === 'supported' || verdict === 'contradicted') && evidence.length === 0)
      count += 1;
  }
  return count;
}

export function AllDone({ model }: { model: ReviewModel }) {
  const counts = useCounts(model);
  const conflicts = openConflicts(useFindings(model));
  const navigate = useNavigate();
  const done = counts.claims > 0 && counts.untagged === 0;
  const wasDone = useRef(done);
  const [open, setOpen] = useState(false);
  useEffect(() => {
    if (done && !wasDone.current) setOpen(true);
    wasDone.current = done;
  }, [done]);
  if (!open) return null;
  const bare = verdictsWithoutEvidence(model);
  const others = requirementsOf({
    rows: model.structure().rows,
    stateOf: (id) => model.claim(id),
    findings: [],
  }).filter(({ requirement }) => requirement !== 'evidence');
  return (
    <Dialog
      open
      onOpenChange={setOpen}
      title={
        counts.claims === 1
          ? 'The only claim is tagged'
          : `All ${counts.claims.toLocaleString('en-US')} claims are tagged`
      }
      size="sm"
      footer={
        <>
          <Button
            variant="primary"
            onClick={() =>
              void navigate({
                to: '/review/$reviewId/report',
                params: { reviewId: model.reviewId },
              })
            }
          >
            Preview report
          </Button>
          {conflicts > 0 ? (
            <Button onClick={() => openConsistency(model.reviewId)}>Resolve conflicts</Button>
          ) : (
            <Button onClick={() => setOpen(false)}>Go on reviewing</Button>
          )}
        </>
      }
    >
      <div className={styles.counts}>
        <VerdictBar counts={counts} size="tall" />
        <VerdictLegend counts={counts} />
        {conflicts > 0 && (
          <p>
            {conflicts === 1
              ? '1 conflict is open.'
              : `${conflicts.toLocaleString('en-US')} conflicts are open.`}
          </p>
        )}
        {others.map(({ requirement, words }) => (
          <p key={requirement}>{words}</p>
        ))}
        {bare > 0 && (
          <p>
            {bare === 1
              ? '1 verdict has no evidence.'
              : `${bare.toLocaleString('en-US')} verdicts have no evidence.`}
          </p>
        )}
      </div>
    </Dialog>
  );
}
