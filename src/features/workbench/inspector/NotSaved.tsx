/** Says under a field that its text is only on screen, and why. */
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import type { DraftField } from './drafts.ts';
import styles from './fields.module.css';

export function NotSaved({ draft }: { draft: DraftField }) {
  if (draft.failed) {
    return (
      <p className={styles.notSaved} role="alert">
        <Icon name="circle-alert" size={14} />
        <span>Not saved. Your text is kept here.</span>
        <Button size="sm" onClick={() => void draft.commit()}>
          Try again
        </Button>
      </p>
    );
  }
  if (!draft.movedOn) return null;
  return (
    <p className={styles.notSaved} role="status">
      <Icon name="circle-alert" size={14} />
      <span>Typed earlier and not saved. The text was changed since.</span>
      <Button size="sm" onClick={() => void draft.accept()}>
        Save
      </Button>
      <Button size="sm" onClick={draft.discard}>
        Discard
      </Button>
    </p>
  );
}
