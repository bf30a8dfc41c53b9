/**
 * The hash by which policies allow the report's style sheet. A test recomputes it from report.css and prints the right
 * value; tools/security-headers.mjs hashes the same file for the preview.
 */
export const REPORT_STYLE_HASH = 'sha256-APgRgzkVAZ6rjfcDlpe/rYY6BLueLvD+7lU+D/b3LCI=';
