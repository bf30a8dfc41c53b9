/** The report for an editor: what stands in the way of publishing, what is open, and the marked-up article. */
import { type Blockers, blockersOf, unresolvedOf } from '../../../domain/report/editor.ts';
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import { counted, figure, listed } from '../../../domain/report/words.ts';
import type { Writer } from '../writer.ts';
import { articleParts } from './annotated.ts';
import { footer, numberSection, referenceSection } from './back.ts';
import { citations, reasonWords } from './claim.ts';
import { conflictParts } from './conflicts.ts';
import { isolated } from './escape.ts';
import { byLine, headOf, summaryParts } from './front.ts';
import { verdictTag } from './marks.ts';
import { htmlPage } from './page.ts';

/** Numbers that are told of claims of one kind; an article of thousands is not decided on by reading them. */
const MOST_NUMBERS = 40;

export const writeEditor: Writer = (report) => [
  {
    name: 'editor.html',
    // It lists no claims one by one, so that nothing in it leads to one.
    pieces: () =>
      htmlPage(
        report,
        'editor’s report',
        sheets({ ...report, include: { ...report.include, allClaims: false } }),
      ),
  },
];

function* sheets(report: Report): Generator<string, void, undefined> {
  yield '<div class="sheet first">';
  yield headOf(report, 'Editor’s report', byLine(report));
  yield* summaryParts(report);
  if (report.include.keyProblems) {
    yield* blockerParts(report);
    yield* conflictParts(report);
  }
  yield unresolvedSection(report);
  yield numberSection(report);
  yield '</div>\n<div class="sheet">';
  if (report.include.annotatedArticle) yield* articleParts(report);
  yield referenceSection(report);
  yield footer(report);
  yield '</div>';
}

function* blockerParts({ claims }: Report): Generator<string, void, undefined> {
  yield '<section aria-labelledby="blockers"><h2 id="blockers">Blockers</h2>';
  const groups = blockersOf(claims);
  if (groups.length === 0)
    yield '<p class="note">No claim has been found unsupported or contradicted.</p>';
  for (const group of groups) yield* groupParts(group);
  yield '</section>';
}

function* groupParts({ severity, claims }: Blockers): Generator<string, void, undefined> {
  const word =
    severity === null
      ? 'Severity not judged'
      : severity.charAt(0).toUpperCase() + severity.slice(1);
  yield `<h3 class="group">${word} <span class="meta">${counted(claims.length, 'claim')}</span></h3><ul class="blockers">`;
  for (const claim of claims) {
    const why = [
      ...(claim.rationale === '' ? reasonWords(claim) : [isolated(claim.rationale)]),
      citations(claim),
    ]
      .filter((part) => part !== '')
      .join(' ');
    yield `<li><p class="read q" dir="auto">${isolated(claim.text)}</p><p class="sm">${verdictTag(claim.verdict ?? 'untagged')} <b>Claim ${claim.number}.</b> ${why}</p></li>`;
  }
  yield '</ul>';
}

function unresolvedSection(report: Report): string {
  const { untagged, withoutEvidence, disputed, unclear, openConflicts } = unresolvedOf(report);
  const rows = [
    line(untagged, 'claim has no verdict', 'claims have no verdict'),
    line(withoutEvidence, 'verdict has no evidence', 'verdicts have no evidence'),
    line(
      disputed,
      'claim is judged differently by reviewers',
      'claims are judged differently by reviewers',
    ),
    line(
      unclear,
      'claim refers to something that the article does not name',
      'claims refer to something that the article does not name',
    ),
    ...(openConflicts === 0
      ? []
      : [
          `${counted(openConflicts, 'conflict')} within the article ${openConflicts === 1 ? 'waits' : 'wait'} for a decision.`,
        ]),
  ].filter((row) => row !== '');
  const inside =
    rows.length === 0
      ? '<p class="note">Nothing is open.</p>'
      : `<ul class="plain">${rows.map((row) => `<li>${row}</li>`).join('')}</ul>`;
  return `<section aria-labelledby="unresolved"><h2 id="unresolved">Unresolved</h2>${inside}</section>`;
}

/** `3 claims have no verdict: 2, 7 and 9.` */
function line(claims: readonly ReportClaim[], one: string, many: string): string {
  if (claims.length === 0) return '';
  const shown = claims.slice(0, MOST_NUMBERS).map(({ number }) => number.toString());
  const more = claims.length - shown.length;
  const numbers = listed([...shown, ...(more > 0 ? [`${figure(more)} more`] : [])]);
  return `<b>${figure(claims.length)}</b> ${claims.length === 1 ? one : many}: ${numbers}.`;
}
