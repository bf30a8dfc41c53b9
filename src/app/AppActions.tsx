/** The commands that work on every screen, and the dialogs they open. */
import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useState } from 'react';
import { useActions } from '../features/shared/actions.ts';
import { usePreferences, useServices } from '../features/shared/services.ts';
import { useTheme } from '../features/shared/theme.ts';
import { backUpLibrary, chooseFile } from './backup.ts';
import { PaletteHost } from './PaletteHost.tsx';

const KeySheet = lazy(() => import('./KeySheet.tsx'));
const RestoreDialog = lazy(() => import('../features/library/restore/RestoreDialog.tsx'));
const Settings = lazy(() => import('../features/settings/Settings.tsx'));

type OpenDialog = 'palette' | 'keys' | 'settings' | 'about';

export function AppActions() {
  const navigate = useNavigate();
  const services = useServices();
  const { update } = usePreferences();
  const theme = useTheme();
  const [open, setOpen] = useState<OpenDialog | null>(null);
  const [restoring, setRestoring] = useState<File | null>(null);
  // A dialog that was open once stays mounted, so that it can close with its focus going back.
  const [loaded, setLoaded] = useState<ReadonlySet<OpenDialog>>(new Set());

  const show = (dialog: OpenDialog) => {
    setLoaded((before) => (before.has(dialog) ? before : new Set(before).add(dialog)));
    setOpen((now) => (now === dialog ? null : dialog));
  };
  const backUp = () => void backUpLibrary(services.storage, services, new Date());
  const restore = async () => {
    const file = await chooseFile('.json,.zip,application/json,application/zip');
    if (file !== null) setRestoring(file);
  };
  const props = (dialog: OpenDialog) => ({
    open: open === dialog,
    onOpenChange: (next: boolean) =>
      setOpen((now) => (next ? dialog : now === dialog ? null : now)),
  });

  useActions([
    {
      id: 'app.palette',
      label: 'Command palette',
      group: 'App',
      keys: ['mod+k'],
      inFields: true,
      hideInPalette: true,
      run: () => show('palette'),
    },
    {
      id: 'app.keys',
      label: 'Keyboard shortcuts',
      group: 'App',
      keys: ['shift+slash'],
      keywords: 'help keys',
      run: () => show('keys'),
    },
    {
      id: 'go.library',
      label: 'Go to the library',
      group: 'Navigate',
      keys: ['g l'],
      keywords: 'home open reviews',
      run: () => void navigate({ to: '/' }),
    },
    {
      id: 'go.sources',
      label: 'Go to the library of sources',
      group: 'Navigate',
      keywords: 'references bibliography bibtex ris all',
      run: () => void navigate({ to: '/sources' }),
    },
    {
      id: 'app.theme',
      label: theme === 'dark' ? 'Switch to light theme' : 'Switch to dark theme',
      group: 'View',
      keywords: 'colour night day',
      run: () => update({ theme: theme === 'dark' ? 'light' : 'dark' }),
    },
    {
      id: 'app.settings',
      label: 'Settings',
      group: 'App',
      keys: ['mod+comma'],
      keywords: 'preferences options reviewer name density',
      run: () => show('settings'),
    },
    {
      id: 'app.backup',
      label: 'Back up library',
      group: 'Library',
      keywords: 'export save download json',
      run: backUp,
    },
    {
      id: 'app.restore',
      label: 'Restore from a backup',
      group: 'Library',
      keywords: 'import open bundle json',
      run: () => void restore(),
    },
    {
      id: 'app.about',
      label: 'About Claimbench',
      group: 'App',
      keywords: 'version licences notice',
      run: () => show('about'),
    },
  ]);

  const dialogs: ReactNode[] = [];
  if (loaded.has('palette')) dialogs.push(<PaletteHost key="palette" {...props('palette')} />);
  if (loaded.has('keys')) dialogs.push(<KeySheet key="keys" {...props('keys')} />);
  if (loaded.has('settings') || loaded.has('about')) {
    dialogs.push(
      <Settings
        key="settings"
        open={open === 'settings' || open === 'about'}
        at={open === 'about' ? 'about' : 'top'}
        onOpenChange={(next) => setOpen(next ? 'settings' : null)}
      />,
    );
  }
  if (restoring !== null) {
    dialogs.push(
      <RestoreDialog key="restore" file={restoring} onClose={() => setRestoring(null)} />,
    );
  }
  return <Suspense fallback={null}>{dialogs}</Suspense>;
}
