/** The conflicts of a bundled review: what its extraction proposes, with what people made of it, and what they joined. */
import type { Extraction } from '../../domain/claims/schema.ts';
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { pairOfFinding } from '../../domain/history/keys.ts';
import { type ClaimId, findingIdOf } from '../../domain/ids.ts';
import { CONFLICTS } from '../../domain/quantities/finding.ts';
import type { FindingInput } from '../../domain/report/input.ts';
import type { ClaimRow } from '../../domain/review/claim.ts';
import { standpointOf } from '../../domain/review/standpoint.ts';

type Pair = readonly [ClaimRow, ClaimRow];

/**
 * By strength, then in article order, those by hand last. A proposal stands only while both claims are as they were
 * extracted; what their new wording would give is not worked out here.
 * @param ids of the extraction's claims, by position
 * @param records of findings, by their keys
 */
export function findingsIn(
  extraction: Extraction,
  ids: readonly ClaimId[],
  rows: readonly ClaimRow[],
  records: ReadonlyMap<string, FoldedRecord>,
): FindingInput[] {
  const listed = new Map(rows.flatMap((row) => (row.dismissed === null ? [[row.id, row]] : [])));
  const pairOf = (one: ClaimId | undefined, other: ClaimId | undefined): Pair | null => {
    const [a, b] = [listed.get(one as ClaimId), listed.get(other as ClaimId)];
    if (a === undefined || b === undefined || a === b) return null;
    return a.number < b.number ? [a, b] : [b, a];
  };
  const found = new Map<string, { readonly pair: Pair; readonly finding: FindingInput }>();
  for (const { claims, relation, explanation, arithmetic } of extraction.findings ?? []) {
    const pair = pairOf(ids[claims[0]], ids[claims[1]]);
    if (pair === null || !pair.every(asExtracted)) continue;
    const id = findingIdOf(pair[0].id, pair[1].id);
    const stand = standpointOf(records.get(id), explanation);
    if (found.has(id) || stand === null) continue;
    found.set(id, {
      pair,
      finding: { claims: [pair[0].id, pair[1].id], relation, explanation, arithmetic, ...stand },
    });
  }
  for (const [id, record] of records) {
    const claims = pairOfFinding(id);
    const pair = claims === null ? null : pairOf(...claims);
    const stand = standpointOf(record, null);
    if (pair === null || stand === null || found.has(id)) continue;
    const finding = { relation: null, explanation: '', arithmetic: [], ...stand };
    found.set(id, { pair, finding: { claims: [pair[0].id, pair[1].id], ...finding } });
  }
  const strength = ({ relation }: FindingInput) =>
    relation === null ? CONFLICTS.length : CONFLICTS.indexOf(relation);
  return [...found.values()]
    .sort(
      (a, b) =>
        strength(a.finding) - strength(b.finding) ||
        a.pair[0].number - b.pair[0].number ||
        a.pair[1].number - b.pair[1].number,
    )
    .map(({ finding }) => finding);
}

const asExtracted = ({ originalText, text, correction }: ClaimRow): boolean =>
  (originalText === null || originalText === text) && correction === null;
