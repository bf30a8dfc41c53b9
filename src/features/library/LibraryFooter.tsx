/** Where everything is kept, how full that is, and how to have it twice. */

import { sizeInWords } from '../../formats/in/size.ts';
import type { StorageEstimate } from '../../storage/api.ts';
import { Icon } from '../../ui/Icon.tsx';
import { backupFileInWords, useBackupFile } from '../shared/backup/backupFile.ts';
import styles from './Library.module.css';

export interface LibraryFooterProps {
  readonly estimate: StorageEstimate | null;
  /** Absent while there is nothing to back up. */
  readonly onBackup?: (() => void) | undefined;
  readonly onRestore: () => void;
  /** Deleted reviews that can be brought back; the link is absent while there are none. */
  readonly deleted: number;
  readonly onShowDeleted: () => void;
  /** Absent where the sample has a place of its own on the screen. */
  readonly onOpenSample?: (() => void) | undefined;
}

function usedWords(estimate: StorageEstimate | null): string {
  if (estimate === null || estimate.usage === null || estimate.quota === null) return '';
  return ` ${sizeInWords(estimate.usage)} of ${sizeInWords(estimate.quota)} used.`;
}

export function LibraryFooter({
  estimate,
  onBackup,
  onRestore,
  deleted,
  onShowDeleted,
  onOpenSample,
}: LibraryFooterProps) {
  const { file, state } = useBackupFile();
  return (
    <footer className={styles.footer}>
      <span className={styles.stored}>
        <Icon name="database" size={14} />
        <span>Everything is stored in this browser.{usedWords(estimate)}</span>
      </span>
      {state.phase !== 'none' && <span>{backupFileInWords(state, new Date())}</span>}
      {(state.phase === 'asks' || state.phase === 'failed') && (
        <button type="button" className={styles.footerLink} onClick={file?.allow}>
          Go on backing up
        </button>
      )}
      {onBackup !== undefined && (
        <button type="button" className={styles.footerLink} onClick={onBackup}>
          Back up library
        </button>
      )}
      <button type="button" className={styles.footerLink} onClick={onRestore}>
        Restore from a backup
      </button>
      {deleted > 0 && (
        <button type="button" className={styles.footerLink} onClick={onShowDeleted}>
          Recently deleted ({deleted.toLocaleString('en')})
        </button>
      )}
      {onOpenSample !== undefined && (
        <button type="button" className={styles.footerLink} onClick={onOpenSample}>
          Open the sample
        </button>
      )}
    </footer>
  );
}
