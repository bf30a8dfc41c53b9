/** Chooses which of several wordings stays; the others are dismissed as duplicates of it, with their places and evidence. */
import { useId, useState } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import styles from './MergeDialog.module.css';

export interface MergeDialogProps {
  /** In the order of the article; the first is proposed. */
  rows: readonly ClaimRow[];
  onClose: () => void;
  onMerge: (keep: ClaimId) => Promise<void>;
}

export function MergeDialog({ rows, onClose, onMerge }: MergeDialogProps) {
  const name = useId();
  const [keep, setKeep] = useState(rows[0]?.id);
  const [busy, setBusy] = useState(false);
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`Merge ${rows.length} claims`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={keep === undefined || busy}
            onClick={async () => {
              if (keep === undefined) return;
              setBusy(true);
              await onMerge(keep);
              onClose();
            }}
          >
            Merge
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        The wording you keep takes over the places and the evidence of the others. They are
        dismissed as duplicates, and Undo brings them back.
      </p>
      <fieldset className={styles.wordings}>
        <legend className={styles.legend}>Wording to keep</legend>
        {rows.map((row) => (
          <label key={row.id} className={styles.wording}>
            <input
              type="radio"
              name={name}
              checked={row.id === keep}
              onChange={() => setKeep(row.id)}
            />
            <span className={styles.number}>{row.number}</span>
            <span>{row.text}</span>
          </label>
        ))}
      </fieldset>
    </Dialog>
  );
}
