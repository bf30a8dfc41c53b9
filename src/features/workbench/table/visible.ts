/**
 * Which claims the table lists, in what order and under which group titles. Plain code over flat arrays: every step is
 * one pass or a counting sort, so the work grows with the number of claims and not faster.
 */
import { CLAIM_KINDS } from '../../../domain/claims/schema.ts';
import type { ClaimId } from '../../../domain/ids.ts';
import type { ReviewStructure } from '../../../storage/model.ts';
import { KIND_LABEL, VERDICT_LABEL, VERDICT_ORDER } from '../../shared/verdict/labels.ts';
import type { VisibleClaims } from '../context.ts';
import { haystackOf, textRanksOf } from './haystack.ts';
import { type RowStates, UNTAGGED, verdictCode } from './states.ts';
import type { View } from './view.ts';

/** Kinds sort and group by the words on screen. */
const KINDS_BY_LABEL = [...CLAIM_KINDS].sort((a, b) => (KIND_LABEL[a] < KIND_LABEL[b] ? -1 : 1));
const KIND_RANK = new Map(KINDS_BY_LABEL.map((kind, rank) => [kind, rank]));

/**
 * The claims that filter, kind and find let through. Each id stands in `ids` once and, when the view is grouped, in
 * exactly one group; `ids` is the groups one after another. Equal claims keep the order of the article, whatever the
 * direction. Ungrouped views have no groups, and no group is empty.
 * @param states as `readStates` gives them for this view
 */
export function visibleClaims(
  structure: ReviewStructure,
  states: RowStates,
  view: View,
): VisibleClaims {
  const sorted = sortedRows(structure, states, view, matchingRows(structure, states, view));
  const ids = (rows: Int32Array): ClaimId[] => {
    const list: ClaimId[] = [];
    for (const index of rows) {
      const row = structure.rows[index];
      if (row !== undefined) list.push(row.id);
    }
    return list;
  };
  if (view.group === 'none') return place({ ids: ids(sorted), groups: [] }, structure, sorted);

  const keys = groupKeys(structure, states, view, sorted);
  const ordered = countingSort(sorted, keys, false);
  const groups: { key: string; title: string; ids: ClaimId[] }[] = [];
  const all = ids(ordered.rows);
  let start = 0;
  ordered.counts.forEach((count, key) => {
    if (count === 0) return;
    groups.push({
      key: `${view.group}:${key}`,
      title: groupTitle(structure, view, key),
      ids: all.slice(start, start + count),
    });
    start += count;
  });
  return place({ ids: all, groups }, structure, ordered.rows);
}

/** Rows by index, in article order. */
export function matchingRows(
  structure: ReviewStructure,
  states: RowStates,
  view: View,
): Int32Array {
  const { filter, kind, find } = view;
  const haystack = find === '' ? [] : haystackOf(structure);
  const number = /^#?(\d+)$/.exec(find)?.[1];
  const soughtNumber = number === undefined ? 0 : Number(number);
  const dismissed = filter === 'dismissed';
  const inConflict = filter === 'conflict';
  const verdict = verdictCode(filter);
  const found = new Int32Array(structure.rows.length);
  let count = 0;
  structure.rows.forEach((row, index) => {
    if ((row.dismissed !== null) !== dismissed) return;
    if (kind !== null && row.kind !== kind) return;
    if (verdict >= 0 && states.verdicts[index] !== verdict) return;
    if (inConflict && states.conflicts[index] !== 1) return;
    if (find !== '' && row.number !== soughtNumber && !haystack[index]?.includes(find)) return;
    found[count] = index;
    count += 1;
  });
  return found.subarray(0, count);
}

function sortedRows(
  structure: ReviewStructure,
  states: RowStates,
  view: View,
  rows: Int32Array,
): Int32Array {
  if (view.sort === 'number') return view.descending ? rows.toReversed() : rows;
  return countingSort(rows, sortKeys(structure, states, view, rows), view.descending).rows;
}

/** A small whole number for each of these rows, by which they are put in order. */
function sortKeys(
  structure: ReviewStructure,
  states: RowStates,
  view: View,
  rows: Int32Array,
): Int32Array {
  switch (view.sort) {
    case 'text': {
      const ranks = textRanksOf(structure);
      return rows.map((index) => ranks[index] ?? 0);
    }
    case 'verdict':
      return rows.map((index) => states.verdicts[index] ?? UNTAGGED);
    case 'evidence':
      return rows.map((index) => states.evidence[index] ?? 0);
    case 'kind':
      return kindKeys(structure, rows);
    case 'checkworthiness':
      return rows.map((index) =>
        Math.round((structure.rows[index]?.checkworthiness ?? 0) * 10_000),
      );
    case 'number':
      return rows;
  }
}

function kindKeys(structure: ReviewStructure, rows: Int32Array): Int32Array {
  return rows.map((index) => {
    const row = structure.rows[index];
    return row === undefined ? 0 : (KIND_RANK.get(row.kind) ?? 0);
  });
}

function groupKeys(
  structure: ReviewStructure,
  states: RowStates,
  view: View,
  rows: Int32Array,
): Int32Array {
  if (view.group === 'kind') return kindKeys(structure, rows);
  if (view.group === 'verdict') return rows.map((index) => states.verdicts[index] ?? UNTAGGED);
  return rows.map((index) => structure.rows[index]?.section ?? 0);
}

function groupTitle(structure: ReviewStructure, view: View, key: number): string {
  if (view.group === 'verdict') return VERDICT_LABEL[VERDICT_ORDER[key] ?? 'untagged'];
  if (view.group === 'section') return structure.sections[key]?.title ?? '';
  const kind = KINDS_BY_LABEL[key];
  return kind === undefined ? '' : KIND_LABEL[kind];
}

/**
 * Puts rows in order of their keys, equal keys in the order given. The keys are small: verdicts, kinds, sections,
 * numbers of sources, ranks.
 */
function countingSort(
  rows: Int32Array,
  keys: Int32Array,
  descending: boolean,
): { rows: Int32Array; counts: Int32Array } {
  let highest = 0;
  for (const key of keys) if (key > highest) highest = key;
  const counts = new Int32Array(highest + 1);
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  const next = new Int32Array(highest + 1);
  let sum = 0;
  for (let step = 0; step <= highest; step += 1) {
    const key = descending ? highest - step : step;
    next[key] = sum;
    sum += counts[key] ?? 0;
  }
  const sorted = new Int32Array(rows.length);
  rows.forEach((row, index) => {
    const key = keys[index] ?? 0;
    const place = next[key] ?? 0;
    sorted[place] = row;
    next[key] = place + 1;
  });
  return { rows: sorted, counts };
}

interface Places {
  readonly structure: ReviewStructure;
  /** By row, -1 where it is not listed. */
  readonly byRow: Int32Array;
}

const places = new WeakMap<VisibleClaims, Places>();

function place(list: VisibleClaims, structure: ReviewStructure, rows: Int32Array): VisibleClaims {
  const byRow = new Int32Array(structure.rows.length).fill(-1);
  rows.forEach((row, index) => {
    byRow[row] = index;
  });
  places.set(list, { structure, byRow });
  return list;
}

/** The place of a claim in the ids of a list that `visibleClaims` made, or -1. */
export function positionOf(visible: VisibleClaims, id: ClaimId): number {
  const known = places.get(visible);
  if (known === undefined) return visible.ids.indexOf(id);
  const row = known.structure.rowById.get(id);
  return row === undefined ? -1 : (known.byRow[row.number - 1] ?? -1);
}
