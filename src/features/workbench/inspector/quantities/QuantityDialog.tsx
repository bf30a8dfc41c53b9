/** Corrects by hand what the tool reads in a claim's figures. The wording of the claim stays as it is. */
import { useRef, useState } from 'react';
import { correctionInForce } from '../../../../domain/quantities/correction.ts';
import type { QuantityCorrection } from '../../../../domain/quantities/finding.ts';
import type { ClaimRow } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Dialog } from '../../../../ui/Dialog.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { useWorkbench } from '../../context.ts';
import dialogs from '../dialogs.module.css';
import { useCommands } from '../useClaim.ts';
import { useRun } from '../useRun.ts';
import {
  type CorrectionDraft,
  draftOf,
  emptyRow,
  isBlank,
  MOST_QUANTITIES,
  readDraft,
  readRow,
} from './correctionDraft.ts';
import styles from './QuantityDialog.module.css';
import { QuantityFields, quantityField } from './QuantityFields.tsx';

export interface QuantityDialogProps {
  row: ClaimRow;
  onClose: () => void;
}

export function QuantityDialog({ row: listed, onClose }: QuantityDialogProps) {
  // As it was when the dialog opened: places in its words are none in words that came since, and storing them is refused.
  const [row] = useState(listed);
  const { model } = useWorkbench();
  const commands = useCommands();
  const run = useRun();
  const [draft, setDraft] = useState<CorrectionDraft>(() => draftOf(row));
  const content = useRef<HTMLDivElement>(null);
  const corrected = correctionInForce(row) !== null;
  const { quantities } = draft;

  const store = async (correction: QuantityCorrection | null) => {
    // Nothing to change: neither a step in the history nor a word about it.
    if (correction === null && !corrected) return onClose();
    const done = await run(
      commands.correctQuantities(model.reviewId, row.id, correction),
      correction === null
        ? `Quantity of claim ${row.number} is read by the tool again`
        : `Quantity of claim ${row.number} corrected`,
    );
    if (done !== null) onClose();
  };

  const save = () => {
    const read = readDraft(row, draft);
    if (read.ok) {
      void store(read.correction);
      return;
    }
    const field = quantityField(read.key, read.field);
    content.current?.querySelector<HTMLElement>(`[data-quantity-field="${field}"]`)?.focus();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Quantity of claim ${row.number}`}
      footer={
        <>
          {corrected && (
            <Button variant="ghost" className={styles.tool} onClick={() => void store(null)}>
              Use the tool’s reading
            </Button>
          )}
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={save}>
            Save
          </Button>
        </>
      }
    >
      <div ref={content}>
        <p className={dialogs.kept}>{row.text}</p>
        <p className={dialogs.lead}>
          What is compared with the rest of the article. The words of the claim stay as they are.
        </p>
        {quantities.map((quantity) => (
          <QuantityFields
            key={quantity.key}
            source={
              quantity.before === null || isWhole(row, quantity.before)
                ? null
                : row.text.slice(quantity.before.start, quantity.before.end)
            }
            draft={quantity}
            reading={isBlank(quantity) ? null : readRow(row, quantity)}
            onChange={(next) =>
              setDraft({
                ...draft,
                quantities: quantities.map((one) => (one.key === next.key ? next : one)),
              })
            }
          />
        ))}
        {quantities.length < MOST_QUANTITIES && (
          <Button
            size="sm"
            variant="ghost"
            icon="plus"
            className={styles.add}
            onClick={() =>
              setDraft({ ...draft, quantities: [...quantities, emptyRow(quantities.length)] })
            }
          >
            Add a quantity
          </Button>
        )}
        <div className={dialogs.fields}>
          <div className={dialogs.half}>
            <TextField
              label="What it is of"
              showLabel
              value={draft.of}
              maxLength={200}
              placeholder="As the claim says"
              onChange={(of) => setDraft({ ...draft, of })}
            />
          </div>
          <div className={dialogs.half}>
            <TextField
              label="For whom"
              showLabel
              value={draft.population}
              maxLength={200}
              placeholder="As the claim says"
              onChange={(population) => setDraft({ ...draft, population })}
            />
          </div>
        </div>
      </div>
    </Dialog>
  );
}

/** A quantity that a person added stands for the whole wording. */
function isWhole({ text }: ClaimRow, { start, end }: { start: number; end: number }): boolean {
  return start === 0 && end === text.length;
}
