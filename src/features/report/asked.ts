/** Whether the addresses for a ClaimReview are being asked for: the menu, the pane and the palette all lead to one dialog. */
import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let asked = false;

export function ask(open: boolean): void {
  asked = open;
  for (const listener of listeners) listener();
}

export function useAsked(): boolean {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => asked,
  );
}
