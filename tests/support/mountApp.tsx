/** Mounts content inside everything that the app puts around its screens, over a storage that is only noted. */
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { AppActions } from '../../src/app/AppActions.tsx';
import { createKeyHandler } from '../../src/app/keys.ts';
import { Notices } from '../../src/app/Notices.tsx';
import { createNotices } from '../../src/app/notices.ts';
import { createPaletteSources } from '../../src/app/paletteSources.ts';
import { createPreferences } from '../../src/app/preferences.ts';
import { createRegistry } from '../../src/app/registry.ts';
import { type AppParts, createServices, Providers } from '../../src/app/services.tsx';
import { Toasts } from '../../src/app/Toasts.tsx';
import { createToasts } from '../../src/app/toasts.ts';
import { IDLE, NOTHING_DONE } from '../../src/features/shared/lookup/context.ts';
import type { Commands, Storage } from '../../src/storage/api.ts';
import type { ReviewerItem } from '../../src/storage/model.ts';
import { type Mounted, mount } from './mount.tsx';

/** The parts of the storage that the app itself uses; anything else is undefined and would throw. */
export function appStorage(own: Partial<Storage> = {}): Storage & { readonly renamed: string[] } {
  const renamed: string[] = [];
  const commands: Partial<Commands> = {
    async renameReviewer(name) {
      renamed.push(name);
      return { ok: true, eventId: null, changed: 1, words: '', claimIds: [], leftAlone: 0 };
    },
  };
  const storage: Partial<Storage> = {
    commands: commands as Commands,
    ownReviewer: async () => ({ id: 'r1', name: 'You', own: true }) as ReviewerItem,
    reviewers: async () => [
      { id: 'r1', name: 'You', own: true } as ReviewerItem,
      { id: 'r2', name: 'Ben', own: false } as ReviewerItem,
    ],
    estimate: async () => ({ usage: 6_400_000, quota: 2_100_000_000, persisted: false }),
    requestPersistence: async () => true,
    lastBackupAt: async () => null,
    exportForBackup: async () => ({ json: '{}', written: async () => undefined }),
    sourcesWithText: async () => [],
    ...own,
  };
  return Object.assign(storage as Storage, { renamed });
}

export interface MountedApp extends Mounted {
  readonly parts: AppParts;
  /** The address inside the app. */
  path(): string;
}

export function mountApp(content: ReactNode, storage: Storage = appStorage()): MountedApp {
  localStorage.clear();
  const toasts = createToasts();
  const notices = createNotices();
  const parts: AppParts = {
    services: createServices(storage, toasts, notices, () => undefined),
    registry: createRegistry(),
    preferences: createPreferences(localStorage),
    paletteSources: createPaletteSources(),
    notices,
    toasts,
    lookups: {
      state: () => IDLE,
      subscribe: () => () => undefined,
      lookUp: async () => NOTHING_DONE,
      stopWaiting: async () => undefined,
    },
  };
  const root = createRootRoute({
    component: () => (
      <>
        {content}
        <AppActions />
      </>
    ),
  });
  const routes = ['/', '/review/$reviewId'].map((path) =>
    createRoute({ getParentRoute: () => root, path }),
  );
  const router = createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: ['/review/abc'] }),
  });
  const onKey = createKeyHandler({
    registry: parts.registry,
    singleKeys: () => parts.preferences.get().singleKeys,
    mac: false,
    at: (event) => event.timeStamp,
  });
  window.addEventListener('keydown', onKey);
  const mounted = mount(
    <Providers parts={parts}>
      <Notices store={notices} />
      {/* The test's own routes, which the registered type of the app's router does not know. */}
      <RouterProvider router={router as never} />
      <Toasts store={toasts} />
    </Providers>,
  );
  return {
    ...mounted,
    parts,
    path: () => router.state.location.pathname,
    unmount() {
      window.removeEventListener('keydown', onKey);
      mounted.unmount();
    },
  };
}
