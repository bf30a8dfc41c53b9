/** The claims of a review as listed: the extraction's claims with people's edits, and the claims made by hand, in article order. */

import type { Anchor, Span } from '../article/schema.ts';
import { type Section, sectionAt } from '../article/sections.ts';
import type { ExtractedClaim, Extraction } from '../claims/schema.ts';
import type { FoldedRecord } from '../history/fold.ts';
import { type ClaimId, isMadeByHand } from '../ids.ts';
import { correctionInForce } from '../quantities/correction.ts';
import type { ClaimRow } from './claim.ts';
import type { ClaimFields } from './schema.ts';

type Edits = Readonly<Partial<ClaimFields>>;
type Unnumbered = Omit<ClaimRow, 'number'>;

function spansOf(anchors: readonly Anchor[]): Span[] {
  return anchors.map(({ start, end }) => ({ start, end }));
}

function correctionOf({ quantities }: Edits, text: string): ClaimRow['correction'] {
  return correctionInForce({ text, correction: quantities ?? null });
}

function extractedRow(
  id: ClaimId,
  claim: ExtractedClaim,
  edits: Edits,
  sections: readonly Section[],
): Unnumbered {
  const spans = edits.anchors === undefined ? claim.spans : spansOf(edits.anchors);
  return {
    id,
    text: edits.text ?? claim.text,
    originalText: edits.text === undefined ? null : claim.text,
    kind: edits.kind ?? claim.kind,
    spans,
    section: sectionAt(sections, spans[0]?.start ?? 0),
    checkworthiness: claim.checkworthiness,
    reasons: claim.reasons,
    // Who has reworded it has said what it speaks of.
    contextNeeded: claim.contextNeeded && edits.text === undefined,
    extracted: claim,
    origin: 'extracted',
    dismissed: edits.dismissed ?? null,
    correction: correctionOf(edits, edits.text ?? claim.text),
  };
}

/** Null when the claim does not exist (never made, or its making was undone). */
function handMadeRow(id: ClaimId, edits: Edits, sections: readonly Section[]): Unnumbered | null {
  if (edits.anchors === undefined || edits.text === undefined) return null;
  const spans = spansOf(edits.anchors);
  return {
    id,
    text: edits.text,
    originalText: null,
    kind: edits.kind ?? 'fact',
    spans,
    section: sectionAt(sections, spans[0]?.start ?? 0),
    checkworthiness: 0.5,
    reasons: ['added by hand'],
    contextNeeded: false,
    extracted: null,
    origin: edits.origin ?? 'added',
    dismissed: edits.dismissed ?? null,
    correction: correctionOf(edits, edits.text),
  };
}

function byPlace(a: Unnumbered, b: Unnumbered): number {
  const left = a.spans[0] ?? { start: 0, end: 0 };
  const right = b.spans[0] ?? { start: 0, end: 0 };
  return left.start - right.start || right.end - left.end;
}

/**
 * All rows, numbered from 1 in article order. Equal places keep the extraction's order, hand-made claims after it.
 * What was said of claims that this extraction does not list stays out of sight.
 * @param ids of the extraction's claims, by position
 */
export function buildRows(
  extraction: Extraction,
  ids: readonly ClaimId[],
  edits: ReadonlyMap<string, FoldedRecord>,
  sections: readonly Section[],
): ClaimRow[] {
  const rows: Unnumbered[] = [];
  for (const [position, claim] of extraction.claims.entries()) {
    const id = ids[position];
    if (id === undefined) throw new Error(`Claim ${position} of an extraction has no id`);
    rows.push(extractedRow(id, claim, (edits.get(id)?.fields ?? {}) as Edits, sections));
  }
  for (const [id, record] of edits) {
    if (!isMadeByHand(id)) continue;
    const row = handMadeRow(id as ClaimId, record.fields as Edits, sections);
    if (row !== null) rows.push(row);
  }
  // Array sort is stable, so equal places stay in the order above.
  rows.sort(byPlace);
  return rows.map((row, index) => ({ ...row, number: index + 1 }));
}

/** One row anew after an edit that leaves its place and number alone; null when a full rebuild is needed. */
export function patchRow(
  row: ClaimRow,
  claim: ExtractedClaim | undefined,
  record: FoldedRecord,
  sections: readonly Section[],
): ClaimRow | null {
  const edits = record.fields as Edits;
  const next =
    claim === undefined
      ? handMadeRow(row.id, edits, sections)
      : extractedRow(row.id, claim, edits, sections);
  if (next === null || byPlace(next, row) !== 0) return null;
  return { ...next, number: row.number };
}
