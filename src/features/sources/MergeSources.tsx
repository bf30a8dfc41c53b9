/** Makes one source of several: which stays, and field by field whose value wins. */
import { useMemo, useState } from 'react';
import { mergedRecord, mergeRows } from '../../domain/evidence/merge.ts';
import { counted } from '../../domain/report/words.ts';
import type { SourceEntry } from '../../storage/sourceApi.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { useServices } from '../shared/services.ts';
import {
  authorsWords,
  titleWords,
  valueWords,
  variableWords,
  yearOf,
} from '../shared/sources/words.ts';
import { useRun } from '../workbench/inspector/useRun.ts';
import styles from './MergeSources.module.css';

export interface MergeSourcesProps {
  sources: readonly SourceEntry[];
  onClose: () => void;
}

/** The one that says most of itself, among those that are used most. */
function bestOf(sources: readonly SourceEntry[]): SourceEntry | undefined {
  const worth = ({ claims, csl }: SourceEntry) => claims * 100 + Object.keys(csl).length;
  return sources.toSorted((a, b) => worth(b) - worth(a))[0];
}

export default function MergeSources({ sources, onClose }: MergeSourcesProps) {
  const { storage } = useServices();
  const run = useRun();
  const [keep, setKeep] = useState(() => bestOf(sources)?.id);
  const [chosen, setChosen] = useState<ReadonlyMap<string, number>>(new Map());
  const ordered = useMemo(
    () => sources.toSorted((a, b) => Number(b.id === keep) - Number(a.id === keep)),
    [sources, keep],
  );
  const rows = useMemo(() => mergeRows(ordered), [ordered]);
  const differing = rows.filter(({ differs }) => differs);
  const filled = rows.filter(({ values }) => values[0] === undefined);
  const claims = sources.reduce((sum, source) => sum + source.claims, 0);

  const merge = async () => {
    const [first, ...others] = ordered;
    if (first === undefined) return;
    const done = await run(
      storage.commands.mergeSources(
        first.id,
        others.map(({ id }) => id),
        mergedRecord(ordered, chosen),
      ),
      `${counted(sources.length, 'source')} merged`,
    );
    if (done !== null) onClose();
  };

  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={`Merge ${counted(sources.length, 'source')}`}
      size="lg"
      footer={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void merge()}>
            Merge
          </Button>
        </>
      }
    >
      <fieldset className={styles.choices}>
        <legend>Keep</legend>
        {sources.map((source) => (
          <label key={source.id} className={styles.choice}>
            <input
              type="radio"
              name="keep"
              checked={source.id === keep}
              onChange={() => {
                setKeep(source.id);
                setChosen(new Map());
              }}
            />
            <span>
              {titleWords(source.csl, source.raw)}
              <small>
                {[
                  authorsWords(source.csl),
                  yearOf(source.csl) ?? '',
                  counted(source.claims, 'claim'),
                ]
                  .filter((part) => part !== '')
                  .join(' · ')}
              </small>
            </span>
          </label>
        ))}
      </fieldset>
      {differing.map(({ key, values, wins }) => (
        <fieldset key={key} className={styles.choices}>
          <legend>{variableWords(key)}</legend>
          {values.map((value, index) =>
            value === undefined ? null : (
              <label key={ordered[index]?.id} className={styles.choice}>
                <input
                  type="radio"
                  name={`field ${key}`}
                  checked={(chosen.get(key) ?? wins) === index}
                  onChange={() => setChosen(new Map(chosen).set(key, index))}
                />
                <span className={styles.value}>{valueWords(key, value)}</span>
              </label>
            ),
          )}
        </fieldset>
      ))}
      {filled.length > 0 && (
        <p className={styles.note}>
          Filled in from the others: {filled.map(({ key }) => variableWords(key)).join(', ')}.
        </p>
      )}
      <p className={styles.note}>
        {claims === 0
          ? 'No claim is held against them.'
          : `The evidence of ${counted(claims, 'claim')} goes to the source that is kept.`}{' '}
        Undo takes all of it back.
      </p>
    </Dialog>
  );
}
