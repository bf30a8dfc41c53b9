/** What the address asks of the list of claims, with the defaults filled in. */
import type { ClaimKind } from '../../../domain/claims/schema.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import type { FILTERS, GROUPINGS, SORT_KEYS, WorkbenchSearch } from '../search.ts';
import { foldText } from './haystack.ts';

export type Filter = (typeof FILTERS)[number];
export type SortKey = (typeof SORT_KEYS)[number];
export type Grouping = (typeof GROUPINGS)[number];

export interface View {
  readonly filter: Filter;
  readonly kind: ClaimKind | null;
  /** Folded for comparison, empty when nothing is sought. */
  readonly find: string;
  readonly sort: SortKey;
  readonly descending: boolean;
  readonly group: Grouping;
}

/** Grouped by section unless the address says otherwise; an article of one section has nothing to group by. */
export function groupingOf(search: WorkbenchSearch, structure: ReviewStructure): Grouping {
  return search.group ?? (structure.sections.length > 1 ? 'section' : 'none');
}

export function viewOf(search: WorkbenchSearch, structure: ReviewStructure): View {
  return {
    filter: search.filter ?? 'all',
    kind: search.kind ?? null,
    find: foldText((search.q ?? '').trim()),
    sort: search.sort ?? 'number',
    descending: search.desc ?? false,
    group: groupingOf(search, structure),
  };
}

export function sameView(a: View, b: View): boolean {
  return (
    a.filter === b.filter &&
    a.kind === b.kind &&
    a.find === b.find &&
    a.sort === b.sort &&
    a.descending === b.descending &&
    a.group === b.group
  );
}

/** True when tagging a claim can change which claims are listed, or where. */
export function readsVerdicts(view: View): boolean {
  return (
    view.sort === 'verdict' ||
    view.group === 'verdict' ||
    (view.filter !== 'all' && view.filter !== 'dismissed' && view.filter !== 'conflict')
  );
}

/** True when a conflict that comes or goes can change which claims are listed. */
export function readsConflicts(view: View): boolean {
  return view.filter === 'conflict';
}

/** True when citing a source can change where a claim is listed. */
export function readsEvidence(view: View): boolean {
  return view.sort === 'evidence';
}
