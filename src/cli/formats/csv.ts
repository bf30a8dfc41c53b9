/** The claims of documents for a spreadsheet: one row for each place of a claim, by the rules of every CSV of ours. */
import type { Extraction } from '../../domain/claims/schema.ts';
import { kindWord } from '../../domain/report/words.ts';
import { csvRow, JOINT } from '../../formats/out/csv-cells.ts';
import { type Document, placesOf, quantitiesOf } from '../document.ts';

const COLUMNS = [
  'File',
  'Number',
  'Claim ID',
  'Claim',
  'Quote',
  'Start',
  'End',
  'Kind',
  'Check-worthiness',
  'Reasons',
  'Quantities',
  'Context needed',
  'Conflicts with',
] as const;

export const csvHead = (): string => csvRow(COLUMNS);

/** By ordinal: the numbers of the claims that it disagrees with, and how. */
function conflictsOf({ findings = [] }: Extraction): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, string[]>();
  const put = (claim: number, other: number, relation: string) =>
    found.set(claim, [...(found.get(claim) ?? []), `${other + 1} (${relation})`]);
  for (const { claims, relation } of findings) {
    put(claims[0], claims[1], relation);
    put(claims[1], claims[0], relation);
  }
  return found;
}

/** @param file the name it was given by */
export function csvOf(file: string, document: Document): string {
  const { given, extraction } = document;
  const conflicts = conflictsOf(extraction);
  return placesOf(extraction)
    .map(({ id, claim, span }) =>
      csvRow([
        file,
        (claim.ordinal + 1).toString(),
        id,
        claim.text,
        given.slice(span.start, span.end),
        span.start.toString(),
        span.end.toString(),
        kindWord(claim.kind),
        claim.checkworthiness.toString(),
        claim.reasons.join(JOINT),
        quantitiesOf(document, claim, span)
          .map((quantity) => JSON.stringify(quantity))
          .join(JOINT),
        claim.contextNeeded ? 'yes' : 'no',
        (conflicts.get(claim.ordinal) ?? []).join(JOINT),
      ]),
    )
    .join('');
}
