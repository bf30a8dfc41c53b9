/** Mounts the claims table as the frame does: the list follows the address, and keys go through the app's own handler. */
import { useMemo } from 'react';
import { createKeyHandler } from '../../../../src/app/keys.ts';
import type { ClaimId } from '../../../../src/domain/ids.ts';
import { useWorkbench, WorkbenchContext } from '../../../../src/features/workbench/context.ts';
import { ClaimsTable } from '../../../../src/features/workbench/table/ClaimsTable.tsx';
import { useVisibleClaims } from '../../../../src/features/workbench/table/useVisibleClaims.ts';
import type { ReviewModel } from '../../../../src/storage/model.ts';
import type { FakeReview } from '../../../support/fakeReview.ts';
import {
  type MountedWorkbench,
  mountInWorkbench,
  type WorkbenchOptions,
} from '../../../support/workbench.tsx';

export interface MountedTable extends MountedWorkbench {
  /** The claims whose state was read since the last call, each once. */
  readonly read: () => ReadonlySet<ClaimId>;
}

/** The model as the table sees it, noting which claims it asks about. */
function watched(review: FakeReview, asked: Set<ClaimId>): ReviewModel {
  return new Proxy(review, {
    get(target, name) {
      if (name === 'claim') {
        return (id: ClaimId) => {
          asked.add(id);
          return target.claim(id);
        };
      }
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}

export function mountTable(review: FakeReview, options: WorkbenchOptions = {}): MountedTable {
  const asked = new Set<ClaimId>();
  const model = watched(review, asked);

  function Table() {
    const workbench = useWorkbench();
    const { currentId, selection, search } = workbench;
    const visible = useVisibleClaims(model, search, { currentId, selection });
    const shown = useMemo(() => ({ ...workbench, model, visible }), [workbench, visible]);
    return (
      <WorkbenchContext value={shown}>
        <ClaimsTable />
      </WorkbenchContext>
    );
  }

  const mounted = mountInWorkbench(review, <Table />, { width: 1_000, height: 420, ...options });
  const keys = createKeyHandler({
    registry: {
      list: mounted.actions,
      register: () => () => {},
      subscribe: () => () => {},
      run: () => {},
    },
    singleKeys: () => true,
    mac: false,
    at: (event) => event.timeStamp,
  });
  window.addEventListener('keydown', keys);
  return {
    ...mounted,
    read() {
      const now = new Set(asked);
      asked.clear();
      return now;
    },
    unmount() {
      window.removeEventListener('keydown', keys);
      mounted.unmount();
    },
  };
}
