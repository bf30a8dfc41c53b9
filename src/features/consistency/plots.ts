/**
 * What the Consistency screen draws: the quantities of the article on common units, in article order, with the pairs
 * that disagree. Pure; verdicts are not part of it.
 */

import type { FindingId } from '../../domain/ids.ts';
import { dosesOf } from '../../domain/quantities/comparable.ts';
import { dateRange } from '../../domain/quantities/dateWords.ts';
import {
  type GroupMember,
  groupQuantities,
  type QuantityGroup,
} from '../../domain/quantities/groups.ts';
import { quantityWords, rangeWords } from '../../domain/quantities/ofClaim.ts';
import { ofNumber } from '../../domain/quantities/rational.ts';
import type { Quantity } from '../../domain/quantities/schema.ts';
import { unitWords } from '../../domain/quantities/unitWords.ts';
import { shown } from '../../domain/quantities/words.ts';
import type { ClaimRow, FindingRow, ReviewStructure } from '../../storage/model.ts';
import { readingsOf } from '../workbench/quantities.ts';
import { type Gap, gapBetween } from './gap.ts';
import { shortLabel } from './label.ts';
import { comparedQuantities } from './pairs.ts';

export interface PlotRow {
  /** Unique within its plot. */
  readonly id: string;
  readonly claim: ClaimRow;
  readonly member: GroupMember<ClaimRow>;
  readonly label: string;
  /** "1–3 g/dose × 4–6/day"; empty for what stands as written. */
  readonly workings: string;
  readonly section: string;
  /** The figures at its ends; empty at an open one. */
  readonly lowText: string;
  readonly highText: string;
}

interface PlotPair {
  readonly finding: FindingRow;
  /** Positions in the plot's rows, in article order. */
  readonly rows: readonly [number, number];
  readonly gap: Gap | null;
}

export interface Plot {
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly of: QuantityGroup<ClaimRow>['of'];
  readonly rows: readonly PlotRow[];
  readonly pairs: readonly PlotPair[];
}

/** One claim's part in a conflict, in a line. */
export interface Side {
  readonly claim: ClaimRow;
  /** "1–3 g/dose × 4–6/day = 4–18 g/day"; the section's title where no quantity is compared. */
  readonly words: string;
  /** The one that is compared. */
  readonly quantity: Quantity | null;
}

export interface TableRow {
  readonly claim: ClaimRow;
  readonly quantity: Quantity;
  readonly written: string;
  /** By the keys of plots: what it comes to in their unit. */
  readonly inUnit: ReadonlyMap<string, string>;
}

export interface ConsistencyModel {
  /** Those with conflicts first, each sort in article order. */
  readonly plots: readonly Plot[];
  readonly table: readonly TableRow[];
  /** Of every finding whose claims are there. */
  readonly sides: ReadonlyMap<FindingId, readonly [Side, Side]>;
  /** Statements, pairs made by hand and what else stands on no line. */
  readonly unplotted: readonly FindingRow[];
}

interface Place {
  readonly group: number;
  readonly row: number;
}

type Group = QuantityGroup<ClaimRow>;

/** Groups of at least two claims. Changes from one level to another are set beside nothing. */
function groupsOf(rows: readonly ClaimRow[]): Group[] {
  const entries = rows.flatMap((owner) =>
    readingsOf(owner).flatMap((quantity) =>
      quantity.role === 'level' ? [{ owner, quantity }] : [],
    ),
  );
  return groupQuantities(entries).filter(({ members }) =>
    members.some(({ owner }) => owner !== members[0]?.owner),
  );
}

const leftSide = (arithmetic: string): string => arithmetic.split(' = ')[0] ?? '';

/** "1–3 g/dose × 4–6/day": what stands in the claim, without what it comes to. */
const writtenWords = (quantity: Quantity): string =>
  quantity.arithmetic === '' ? rangeWords(quantity) : leftSide(quantity.arithmetic);

function endText(member: GroupMember<ClaimRow>, end: 'low' | 'high'): string {
  const { quantity, stated } = member;
  const value = stated[end];
  if (value === null) return '';
  if (quantity.kind === 'date') {
    const { low, high, unit } = quantity;
    // A month or a span of days is named as a whole.
    if (unit !== 'year' && low !== null && high !== null) return rangeWords(quantity);
    const own = quantity[end];
    return own === null ? '' : dateRange(own, own, unit);
  }
  return shown(ofNumber(value));
}

function rowOf(member: GroupMember<ClaimRow>, at: number, structure: ReviewStructure): PlotRow {
  const { owner, quantity, reading } = member;
  return {
    id: `${owner.id} ${at}`,
    claim: owner,
    member,
    label: shortLabel(owner.text, quantity),
    workings: reading === 0 ? leftSide(quantity.arithmetic) : '',
    section: structure.sections[owner.section]?.title ?? '',
    lowText: endText(member, 'low'),
    highText: endText(member, 'high'),
  };
}

/** In the unit of its group, without the basis that the group's title names: "4–18 g". */
export function memberWords(
  { quantity, stated }: GroupMember<ClaimRow>,
  { of }: Pick<Group, 'of'>,
): string {
  if (of.kind === 'date') return rangeWords(quantity);
  return rangeWords({ ...quantity, ...stated, unit: of.unit, basis: null, kind: of.kind });
}

export function consistencyOf(
  structure: ReviewStructure,
  findings: readonly FindingRow[],
): ConsistencyModel {
  const rows = structure.rows.filter(({ dismissed }) => dismissed === null);
  const groups = groupsOf(rows);
  const places = new Map<Quantity, Place[]>();
  for (const [group, { members }] of groups.entries()) {
    for (const [row, { quantity }] of members.entries()) {
      places.set(quantity, [...(places.get(quantity) ?? []), { group, row }]);
    }
  }

  const pairs = new Map<number, PlotPair[]>();
  const sides = new Map<FindingId, readonly [Side, Side]>();
  const unplotted: FindingRow[] = [];
  for (const finding of findings) {
    const [one, other] = finding.claims.map((id) => structure.rowById.get(id));
    if (one === undefined || other === undefined) continue;
    const compared = comparedQuantities(finding, one, other);
    const at = compared === null ? null : placeOf(compared, places);
    const group = at === null ? undefined : groups[at.group];
    if (compared === null || at === null || group === undefined) {
      unplotted.push(finding);
      sides.set(finding.id, sidesWithout(compared, one, other, structure));
      continue;
    }
    const [a, b] = at.rows.map((row) => group.members[row]);
    if (a === undefined || b === undefined) continue;
    const list = pairs.get(at.group) ?? [];
    list.push({ finding, rows: at.rows, gap: gapOf(a, b, group) });
    pairs.set(at.group, list);
    sides.set(finding.id, [sideOf(a), sideOf(b)]);
  }

  const plots = groups.map(
    (group, at): Plot => ({
      key: group.key,
      ...unitWords(group.of),
      of: group.of,
      rows: group.members.map((member, row) => rowOf(member, row, structure)),
      pairs: pairs.get(at) ?? [],
    }),
  );
  const inConflict = ({ pairs: own }: Plot) => own.length > 0;
  return {
    plots: [...plots.filter(inConflict), ...plots.filter((plot) => !inConflict(plot))],
    table: tableOf(rows, groups),
    sides,
    unplotted,
  };
}

/** Two years are whole years apart, though they may stand on a line of days. */
function gapOf(a: GroupMember<ClaimRow>, b: GroupMember<ClaimRow>, { of }: Group): Gap | null {
  const gap = gapBetween(a.meant, b.meant, of);
  const inYears = [a, b].every(
    ({ quantity }) => quantity.unit === 'year' && quantity.hedge === null,
  );
  if (gap === null || of.kind !== 'date' || of.unit === 'year' || !inYears) return gap;
  const years = gapBetween(a.quantity, b.quantity, { ...of, unit: 'year' });
  return years === null ? gap : { ...gap, words: years.words };
}

/** The first line that both stand on: as they were worked out, else dose by dose. */
function placeOf(
  [one, other]: readonly [Quantity, Quantity],
  places: ReadonlyMap<Quantity, readonly Place[]>,
): { readonly group: number; readonly rows: readonly [number, number] } | null {
  for (const a of places.get(one) ?? []) {
    for (const b of places.get(other) ?? []) {
      if (a.group === b.group) return { group: a.group, rows: [a.row, b.row] };
    }
  }
  return null;
}

function sideOf({ owner, quantity, reading }: GroupMember<ClaimRow>): Side {
  const dose = reading === 0 ? undefined : dosesOf(quantity)[reading - 1];
  const words = dose === undefined ? quantityWords(quantity) : rangeWords(dose);
  return { claim: owner, words, quantity };
}

function sidesWithout(
  compared: readonly [Quantity, Quantity] | null,
  one: ClaimRow,
  other: ClaimRow,
  structure: ReviewStructure,
): readonly [Side, Side] {
  const side = (claim: ClaimRow, quantity: Quantity | undefined): Side => ({
    claim,
    words:
      quantity === undefined
        ? (structure.sections[claim.section]?.title ?? '')
        : quantityWords(quantity),
    quantity: quantity ?? null,
  });
  return [side(one, compared?.[0]), side(other, compared?.[1])];
}

function tableOf(rows: readonly ClaimRow[], groups: readonly Group[]): TableRow[] {
  const inUnit = new Map<Quantity, Map<string, string>>();
  for (const group of groups) {
    for (const member of group.members) {
      const own = inUnit.get(member.quantity) ?? new Map<string, string>();
      inUnit.set(member.quantity, own);
      if (!own.has(group.key)) own.set(group.key, memberWords(member, group));
    }
  }
  return rows.flatMap((claim) =>
    readingsOf(claim).map((quantity) => ({
      claim,
      quantity,
      written: writtenWords(quantity),
      inUnit: inUnit.get(quantity) ?? NO_UNITS,
    })),
  );
}

const NO_UNITS: ReadonlyMap<string, string> = new Map();
