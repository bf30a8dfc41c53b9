/** The list of what can be done now. Screens come and go, so registrations form a stack: the newest of an id is in force. */
import type { Action, ActionRegistry } from '../features/shared/actions.ts';

export function createRegistry(): ActionRegistry {
  const stack = new Set<readonly Action[]>();
  const listeners = new Set<() => void>();
  let snapshot: readonly Action[] = [];

  const changed = () => {
    const byId = new Map<string, Action>();
    for (const actions of stack) {
      for (const action of actions) {
        // Taken out first, so that a newer registration also comes later in the list.
        byId.delete(action.id);
        byId.set(action.id, action);
      }
    }
    snapshot = [...byId.values()];
    for (const listener of listeners) listener();
  };

  return {
    register(actions) {
      // A copy: the same array may be registered twice and taken back once.
      const entry = [...actions];
      stack.add(entry);
      changed();
      return () => {
        if (stack.delete(entry)) changed();
      };
    },
    list: () => snapshot,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run(id) {
      const action = snapshot.find((candidate) => candidate.id === id);
      if (action !== undefined && (action.enabled?.() ?? true)) action.run();
    },
  };
}
