/** A list of names, each by its parts, or an organisation as a whole. */
import type { NameRow } from '../../../../domain/evidence/source-edit.ts';
import { Button } from '../../../../ui/Button.tsx';
import { Checkbox } from '../../../../ui/Checkbox.tsx';
import { IconButton } from '../../../../ui/IconButton.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import styles from './SourceDialog.module.css';

export interface NamesEditorProps {
  /** "Authors". */
  label: string;
  rows: readonly NameRow[];
  onChange: (rows: readonly NameRow[]) => void;
}

/** Papers of a consortium have thousands of authors. */
const MOST = 40;

export function NamesEditor({ label, rows, onChange }: NamesEditorProps) {
  const change = (at: number, patch: Partial<NameRow>) =>
    onChange(rows.map((row, index) => (index === at ? { ...row, ...patch } : row)));
  return (
    <fieldset className={styles.names}>
      <legend className={styles.legend}>{label}</legend>
      {rows.slice(0, MOST).map((row, index) => {
        const of = `${label}, ${index + 1}`;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: names have no other identity, and the fields hold no state of their own
          <div key={index} className={styles.name}>
            <TextField
              label={row.organisation ? `Organisation, ${of}` : `Family name, ${of}`}
              placeholder={row.organisation ? 'Organisation' : 'Family name'}
              value={row.family}
              onChange={(family) => change(index, { family })}
            />
            {!row.organisation && (
              <TextField
                label={`Given names, ${of}`}
                placeholder="Given names"
                value={row.given}
                onChange={(given) => change(index, { given })}
              />
            )}
            <Checkbox
              label="Organisation"
              checked={row.organisation}
              onChange={(organisation) => change(index, { organisation })}
            />
            <IconButton
              label={`Remove name ${index + 1} of ${label}`}
              icon="x"
              size="xs"
              onClick={() => onChange(rows.filter((_, other) => other !== index))}
            />
          </div>
        );
      })}
      {rows.length > MOST && <p>and {(rows.length - MOST).toLocaleString('en')} more</p>}
      <Button
        size="sm"
        variant="ghost"
        icon="plus"
        onClick={() =>
          onChange([...rows, { family: '', given: '', organisation: false, from: null }])
        }
      >
        Add name
      </Button>
    </fieldset>
  );
}
