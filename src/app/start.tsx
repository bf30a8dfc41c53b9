/** Opens the library, then shows the app, or says in a sentence why it cannot. */
import { StrictMode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { version } from '../../package.json';
import { lookUpAllowed } from '../features/shared/services.ts';
import { openStorage } from '../storage/open.ts';
import { loadPopups } from '../ui/popupLoader.ts';
import { App } from './App.tsx';
import { backUpLibrary } from './backup.ts';
import { createBackupFile, savePicker } from './backupFile.ts';
import { CrashPage } from './ErrorBoundary.tsx';
import { createLookups } from './lookups.ts';
import { createNotices } from './notices.ts';
import { createPaletteSources } from './paletteSources.ts';
import { createPreferences, localStore } from './preferences.ts';
import { createRegistry } from './registry.ts';
import { createAppRouter, preloadScreen } from './router.tsx';
import { StartFailed } from './StartFailed.tsx';
import { createServices } from './services.tsx';
import { registerServiceWorker } from './serviceWorker.ts';
import { createToasts } from './toasts.ts';
import { watchClosed, watchNetwork, watchStorage } from './watch.ts';
import { watchBackup } from './watchBackup.ts';

async function open(page: Root): Promise<void> {
  const opened = await openStorage({ appVersion: version });
  if (!opened.ok) {
    page.render(<StartFailed failure={opened} />);
    return;
  }
  const { storage, warning } = opened;
  const toasts = createToasts();
  const notices = createNotices();
  const backUp = () => void backUpLibrary(storage, { toast: toasts.show }, new Date());
  const preferences = createPreferences(localStore());
  const pick = savePicker(() => 'claimbench-library.json');
  const parts = {
    services: createServices(storage, toasts, notices, backUp),
    registry: createRegistry(),
    preferences,
    lookups: createLookups(storage, preferences, toasts.announce),
    paletteSources: createPaletteSources(),
    notices,
    toasts,
    backupFile:
      pick === null
        ? null
        : createBackupFile({ storage, pick, say: (text, icon) => toasts.show(text, { icon }) }),
  };
  if (warning !== null) {
    notices.raise({
      kind: 'warning',
      icon: 'triangle-alert',
      urgent: true,
      title: 'Some of the library is missing.',
      text: warning.message,
      actions: [
        {
          label: 'Restore from a backup',
          icon: 'upload',
          run: () => parts.registry.run('app.restore'),
        },
      ],
      dismissable: true,
      onDismiss: () => storage.acceptLoss(),
    });
  }
  watchNetwork(notices, () => lookUpAllowed(preferences.get()));
  watchStorage(storage, notices, backUp);
  watchBackup({ storage, notices, backUp, memory: localStore() });
  watchClosed(storage, notices);
  page.render(
    <StrictMode>
      <App parts={parts} router={createAppRouter()} onBackUp={backUp} />
    </StrictMode>,
  );
  // Menus and dialogs are fetched once the first screen has been painted.
  if ('requestIdleCallback' in window) requestIdleCallback(loadPopups, { timeout: 2_000 });
  else setTimeout(loadPopups, 500);
  if (import.meta.env.PROD) {
    registerServiceWorker(notices).catch((error: unknown) => {
      // The app works without it, only not offline.
      console.warn('The service worker could not be registered.', error);
    });
  }
}

export function start(element: HTMLElement): void {
  const page = createRoot(element);
  preloadScreen(window.location.hash);
  open(page).catch((error: unknown) => {
    console.error(error);
    page.render(<CrashPage error={error} onBackUp={null} />);
  });
}
