/** The fields of one quantity, and how what stands in them is read. */
import { useId } from 'react';
import { quantityWords } from '../../../../domain/quantities/ofClaim.ts';
import type { TypedQuantity, TypedReading } from '../../../../domain/quantities/typed.ts';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { classes } from '../../../../ui/classes.ts';
import { SelectButton } from '../../../../ui/SelectButton.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import type { QuantityDraft } from './correctionDraft.ts';
import styles from './QuantityDialog.module.css';
import { hedgeWord, MISSING_WORDS } from './terms.ts';

const PER = [
  { value: 'nothing', label: 'Nothing' },
  { value: 'dose', label: 'Dose' },
  { value: 'day', label: 'Day' },
] as const;

export interface QuantityFieldsProps {
  /** The words in the claim that it was read from; null for one that is added. */
  source: string | null;
  draft: QuantityDraft;
  /** Null while nothing is typed yet. */
  reading: TypedReading | null;
  onChange: (draft: QuantityDraft) => void;
}

/** Attributes by which the dialog finds the field that is wrong. */
export function quantityField(key: number, field: 'from' | 'to' | 'unit') {
  return `${key}/${field}`;
}

export function QuantityFields({ source, draft, reading, onChange }: QuantityFieldsProps) {
  const readingId = useId();
  const { typed, leftOut } = draft;
  const wrong = !leftOut && reading?.ok === false ? reading.field : null;
  const set = (patch: Partial<TypedQuantity>) =>
    onChange({ ...draft, typed: { ...typed, ...patch } });
  const field = (name: 'from' | 'to' | 'unit', label: string, placeholder: string) => (
    <TextField
      label={label}
      showLabel
      value={typed[name]}
      onChange={(value) => set({ [name]: value })}
      placeholder={placeholder}
      disabled={leftOut}
      maxLength={60}
      autoComplete="off"
      spellCheck={false}
      aria-invalid={wrong === name}
      aria-describedby={readingId}
      data-quantity-field={quantityField(draft.key, name)}
    />
  );
  return (
    <fieldset className={styles.quantity}>
      <legend className={styles.source}>
        {source === null ? 'Added by hand' : <q>{source}</q>}
      </legend>
      <div className={styles.row}>
        {field('from', 'From', 'open')}
        {field('to', 'To', 'open')}
        {field('unit', 'Unit', 'g, %, people')}
        <SelectButton
          label="Per"
          showLabel
          variant="outline"
          value={typed.per === '' ? 'nothing' : typed.per}
          options={PER}
          disabled={leftOut}
          className={styles.per}
          onChange={(per) => set({ per: per === 'nothing' ? '' : per })}
        />
      </div>
      <div className={styles.foot}>
        <p id={readingId} aria-live="polite" className={classes(wrong !== null && styles.problem)}>
          {leftOut ? 'Not compared.' : readingWords(reading)}
        </p>
        <Checkbox
          label="Leave out of the comparison"
          checked={leftOut}
          onChange={(out) => onChange({ ...draft, leftOut: out })}
        />
      </div>
    </fieldset>
  );
}

function readingWords(reading: TypedReading | null): string {
  if (reading === null) return 'Leave an end empty where the range is open.';
  if (!reading.ok) return reading.problem;
  const { quantity } = reading;
  const hedge = hedgeWord(quantity);
  const missing = quantity.missing === null ? '' : `, ${MISSING_WORDS[quantity.missing]}`;
  return `Reads as ${hedge === null ? '' : `${hedge} `}${quantityWords(quantity)}${missing}.`;
}
