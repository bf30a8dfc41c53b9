/** Which column is what: guessed from the head, with the first rows to judge by. */
import { useId } from 'react';
import { counted } from '../../../domain/report/words.ts';
import {
  CLAIM_FIELDS,
  type ClaimField,
  FIELD_WORD,
  type Mapping,
  withField,
} from '../../../formats/in/claims/mapping.ts';
import { SelectButton } from '../../../ui/SelectButton.tsx';
import styles from './ImportDialog.module.css';
import type { TableFile } from './useImportFile.ts';

const SHOWN_ROWS = 3;
const LEFT_OUT = 'none';

const OPTIONS: readonly { readonly value: ClaimField | typeof LEFT_OUT; readonly label: string }[] =
  [
    { value: LEFT_OUT, label: 'Left out' },
    ...CLAIM_FIELDS.map((value) => ({ value, label: FIELD_WORD[value] })),
  ];

export interface MappingStepProps {
  readonly name: string;
  readonly file: TableFile;
  readonly mapping: Mapping;
  readonly problem: string | null;
  readonly onMapping: (mapping: Mapping) => void;
}

export function MappingStep({ name, file, mapping, problem, onMapping }: MappingStepProps) {
  const { columns, rows } = file.table;
  const heading = useId();
  return (
    <div className={styles.step}>
      <p className={styles.lead} id={heading}>
        {name} has {counted(rows.length, 'row')}. Say what each column holds; empty cells change
        nothing.
      </p>
      {file.note !== null && <p className={styles.note}>{file.note}</p>}
      {file.evidence !== null && (
        <p className={styles.note}>Citations are taken from its sheet of evidence.</p>
      )}
      <ul className={styles.columns} aria-labelledby={heading}>
        {columns.map((column, at) => {
          const shown = column === '' ? `Column ${at + 1}` : column;
          const cells = rows
            .slice(0, SHOWN_ROWS)
            .map(({ cells: row }) => (row[at] ?? '').slice(0, 160).trim());
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: columns are known by their positions, and never move
            <li key={at} className={styles.column}>
              <div className={styles.head}>
                <span className={styles.columnName}>{shown}</span>
                <span className={styles.cells} dir="auto">
                  {cells.filter((cell) => cell !== '').join(' · ') || 'Empty in the first rows'}
                </span>
              </div>
              <SelectButton
                label={`${shown} holds`}
                value={mapping[at] ?? LEFT_OUT}
                options={OPTIONS}
                variant="outline"
                className={styles.choice}
                onChange={(value) =>
                  onMapping(withField(mapping, at, value === LEFT_OUT ? null : value))
                }
              />
            </li>
          );
        })}
      </ul>
      <p role="status" className={styles.problem}>
        {problem}
      </p>
    </div>
  );
}
