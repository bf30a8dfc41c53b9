/**
 * The list of claims as the table shows it, kept between renders.
 *
 * A claim does not vanish or jump under the hands: while it is current or selected it is filtered, sorted and grouped
 * by the verdict, evidence and conflicts it had when the list was asked for, so that under "Untagged" a claim just tagged stays
 * where it is, can be corrected, and leaves when the current claim moves on. Asking anew (another filter, sort,
 * grouping or search) reads everything afresh.
 */
import { useState, useSyncExternalStore } from 'react';
import type { ClaimId } from '../../../domain/ids.ts';
import type { FindingRow, ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { useStructure } from '../../shared/useReview.ts';
import type { VisibleClaims } from '../context.ts';
import type { WorkbenchSearch } from '../search.ts';
import { type RowStates, readStates, type StateReader, sameStates, verdictCode } from './states.ts';
import {
  readsConflicts,
  readsEvidence,
  readsVerdicts,
  sameView,
  type View,
  viewOf,
} from './view.ts';
import { visibleClaims } from './visible.ts';

export interface Held {
  readonly currentId: ClaimId | null;
  readonly selection: ReadonlySet<ClaimId>;
}

/**
 * A new list only when the structure or what is asked for changes, and, where the view depends on verdicts or
 * evidence, when a change of those moves a claim.
 * @param held the claims that keep their place; without it the current claim of the address
 */
export function useVisibleClaims(
  model: ReviewModel,
  search: WorkbenchSearch,
  held?: Held,
): VisibleClaims {
  const structure = useStructure(model);
  const view = viewOf(search, structure);
  const depends = readsVerdicts(view) || readsEvidence(view);
  const version = useSyncExternalStore(
    (listener) => model.subscribe(listener),
    () => (depends ? model.version() : -1),
  );
  const dependsOnConflicts = readsConflicts(view);
  const findings = useSyncExternalStore(
    (listener) => model.subscribeFindings(listener),
    () => (dependsOnConflicts ? model.findings() : NO_FINDINGS),
  );
  const [list, setList] = useState(() => ({ model, kept: new KeptList(model) }));
  let { kept } = list;
  if (list.model !== model) {
    kept = new KeptList(model);
    setList({ model, kept });
  }
  return kept.list(structure, view, version, held ?? currentOf(search, structure), findings);
}

const NONE: ReadonlySet<ClaimId> = new Set();
const NO_FINDINGS: readonly FindingRow[] = [];

function currentOf(search: WorkbenchSearch, structure: ReviewStructure): Held {
  const row = search.claim === undefined ? undefined : structure.rows[search.claim - 1];
  return { currentId: row?.id ?? null, selection: NONE };
}

interface Kept {
  readonly structure: ReviewStructure;
  readonly view: View;
  readonly version: number;
  /** Stands for all that is known of conflicts: another array when any of it changes. */
  readonly findings: readonly FindingRow[];
  readonly currentId: ClaimId | null;
  readonly selection: ReadonlySet<ClaimId>;
  /** As used for the list, held claims as they were. */
  readonly states: RowStates;
  /** True when a held claim is shown otherwise than it is now. */
  readonly holding: boolean;
  readonly result: VisibleClaims;
}

/** Gives the same list object for the same question; exported for its tests. */
export class KeptList {
  private readonly reader: StateReader;
  private kept: Kept | null = null;

  constructor(reader: StateReader) {
    this.reader = reader;
  }

  list(
    structure: ReviewStructure,
    view: View,
    version: number,
    held: Held,
    findings: readonly FindingRow[] = NO_FINDINGS,
  ): VisibleClaims {
    const before = this.kept;
    const asked = { structure, view, version, findings };
    if (before === null || !sameView(before.view, view)) {
      const states = readStates(structure, this.reader, view);
      return this.keep(asked, held, states, false, null);
    }
    const heldMoved =
      before.holding &&
      (before.currentId !== held.currentId || before.selection !== held.selection);
    const unchanged =
      before.structure === structure && before.version === version && before.findings === findings;
    if (unchanged && !heldMoved) {
      this.kept = { ...before, currentId: held.currentId, selection: held.selection };
      return before.result;
    }
    const now = readStates(structure, this.reader, view);
    const holding = hold(now, structure, before, held);
    const same = before.structure === structure && sameStates(before.states, now);
    return this.keep(asked, held, now, holding, same ? before.result : null);
  }

  private keep(
    asked: Pick<Kept, 'structure' | 'view' | 'version' | 'findings'>,
    held: Held,
    states: RowStates,
    holding: boolean,
    known: VisibleClaims | null,
  ): VisibleClaims {
    const result = known ?? visibleClaims(asked.structure, states, asked.view);
    const { currentId, selection } = held;
    this.kept = { ...asked, currentId, selection, states, holding, result };
    return result;
  }
}

/**
 * Puts the earlier states of the held claims over the present ones; true when that changes anything. A claim that the
 * filter did not let through has no place to keep: tagging it may bring it in at once.
 */
function hold(now: RowStates, structure: ReviewStructure, before: Kept, held: Held): boolean {
  const wanted = verdictCode(before.view.filter);
  let changed = false;
  const put = (id: ClaimId) => {
    const old = before.structure.rowById.get(id);
    const row = structure.rowById.get(id);
    if (old === undefined || row === undefined) return;
    const [from, to] = [old.number - 1, row.number - 1];
    const verdict = before.states.verdicts[from];
    if (verdict !== undefined && wanted >= 0 && verdict !== wanted) return;
    const conflict = before.states.conflicts[from];
    if (conflict === 0) return;
    if (conflict !== undefined && now.conflicts[to] !== conflict) {
      now.conflicts[to] = conflict;
      changed = true;
    }
    if (verdict !== undefined && now.verdicts[to] !== verdict) {
      now.verdicts[to] = verdict;
      changed = true;
    }
    const evidence = before.states.evidence[from];
    if (evidence !== undefined && now.evidence[to] !== evidence) {
      now.evidence[to] = evidence;
      changed = true;
    }
  };
  if (held.currentId !== null) put(held.currentId);
  for (const id of held.selection) if (id !== held.currentId) put(id);
  return changed;
}
