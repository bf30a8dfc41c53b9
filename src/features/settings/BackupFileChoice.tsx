/** The backup file that is kept up to date: chosen, allowed again, or given up. Absent where browsers cannot write files. */
import { Button } from '../../ui/Button.tsx';
import { backupFileInWords, useBackupFile } from '../shared/backup/backupFile.ts';
import styles from './Settings.module.css';

export function BackupFileChoice() {
  const { file, state } = useBackupFile();
  if (file === null) return null;
  const none = state.phase === 'none';
  return (
    <>
      <p className={styles.quiet} role="status">
        {none
          ? 'This browser can keep a file on this device up to date with every change.'
          : backupFileInWords(state, new Date())}
      </p>
      <div className={styles.buttons}>
        {(state.phase === 'asks' || state.phase === 'failed') && (
          <Button size="sm" icon="refresh-cw" onClick={file.allow}>
            Go on backing up
          </Button>
        )}
        <Button size="sm" icon="file-json" onClick={file.choose}>
          {none ? 'Choose a backup file' : 'Choose another file'}
        </Button>
        {!none && (
          <Button size="sm" onClick={file.forget}>
            Stop
          </Button>
        )}
      </div>
    </>
  );
}
