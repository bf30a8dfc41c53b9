/** What each field of the data set holds and which values it has: the lists are those of the schemas themselves. */
import { CLAIM_KINDS } from '../../../domain/claims/schema.ts';
import { Stance } from '../../../domain/evidence/schema.ts';
import type { Report } from '../../../domain/report/report.ts';
import { REASON_CODE_WORD } from '../../../domain/report/words.ts';
import {
  ClaimOrigin,
  Confidence,
  DismissReason,
  REASON_CODES,
  Severity,
  VERDICTS,
} from '../../../domain/review/schema.ts';
import { shortTime } from '../dates.ts';
import { plainMarkdown } from '../markdown/escape.ts';

const values = (list: readonly string[]) => list.map((value) => `\`${value}\``).join(', ');

type Row = readonly [field: string, holds: string];

const table = (rows: readonly Row[]) =>
  [
    '| Field | Holds |',
    '|---|---|',
    ...rows.map(([field, holds]) => `| \`${field}\` | ${holds} |`),
  ].join('\n');

const CLAIM: readonly Row[] = [
  ['review', 'Id of the review'],
  ['articleSha256', 'SHA-256 of the article’s text as UTF-8'],
  ['claim', 'Id of the claim, the same in every export of this review'],
  ['number', 'Position in article order, from 1, dismissed claims counted'],
  ['text', 'The wording that stands alone'],
  ['originalText', 'The wording that was extracted, where a person has changed it; else null'],
  [
    'anchors',
    'Where the claim stands, the main place first: `utf16` and `codePoints` are start and end, end excluded; `exact` is the passage',
  ],
  ['section', 'The heading above the main place'],
  ['kind', values(CLAIM_KINDS)],
  ['origin', `How it came to be listed: ${values(ClaimOrigin.options)}`],
  ['checkworthiness', '0 to 1; from 0.5 on it is worth checking first'],
  ['checkworthinessReasons', 'Why it is worth that much'],
  ['contextNeeded', 'True where the claim speaks of something that the article does not name'],
  ['quantities', 'Its figures on a common footing'],
  ['conflictsWith', 'Numbers of the claims of this article that it is in conflict with'],
  [
    'dismissed',
    `Null, or \`reason\` (${values(DismissReason.options)}) and \`note\`. A dismissed claim has the fields above as far as \`anchors\`, and this one`,
  ],
  ['verdict', 'That of the first reviewer below; null where there is none'],
  ['assessments', 'One for each reviewer who has said something of the claim; see below'],
  ['evidence', 'One for each source held against the claim; see below'],
];

const ASSESSMENT: readonly Row[] = [
  ['reviewer', 'A name or a letter; where reviewers are left out, null or `Another reviewer`'],
  [
    'verdict',
    `${values(VERDICTS)}, or null. \`unsupported\`: support was searched for and not found; null: no verdict was given`,
  ],
  ['confidence', `${values(Confidence.options)}, or null`],
  ['severity', `${values(Severity.options)}, or null`],
  ['rationale', 'As typed; empty where it is left out'],
  [
    'reasonCodes',
    REASON_CODES.map((code) => `\`${code}\` (${REASON_CODE_WORD[code].toLowerCase()})`).join(', '),
  ],
  ['correction', 'The wording that is proposed'],
  ['searchLog', 'Each search: `where`, `query`, `date` (YYYY-MM-DD), `note`'],
];

const EVIDENCE: readonly Row[] = [
  ['source', 'Id of the source in `sources.jsonl`; null where its record is missing'],
  ['reference', 'Its number in `sources.jsonl`'],
  ['stance', values(Stance.options)],
  ['quote', 'Verbatim from the source'],
  ['locator', 'Page, section, table or figure'],
  ['note', 'Of the reviewer'],
];

/** Markdown. */
export function codebook(report: Report): string {
  return `# Codebook

Data of the review “${plainMarkdown(report.title)}”, written by Claimbench ${plainMarkdown(report.appVersion)} (report format ${report.version}) on ${shortTime(report.time, report.dates)}.${
    report.sample ? ' It is a worked example: its verdicts are no findings to quote.' : ''
  }

\`claims.jsonl\` holds a claim a line, the dismissed ones at the end; \`sources.jsonl\` a source a line (\`source\`, \`number\`, \`text\`, and \`csl\`, its CSL-JSON); \`about.json\` what was exported and how. UTF-8 without a byte order mark. Control characters and halves of surrogate pairs are U+FFFD.

## claims.jsonl

${table(CLAIM)}

### assessments

${table(ASSESSMENT)}

### evidence

${table(EVIDENCE)}
`;
}
