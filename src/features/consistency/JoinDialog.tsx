/** Joins two claims as a conflict, where a person sees one that the tool does not. */
import { useState } from 'react';
import { type ClaimId, type FindingId, findingIdOf } from '../../domain/ids.ts';
import type { ClaimRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/TextArea.tsx';
import { useFindings } from '../shared/useFindings.ts';
import { ClaimPicker } from './ClaimPicker.tsx';
import styles from './dialogs.module.css';

export interface JoinDialogProps {
  model: ReviewModel;
  /** Chosen from the start. */
  first: ClaimRow | null;
  /** False keeps the dialog open. */
  onJoin: (one: ClaimId, other: ClaimId, reason: string) => Promise<boolean>;
  /** Once the two are joined. */
  onJoined: (id: FindingId) => void;
  onClose: () => void;
}

const MOST = 2_000;

export function JoinDialog({ model, first, onJoin, onJoined, onClose }: JoinDialogProps) {
  const findings = useFindings(model);
  const [one, setOne] = useState(first);
  const [other, setOther] = useState<ClaimRow | null>(null);
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const known =
    one === null || other === null
      ? undefined
      : findings.find(({ id }) => id === findingIdOf(one.id, other.id));
  const join = async () => {
    if (one === null || other === null || busy) return;
    setBusy(true);
    const done = await onJoin(one.id, other.id, reason.trim());
    setBusy(false);
    if (!done) return;
    onJoined(findingIdOf(one.id, other.id));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Join two claims as a conflict"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            variant="primary"
            disabled={one === null || other === null || busy}
            onClick={() => void join()}
          >
            Join as a conflict
          </Button>
        </>
      }
    >
      <div className={styles.pickers}>
        <ClaimPicker model={model} label="First claim" value={one} except={other} onPick={setOne} />
        <ClaimPicker
          model={model}
          label="Second claim"
          value={other}
          except={one}
          onPick={setOther}
        />
      </div>
      <TextArea
        label="Reason"
        showLabel
        rows={2}
        maxLength={MOST}
        placeholder="Optional: why both cannot hold"
        value={reason}
        onChange={setReason}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
          event.preventDefault();
          void join();
        }}
      />
      {known !== undefined && (
        <p className={styles.note} role="status">
          The two are listed as a conflict already. Joining them confirms it.
        </p>
      )}
    </Dialog>
  );
}
