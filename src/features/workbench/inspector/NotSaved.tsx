/** Says under a field that its text is only on screen. */
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './fields.module.css';

export function NotSaved({ retry }: { retry: () => Promise<void> }) {
  return (
    <p className={styles.notSaved} role="alert">
      <Icon name="circle-alert" size={14} />
      <span>Not saved. Your text is kept here.</span>
      <Button size="sm" onClick={() => void retry()}>
        Try again
      </Button>
    </p>
  );
}
