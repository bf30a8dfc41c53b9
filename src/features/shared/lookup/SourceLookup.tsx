/** One source and the registries: whether it was checked, looking it up, and the fields in which the two differ. */
import { useState } from 'react';
import { type FieldConflict, takeTheirs } from '../../../domain/evidence/found.ts';
import { lookupKey } from '../../../domain/evidence/lookup.ts';
import { checkDate, standingWords, warningWords } from '../../../domain/evidence/standing.ts';
import type { SourceItem } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { lookUpAllowed, usePreferences, useServices } from '../services.ts';
import { type LookupRun, useLookupState, useLookups } from './context.ts';
import { LookupConsent } from './LookupConsent.tsx';
import styles from './lookup.module.css';
import { RetractionNote } from './RetractionNote.tsx';
import { useConflicts } from './useConflicts.ts';

export default function SourceLookup({ source }: { source: SourceItem }) {
  const { preferences } = usePreferences();
  const lookups = useLookups();
  const { waiting, busy, failures } = useLookupState();
  const { storage, settle, toast } = useServices();
  const [run, setRun] = useState<LookupRun | null>(null);
  const [working, setWorking] = useState(false);
  const { answer, conflicts, keep } = useConflicts(source, run ?? source);
  const named = lookupKey(source.csl) !== null;
  const allowed = lookUpAllowed(preferences);
  const checked = source.retraction !== undefined;
  const why = waiting.get(source.id) ?? failures.get(source.id);
  const waits = waiting.has(source.id);
  const warned = warningWords(source.retraction) !== '';

  const lookUp = async () => {
    setWorking(true);
    const done = await lookups.lookUp([source.id], { again: checked });
    setWorking(false);
    setRun(done);
    if (done.unsaved !== null) toast(done.unsaved, { icon: 'alert' });
  };

  const take = async ({ field }: FieldConflict) => {
    if (answer?.csl === null || answer === null) return;
    const { id: _, ...mine } = source.csl;
    settle(await storage.commands.editSource(source.id, takeTheirs(mine, answer.csl, field)));
  };

  return (
    <section className={styles.section} aria-label="Look-up">
      <p aria-live="polite" className={styles.quiet}>
        {warned && source.retraction !== undefined
          ? `Checked with ${source.retraction.service}, ${checkDate(source.retraction.checkedAt)}.`
          : standingWords(source.retraction)}
      </p>
      {warned && <RetractionNote retraction={source.retraction} />}
      {named ? (
        <>
          <LookupConsent />
          {allowed && (
            <div className={styles.row}>
              <Button
                size="sm"
                icon={checked ? 'refresh-cw' : 'search'}
                disabled={working || busy === source.id}
                onClick={() => void lookUp()}
              >
                {working || busy === source.id
                  ? 'Looking it up…'
                  : checked
                    ? 'Look up again'
                    : 'Look up'}
              </Button>
              {waits && (
                <Button
                  size="sm"
                  variant="ghost"
                  onClick={() => void lookups.stopWaiting([source.id])}
                >
                  Do not wait
                </Button>
              )}
            </div>
          )}
          {why !== undefined && (
            <p role="status" className={styles.quiet}>
              {why}
              {waits ? '' : ' Nothing was changed.'}
            </p>
          )}
        </>
      ) : (
        <p className={styles.quiet}>
          Only sources with a DOI, a PubMed number or an arXiv address can be looked up.
        </p>
      )}
      {conflicts.length > 0 && (
        <Differences
          conflicts={conflicts}
          onTake={(conflict) => void take(conflict)}
          onKeep={(conflict) => void keep(conflict)}
        />
      )}
    </section>
  );
}

interface DifferencesProps {
  conflicts: readonly FieldConflict[];
  onTake: (conflict: FieldConflict) => void;
  onKeep: (conflict: FieldConflict) => void;
}

function Differences({ conflicts, onTake, onKeep }: DifferencesProps) {
  return (
    <div className={styles.differences}>
      <h3>What was found differs from what you have</h3>
      <ul>
        {conflicts.map((conflict) => (
          <li key={conflict.field}>
            <dl>
              <dt className={styles.field}>{conflict.label}</dt>
              <dd>
                <span className={styles.whose}>Yours</span>
                <span>{conflict.mine}</span>
              </dd>
              <dd>
                <span className={styles.whose}>Theirs</span>
                <span>{conflict.theirs}</span>
              </dd>
            </dl>
            <div className={styles.row}>
              <Button
                size="sm"
                aria-label={`Use theirs, ${conflict.label}`}
                onClick={() => onTake(conflict)}
              >
                Use theirs
              </Button>
              <Button
                size="sm"
                aria-label={`Keep mine, ${conflict.label}`}
                onClick={() => onKeep(conflict)}
              >
                Keep mine
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}
