/** How sure the reviewer is of the verdict, and the way back to none. */
import type { Confidence } from '../../../domain/review/schema.ts';
import { Button } from '../../../ui/Button.tsx';
import { Segmented } from '../../../ui/Segmented.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { useWorkbench } from '../context.ts';
import styles from './ConfidenceRow.module.css';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { CONFIDENCE_LABEL } from './words.ts';

const OPTIONS = (['low', 'medium', 'high'] as const satisfies readonly Confidence[]).map(
  (value) => ({ value, label: CONFIDENCE_LABEL[value] }),
);

export function ConfidenceRow({ claim }: { claim: ClaimView }) {
  const { act } = useWorkbench();
  const commands = useCommands();
  const run = useRun();
  const { structure, row, state } = claim;
  return (
    <div className={styles.row}>
      <span className={styles.label} aria-hidden="true">
        Confidence
      </span>
      <Segmented
        label="Confidence"
        value={state.own.confidence ?? null}
        options={OPTIONS}
        disabled={row.dismissed !== null}
        onChange={(confidence) =>
          void run(commands.setConfidence(structure.reviewId, [row.id], confidence))
        }
      />
      <span className={styles.space} />
      <Button
        variant="ghost"
        size="sm"
        keys={['0']}
        aria-keyshortcuts="0"
        disabled={state.verdict === null || row.dismissed !== null}
        onClick={() => void act.setVerdict(null, { claims: [row.id] })}
      >
        Clear<VisuallyHidden> verdict</VisuallyHidden>
      </Button>
    </div>
  );
}
