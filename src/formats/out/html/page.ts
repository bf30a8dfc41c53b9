/**
 * One HTML file that needs nothing else: no script, no font, no picture from outside. It carries a policy of its own that
 * allows its one style sheet and nothing more.
 */
import type { Report } from '../../../domain/report/report.ts';
import { escapeHtml } from './escape.ts';
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

/** @param kind what stands in the title behind the review's: "claim review" */
export function* htmlPage(
  report: Report,
  kind: string,
  content: Iterable<string>,
): Generator<string, void, undefined> {
  yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n';
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n';
  yield '<meta name="color-scheme" content="light">\n<meta name="referrer" content="no-referrer">\n';
  yield `<meta name="generator" content="Claimbench ${escapeHtml(report.appVersion)}">\n`;
  yield `<title>${escapeHtml(report.title)}: ${kind}</title>\n`;
  // Line ends as the hash was taken over, whatever a checkout made of them.
  yield `<style>${styleSheet.replaceAll('\r\n', '\n')}</style>\n</head>\n<body>\n`;
  yield SHARED_DRAWINGS;
  yield '<main>';
  yield* content;
  yield '</main>\n</body>\n</html>\n';
}
