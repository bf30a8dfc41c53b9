/** "Check all sources" of a review, as the palette opens it. */
import { Dialog } from '../../../ui/Dialog.tsx';
import { CheckSources, type CheckSourcesProps } from './CheckSources.tsx';
import styles from './lookup.module.css';

export default function CheckSourcesDialog({
  onClose,
  ...props
}: CheckSourcesProps & { onClose: () => void }) {
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title="Check all sources"
    >
      <p className={styles.lead}>
        Asks the registries whether the sources of this review have been retracted or corrected, and
        fills in what is missing.
      </p>
      <CheckSources {...props} />
    </Dialog>
  );
}
