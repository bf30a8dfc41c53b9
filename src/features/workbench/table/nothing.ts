/** Why a list of claims is empty, and the nearest list that is not: one question less at a time. */
import { counted, figure } from '../../../domain/report/words.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import type { WorkbenchSearch } from '../search.ts';
import { readStates, type StateReader } from './states.ts';
import { viewOf } from './view.ts';
import { matchingRows } from './visible.ts';
import { filterPredicate, KIND_PHRASE } from './words.ts';

export type Constraint = 'filter' | 'kind' | 'q';

export interface Nothing {
  /** What narrows the list, in the order of the toolbar. */
  readonly constraints: readonly Constraint[];
  readonly title: string;
  readonly text: string;
}

function constraintsOf(search: WorkbenchSearch): Constraint[] {
  const narrowing: Constraint[] = [];
  if (search.filter !== undefined && search.filter !== 'all') narrowing.push('filter');
  if (search.kind !== undefined) narrowing.push('kind');
  if ((search.q ?? '').trim() !== '') narrowing.push('q');
  return narrowing;
}

/** Speaks of the largest list that drops as few of the filters as possible. */
export function nothingFound(
  structure: ReviewStructure,
  reader: StateReader,
  search: WorkbenchSearch,
): Nothing {
  const constraints = constraintsOf(search);
  const count = (kept: readonly Constraint[]) => {
    const view = viewOf(only(search, kept), structure);
    return matchingRows(structure, readStates(structure, reader, view), view).length;
  };
  const title =
    constraints.length === 1
      ? `No claims ${predicate(search, constraints, 'many')}`
      : constraints.length === 2
        ? 'No claims match both filters'
        : 'No claims match all the filters';

  for (let size = constraints.length - 1; size > 0; size -= 1) {
    const nearest = subsets(constraints, size)
      .map((kept) => ({ kept, count: count(kept) }))
      .reduce((best, other) => (other.count > best.count ? other : best));
    if (nearest.count === 0) continue;
    const dropped = constraints.filter((constraint) => !nearest.kept.includes(constraint));
    const subject = counted(nearest.count, 'claim');
    const is = predicate(search, nearest.kept, nearest.count === 1 ? 'one' : 'many');
    const none = nearest.count === 1 ? 'It is not' : 'None of them is';
    return { constraints, title, text: `${subject} ${is}. ${notAlso(search, dropped, none)}` };
  }
  const total = count([]);
  const text =
    total === 1 ? 'There is 1 claim in all.' : `There are ${figure(total)} claims in all.`;
  return { constraints, title, text };
}

function only(search: WorkbenchSearch, kept: readonly Constraint[]): WorkbenchSearch {
  return {
    filter: kept.includes('filter') ? search.filter : undefined,
    kind: kept.includes('kind') ? search.kind : undefined,
    q: kept.includes('q') ? search.q : undefined,
  };
}

/** Those that keep the first constraints come first: between equals the verdict is spoken of. */
function subsets(of: readonly Constraint[], size: number): Constraint[][] {
  if (size === of.length) return [[...of]];
  const lessOne = of.map((dropped) => of.filter((constraint) => constraint !== dropped));
  return lessOne.toReversed().flatMap((fewer) => subsets(fewer, size));
}

/** "are contradicted and contain “dose”". */
function predicate(
  search: WorkbenchSearch,
  constraints: readonly Constraint[],
  number: 'one' | 'many',
): string {
  const be = number === 'one' ? 'is' : 'are';
  const parts = constraints.map((constraint) => {
    if (constraint === 'filter') return `${be} ${filterPredicate(search.filter)}`;
    if (constraint === 'q') {
      return `${number === 'one' ? 'contains' : 'contain'} “${(search.q ?? '').trim()}”`;
    }
    return `${be} ${kindPhrase(search, number)}`;
  });
  return parts.join(' and ');
}

function kindPhrase(search: WorkbenchSearch, number: 'one' | 'many'): string {
  const phrase = search.kind === undefined ? undefined : KIND_PHRASE[search.kind];
  return phrase?.[number === 'one' ? 0 : 1] ?? '';
}

/** "None of them is a definition." */
function notAlso(search: WorkbenchSearch, dropped: readonly Constraint[], none: string): string {
  const singular = none.startsWith('It');
  const parts = dropped.map((constraint) => {
    if (constraint === 'filter') return `${none} ${filterPredicate(search.filter)}`;
    if (constraint === 'kind') return `${none} ${kindPhrase(search, 'one')}`;
    const words = (search.q ?? '').trim();
    return singular ? `It does not contain “${words}”` : `None of them contains “${words}”`;
  });
  return `${parts.join('. ')}.`;
}
