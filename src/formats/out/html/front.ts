/** The first sheet: title, the counts in a sentence and a bar, and the key problems. */
import { evidenceWarning } from '../../../domain/report/counts.ts';
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import { retractionWarnings } from '../../../domain/report/retractions.ts';
import { counted, figure, listed } from '../../../domain/report/words.ts';
import { shortened } from '../text.ts';
import { citations, evidenceLine, numbersOf, reasonWords } from './claim.ts';
import { conflictParts } from './conflicts.ts';
import { escapeHtml, isolated } from './escape.ts';
import { dateOf, langOf } from './language.ts';
import { verdictBar, verdictLegend, verdictTag } from './marks.ts';

/** UTF-16 code units. A sentence fits; a paragraph that one claim spans does not push the others off the page. */
const LONGEST_QUOTE = 400;

export function* frontParts(report: Report): Generator<string, void, undefined> {
  yield headOf(report, 'Claim review', byLine(report));
  yield* summaryParts(report);
  if (report.include.keyProblems) {
    yield* problemParts(report);
    yield* conflictParts(report);
  }
}

/**
 * Title and what kind of report it is.
 * @param line markup below the title
 */
export function headOf(report: Report, kind: string, line: string): string {
  const stamp = report.sample
    ? '<p class="stamp"><span class="tag">Worked example</span> It comes with Claimbench and shows how a review reads.</p>'
    : '';
  return `${stamp}<header><p class="over">${kind}</p><h1 dir="auto">${escapeHtml(report.title)}</h1><p class="by">${line}</p></header>`;
}

/** The counts in a sentence, a bar and a list. */
export function* summaryParts(report: Report): Generator<string, void, undefined> {
  yield '<section aria-labelledby="summary"><h2 id="summary" class="vh">Summary</h2>';
  yield `<p class="lede">${report.summary
    .map(({ text, strong }) => (strong ? `<b>${escapeHtml(text)}</b>` : escapeHtml(text)))
    .join('')}</p>`;
  yield verdictBar(report.counts);
  yield verdictLegend(report.counts);
  const { withoutEvidence } = report.counts;
  // The sentence above says how many are untagged.
  if (withoutEvidence > 0) yield `<p class="warn">${evidenceWarning(withoutEvidence)}</p>`;
  for (const words of retractionWarnings(report.references)) yield `<p class="warn">${words}</p>`;
  yield '</section>';
}

export function byLine(report: Report): string {
  const { reviewers, include, counts } = report;
  const who =
    include.reviewers === 'names'
      ? listed(reviewers.map(isolated))
      : reviewers.length === 0
        ? ''
        : counted(reviewers.length, 'reviewer');
  return [`Reviewed ${dateOf(report)}`, who, counted(counts.claims, 'claim')]
    .filter((part) => part !== '')
    .join(' · ');
}

function* problemParts(report: Report): Generator<string, void, undefined> {
  const { claims, more } = report.problems;
  yield '<section aria-labelledby="problems"><h2 id="problems">Key problems</h2>';
  if (claims.length === 0) {
    yield '<p class="note">No claim has been found unsupported or contradicted.</p></section>';
    return;
  }
  yield '<ol class="problems">';
  for (const claim of claims) yield problem(claim, report);
  yield '</ol>';
  if (more > 0) {
    const where = report.include.allClaims ? ', listed with the claims' : '';
    yield `<p class="note">${figure(more)} more ${more === 1 ? 'claim is' : 'claims are'} unsupported${where}.</p>`;
  }
  yield '</section>';
}

function problem(claim: ReportClaim, report: Report): string {
  const number = `Claim ${claim.number}.`;
  const label = report.include.allClaims
    ? `<a href="#claim-${claim.number}">${number}</a>`
    : number;
  // Where the claims are not listed, this is the only place for what the author is asked to change.
  const correction =
    report.include.allClaims || claim.correction === ''
      ? ''
      : `<p class="sm"><b>Correction.</b> ${isolated(claim.correction)}</p>`;
  return `<li><div class="pb"><p class="read q" dir="auto"${langOf(report)}>“${escapeHtml(shortened(claim.quote, LONGEST_QUOTE))}”</p><p class="sm soft"><b>${label}</b> ${isolated(claim.text)}</p><p class="sm">${verdictTag(claim.verdict ?? 'untagged')} ${explanation(claim, report)}</p>${correction}</div></li>`;
}

/** The reviewer's words; where there are none, what the record holds instead. */
function explanation(claim: ReportClaim, report: Report): string {
  const words = [
    ...(claim.severity === null ? [] : [`<b>${severityWord(claim)}.</b>`]),
    ...(claim.rationale === '' ? reasonWords(claim) : [isolated(claim.rationale)]),
  ].join(' ');
  if (words !== '') return `${words} ${citations(claim)}`.trim();
  const conflicts =
    claim.conflictsWith.length === 0
      ? []
      : [`Conflicts with ${numbersOf(claim.conflictsWith, report)}.`];
  return [...conflicts, ...claim.evidence.map(evidenceLine)].join(' ');
}

function severityWord({ severity }: ReportClaim): string {
  return severity === null ? '' : severity.charAt(0).toUpperCase() + severity.slice(1);
}
