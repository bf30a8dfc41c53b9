/** Selecting claims: ranges follow the list on screen, folded groups included, and the set is never changed in place. */
import type { ClaimId } from '../../../domain/ids.ts';
import type { VisibleClaims } from '../context.ts';
import { positionOf } from './visible.ts';

export type Selection = ReadonlySet<ClaimId>;

export function toggled(selection: Selection, id: ClaimId): Selection {
  const next = new Set(selection);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** The claims from one to the other, both included, in either direction; only `to` when `from` is not listed. */
export function between(visible: VisibleClaims, from: ClaimId | null, to: ClaimId): ClaimId[] {
  const end = positionOf(visible, to);
  const start = from === null ? -1 : positionOf(visible, from);
  if (end < 0) return [];
  if (start < 0) return [to];
  return visible.ids.slice(Math.min(start, end), Math.max(start, end) + 1);
}

export function withAll(selection: Selection, ids: Iterable<ClaimId>): Selection {
  const next = new Set(selection);
  for (const id of ids) next.add(id);
  return next;
}

export function without(selection: Selection, ids: Iterable<ClaimId>): Selection {
  const next = new Set(selection);
  for (const id of ids) next.delete(id);
  return next;
}

export interface Extent {
  /** How many of the listed claims are selected. */
  readonly listed: number;
  /** How many selected claims the list does not show. */
  readonly elsewhere: number;
  readonly all: boolean | 'mixed';
}

export function extentOfSelection(visible: VisibleClaims, selection: Selection): Extent {
  let listed = 0;
  if (selection.size > 0) for (const id of visible.ids) if (selection.has(id)) listed += 1;
  const all = listed > 0 && listed === visible.ids.length;
  return {
    listed,
    elsewhere: selection.size - listed,
    all: all ? true : listed > 0 ? 'mixed' : false,
  };
}
