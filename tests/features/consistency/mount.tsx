/** Mounts the Consistency screen of a fake review, with an address in memory. */
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../../src/ui/tokens.css';
import '../../../src/ui/base.css';
import { createKeyHandler } from '../../../src/app/keys.ts';
import { createRegistry } from '../../../src/app/registry.ts';
import { ConsistencyScreen } from '../../../src/features/consistency/ConsistencyScreen.tsx';
import type { ConsistencySearch } from '../../../src/features/consistency/search.ts';
import { ActionContext, type ActionRegistry } from '../../../src/features/shared/actions.ts';
import { PreferencesContext, ServicesContext } from '../../../src/features/shared/services.ts';
import { FAKE_REVIEW_ID, type FakeReview } from '../../support/fakeReview.ts';
import { type FakeServices, fakeServices } from '../../support/fakeServices.ts';
import { DEFAULT_PREFERENCES } from '../../support/workbench.tsx';

export interface MountedConsistency {
  readonly services: FakeServices;
  readonly registry: ActionRegistry;
  readonly container: HTMLElement;
  search(): ConsistencySearch;
  /** As a link or the back button does. */
  goTo(search: ConsistencySearch): void;
  unmount(): void;
}

export function mountConsistency(
  review: FakeReview,
  start: ConsistencySearch = {},
): MountedConsistency {
  const services = fakeServices(review);
  const registry = createRegistry();
  const onKey = createKeyHandler({
    registry,
    singleKeys: () => true,
    mac: false,
    at: (event) => event.timeStamp,
  });
  window.addEventListener('keydown', onKey);
  let address = start;
  let put: (search: ConsistencySearch) => void = () => {};
  function Screen() {
    const [search, setSearch] = useState(start);
    address = search;
    put = setSearch;
    return (
      <ConsistencyScreen
        reviewId={FAKE_REVIEW_ID}
        search={search}
        onSearch={(patch) =>
          setSearch(
            (before) =>
              Object.fromEntries(
                Object.entries({ ...before, ...patch }).filter(([, value]) => value !== undefined),
              ) as ConsistencySearch,
          )
        }
      />
    );
  }
  const container = document.createElement('div');
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() =>
    root.render(
      <ServicesContext value={services}>
        <PreferencesContext value={{ preferences: DEFAULT_PREFERENCES, update: () => {} }}>
          <ActionContext value={registry}>
            <Screen />
          </ActionContext>
        </PreferencesContext>
      </ServicesContext>,
    ),
  );
  return {
    services,
    registry,
    container,
    search: () => address,
    goTo: (search) => flushSync(() => put(search)),
    unmount() {
      window.removeEventListener('keydown', onKey);
      root.unmount();
      container.remove();
    },
  };
}
