/** What a person has chosen on this device, in localStorage, the same in every tab. Broken entries fall back one by one. */
import { z } from '../domain/zod.ts';
import type { Preferences, ThemeChoice } from '../features/shared/services.ts';

const PREFERENCES_KEY = 'claimbench.preferences';
/** A key of its own and plain text, because public/theme.js reads it before anything is painted. */
const THEME_KEY = 'claimbench.theme';

const Theme = z.enum(['light', 'dark', 'system']).catch('system');

const flag = (usual: boolean) => z.boolean().catch(usual);

const Stored = z.object({
  density: z.enum(['compact', 'comfortable']).catch('compact'),
  advanceAfterVerdict: flag(false),
  singleKeys: flag(true),
  hiddenColumns: z.array(z.string().max(40)).max(40).catch([]),
  outlineFolded: flag(false),
  inspectorFolded: flag(false),
  tableFolded: flag(false),
  layout: z.enum(['auto', 'stacked', 'columns']).catch('auto'),
  splits: z.record(z.string().max(60), z.number().min(0).max(100)).catch({}),
  lookUpSources: flag(false),
  strictPrivacy: flag(false),
});

export interface PreferencesStore {
  get(): Preferences;
  update(patch: Partial<Preferences>): void;
  subscribe(listener: () => void): () => void;
}

function read(storage: Storage | null, key: string): string | null {
  try {
    return storage?.getItem(key) ?? null;
  } catch {
    return null;
  }
}

function parsed(text: string | null): unknown {
  if (text === null) return {};
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
  } catch {
    return {};
  }
}

/** @param storage Null where the browser forbids it: choices then hold until the tab is closed. */
export function createPreferences(storage: Storage | null): PreferencesStore {
  const listeners = new Set<() => void>();
  const load = (): Preferences => ({
    ...Stored.parse(parsed(read(storage, PREFERENCES_KEY))),
    theme: Theme.parse(read(storage, THEME_KEY)) satisfies ThemeChoice,
  });
  let current = load();
  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    // A null key means that everything was cleared.
    if (event.key !== null && event.key !== PREFERENCES_KEY && event.key !== THEME_KEY) return;
    current = load();
    tell();
  };
  return {
    get: () => current,
    update(patch) {
      current = { ...current, ...patch };
      const { theme, ...rest } = current;
      try {
        storage?.setItem(PREFERENCES_KEY, JSON.stringify(rest));
        storage?.setItem(THEME_KEY, theme);
      } catch {
        // Full or forbidden: the choice still holds in this tab, and nothing of the work is lost by it.
      }
      tell();
    },
    subscribe(listener) {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

/** The browser's storage, or null where it is forbidden. */
export function localStore(): Storage | null {
  try {
    return window.localStorage;
  } catch {
    return null;
  }
}
