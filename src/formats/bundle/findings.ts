/**
 * The conflicts of a bundled review, as the app shows them: what the tool proposes for the claims as they are listed, with
 * what people made of it, and what they joined.
 */
import type { ArticleSentence, Extraction } from '../../domain/claims/schema.ts';
import type { FoldedRecord } from '../../domain/history/fold.ts';
import { pairOfFinding } from '../../domain/history/keys.ts';
import { type ClaimId, findingIdOf } from '../../domain/ids.ts';
import { CONFLICTS, type ComparedClaim, type FoundPair } from '../../domain/quantities/finding.ts';
import type { FindingInput } from '../../domain/report/input.ts';
import type { ClaimRow } from '../../domain/review/claim.ts';
import { comparedClaims, editOf } from '../../domain/review/compared.ts';
import { standpointOf } from '../../domain/review/standpoint.ts';

/** Sets claims against each other; found pairs name them by position. Asked only where the extraction does not tell. */
export type Compare = (claims: readonly ComparedClaim[]) => readonly FoundPair[];

type Pair = readonly [ClaimRow, ClaimRow];

export interface FindingsOf {
  readonly extraction: Extraction;
  /** Of the extraction's claims, by position. */
  readonly ids: readonly ClaimId[];
  readonly rows: readonly ClaimRow[];
  readonly text: string;
  readonly sentences: readonly ArticleSentence[];
  /** Of findings, by their keys. */
  readonly records: ReadonlyMap<string, FoldedRecord>;
}

/** What the tool proposes: pairs by claim ids, each as it was found. */
interface Proposed {
  readonly pairs: readonly FoundPair[];
  readonly idAt: (position: number) => ClaimId | undefined;
  /** Whether it tells of claims as they are listed now. */
  readonly tellsOf: (row: ClaimRow) => boolean;
}

/**
 * By strength, then in article order, those by hand last.
 * @param compare without it, what was found for other wordings than those listed is left out
 */
export function findingsIn(review: FindingsOf, compare: Compare | null): FindingInput[] {
  const { rows, records } = review;
  const listed = new Map(rows.flatMap((row) => (row.dismissed === null ? [[row.id, row]] : [])));
  const pairOf = (one: ClaimId | undefined, other: ClaimId | undefined): Pair | null => {
    const [a, b] = [listed.get(one as ClaimId), listed.get(other as ClaimId)];
    if (a === undefined || b === undefined || a === b) return null;
    return a.number < b.number ? [a, b] : [b, a];
  };
  const found = new Map<string, { readonly pair: Pair; readonly finding: FindingInput }>();
  const { pairs, idAt, tellsOf } = proposedIn(review, compare);
  for (const { claims, relation, explanation, arithmetic } of pairs) {
    const pair = pairOf(idAt(claims[0]), idAt(claims[1]));
    if (pair === null || !pair.every(tellsOf)) continue;
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

/**
 * The extraction's own findings hold while the claims are as they were extracted. After an edit, or where it was made
 * before there were findings, all claims are compared anew, as an open review does it. What is compared is English.
 */
function proposedIn(review: FindingsOf, compare: Compare | null): Proposed {
  const { extraction, ids, rows } = review;
  const edited = rows.some((row) => row.dismissed === null && editOf(row) !== null);
  const needed =
    extraction.findings === undefined ? /^en(?:-|$)/i.test(extraction.header.language) : edited;
  if (needed && compare !== null) {
    const claims = comparedClaims(review);
    const pairs = compare(claims.map(({ id: _id, ...claim }) => claim));
    return { pairs, idAt: (position) => claims[position]?.id, tellsOf: () => true };
  }
  return {
    pairs: extraction.findings ?? [],
    idAt: (position) => ids[position],
    tellsOf: (row) => editOf(row) === null,
  };
}
