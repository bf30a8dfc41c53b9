/** One line below the passages: starts the search for all claims, or says how far it is. */
import { useSyncExternalStore } from 'react';
import type { ReviewModel } from '../../../../storage/model.ts';
import { Button } from '../../../../ui/Button.tsx';
import { allPassagesOf } from './allPassages.ts';
import styles from './PassagesSection.module.css';

export function AllPassagesLine({ model, onOpen }: { model: ReviewModel; onOpen: () => void }) {
  const search = allPassagesOf(model);
  const state = useSyncExternalStore(search.subscribe, search.state);
  return (
    <p className={styles.all}>
      <Button variant="ghost" size="sm" className={styles.allButton} onClick={onOpen}>
        {state.phase === 'none' ? 'Find passages for all claims…' : 'Passages for all claims…'}
      </Button>
      {state.phase === 'working' && (
        <span>
          {state.done.toLocaleString()} of {state.of.toLocaleString()}
        </span>
      )}
    </p>
  );
}
