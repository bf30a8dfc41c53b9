/**
 * Mounts a part of the review screen with everything around it that the frame and the app would give: a review in
 * memory, services that note what they are asked, preferences, actions, and the shared state of the panes.
 */
import { type ReactNode, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import '../../src/ui/tokens.css';
import '../../src/ui/base.css';
import type { ClaimId } from '../../src/domain/ids.ts';
import {
  type Action,
  ActionContext,
  type ActionRegistry,
} from '../../src/features/shared/actions.ts';
import {
  type Preferences,
  PreferencesContext,
  ServicesContext,
} from '../../src/features/shared/services.ts';
import {
  type PaneName,
  type Workbench,
  type WorkbenchActs,
  WorkbenchContext,
} from '../../src/features/workbench/context.ts';
import type { WorkbenchSearch } from '../../src/features/workbench/search.ts';
import type { CheckedClaim } from '../../src/storage/model.ts';
import type { FakeReview } from './fakeReview.ts';
import { type FakeServices, fakeServices } from './fakeServices.ts';

export const DEFAULT_PREFERENCES: Preferences = {
  theme: 'light',
  density: 'compact',
  advanceAfterVerdict: false,
  singleKeys: true,
  hiddenColumns: [],
  outlineFolded: false,
  inspectorFolded: false,
  tableFolded: false,
  layout: 'auto',
  splits: {},
  lookUpSources: false,
  strictPrivacy: false,
};

export interface WorkbenchOptions {
  /** Claims of other reviews that have verdicts. */
  readonly checked?: readonly CheckedClaim[];
  readonly currentId?: ClaimId | null;
  readonly search?: WorkbenchSearch;
  readonly selection?: ReadonlySet<ClaimId>;
  readonly preferences?: Partial<Preferences>;
  /** What the frame would do; each is noted in `acts` anyway. */
  readonly act?: Partial<WorkbenchActs>;
  /** Size of the box the part is mounted in, px; the whole viewport by default. */
  readonly width?: number;
  readonly height?: number;
}

export interface MountedWorkbench {
  readonly container: HTMLElement;
  readonly services: FakeServices;
  /** The newest state, as the parts see it. */
  readonly now: () => Workbench;
  readonly preferences: () => Preferences;
  /** Calls of `act`, in order. */
  readonly acts: { readonly name: string; readonly args: readonly unknown[] }[];
  readonly actions: () => readonly Action[];
  setCurrent(id: ClaimId, by: PaneName | null): void;
  setSearch(patch: Partial<WorkbenchSearch>): void;
  unmount(): void;
}

const ACTS = [
  'setVerdict',
  'setConfidence',
  'next',
  'previous',
  'nextUntagged',
  'nextInConflict',
  'undo',
  'redo',
  'focusField',
  'focusPane',
] as const satisfies readonly (keyof WorkbenchActs)[];

function actionRegistry(): ActionRegistry {
  const sets = new Set<readonly Action[]>();
  const listeners = new Set<() => void>();
  let all: readonly Action[] = [];
  const changed = () => {
    all = [...sets].flat();
    for (const listener of listeners) listener();
  };
  return {
    register(actions) {
      sets.add(actions);
      changed();
      return () => {
        sets.delete(actions);
        changed();
      };
    },
    list: () => all,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    run: (id) => all.find((action) => action.id === id)?.run(),
  };
}

/** Mounts `part` for this review. Unmount it after the test. */
export function mountInWorkbench(
  review: FakeReview,
  part: ReactNode,
  options: WorkbenchOptions = {},
): MountedWorkbench {
  const services = fakeServices(review, options.checked);
  const registry = actionRegistry();
  const acts: { name: string; args: readonly unknown[] }[] = [];
  const noted = Object.fromEntries(
    ACTS.map((name) => [
      name,
      (...args: unknown[]) => {
        acts.push({ name, args });
        return (options.act?.[name] as ((...given: unknown[]) => unknown) | undefined)?.(...args);
      },
    ]),
  ) as unknown as WorkbenchActs;
  let latest: Workbench | null = null;
  let preferences = { ...DEFAULT_PREFERENCES, ...options.preferences };

  function Ground() {
    const [current, setCurrent] = useState<{ id: ClaimId | null; by: PaneName | null }>({
      id:
        options.currentId === undefined
          ? (review.structure().rows[0]?.id ?? null)
          : options.currentId,
      by: null,
    });
    const [search, setSearch] = useState<WorkbenchSearch>(options.search ?? {});
    const [selection, setSelection] = useState<ReadonlySet<ClaimId>>(
      options.selection ?? new Set(),
    );
    const [fresh, setFreshEvidence] = useState<Workbench['freshEvidence']>(null);
    const [chosen, setChosen] = useState(preferences);
    const ids = review.structure().rows.map((row) => row.id);
    const workbench: Workbench = {
      model: review,
      currentId: current.id,
      movedBy: current.by,
      setCurrent: (id, by) => setCurrent({ id, by }),
      search,
      setSearch: (patch) => setSearch((before) => ({ ...before, ...patch })),
      visible: { ids, groups: [{ key: 'all', title: 'All', ids }] },
      selection,
      setSelection,
      act: noted,
      freshEvidence: fresh,
      setFreshEvidence,
    };
    latest = workbench;
    preferences = chosen;
    const store = useMemo(
      () => ({
        preferences: chosen,
        update: (patch: Partial<Preferences>) => setChosen((before) => ({ ...before, ...patch })),
      }),
      [chosen],
    );
    return (
      <ServicesContext value={services}>
        <PreferencesContext value={store}>
          <ActionContext value={registry}>
            <WorkbenchContext value={workbench}>{part}</WorkbenchContext>
          </ActionContext>
        </PreferencesContext>
      </ServicesContext>
    );
  }

  const container = document.createElement('div');
  Object.assign(container.style, {
    position: 'fixed',
    inset: '0 auto auto 0',
    display: 'flex',
    width: options.width === undefined ? '100vw' : `${options.width}px`,
    height: options.height === undefined ? '100vh' : `${options.height}px`,
  });
  document.body.append(container);
  const root = createRoot(container);
  flushSync(() => root.render(<Ground />));
  const now = () => {
    if (latest === null) throw new Error('The part under test is not mounted');
    return latest;
  };
  return {
    container,
    services,
    now,
    preferences: () => preferences,
    acts,
    actions: () => registry.list(),
    setCurrent: (id, by) => flushSync(() => now().setCurrent(id, by)),
    setSearch: (patch) => flushSync(() => now().setSearch(patch)),
    unmount() {
      root.unmount();
      container.remove();
    },
  };
}
