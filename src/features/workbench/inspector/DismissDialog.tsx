/** Asks why claims are dismissed. They stay in the list under dismissed and can be brought back. */
import { useId, useState } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import { DismissReason } from '../../../domain/review/schema.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextArea } from '../../../ui/TextArea.tsx';
import styles from './dialogs.module.css';
import { useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { DISMISS_LABEL } from './words.ts';

export interface DismissDialogProps {
  structure: ReviewStructure;
  claims: readonly ClaimId[];
  onClose: () => void;
}

export function DismissDialog({ structure, claims, onClose }: DismissDialogProps) {
  const commands = useCommands();
  const run = useRun();
  const name = useId();
  const [reason, setReason] = useState<DismissReason>('not-a-claim');
  const [note, setNote] = useState('');
  const only = claims.length === 1 ? claims[0] : undefined;
  const number = only === undefined ? undefined : structure.rowById.get(only)?.number;
  const what = number === undefined ? counted(claims.length, 'claim') : `claim ${number}`;
  const dismiss = async () => {
    const words = number === undefined ? `${what} dismissed` : `Claim ${number} dismissed`;
    const done = await run(
      commands.dismissClaims(structure.reviewId, claims, reason, note.trim()),
      words,
    );
    if (done !== null) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Dismiss ${what}`}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void dismiss()}>
            Dismiss
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend className={styles.legend}>Reason</legend>
        {DismissReason.options.map((option) => (
          <label key={option} className={styles.choice}>
            <input
              type="radio"
              name={name}
              value={option}
              checked={reason === option}
              onChange={() => setReason(option)}
            />
            {DISMISS_LABEL[option]}
          </label>
        ))}
      </fieldset>
      <TextArea
        label="Note"
        showLabel
        rows={2}
        maxLength={2_000}
        value={note}
        onChange={setNote}
        placeholder="Optional"
      />
    </Dialog>
  );
}
