/** Deleted reviews: brought back, or removed with all that belongs to them. */
import { useState } from 'react';
import type { LibraryEntry } from '../../../storage/model.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { useServices } from '../../shared/services.ts';
import styles from './BinDialog.module.css';

export interface BinDialogProps {
  entries: readonly LibraryEntry[];
  open: boolean;
  onOpenChange: (open: boolean) => void;
}

export function BinDialog({ entries, open, onOpenChange }: BinDialogProps) {
  const services = useServices();
  const { commands } = services.storage;
  /** The review that is asked about once more before it goes for good. */
  const [asked, setAsked] = useState<string | null>(null);

  const restore = async (entry: LibraryEntry) => {
    const result = await commands.restoreReview(entry.reviewId);
    if (services.settle(result))
      services.toast(`“${entry.title}” is back in the library`, { icon: 'done' });
  };
  const remove = async (entry: LibraryEntry) => {
    const result = await commands.deleteForGood(entry.reviewId);
    setAsked(null);
    if (services.settle(result))
      services.toast(`“${entry.title}” was removed for good`, { icon: 'done' });
  };

  return (
    <Dialog open={open} onOpenChange={onOpenChange} title="Recently deleted" size="md">
      {entries.length === 0 ? (
        <p className={styles.none}>No deleted reviews.</p>
      ) : (
        <ul className={styles.list}>
          {entries.map((entry) => (
            <li key={entry.reviewId}>
              <span className={styles.title}>{entry.title}</span>
              {asked === entry.reviewId ? (
                <>
                  <span className={styles.ask}>
                    Its verdicts, evidence and history go too. This cannot be undone.
                  </span>
                  <Button size="sm" variant="primary" onClick={() => void remove(entry)}>
                    Delete for good
                  </Button>
                  <Button size="sm" onClick={() => setAsked(null)}>
                    Keep
                  </Button>
                </>
              ) : (
                <>
                  <Button
                    size="sm"
                    aria-label={`Restore ${entry.title}`}
                    onClick={() => void restore(entry)}
                  >
                    Restore
                  </Button>
                  <Button
                    size="sm"
                    variant="ghost"
                    aria-label={`Delete for good ${entry.title}`}
                    onClick={() => setAsked(entry.reviewId)}
                  >
                    Delete for good
                  </Button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
    </Dialog>
  );
}
