/** What every screen is given by the app: the storage, toasts, preferences. */
import { createContext, useContext } from 'react';
import type { Storage } from '../../storage/api.ts';
import type { CommandResult } from '../../storage/model.ts';

export interface ToastOptions {
  readonly icon?:
    | 'supported'
    | 'unsupported'
    | 'contradicted'
    | 'untagged'
    | 'undo'
    | 'alert'
    | 'done';
  /** Runs when the toast's Undo (or Redo) is pressed. */
  readonly action?: { readonly label: 'Undo' | 'Redo'; readonly run: () => void };
}

export type ThemeChoice = 'light' | 'dark' | 'system';

/** Kept per device in localStorage; view state that belongs to an address is in the URL instead. */
export interface Preferences {
  readonly theme: ThemeChoice;
  readonly density: 'compact' | 'comfortable';
  readonly advanceAfterVerdict: boolean;
  readonly singleKeys: boolean;
  /** Columns of the claims table that are hidden. */
  readonly hiddenColumns: readonly string[];
  readonly outlineFolded: boolean;
  readonly inspectorFolded: boolean;
  readonly tableFolded: boolean;
  /** Forced layout of the review screen; auto follows the width. */
  readonly layout: 'auto' | 'stacked' | 'columns';
  /** Splitter positions in percent, by name. */
  readonly splits: Readonly<Record<string, number>>;
  /** Whether the identifiers of sources may be sent to the registries. Off until a person allows it. */
  readonly lookUpSources: boolean;
  /** Nothing may leave the device, whatever else was allowed. */
  readonly strictPrivacy: boolean;
}

/** Whether the registries may be asked about sources. */
export const lookUpAllowed = ({
  lookUpSources,
  strictPrivacy,
}: Pick<Preferences, 'lookUpSources' | 'strictPrivacy'>): boolean =>
  lookUpSources && !strictPrivacy;

export interface Services {
  readonly storage: Storage;
  /** Shows a toast and announces it politely; the latest replaces the previous. */
  toast(text: string, options?: ToastOptions): void;
  /** Announces without showing. */
  announce(text: string): void;
  /** Toasts a command's failure; a full storage raises the save banner. Returns whether it was a success. */
  settle(result: CommandResult): boolean;
}

export const ServicesContext = createContext<Services | null>(null);

export function useServices(): Services {
  const services = useContext(ServicesContext);
  if (services === null) throw new Error('useServices needs a ServicesContext above it');
  return services;
}

export interface PreferenceStore {
  readonly preferences: Preferences;
  update(patch: Partial<Preferences>): void;
}

export const PreferencesContext = createContext<PreferenceStore | null>(null);

export function usePreferences(): PreferenceStore {
  const store = useContext(PreferencesContext);
  if (store === null) throw new Error('usePreferences needs a PreferencesContext above it');
  return store;
}
