/** Below a cited source: what is listed against it, and that its look-up waits. */
import type { SourceItem } from '../../../storage/model.ts';
import { Icon } from '../../../ui/Icon.tsx';
import { useLookupState } from './context.ts';
import { RetractionNote } from './RetractionNote.tsx';
import styles from './SourceStatus.module.css';

export function SourceStatus({ source }: { source: SourceItem }) {
  const { waiting, busy } = useLookupState();
  const words = busy === source.id ? 'Looking it up…' : waiting.get(source.id);
  return (
    <>
      <RetractionNote retraction={source.retraction} />
      {words !== undefined && (
        <p className={styles.waiting}>
          <Icon name="clock" size={12} />
          {busy === source.id
            ? words
            : `Look-up: ${words.charAt(0).toLowerCase()}${words.slice(1)}`}
        </p>
      )}
    </>
  );
}
