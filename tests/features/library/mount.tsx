/** Mounts the library with services that note what they are asked, the app's own keys, and a router that stays here. */
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { createKeyHandler } from '../../../src/app/keys.ts';
import { createRegistry } from '../../../src/app/registry.ts';
import { LibraryScreen } from '../../../src/features/library/LibraryScreen.tsx';
import { ActionContext } from '../../../src/features/shared/actions.ts';
import {
  PreferencesContext,
  type Services,
  ServicesContext,
  type ToastOptions,
} from '../../../src/features/shared/services.ts';
import type { CommandResult } from '../../../src/storage/model.ts';
import { DEFAULT_PREFERENCES } from '../../support/workbench.tsx';
import { type FakeExtract, fakeExtract } from './fakeExtract.ts';
import { type FakeOptions, type FakeStorage, fakeStorage } from './fakeStorage.ts';

export interface MountedLibrary extends FakeStorage {
  readonly extract: FakeExtract;
  readonly toasts: readonly { readonly text: string; readonly options: ToastOptions | undefined }[];
  readonly announced: readonly string[];
  readonly settled: readonly CommandResult[];
  /** Ids of actions that others would do. */
  readonly ran: readonly string[];
  /** The address, such as `/review/review-1`. */
  path(): string;
  unmount(): void;
}

export function mountLibrary(options: FakeOptions = {}): MountedLibrary {
  const fake = fakeStorage(options);
  const extract = fakeExtract();
  const toasts: { text: string; options: ToastOptions | undefined }[] = [];
  const announced: string[] = [];
  const settled: CommandResult[] = [];
  const ran: string[] = [];
  const services: Services = {
    storage: fake.storage,
    toast: (text, given) => toasts.push({ text, options: given }),
    announce: (text) => announced.push(text),
    settle(result) {
      settled.push(result);
      return result.ok;
    },
  };

  const registry = createRegistry();
  registry.register(
    ['app.backup', 'app.restore'].map((id) => ({
      id,
      label: id,
      group: 'Library',
      run: () => ran.push(id),
    })),
  );
  const onKey = createKeyHandler({
    registry,
    singleKeys: () => true,
    mac: false,
    at: (event) => event.timeStamp,
  });
  document.addEventListener('keydown', onKey);

  const root = createRootRoute({});
  const router = createRouter({
    routeTree: root.addChildren([
      createRoute({
        getParentRoute: () => root,
        path: '/',
        component: () => <LibraryScreen extract={extract.extract} />,
      }),
      createRoute({ getParentRoute: () => root, path: '/review/$reviewId', component: () => null }),
      createRoute({
        getParentRoute: () => root,
        path: '/review/$reviewId/report',
        component: () => null,
      }),
    ]),
    history: createMemoryHistory({ initialEntries: ['/'] }),
  });

  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    inset: '0',
    display: 'flex',
    flexDirection: 'column',
  });
  document.body.append(container);
  const reactRoot = createRoot(container);
  flushSync(() =>
    reactRoot.render(
      <ServicesContext value={services}>
        <PreferencesContext value={{ preferences: DEFAULT_PREFERENCES, update: () => {} }}>
          <ActionContext value={registry}>
            <RouterProvider router={router} />
          </ActionContext>
        </PreferencesContext>
      </ServicesContext>,
    ),
  );
  return {
    ...fake,
    extract,
    toasts,
    announced,
    settled,
    ran,
    path: () => router.state.location.pathname,
    unmount() {
      document.removeEventListener('keydown', onKey);
      reactRoot.unmount();
      container.remove();
    },
  };
}
