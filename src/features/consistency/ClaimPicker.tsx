/** Chooses a claim by its number or by words of it. */
import { type KeyboardEvent, useId, useState } from 'react';
import type { ClaimRow, ReviewModel } from '../../storage/model.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/TextField.tsx';
import { VerdictIcon } from '../shared/verdict/VerdictIcon.tsx';
import { findClaims } from '../workbench/usePaletteClaims.tsx';
import styles from './dialogs.module.css';

export interface ClaimPickerProps {
  model: ReviewModel;
  /** Names the field: "First claim". */
  label: string;
  value: ClaimRow | null;
  /** Not offered: the claim at the other end. */
  except: ClaimRow | null;
  onPick: (row: ClaimRow | null) => void;
}

export function ClaimPicker({ model, label, value, except, onPick }: ClaimPickerProps) {
  const id = useId();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const found = findClaims(model.structure().rows, query.trim()).filter(
    (row) => row.dismissed === null && row.id !== except?.id,
  );
  const active = found[Math.min(at, found.length - 1)];

  if (value !== null) {
    return (
      <div className={styles.picker}>
        <span className={styles.name}>{label}</span>
        <div className={styles.picked}>
          <b>{value.number.toLocaleString('en-US')}</b>
          <span>{value.text}</span>
          <Button
            size="sm"
            variant="ghost"
            aria-label={`Change: ${label}, ${value.number}`}
            onClick={() => onPick(null)}
          >
            Change
          </Button>
        </div>
      </div>
    );
  }

  const pick = (row: ClaimRow) => {
    onPick(row);
    setQuery('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0 && found.length > 0) {
      event.preventDefault();
      setAt((now) => (Math.min(now, found.length - 1) + step + found.length) % found.length);
    } else if (event.key === 'Enter' && active !== undefined) {
      event.preventDefault();
      pick(active);
    }
  };
  return (
    <div className={styles.picker}>
      <TextField
        label={label}
        showLabel
        role="combobox"
        aria-expanded={found.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={active === undefined ? undefined : `${id}-${active.number}`}
        placeholder="Number, or words of the claim"
        autoComplete="off"
        spellCheck={false}
        value={query}
        onChange={(text) => {
          setQuery(text);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      {query.trim() !== '' && found.length === 0 && (
        <p className={styles.none} role="status">
          No claim matches.
        </p>
      )}
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={`${label}: claims`}
        className={styles.results}
      >
        {found.map((row) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field has the keys; a press is the mouse's way
          <div
            key={row.id}
            id={`${id}-${row.number}`}
            role="option"
            tabIndex={-1}
            aria-selected={row === active}
            className={styles.result}
            onClick={() => pick(row)}
          >
            <VerdictIcon verdict={model.claim(row.id).verdict ?? 'untagged'} />
            <b>{row.number.toLocaleString('en-US')}</b>
            <span>{row.text}</span>
          </div>
        ))}
      </div>
    </div>
  );
}
