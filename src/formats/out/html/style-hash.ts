/**
 * The hash by which policies allow the report's style sheet. A test recomputes it from report.css and prints the right
 * value; tools/security-headers.mjs hashes the same file for the preview.
 */
export const REPORT_STYLE_HASH = 'sha256-500YIPNSwYvI5GO2/I1mheCpTGX7sgtlkC36smrrEIc=';
