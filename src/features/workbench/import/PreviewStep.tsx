/** What the import would do, entry by entry, before anything is written. */
import { useState } from 'react';
import { counted, figure } from '../../../domain/report/words.ts';
import type { ImportPlan, PlannedEntry, PlannedState } from '../../../formats/in/claims/plan.ts';
import { Segmented } from '../../../ui/Segmented.tsx';
import styles from './ImportDialog.module.css';

/** Nobody reads further, and a list of 100,000 would not open. */
const MOST_SHOWN = 200;

const STATES: readonly PlannedState[] = ['new', 'changed', 'unchanged', 'refused'];
const STATE_WORD: Readonly<Record<PlannedState, string>> = {
  new: 'New',
  changed: 'Changed',
  unchanged: 'Unchanged',
  refused: 'Refused',
};

export interface PreviewStepProps {
  readonly name: string;
  readonly plan: ImportPlan;
  /** The review was changed while this was open, and the plan worked out again. */
  readonly moved: boolean;
}

export function PreviewStep({ name, plan, moved }: PreviewStepProps) {
  const { counts, entries, otherText } = plan;
  const [shown, setShown] = useState<PlannedState>(
    () => STATES.find((state) => state !== 'unchanged' && counts[state] > 0) ?? 'unchanged',
  );
  const listed = entries.filter(({ state }) => state === shown);
  return (
    <div className={styles.step}>
      <p className={styles.lead} role="status">
        {counts.new + counts.changed === 0
          ? counts.unchanged === 0
            ? `Nothing of ${name} can be imported as it is.`
            : `${name} has nothing new for this review.`
          : `${counted(counts.new, 'claim')} would be added and ${counted(counts.changed, 'claim')} changed. Nothing is written before you import.`}
      </p>
      {moved && (
        <p className={styles.note}>
          The review was changed meanwhile. This is what the import would do now.
        </p>
      )}
      {otherText && (
        <p className={styles.note}>
          The file was written about another text of the article. Claims are found by their quotes
          and wording.
        </p>
      )}
      <Segmented
        label="Entries"
        value={shown}
        options={STATES.map((state) => ({
          value: state,
          label: `${STATE_WORD[state]} ${figure(counts[state])}`,
        }))}
        onChange={setShown}
        className={styles.filter}
      />
      {listed.length === 0 ? (
        <p className={styles.quiet}>None.</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by the keyboard
        <ul className={styles.entries} aria-label={STATE_WORD[shown]} tabIndex={0}>
          {listed.slice(0, MOST_SHOWN).map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: entries are known by their positions, and never move
            <Entry key={at} entry={entry} />
          ))}
          {listed.length > MOST_SHOWN && (
            <li className={styles.quiet}>
              and {counted(listed.length - MOST_SHOWN, 'more entry', 'more entries')}
            </li>
          )}
        </ul>
      )}
    </div>
  );
}

function Entry({ entry }: { entry: PlannedEntry }) {
  const { label, number, text, changes, remarks } = entry;
  return (
    <li className={styles.entry}>
      <span className={styles.label}>{label}</span>
      <div className={styles.words}>
        <p dir="auto">
          {number !== null && <b>{number} </b>}
          {text === '' ? 'No words' : text}
        </p>
        {changes.length > 0 && <p className={styles.changes}>{changes.join('; ')}</p>}
        {remarks.map((remark) => (
          <p key={remark} className={styles.remark}>
            {remark}
          </p>
        ))}
      </div>
    </li>
  );
}
