/** For the action that makes the selected passage a claim, wherever it is offered: keys, palette, menus. */
import { useSyncExternalStore } from 'react';
import { useWorkbench } from '../context.ts';
import { addClaimStoreOf } from './addClaimStore.ts';

export function useAddClaimFromSelection(): {
  /** Whether a passage of the article is selected. */
  readonly available: boolean;
  /** Opens the form for it. */
  readonly add: () => void;
} {
  const store = addClaimStoreOf(useWorkbench().model);
  const available = useSyncExternalStore(store.subscribe, () => store.get().span !== null);
  return { available, add: store.openForm };
}
