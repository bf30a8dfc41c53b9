/** Which theme is in force: the choice of the person, or the system's where they left it to that. */
import { useSyncExternalStore } from 'react';
import { type ThemeChoice, usePreferences } from './services.ts';

export type Theme = 'light' | 'dark';

const QUERY = '(prefers-color-scheme: dark)';

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

function themeInForce(choice: ThemeChoice, systemIsDark: boolean): Theme {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

export function useTheme(): Theme {
  const { preferences } = usePreferences();
  const systemIsDark = useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
  return themeInForce(preferences.theme, systemIsDark);
}
