/** Asks, if one likes to say it, why two claims are no conflict. */
import { useState } from 'react';
import type { FindingRow } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import styles from './dialogs.module.css';

export interface DismissConflictProps {
  finding: FindingRow;
  /** "6 and 40". */
  numbers: string;
  /** False keeps the dialog open. */
  onDismiss: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

const MOST = 2_000;

export function DismissConflict({ finding, numbers, onDismiss, onClose }: DismissConflictProps) {
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const dismiss = async () => {
    if (busy) return;
    setBusy(true);
    const done = await onDismiss(reason.trim());
    setBusy(false);
    if (done) onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Claims ${numbers}: not a conflict`}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={busy} onClick={() => void dismiss()}>
            Not a conflict
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        {finding.explanation} The pair is kept under Dismissed and can be opened again.
      </p>
      <TextArea
        label="Reason"
        showLabel
        rows={2}
        maxLength={MOST}
        placeholder="Optional"
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void dismiss();
        }}
      />
    </Dialog>
  );
}
