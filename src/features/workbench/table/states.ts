/** The part of every claim's state that filters, sorts and groups read, in flat arrays by row. */
import { VERDICTS } from '../../../domain/review/schema.ts';
import type { ReviewModel, ReviewStructure } from '../../../storage/model.ts';
import { type Filter, readsConflicts, readsEvidence, readsVerdicts, type View } from './view.ts';

export type StateReader = Pick<ReviewModel, 'claim' | 'findingsOf'>;

/** Codes follow VERDICTS; the last stands for untagged, so that codes sort in the order of the screens. */
export const UNTAGGED = VERDICTS.length;

/** The code that a filter wants, or -1 when it wants none in particular. */
export function verdictCode(filter: Filter): number {
  if (filter === 'all' || filter === 'dismissed' || filter === 'conflict') return -1;
  return filter === 'untagged' ? UNTAGGED : VERDICTS.indexOf(filter);
}

export interface RowStates {
  /** Empty when the view does not depend on it. */
  readonly verdicts: Uint8Array;
  readonly evidence: Uint32Array;
  /** 1 for a claim in conflict with another. */
  readonly conflicts: Uint8Array;
}

const NOTHING: RowStates = {
  verdicts: new Uint8Array(0),
  evidence: new Uint32Array(0),
  conflicts: new Uint8Array(0),
};

/** Reads each claim at most once, and none when the view depends on no state. */
export function readStates(structure: ReviewStructure, reader: StateReader, view: View): RowStates {
  const wantsVerdicts = readsVerdicts(view);
  const wantsEvidence = readsEvidence(view);
  const wantsConflicts = readsConflicts(view);
  if (!wantsVerdicts && !wantsEvidence && !wantsConflicts) return NOTHING;
  const count = structure.rows.length;
  const verdicts = new Uint8Array(wantsVerdicts ? count : 0);
  const evidence = new Uint32Array(wantsEvidence ? count : 0);
  const conflicts = new Uint8Array(wantsConflicts ? count : 0);
  structure.rows.forEach((row, index) => {
    if (wantsConflicts && reader.findingsOf(row.id).length > 0) conflicts[index] = 1;
    if (!wantsVerdicts && !wantsEvidence) return;
    const state = reader.claim(row.id);
    if (wantsVerdicts) {
      verdicts[index] = state.verdict === null ? UNTAGGED : VERDICTS.indexOf(state.verdict);
    }
    if (wantsEvidence) evidence[index] = state.evidence.length;
  });
  return { verdicts, evidence, conflicts };
}

export function sameStates(a: RowStates, b: RowStates): boolean {
  return (
    equal(a.verdicts, b.verdicts) &&
    equal(a.evidence, b.evidence) &&
    equal(a.conflicts, b.conflicts)
  );
}

function equal(a: Uint8Array | Uint32Array, b: Uint8Array | Uint32Array): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
