/** The footer: the keys that matter most, and whether everything has reached this device's storage. */
import { useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../storage/model.ts';
import { Icon } from '../../ui/Icon.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { usePreferences } from '../shared/services.ts';
import { useWorkbench } from './context.ts';
import { draftSubject } from './inspector/draftSubject.ts';
import { draftsOf } from './inspector/drafts.ts';
import styles from './StatusBar.module.css';

const HINTS: readonly {
  readonly keys: readonly string[];
  readonly words: string;
  readonly wide?: boolean;
}[] = [
  { keys: ['J', 'K'], words: 'next, previous' },
  { keys: ['N'], words: 'next untagged' },
  { keys: ['1', '2', '3'], words: 'verdict' },
  { keys: ['0'], words: 'clear' },
  { keys: ['C'], words: 'add citation' },
  { keys: ['E'], words: 'edit claim', wide: true },
  { keys: ['/'], words: 'find', wide: true },
  { keys: ['?'], words: 'all keys' },
];

const today = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const earlier = new Intl.DateTimeFormat('en-GB', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
});

/** "Saved on this device 10:42", with the day where it was not today. */
export function savedWords(savedAt: number | null, now: number): string {
  if (savedAt === null) return 'Saved on this device';
  const sameDay = new Date(savedAt).toDateString() === new Date(now).toDateString();
  return `Saved on this device ${(sameDay ? today : earlier).format(savedAt)}`;
}

/** What is not saved yet, with its claim where that is not the one on screen; otherwise when the last change was. */
function useSavedWords(model: ReviewModel): string {
  const { currentId } = useWorkbench();
  const savedAt = useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => model.savedAt(),
  );
  const drafts = draftsOf(model);
  const open = useSyncExternalStore(drafts.subscribe, drafts.open);
  if (open === null) return savedWords(savedAt, Date.now());
  const row = draftSubject(model, open.key)?.row;
  const where = row === undefined || row.id === currentId ? '' : ` in claim ${row.number}`;
  return open.failed ? `Not saved${where}` : `Typing${where} is not saved yet`;
}

export function StatusBar({ model }: { model: ReviewModel }) {
  const words = useSavedWords(model);
  const { singleKeys } = usePreferences().preferences;
  return (
    <footer className={styles.bar}>
      {singleKeys ? (
        HINTS.map((hint) => (
          <span key={hint.words} className={hint.wide === true ? styles.wide : undefined}>
            {hint.keys.map((key) => (
              <Kbd key={key}>{key}</Kbd>
            ))}{' '}
            {hint.words}
          </span>
        ))
      ) : (
        <span>Single keys are off. Settings turns them on.</span>
      )}
      <span className={styles.saved}>
        <Icon name="database" size={13} /> {words}
      </span>
    </footer>
  );
}
