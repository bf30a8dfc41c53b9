/** Looks up all sources of a review, or of the library: with progress, a way to stop, and what came of it in words. */
import { useEffect, useRef, useState } from 'react';
import type { SourceId } from '../../../domain/ids.ts';
import { counted } from '../../../domain/report/words.ts';
import { Button } from '../../../ui/Button.tsx';
import { Icon, type IconName } from '../../../ui/Icon.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { lookUpAllowed, usePreferences, useServices } from '../services.ts';
import { type LookupRun, useLookups } from './context.ts';
import { LookupConsent } from './LookupConsent.tsx';
import styles from './lookup.module.css';

export interface CheckSourcesProps {
  /** Read when the button is pressed. */
  sources: () => readonly SourceId[];
}

export function CheckSources({ sources }: CheckSourcesProps) {
  const { preferences } = usePreferences();
  const lookups = useLookups();
  const services = useServices();
  const [progress, setProgress] = useState<{ done: number; total: number } | null>(null);
  const [run, setRun] = useState<LookupRun | null>(null);
  const [titles, setTitles] = useState<ReadonlyMap<SourceId, string>>(new Map());
  const stop = useRef<AbortController | null>(null);
  // Closing what this stands in stops it; what was found until then is kept.
  useEffect(() => () => stop.current?.abort(), []);

  const check = async () => {
    const ids = sources();
    const own = new AbortController();
    stop.current = own;
    setRun(null);
    setProgress({ done: 0, total: ids.length });
    const done = await lookups.lookUp(ids, {
      again: true,
      signal: own.signal,
      onProgress: (count, total) => setProgress({ done: count, total }),
    });
    const told = await services.storage.lookups.sources([...done.retracted, ...done.doubted]);
    setTitles(new Map(told.map(({ id, csl, raw }) => [id, csl.title ?? raw])));
    setProgress(null);
    setRun(done);
    if (done.unsaved !== null) services.toast(done.unsaved, { icon: 'alert' });
  };

  return (
    <div className={styles.section}>
      <LookupConsent />
      {lookUpAllowed(preferences) && (
        <div className={styles.row}>
          {progress === null ? (
            <Button icon="refresh-cw" onClick={() => void check()}>
              Check all sources
            </Button>
          ) : (
            <Button onClick={() => stop.current?.abort()}>Stop</Button>
          )}
        </div>
      )}
      {progress !== null && (
        <>
          <Progress
            label="Checking sources"
            value={progress.total === 0 ? 1 : progress.done / progress.total}
          />
          <p className={styles.quiet}>
            {progress.done} of {counted(progress.total, 'source')}
          </p>
        </>
      )}
      <div role="status">{run !== null && <Summary run={run} titles={titles} />}</div>
    </div>
  );
}

function Summary({ run, titles }: { run: LookupRun; titles: ReadonlyMap<SourceId, string> }) {
  const lines = linesOf(run);
  return (
    <ul className={styles.summary} aria-label="What the check found">
      {lines.map(({ icon, words, sources }) => (
        <li key={words}>
          <Icon name={icon} size={14} />
          <div>
            {words}
            {sources !== undefined && (
              <ul className={styles.titles}>
                {sources.map((id) => (
                  <li key={id}>{titles.get(id) ?? ''}</li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}

interface Line {
  readonly icon: IconName;
  readonly words: string;
  readonly sources?: readonly SourceId[];
}

function linesOf(run: LookupRun): readonly Line[] {
  const lines: Line[] = [];
  const add = (
    icon: IconName,
    count: number,
    words: (things: string) => string,
    sources?: readonly SourceId[],
  ) => {
    if (count === 0) return;
    const things = counted(count, 'source');
    lines.push({ icon, words: words(things), ...(sources === undefined ? {} : { sources }) });
  };
  const { retracted, doubted, corrected, unknown, differing, waiting, failed, nameless } = run;
  const is = (count: number) => (count === 1 ? 'is' : 'are');
  add(
    'triangle-alert',
    retracted.length,
    (s) => `${s} ${is(retracted.length)} retracted.`,
    retracted,
  );
  add(
    'triangle-alert',
    doubted.length,
    (s) => `${s} with an expression of concern or a partial retraction.`,
    doubted,
  );
  add('info', corrected.length, (s) => `${s} with a correction.`);
  const sound =
    run.checked.length - retracted.length - doubted.length - corrected.length - unknown.length;
  add('check', sound, (s) => `${s} with nothing listed.`);
  add('circle-alert', unknown.length, (s) => `${s} not found at the registries.`);
  add('pencil', differing.length, (s) => `${s} with fields that differ; see the source fields.`);
  add('clock', waiting.length, (s) => `${s} will be checked when the registries can be reached.`);
  const [reason] = failed;
  add(
    'circle-alert',
    failed.length,
    (s) => `${s} could not be checked${reason === undefined ? '.' : `: ${reason.why}`}`,
  );
  add('minus', nameless.length, (s) => `${s} without a DOI, PubMed number or arXiv address.`);
  if (run.cancelled) {
    lines.push({ icon: 'x', words: 'Stopped. What was found until then is kept.' });
  }
  if (lines.length === 0) lines.push({ icon: 'info', words: 'There are no sources to check.' });
  return lines;
}
