/** Why an article was not taken in: what is wrong, what to do, what happened to the library. */
import { useEffect, useRef } from 'react';
import { Button } from '../../../ui/Button.tsx';
import { Icon } from '../../../ui/Icon.tsx';
import styles from './IntakeError.module.css';

export interface IntakeErrorProps {
  readonly title: string;
  readonly message: string;
  /** The refused text was pasted, and still stands in the text field. */
  readonly keptText: boolean;
  /** Starts the same again; absent where that could not help. */
  readonly onAgain?: (() => void) | undefined;
  readonly onText: () => void;
  readonly onChooseFile: () => void;
}

export function IntakeError(props: IntakeErrorProps) {
  const { title, message, keptText, onAgain, onText, onChooseFile } = props;
  const first = useRef<HTMLButtonElement>(null);
  // The button that was pressed or the Cancel that had focus may be gone; focus somewhere else is left alone.
  useEffect(() => {
    if (document.activeElement === document.body) first.current?.focus();
  }, []);
  return (
    <div className={styles.error} role="alert">
      <Icon name="triangle-alert" size={20} />
      <div className={styles.words}>
        <h3 className={styles.title}>{title}</h3>
        <p>{message}</p>
        <div className={styles.actions}>
          {onAgain !== undefined && (
            <Button ref={first} variant="primary" size="sm" onClick={onAgain}>
              Try again
            </Button>
          )}
          <Button
            ref={onAgain === undefined ? first : undefined}
            variant={onAgain === undefined ? 'primary' : 'default'}
            size="sm"
            onClick={onText}
          >
            {keptText ? 'Edit the text' : 'Paste text'}
          </Button>
          <Button size="sm" onClick={onChooseFile}>
            {keptText ? 'Choose a file' : 'Choose another file'}
          </Button>
        </div>
      </div>
    </div>
  );
}
