/** The claims of documents for a spreadsheet: one row for each place of a claim, by the rules of every CSV of ours. */
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
] as const;

export const csvHead = (): string => csvRow(COLUMNS);

/** @param file the name it was given by */
export function csvOf(file: string, { given, extraction }: Document): string {
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
        quantitiesOf(claim)
          .map((quantity) => JSON.stringify(quantity))
          .join(JOINT),
        claim.contextNeeded ? 'yes' : 'no',
      ]),
    )
    .join('');
}
