/** Says that the claim is dismissed, why, and how to bring it back. */
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './DismissedNote.module.css';
import { type ClaimView, useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { DISMISS_LABEL } from './words.ts';

export function DismissedNote({ claim }: { claim: ClaimView }) {
  const commands = useCommands();
  const run = useRun();
  const { structure, row } = claim;
  if (row.dismissed === null) return null;
  const { reason, note } = row.dismissed;
  return (
    <div role="note" className={styles.note}>
      <Icon name="info" size={14} />
      <p>
        <b>Dismissed: {DISMISS_LABEL[reason].toLowerCase()}.</b> {note}
      </p>
      <Button
        size="sm"
        onClick={() =>
          void run(
            commands.restoreClaims(structure.reviewId, [row.id]),
            `Claim ${row.number} brought back`,
          )
        }
      >
        Bring back
      </Button>
    </div>
  );
}
