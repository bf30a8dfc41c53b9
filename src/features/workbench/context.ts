/** What the panes of the review screen share: the open review, the current claim, the selection and what can be done. */
import { createContext, useContext } from 'react';
import type { ClaimId, EvidenceId } from '../../domain/ids.ts';
import type { Confidence, Verdict } from '../../domain/review/schema.ts';
import type { ReviewModel } from '../../storage/model.ts';
import type { WorkbenchSearch } from './search.ts';

export type PaneName = 'article' | 'table' | 'inspector';

/** The claims that filters and find let through, in the order on screen, whatever is folded. */
export interface VisibleClaims {
  readonly ids: readonly ClaimId[];
  readonly groups: readonly {
    readonly key: string;
    readonly title: string;
    readonly ids: readonly ClaimId[];
  }[];
}

/** Commands with their toasts and moves. Claims default to the selection, else the current claim. */
export interface WorkbenchActs {
  /** `advance` moves to the next untagged claim afterwards (Shift with a digit). Several claims are one step. */
  setVerdict(
    verdict: Verdict | null,
    options?: {
      readonly claims?: readonly ClaimId[];
      readonly advance?: boolean;
      readonly byKey?: boolean;
    },
  ): Promise<void>;
  setConfidence(confidence: Confidence): Promise<void>;
  next(): void;
  previous(): void;
  nextUntagged(): void;
  nextInConflict(): void;
  undo(): Promise<void>;
  redo(): Promise<void>;
  /** Moves focus: the citation field, claim text, rationale or correction of the inspector; opens it when folded. */
  focusField(field: 'citation' | 'text' | 'rationale' | 'correction'): void;
  focusPane(pane: PaneName): void;
}

export interface Workbench {
  readonly model: ReviewModel;
  readonly currentId: ClaimId | null;
  /** The pane that made the claim current; the other panes scroll to show it, this one stays. Null for the address or a key. */
  readonly movedBy: PaneName | null;
  setCurrent(id: ClaimId, by: PaneName | null): void;
  readonly search: WorkbenchSearch;
  setSearch(patch: Partial<WorkbenchSearch>): void;
  readonly visible: VisibleClaims;
  readonly selection: ReadonlySet<ClaimId>;
  setSelection(selection: ReadonlySet<ClaimId>): void;
  readonly act: WorkbenchActs;
  /** Evidence just added, to be opened for its quote. */
  readonly freshEvidence: EvidenceId | null;
  setFreshEvidence(id: EvidenceId | null): void;
}

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error('useWorkbench needs a WorkbenchContext above it');
  return workbench;
}
