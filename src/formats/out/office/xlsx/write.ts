/** A review as a workbook: a row a claim, a row a piece of evidence, the conflicts, and what the file is. */
import type { Report, ReportClaim } from '../../../../domain/report/report.ts';
import {
  CONFLICT_WORD,
  JOINED_WORD,
  kindWord,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../../../domain/report/words.ts';
import { partsInWords, referenceText } from '../../about.ts';
import { JOINT } from '../../csv-cells.ts';
import type { Writer } from '../../writer.ts';
import type { Cell, Sheet } from './sheet.ts';
import { workbook } from './workbook.ts';

export const writeXlsx: Writer = (report) => [
  workbook('claims.xlsx', report, [
    claimsSheet(report),
    evidenceSheet(report),
    conflictsSheet(report),
    aboutSheet(report),
  ]),
];

const claimsSheet = (report: Report): Sheet => ({
  name: 'Claims',
  columns: [
    { name: 'Number', width: 9 },
    { name: 'Claim', width: 60 },
    { name: 'Verdict', width: 14 },
    { name: 'Confidence', width: 12 },
    { name: 'Severity', width: 10 },
    { name: 'Reason codes', width: 20 },
    { name: 'Rationale', width: 60 },
    { name: 'Correction', width: 40 },
    { name: 'Evidence count', width: 10 },
    { name: 'Quote', width: 60 },
    { name: 'Start', width: 9 },
    { name: 'End', width: 9 },
    { name: 'Section', width: 24 },
    { name: 'Kind', width: 14 },
    { name: 'Check-worthiness', width: 10 },
    { name: 'Reviewer', width: 16 },
    { name: 'Other reviewers', width: 30 },
    { name: 'Search log', width: 30 },
    { name: 'Origin', width: 12 },
    { name: 'Context needed', width: 10 },
    { name: 'Quantities', width: 30 },
    { name: 'Conflicts with', width: 14 },
    { name: 'Claim ID', width: 38 },
  ],
  count: report.claims.length,
  *rows() {
    for (const claim of report.claims) yield claimRow(claim, report);
  },
});

function claimRow(claim: ReportClaim, report: Report): Cell[] {
  const main = claim.spans[0];
  return [
    claim.number,
    claim.text,
    VERDICT_WORD[claim.verdict ?? 'untagged'],
    claim.confidence ?? '',
    claim.severity ?? '',
    claim.reasonCodes.map((code) => REASON_CODE_WORD[code]).join(JOINT),
    claim.rationale,
    claim.correction,
    claim.evidence.length,
    claim.quote,
    main?.start ?? '',
    main?.end ?? '',
    claim.section,
    kindWord(claim.kind),
    claim.checkworthiness,
    claim.verdict === null ? '' : (report.reviewers[0] ?? ''),
    claim.others
      .map(({ reviewer, verdict }) => `${reviewer}: ${VERDICT_WORD[verdict ?? 'untagged']}`)
      .join(JOINT),
    claim.searchLog
      .map(({ where, query, date, note }) => [date, where, query, note].filter(Boolean).join(', '))
      .join(JOINT),
    claim.origin,
    claim.contextNeeded ? 'yes' : 'no',
    claim.quantities.map(({ words }) => words).join(JOINT),
    claim.conflictsWith.join(JOINT),
    claim.id,
  ];
}

const evidenceSheet = ({ claims, references }: Report): Sheet => ({
  name: 'Evidence',
  columns: [
    { name: 'Claim number', width: 9 },
    { name: 'Claim', width: 50 },
    { name: 'Verdict', width: 14 },
    { name: 'Stance', width: 12 },
    { name: 'Reference', width: 9 },
    { name: 'Source', width: 60 },
    { name: 'Locator', width: 20 },
    { name: 'Quote', width: 60 },
    { name: 'Note', width: 40 },
    { name: 'Address', width: 40 },
    { name: 'Claim ID', width: 38 },
  ],
  count: claims.reduce((sum, { evidence }) => sum + evidence.length, 0),
  *rows() {
    for (const claim of claims) {
      for (const { stance, reference, locator, quote, note } of claim.evidence) {
        const source = reference === null ? undefined : references[reference - 1];
        yield [
          claim.number,
          claim.text,
          VERDICT_WORD[claim.verdict ?? 'untagged'],
          STANCE_WORD[stance],
          reference ?? '',
          source === undefined ? 'source missing' : referenceText(source),
          locator,
          quote,
          note,
          source?.parts.find(({ href }) => href !== undefined)?.href ?? '',
          claim.id,
        ];
      }
    }
  },
});

const conflictsSheet = ({ conflicts }: Report): Sheet => ({
  name: 'Conflicts',
  columns: [
    { name: 'Claim number', width: 9 },
    { name: 'Claim', width: 50 },
    { name: 'Other number', width: 9 },
    { name: 'Other claim', width: 50 },
    { name: 'Relation', width: 14 },
    { name: 'Explanation', width: 60 },
    { name: 'Arithmetic', width: 50 },
    { name: 'Confirmed', width: 10 },
    { name: 'Reason', width: 40 },
  ],
  count: conflicts.shown.length,
  *rows() {
    for (const { sides, relation, explanation, arithmetic, confirmed, reason } of conflicts.shown) {
      const [one, other] = sides;
      yield [
        one.number,
        one.text,
        other.number,
        other.text,
        relation === null ? JOINED_WORD : CONFLICT_WORD[relation],
        explanation,
        arithmetic.join('\n'),
        confirmed ? 'yes' : 'no',
        reason,
      ];
    }
  },
});

function aboutSheet(report: Report): Sheet {
  const rows: readonly Cell[][] = [
    ['Title', report.title],
    ...(report.sample ? [['Worked example', 'yes: its verdicts are no findings to quote']] : []),
    ['Article SHA-256', report.textHash],
    ['Claimbench', report.appVersion],
    ['Report format', report.version],
    ['Time (UTC)', report.time],
    ['Parts', partsInWords(report)],
    ['Engine', `${report.methods.engine}, ${report.methods.granularity}`],
    ['Reviewers', report.reviewers.join(JOINT)],
    ['Offsets', 'UTF-16 code units into the article’s text, end exclusive'],
  ];
  return {
    name: 'About',
    columns: [
      { name: 'What', width: 24 },
      { name: 'Value', width: 80 },
    ],
    count: rows.length,
    rows: () => rows,
  };
}
