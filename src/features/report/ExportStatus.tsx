/** What is being written, how far it is, and the way to stop it. Short exports are over before it can be seen. */
import { createPortal } from 'react-dom';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import styles from './ExportStatus.module.css';
import { useRunningExport } from './exportJobs.ts';

export function ExportStatus() {
  const running = useRunningExport();
  if (running === null) return null;
  const { name, share, bytes, cancel } = running;
  // Beside the app: a phone's header hides what stands in it.
  return createPortal(
    <section className={styles.panel} aria-label="Export in progress">
      <div className={styles.words}>
        <b>Exporting {name}</b>
        <span>
          {share === null && bytes > 0 ? `${megabytes(bytes)} MB written` : 'Reading the review'}
        </span>
      </div>
      <Button size="sm" onClick={cancel}>
        Cancel
      </Button>
      <Progress
        className={styles.bar}
        label={`Exporting ${name}`}
        value={share === null ? null : share}
      />
    </section>,
    document.body,
  );
}

const megabytes = (bytes: number) => (bytes / 1_000_000).toFixed(1);
