/**
 * The claims of a report for a spreadsheet, one row each. The columns are described in docs/formats.md.
 * Every cell is quoted; a cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */

import type { Report, ReportClaim } from '../../domain/report/report.ts';
import {
  kindWord,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../domain/report/words.ts';
import { BYTE_ORDER_MARK, csvRow, JOINT } from './csv-cells.ts';
import type { Writer } from './writer.ts';

export const CSV_COLUMNS = [
  'Number',
  'Claim ID',
  'Claim',
  'Quote',
  'Start',
  'End',
  'Section',
  'Kind',
  'Check-worthiness',
  'Verdict',
  'Confidence',
  'Severity',
  'Reason codes',
  'Rationale',
  'Correction',
  'Evidence',
  'Evidence count',
  'Search log',
  'Reviewer',
  'Other reviewers',
  'Origin',
  'Context needed',
  'Quantities',
  'Conflicts with',
] as const;

export const writeCsv: Writer = (report) => [
  { name: 'claims.csv', pieces: () => csvLines(report) },
];

/** Same report, same text. Offsets are UTF-16 code units into the article's text, end exclusive. */
export function renderCsv(report: Report): string {
  return [...csvLines(report)].join('');
}

/** The same text piece by piece, for a caller that must not hold the page up. */
export function* csvLines(report: Report): Generator<string, void, undefined> {
  yield BYTE_ORDER_MARK + csvRow(CSV_COLUMNS);
  const references = report.references.map(({ parts }) => parts.map(({ text }) => text).join(''));
  for (const claim of report.claims) yield csvRow(cellsOf(claim, report, references));
}

function cellsOf(
  claim: ReportClaim,
  report: Report,
  references: readonly string[],
): readonly string[] {
  const main = claim.spans[0];
  return [
    claim.number.toString(),
    claim.id,
    claim.text,
    claim.quote,
    main?.start.toString() ?? '',
    main?.end.toString() ?? '',
    claim.section,
    kindWord(claim.kind),
    claim.checkworthiness.toString(),
    VERDICT_WORD[claim.verdict ?? 'untagged'],
    claim.confidence ?? '',
    claim.severity ?? '',
    claim.reasonCodes.map((code) => REASON_CODE_WORD[code]).join(JOINT),
    claim.rationale,
    claim.correction,
    claim.evidence.map((item) => evidenceCell(item, references)).join(JOINT),
    claim.evidence.length.toString(),
    claim.searchLog
      .map(({ where, query, date, note }) => [date, where, query, note].filter(Boolean).join(', '))
      .join(JOINT),
    claim.verdict === null ? '' : (report.reviewers[0] ?? ''),
    claim.others
      .map(({ reviewer, verdict }) => `${reviewer}: ${VERDICT_WORD[verdict ?? 'untagged']}`)
      .join(JOINT),
    claim.origin,
    claim.contextNeeded ? 'yes' : 'no',
    claim.quantities.map(({ words }) => words).join(JOINT),
    claim.conflictsWith.join(JOINT),
  ];
}

function evidenceCell(
  { stance, reference, locator, quote, note }: ReportClaim['evidence'][number],
  references: readonly string[],
): string {
  const source = reference === null ? 'source missing' : (references[reference - 1] ?? '');
  return [`${STANCE_WORD[stance]}: ${source}`, locator, quote === '' ? '' : `“${quote}”`, note]
    .filter((part) => part !== '')
    .join(', ');
}
