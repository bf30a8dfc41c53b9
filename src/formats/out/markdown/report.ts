/** A report as Markdown: to be read as it stands, and by everything that takes CommonMark with tables. */
import { isNumbered } from '../../../domain/evidence/reference-style.ts';
import type { Report, ReportClaim, ReportConflict } from '../../../domain/report/report.ts';
import { listedReferences } from '../../../domain/report/sources.ts';
import {
  CONFLICT_WORD,
  counted,
  DISMISS_WORD,
  figure,
  JOINED_WORD,
  kindWord,
  listed,
  NON_CLAIM_WORD,
  REASON_CODE_WORD,
  STANCE_WORD,
  VERDICT_WORD,
} from '../../../domain/report/words.ts';
import type { SearchLogEntry } from '../../../domain/review/schema.ts';
import { partsInWords } from '../about.ts';
import { longDate, shortTime } from '../dates.ts';
import type { Writer } from '../writer.ts';
import { articleMarkdown } from './article.ts';
import { markdownAddress, plainMarkdown } from './escape.ts';

export const writeMarkdown: Writer = (report) => [
  {
    name: 'report.md',
    *pieces() {
      let first = true;
      for (const block of blocks(report)) {
        yield first ? block : `\n${block}`;
        first = false;
      }
    },
  },
];

/** Each ends with a line end; an empty line goes between two. */
function* blocks(report: Report): Generator<string, void, undefined> {
  const { include, counts } = report;
  yield `# ${plainMarkdown(report.title)}: claim review\n`;
  if (report.sample)
    yield '**Worked example.** It comes with Claimbench and shows how a review reads.\n';
  yield `${byLine(report)}\n`;
  yield `${report.summary.map(({ text, strong }) => (strong ? `**${text}**` : text)).join('')}\n`;
  for (const warning of report.warnings) yield `> ${warning}\n`;
  yield table(
    ['Verdict', 'Claims'],
    (['supported', 'unsupported', 'contradicted', 'untagged'] as const).map((verdict) => [
      VERDICT_WORD[verdict],
      figure(counts[verdict]),
    ]),
  );
  if (include.keyProblems) {
    yield* problems(report);
    yield* conflicts(report);
  }
  if (include.allClaims) {
    yield '## Claims\n';
    if (report.claims.length === 0) yield 'No claims are listed.\n';
    for (const claim of report.claims) yield claimBlock(claim);
  }
  if (include.annotatedArticle) yield* articleMarkdown(report);
  yield* back(report);
}

function byLine({ time, dates, reviewers, include, counts }: Report): string {
  const who =
    include.reviewers === 'names'
      ? listed(reviewers.map(plainMarkdown))
      : counted(reviewers.length, 'reviewer');
  return [
    `Reviewed ${longDate(time, dates)}`,
    ...(reviewers.length === 0 ? [] : [who]),
    counted(counts.claims, 'claim'),
  ].join(' · ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |\n`;
  return line(head) + line(head.map(() => '---')) + rows.map(line).join('');
}

function* problems({ problems: { claims, more } }: Report): Generator<string, void, undefined> {
  yield '## Key problems\n';
  if (claims.length === 0) {
    yield 'No claim has been found unsupported or contradicted.\n';
    return;
  }
  for (const [index, claim] of claims.entries()) {
    const rank = claim.severity === null ? '' : `, ${claim.severity}`;
    const rationale = claim.rationale === '' ? '' : ` ${plainMarkdown(claim.rationale)}`;
    yield `${index + 1}. **Claim ${claim.number}, ${VERDICT_WORD[claim.verdict ?? 'untagged'].toLowerCase()}${rank}.** ${plainMarkdown(claim.text)}${rationale}${citations(claim)}\n`;
  }
  if (more > 0)
    yield `${figure(more)} more ${more === 1 ? 'claim is' : 'claims are'} unsupported.\n`;
}

function* conflicts({
  conflicts: { shown, dismissed },
}: Report): Generator<string, void, undefined> {
  if (shown.length === 0) return;
  yield '## Conflicts within the article\n';
  for (const conflict of shown) yield conflictBlock(conflict);
  if (dismissed > 0) yield `${counted(dismissed, 'proposal was', 'proposals were')} dismissed.\n`;
}

function conflictBlock(conflict: ReportConflict): string {
  const { sides, relation, explanation, arithmetic, confirmed, reason } = conflict;
  const word = relation === null ? JOINED_WORD : CONFLICT_WORD[relation];
  const said = [
    `**${word}.**`,
    ...(explanation === '' ? [] : [plainMarkdown(explanation)]),
    ...(relation === null ? [] : [confirmed ? 'Confirmed by a reviewer.' : 'Not confirmed yet.']),
    ...(reason === '' ? [] : [plainMarkdown(reason)]),
  ].join(' ');
  const lines = sides.map(
    ({ number, text, verdict }) =>
      `  - Claim ${number} (${VERDICT_WORD[verdict].toLowerCase()}): ${plainMarkdown(text)}\n`,
  );
  const worked = arithmetic.map((working) => `  - ${plainMarkdown(working)}\n`);
  return `- ${said}\n${lines.join('')}${worked.join('')}`;
}

function claimBlock(claim: ReportClaim): string {
  const verdict = VERDICT_WORD[claim.verdict ?? 'untagged'];
  const facts = [
    kindWord(claim.kind),
    ...(claim.confidence === null ? [] : [`${claim.confidence} confidence`]),
    ...(claim.severity === null ? [] : [`${claim.severity} severity`]),
    ...(claim.section === '' ? [] : [`section “${plainMarkdown(claim.section)}”`]),
  ];
  const lines = [
    ...(claim.quote.trim() === claim.text.trim()
      ? []
      : [`Article: “${plainMarkdown(claim.quote)}”`]),
    ...(claim.contextNeeded
      ? ['Context: what this claim refers to is not said in the article.']
      : []),
    ...figuresOf(claim),
    ...(claim.conflictsWith.length === 0
      ? []
      : [
          `Conflicts with ${claim.conflictsWith.length === 1 ? 'claim' : 'claims'} ${listed(claim.conflictsWith.map(String))}.`,
        ]),
    ...(claim.reasonCodes.length === 0
      ? []
      : [
          `Reasons: ${claim.reasonCodes.map((code) => REASON_CODE_WORD[code].toLowerCase()).join(', ')}`,
        ]),
    ...(claim.rationale === '' ? [] : [`Rationale: ${plainMarkdown(claim.rationale)}`]),
    ...claim.evidence.map(evidenceLine),
    ...(claim.correction === '' ? [] : [`Correction: ${plainMarkdown(claim.correction)}`]),
    ...claim.others.map(({ reviewer, verdict: theirs, rationale, searchLog }) =>
      [
        `${plainMarkdown(reviewer)}: ${VERDICT_WORD[theirs ?? 'untagged'].toLowerCase()}`,
        ...(rationale === '' ? [] : [plainMarkdown(rationale)]),
        ...searchLog.map(searchLine),
      ].join('. '),
    ),
    ...claim.searchLog.map(searchLine),
  ];
  return `### ${claim.number}. ${verdict}\n\n${plainMarkdown(claim.text)}\n\n*${facts.join('; ')}*\n${lines.length === 0 ? '' : `\n${lines.map((line) => `- ${line}\n`).join('')}`}`;
}

const searchLine = ({ date, where, query, note }: SearchLogEntry): string =>
  `Searched ${date}: ${[where, query, note].filter(Boolean).map(plainMarkdown).join(', ')}`;

function figuresOf({ quantities, conflictsWith }: ReportClaim): string[] {
  const told = quantities.filter(({ worked }) => worked || conflictsWith.length > 0);
  return told.length === 0
    ? []
    : [`Quantities: ${told.map(({ words }) => plainMarkdown(words)).join('; ')}`];
}

export function evidenceLine(item: ReportClaim['evidence'][number]): string {
  const { stance, reference, cited, locator, quote, note } = item;
  const source = reference === null ? 'source missing' : plainMarkdown(cited);
  return [
    `${STANCE_WORD[stance]}: ${source}${locator === '' ? '' : `, ${plainMarkdown(locator)}`}${item.warning === undefined ? '' : `, **${item.warning}**`}`,
    ...(quote === '' ? [] : [`“${plainMarkdown(quote)}”`]),
    ...(note === '' ? [] : [plainMarkdown(note)]),
  ].join('. ');
}

/** ` [1] [2]`: every source of the claim once. */
function citations({ evidence }: ReportClaim): string {
  const once = new Set(evidence.map(({ cited }) => cited).filter(Boolean));
  return [...once].map((cited) => ` ${plainMarkdown(cited)}`).join('');
}

function* back(report: Report): Generator<string, void, undefined> {
  const { references, methods, coverage, dismissed, counts } = report;
  yield '## References\n';
  if (references.length === 0) yield 'No sources were cited.\n';
  for (const { number, parts } of listedReferences(report)) {
    const words = parts.map(({ text, italic, href }) => {
      const plain = plainMarkdown(text);
      const shown = italic === true && plain !== '' ? `*${plain}*` : plain;
      const address = href === undefined ? '' : markdownAddress(href);
      const spaced = `${/^\s/.test(text) ? ' ' : ''}${address === '' ? shown : `[${shown}](${address})`}`;
      return `${spaced}${/\s$/.test(text) ? ' ' : ''}`;
    });
    const mark = isNumbered(report.referenceStyle) ? `${number}.` : '-';
    yield `${mark} ${words.join('').trim()}\n`;
  }
  yield '## Methods\n';
  yield `${methods.sentences.map(plainMarkdown).join(' ')} The article has ${counted(report.words, 'word')}.\n`;
  yield methods.definitions
    .map(({ verdict, words }) => `- **${VERDICT_WORD[verdict]}**: ${words}\n`)
    .join('');
  yield '## Counts and coverage\n';
  yield table(
    ['Claims', 'Number'],
    [
      ['Extracted', figure(counts.extracted)],
      ['Added by hand', figure(counts.added)],
      ['Dismissed', figure(counts.dismissed)],
      ...counts.dismissedBy.map(({ reason, count }) => [
        `… ${DISMISS_WORD[reason]}`,
        figure(count),
      ]),
      ['Under review', figure(counts.claims)],
    ],
  );
  yield table(
    ['Sentences of the article', 'Number'],
    [
      ['In all', figure(coverage.sentences)],
      ['Hold a claim', figure(coverage.withClaims)],
      ['Hold none', figure(coverage.without)],
      ...coverage.reasons.map(({ reason, count }) => [
        `… ${NON_CLAIM_WORD[reason]}`,
        figure(count),
      ]),
    ],
  );
  if (dismissed.length > 0) {
    yield '## Dismissed claims\n';
    for (const { number, text, reason, note } of dismissed) {
      yield `- Claim ${number}: ${plainMarkdown(text)} (${DISMISS_WORD[reason].toLowerCase()}${note === '' ? '' : `: ${plainMarkdown(note)}`})\n`;
    }
  }
  yield '---\n';
  yield `Source SHA-256 \`${report.textHash}\` · parts: ${partsInWords(report)} · Claimbench ${plainMarkdown(report.appVersion)} · report format ${report.version} · ${shortTime(report.time, report.dates)}\n`;
}
