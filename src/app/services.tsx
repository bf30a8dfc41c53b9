/** Gives the screens what they need from the app: storage, toasts, preferences, actions. */
import { type ReactNode, useMemo, useSyncExternalStore } from 'react';
import { ActionContext, type ActionRegistry } from '../features/shared/actions.ts';
import { type BackupFile, BackupFileContext } from '../features/shared/backup/backupFile.ts';
import { LookupContext, type Lookups } from '../features/shared/lookup/context.ts';
import { PaletteContext, type PaletteSources } from '../features/shared/palette.ts';
import { PreferencesContext, type Services, ServicesContext } from '../features/shared/services.ts';
import type { Storage } from '../storage/api.ts';
import type { NoticeStore } from './notices.ts';
import type { PreferencesStore } from './preferences.ts';
import type { ToastStore } from './toasts.ts';

export interface AppParts {
  readonly services: Services;
  readonly registry: ActionRegistry;
  readonly preferences: PreferencesStore;
  readonly paletteSources: PaletteSources;
  readonly notices: NoticeStore;
  readonly toasts: ToastStore;
  readonly lookups: Lookups;
  /** Null or absent where the browser cannot write into files. */
  readonly backupFile?: BackupFile | null;
}

export function createServices(
  storage: Storage,
  toasts: ToastStore,
  notices: NoticeStore,
  backUp: () => void,
): Services {
  return {
    storage,
    toast: toasts.show,
    announce: toasts.announce,
    settle(result) {
      if (result.ok) {
        notices.clear('failed-save');
        return true;
      }
      if (result.reason === 'full' || result.reason === 'closed') {
        notices.raise({
          kind: 'failed-save',
          icon: 'triangle-alert',
          urgent: true,
          title: 'Your last change was not saved.',
          text: result.message,
          actions: [
            // A closed database cannot be read for a backup either; what was being typed survives the reload.
            result.reason === 'closed'
              ? { label: 'Reload', icon: 'refresh-cw', run: () => window.location.reload() }
              : { label: 'Back up now', icon: 'download', run: backUp },
          ],
        });
      } else {
        toasts.show(result.message, { icon: 'alert' });
      }
      return false;
    },
  };
}

export function Providers({ parts, children }: { parts: AppParts; children: ReactNode }) {
  const { preferences: store } = parts;
  const preferences = useSyncExternalStore(store.subscribe, store.get);
  const value = useMemo(() => ({ preferences, update: store.update }), [preferences, store]);
  return (
    <ServicesContext value={parts.services}>
      <PreferencesContext value={value}>
        <ActionContext value={parts.registry}>
          <PaletteContext value={parts.paletteSources}>
            <LookupContext value={parts.lookups}>
              <BackupFileContext value={parts.backupFile ?? null}>{children}</BackupFileContext>
            </LookupContext>
          </PaletteContext>
        </ActionContext>
      </PreferencesContext>
    </ServicesContext>
  );
}
