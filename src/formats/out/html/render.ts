/** The full report as one HTML file. */
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import type { Writer } from '../writer.ts';
import { articleParts } from './annotated.ts';
import { backParts } from './back.ts';
import { claimCard, samePlace } from './claim.ts';
import { frontParts } from './front.ts';
import { htmlPage } from './page.ts';

export const writeHtml: Writer = (report) => [
  { name: 'report.html', pieces: () => htmlParts(report) },
];

/** Same report, same text. */
export function renderHtmlReport(report: Report): string {
  return [...htmlParts(report)].join('');
}

/** The same text piece by piece, for a caller that must not hold the page up. */
export function htmlParts(report: Report): Generator<string, void, undefined> {
  return htmlPage(report, 'claim review', sheets(report));
}

function* sheets(report: Report): Generator<string, void, undefined> {
  yield '<div class="sheet first">';
  yield* frontParts(report);
  yield '</div>\n<div class="sheet">';
  if (report.include.allClaims) {
    yield '<section aria-labelledby="claims"><h2 id="claims">Claims</h2>';
    if (report.claims.length === 0) yield '<p class="note">No claims are listed.</p>';
    let quoted: ReportClaim | undefined;
    for (const claim of report.claims) {
      yield `${claimCard(claim, quoted, report)}\n`;
      if (quoted === undefined || !samePlace(claim, quoted)) quoted = claim;
    }
    yield '</section>';
  }
  if (report.include.annotatedArticle) yield* articleParts(report);
  yield* backParts(report);
  yield '</div>';
}
