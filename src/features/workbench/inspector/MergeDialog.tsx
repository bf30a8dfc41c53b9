/** Merges claims that say the same: one is kept, the others are dismissed as its duplicates. */
import { useState } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import type { ClaimRow } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Checkbox } from '../../../ui/Checkbox.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { TextField } from '../../../ui/TextField.tsx';
import { useStructure } from '../../shared/useReview.ts';
import { useWorkbench } from '../context.ts';
import styles from './dialogs.module.css';
import { useCommands } from './useClaim.ts';
import { useRun } from './useRun.ts';
import { useSimilar } from './useSimilar.ts';

const MOST_CANDIDATES = 8;
/** Claims this alike are ticked from the start. */
const SURELY_ALIKE = 0.8;

export interface MergeDialogProps {
  /** The claim that stays. */
  keep: ClaimId;
  onClose: () => void;
}

export function MergeDialog({ keep, onClose }: MergeDialogProps) {
  const { model } = useWorkbench();
  const row = useStructure(model).rowById.get(keep);
  return row === undefined ? null : <MergeInto row={row} onClose={onClose} />;
}

function MergeInto({ row, onClose }: { row: ClaimRow; onClose: () => void }) {
  const { model, selection } = useWorkbench();
  const structure = useStructure(model);
  const commands = useCommands();
  const run = useRun();
  const similar = useSimilar(model, structure, row, MOST_CANDIDATES);
  const [added, setAdded] = useState<readonly ClaimId[]>([]);
  const [choices, setChoices] = useState<ReadonlyMap<ClaimId, boolean>>(new Map());
  const [number, setNumber] = useState('');
  const [problem, setProblem] = useState<string | null>(null);

  const scores = new Map((similar ?? []).map((claim) => [claim.id, claim.score]));
  const candidates = [...new Set([...selection, ...added, ...scores.keys()])].flatMap((id) => {
    const other = structure.rowById.get(id);
    return other === undefined || other.id === row.id || other.dismissed !== null ? [] : [other];
  });
  const ticked = (id: ClaimId): boolean =>
    choices.get(id) ??
    (selection.has(id) || added.includes(id) || (scores.get(id) ?? 0) >= SURELY_ALIKE);
  const others = candidates.filter((other) => ticked(other.id)).map((other) => other.id);

  const addNumber = () => {
    const wanted = Number(number.trim());
    const other = structure.rows.find((candidate) => candidate.number === wanted);
    if (other === undefined) {
      setProblem(`There is no claim ${number.trim() === '' ? 'without a number' : number.trim()}.`);
    } else if (other.id === row.id || other.dismissed !== null) {
      setProblem(
        other.id === row.id
          ? 'This is the claim that is kept.'
          : `Claim ${other.number} is dismissed.`,
      );
    } else {
      setAdded([...added, other.id]);
      setChoices(new Map([...choices, [other.id, true]]));
      setNumber('');
      setProblem(null);
    }
  };

  const merge = async () => {
    const done = await run(
      commands.mergeClaims(structure.reviewId, row.id, others),
      `${counted(others.length, 'claim')} merged into claim ${row.number}`,
    );
    if (done !== null) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Merge with claim ${row.number}`}
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={others.length === 0} onClick={() => void merge()}>
            {others.length === 0 ? 'Merge' : `Merge ${counted(others.length, 'claim')}`}
          </Button>
        </>
      }
    >
      <p className={styles.kept}>
        <b>{row.number}</b> {row.text}
      </p>
      <p className={styles.lead}>
        The claims ticked below are dismissed as duplicates of it. Their places in the article and
        their evidence go to claim {row.number}.
      </p>
      {candidates.length > 0 && (
        <ul className={styles.candidates} aria-label="Claims to merge">
          {candidates.map((other) => (
            <li key={other.id}>
              <Checkbox
                label={`${other.number} ${other.text}`}
                checked={ticked(other.id)}
                onChange={(on) => setChoices(new Map([...choices, [other.id, on]]))}
              />
            </li>
          ))}
        </ul>
      )}
      <div className={styles.number}>
        <TextField
          label="Another claim’s number"
          showLabel
          inputMode="numeric"
          value={number}
          onChange={(text) => {
            setNumber(text);
            setProblem(null);
          }}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return;
            event.preventDefault();
            addNumber();
          }}
        />
        <Button disabled={number.trim() === ''} onClick={addNumber}>
          Add
        </Button>
      </div>
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}
