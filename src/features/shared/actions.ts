/**
 * One registry of actions feeds keys, the command palette, the key sheet and menus. Screens register what they can do
 * while they are mounted; the app owns the registry and dispatches keys.
 */
import { createContext, useContext, useEffect, useRef } from 'react';

/** Where an action is listed in the palette and on the key sheet. */
export type ActionGroup =
  | 'Navigate'
  | 'Verdict'
  | 'Claim'
  | 'Selection'
  | 'View'
  | 'Library'
  | 'Report'
  | 'App';

/**
 * A key as `mod+k`, `shift+digit1`, `j`, `slash`, `bracketleft`, or a sequence `g l`. Names are lower-cased `event.code`
 * without `Key`: digits are `digit1` so that Shift works on all layouts. `mod` is Ctrl, or Cmd on a Mac.
 */
export type KeyBinding = string;

export interface Action {
  /** Stable, such as `verdict.supported`. */
  readonly id: string;
  /** Sentence case: "Mark supported". */
  readonly label: string;
  readonly group: ActionGroup;
  readonly keys?: readonly KeyBinding[];
  /** Words that find it in the palette besides its label. */
  readonly keywords?: string;
  /** Single keys are off in text fields and when switched off in Settings; set true for those that work everywhere (mod keys always do). */
  readonly inFields?: boolean;
  /** Only while this element or selector has focus within (table keys such as arrows). */
  readonly within?: string;
  /** False hides it now (nothing to undo, no current claim). Absent means always. */
  readonly enabled?: () => boolean;
  /** Listed on the key sheet but not in the palette. */
  readonly hideInPalette?: boolean;
  readonly run: (event?: KeyboardEvent) => void;
}

export interface ActionRegistry {
  register(actions: readonly Action[]): () => void;
  list(): readonly Action[];
  subscribe(listener: () => void): () => void;
  run(id: string): void;
}

export const ActionContext = createContext<ActionRegistry | null>(null);

export function useActionRegistry(): ActionRegistry {
  const registry = useContext(ActionContext);
  if (registry === null) throw new Error('useActionRegistry needs an ActionContext above it');
  return registry;
}

/** Registers these actions while the calling component is mounted. The list may be new on each render; ids and keys must not vary. */
export function useActions(actions: readonly Action[]): void {
  const registry = useActionRegistry();
  const latest = useRef(actions);
  latest.current = actions;
  // Labels may change ("Fold" and "Show"), and the palette lists what was registered.
  const signature = actions.map((action) => `${action.id} ${action.label}`).join('|');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the signature stands for the list; the ref holds the newest closures
  useEffect(() => {
    return registry.register(
      latest.current.map((action) => ({
        ...action,
        enabled: () => {
          const now = latest.current.find((candidate) => candidate.id === action.id);
          return now !== undefined && (now.enabled?.() ?? true);
        },
        run: (event) => latest.current.find((candidate) => candidate.id === action.id)?.run(event),
      })),
    );
  }, [registry, signature]);
}
