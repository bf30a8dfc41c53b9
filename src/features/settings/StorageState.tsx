/** How much is stored, whether the browser has promised to keep it, when it was last backed up. */
import { useCallback, useEffect, useState } from 'react';
import type { StorageEstimate } from '../../storage/api.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { useActionRegistry } from '../shared/actions.ts';
import { useServices } from '../shared/services.ts';
import { BackupFileChoice } from './BackupFileChoice.tsx';
import styles from './Settings.module.css';
import { dateInWords, sizeInWords } from './words.ts';

interface State {
  readonly estimate: StorageEstimate;
  readonly backedUpAt: number | null;
}

function spaceInWords({ usage, quota }: StorageEstimate): string {
  if (usage === null) return 'This browser does not say how much space is used.';
  if (quota === null) return `${sizeInWords(usage)} used in this browser.`;
  return `${sizeInWords(usage)} of ${sizeInWords(quota)} used in this browser.`;
}

function promiseInWords(persisted: boolean | null): string {
  if (persisted === null) return 'This browser does not say whether it keeps the data.';
  return persisted
    ? 'The browser keeps this data until you delete it.'
    : 'The browser may delete this data when space runs low, or after a week without a visit. Back up now and then.';
}

export function StorageState() {
  const { storage, toast } = useServices();
  const registry = useActionRegistry();
  const [state, setState] = useState<State | null>(null);

  const look = useCallback(async () => {
    const [estimate, backedUpAt] = await Promise.all([storage.estimate(), storage.lastBackupAt()]);
    setState({ estimate, backedUpAt });
  }, [storage]);

  useEffect(() => {
    const quietly = () => void look().catch(() => undefined);
    quietly();
    // A backup is made behind this dialog's back; looking again is cheaper than being told.
    const timer = setInterval(quietly, 2_000);
    return () => clearInterval(timer);
  }, [look]);

  const askToKeep = async () => {
    const granted = await storage.requestPersistence();
    toast(
      granted
        ? 'The browser will keep this data'
        : 'The browser did not agree to keep this data. Back up the library now and then.',
      { icon: granted ? 'done' : 'alert' },
    );
    await look();
  };

  const estimate = state?.estimate;
  return (
    <section className={styles.section}>
      <h3>Storage and backup</h3>
      {state !== null && estimate !== undefined && (
        <>
          {estimate.usage !== null && estimate.quota !== null && estimate.quota > 0 && (
            <Progress label="Storage used" value={estimate.usage / estimate.quota} />
          )}
          <p className={styles.quiet}>{spaceInWords(estimate)}</p>
          <p className={styles.quiet}>{promiseInWords(estimate.persisted)}</p>
          {estimate.persisted === false && (
            <div className={styles.buttons}>
              <Button size="sm" icon="database" onClick={() => void askToKeep()}>
                Ask the browser to keep this data
              </Button>
            </div>
          )}
          <p className={styles.quiet}>
            {state.backedUpAt === null
              ? 'The library has not been backed up yet.'
              : `Last backup: ${dateInWords(state.backedUpAt)}.`}
          </p>
        </>
      )}
      <div className={styles.buttons}>
        <Button size="sm" icon="download" onClick={() => registry.run('app.backup')}>
          Back up library
        </Button>
        <Button size="sm" icon="upload" onClick={() => registry.run('app.restore')}>
          Restore from a backup
        </Button>
      </div>
      <BackupFileChoice />
    </section>
  );
}
