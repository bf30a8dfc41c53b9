/**
 * A report as one HTML file that needs nothing else: no script, no font, no picture from outside. It carries a policy of
 * its own that allows its one style sheet and nothing more.
 */
import type { Report, ReportClaim } from '../../../domain/report/report.ts';
import type { Writer } from '../writer.ts';
import { articleParts } from './annotated.ts';
import { backParts } from './back.ts';
import { claimCard, samePlace } from './claim.ts';
import { escapeHtml } from './escape.ts';
import { frontParts } from './front.ts';
import { SHARED_DRAWINGS } from './marks.ts';
import styleSheet from './report.css?raw';
import { REPORT_STYLE_HASH } from './style-hash.ts';

const POLICY = [
  "default-src 'none'",
  `style-src '${REPORT_STYLE_HASH}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

export const writeHtml: Writer = (report) => [
  { name: 'report.html', pieces: () => htmlParts(report) },
];

/** Same report, same text. */
export function renderHtmlReport(report: Report): string {
  return [...htmlParts(report)].join('');
}

/** The same text piece by piece, for a caller that must not hold the page up. */
export function* htmlParts(report: Report): Generator<string, void, undefined> {
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield '<meta name="color-scheme" content="light">\n<meta name="referrer" content="no-referrer">\n';
  yield `<meta name="generator" content="Claimbench ${escapeHtml(report.appVersion)}">\n`;
  yield `<title>${escapeHtml(report.title)}: claim review</title>\n`;
  // Line ends as the hash was taken over, whatever a checkout made of them.
  yield `<style>${styleSheet.replaceAll('\r\n', '\n')}</style>\n</head>\n<body>\n`;
  yield SHARED_DRAWINGS;
  yield '<main><div class="sheet first">';
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
  yield '</div></main>\n</body>\n</html>\n';
}
