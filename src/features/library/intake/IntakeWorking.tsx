/**
 * How far an article has come: a bar, the steps by name, the first claims to read meanwhile, and a way out. Announced by
 * the screen in quarters; the claims are not, since the review reads them out in a moment.
 */
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { classes } from '../../../ui/classes.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { Progress } from '../../../ui/Progress.tsx';
import { VisuallyHidden } from '../../../ui/VisuallyHidden.tsx';
import { wholeSentenceWords } from '../../shared/wholeSentences.ts';
import styles from './IntakeWorking.module.css';
import type { IntakeProgress, IntakeStep } from './steps.ts';

const STATE_WORDS: Readonly<Record<IntakeStep['state'], string>> = {
  done: 'done',
  now: 'at work',
  next: 'to come',
};

export function IntakeWorking({
  progress,
  onCancel,
}: {
  progress: IntakeProgress | null;
  onCancel: () => void;
}) {
  const cancel = useRef<HTMLButtonElement>(null);
  useEffect(() => cancel.current?.focus(), []);
  const name = progress?.name ?? 'Pasted text';
  return (
    <div className={styles.working}>
      <div className={styles.work}>
        <p className={styles.head}>
          <b>{name}</b>
          <span>{Math.round((progress?.fraction ?? 0) * 100)}%</span>
        </p>
        <Progress label={`Reading ${name}`} value={progress?.fraction ?? 0} />
        <ol className={styles.steps}>
          {progress?.steps.map((step) => (
            <li key={step.words} className={classes(styles.step, styles[step.state])}>
              <span className={styles.mark} aria-hidden="true">
                {step.state === 'done' && <Icon name="check" size={14} />}
                {step.state === 'now' && <span className={styles.spinner} />}
              </span>
              {step.words}
              <VisuallyHidden>, {STATE_WORDS[step.state]}</VisuallyHidden>
            </li>
          ))}
        </ol>
        <Button ref={cancel} size="sm" onClick={onCancel}>
          Cancel
        </Button>
      </div>
      <First progress={progress} />
    </div>
  );
}

/** The place is there from the start, so that nothing moves when the first claim comes. */
function First({ progress }: { progress: IntakeProgress | null }) {
  const language = progress?.language ?? null;
  const note = language === null ? null : wholeSentenceWords(language);
  const claims = progress?.claims ?? [];
  return (
    <div className={styles.first}>
      {claims.length > 0 && (
        <>
          <h3 className={styles.firstTitle}>First claims</h3>
          <ul className={styles.claims}>
            {claims.map((claim) => (
              <li key={claim} lang={language ?? undefined}>
                {claim}
              </li>
            ))}
          </ul>
        </>
      )}
      {note !== null && <p className={styles.note}>{note}</p>}
    </div>
  );
}
