/** The record of a source, field by field; any other variable of CSL can be added. */
import { useState } from 'react';
import { CSL_TYPES } from '../../../../domain/evidence/csl.ts';
import {
  ALL_VARIABLES,
  type CslVariable,
  type EditProblems,
  isDate,
  isName,
  type SourceEdit,
  USUAL,
} from '../../../../domain/evidence/source-edit.ts';
import { classes } from '../../../../ui/classes.ts';
import { SelectButton } from '../../../../ui/SelectButton.tsx';
import { TextArea } from '../../../../ui/TextArea.tsx';
import { TextField } from '../../../../ui/TextField.tsx';
import { typeWords, variableWords } from '../words.ts';
import { NamesEditor } from './NamesEditor.tsx';
import styles from './SourceDialog.module.css';

export interface FieldsFormProps {
  edit: SourceEdit;
  problems: EditProblems;
  onChange: (edit: SourceEdit) => void;
}

const LONG = new Set<CslVariable>(['abstract', 'annote', 'note', 'references', 'title']);
const WIDE = new Set<CslVariable>(['container-title', 'keyword']);
const SHORT = new Set<CslVariable>(['issued', 'volume', 'issue']);

function has({ texts, names, dates }: SourceEdit, variable: CslVariable): boolean {
  if (isName(variable)) return names[variable] !== undefined;
  return isDate(variable) ? dates[variable] !== undefined : texts[variable] !== undefined;
}

export function FieldsForm({ edit, problems, onChange }: FieldsFormProps) {
  // Those that have been shown stay, also when they are emptied; a look-up may bring more.
  const [asked, setAsked] = useState(() =>
    ALL_VARIABLES.filter((variable) => USUAL.includes(variable) || has(edit, variable)),
  );
  const shown = ALL_VARIABLES.filter((variable) => asked.includes(variable) || has(edit, variable));
  const others = ALL_VARIABLES.filter((variable) => !shown.includes(variable));
  return (
    <div className={styles.fields}>
      <div className={styles.wide}>
        <SelectButton
          label="Type"
          value={edit.type}
          options={[...new Set([...CSL_TYPES, edit.type])].map((value) => ({
            value,
            label: typeWords(value),
          }))}
          variant="outline"
          showLabel
          onChange={(type) => onChange({ ...edit, type })}
        />
      </div>
      {shown.map((variable) => (
        <div key={variable} className={classes(styles[widthOf(variable)])}>
          <Field variable={variable} edit={edit} problems={problems} onChange={onChange} />
          {problems[variable] !== undefined && (
            <p role="alert" className={styles.problem}>
              {problems[variable]}
            </p>
          )}
        </div>
      ))}
      <div className={styles.wide}>
        <SelectButton
          label="Add another field"
          value=""
          icon="plus"
          options={[
            { value: '', label: 'Add another field' },
            ...others.map((value) => ({ value, label: variableWords(value) })),
          ]}
          onChange={(value) => {
            const added = others.find((variable) => variable === value);
            if (added !== undefined) setAsked([...asked, added]);
          }}
        />
      </div>
    </div>
  );
}

function widthOf(variable: CslVariable): 'wide' | 'half' | 'third' {
  if (LONG.has(variable) || WIDE.has(variable) || isName(variable)) return 'wide';
  return SHORT.has(variable) ? 'third' : 'half';
}

function Field({
  variable,
  edit,
  problems,
  onChange,
}: FieldsFormProps & { variable: CslVariable }) {
  const label = variableWords(variable);
  const shared = {
    label,
    showLabel: true,
    'aria-invalid': problems[variable] !== undefined,
  };
  if (isName(variable)) {
    return (
      <NamesEditor
        label={label}
        rows={edit.names[variable] ?? []}
        onChange={(rows) => onChange({ ...edit, names: { ...edit.names, [variable]: rows } })}
      />
    );
  }
  if (isDate(variable)) {
    return (
      <TextField
        {...shared}
        value={edit.dates[variable] ?? ''}
        placeholder="2019-03-12"
        onChange={(words) => onChange({ ...edit, dates: { ...edit.dates, [variable]: words } })}
      />
    );
  }
  const text = {
    ...shared,
    value: edit.texts[variable] ?? '',
    onChange: (words: string) => onChange({ ...edit, texts: { ...edit.texts, [variable]: words } }),
  };
  return LONG.has(variable) ? <TextArea {...text} rows={1} autoGrow /> : <TextField {...text} />;
}
