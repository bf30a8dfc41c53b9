// The one place that says what the app may do. The local server sends these headers, the build
// writes the policy into index.html as a second line, and a test holds docs/hosting.md to them.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** @param {string} file relative to this one */
function hashOfStyleSheet(file) {
  // A checkout on Windows may have changed the line ends; the report is written with LF.
  const sheet = readFileSync(new URL(file, import.meta.url), 'utf8').replaceAll('\r\n', '\n');
  return `sha256-${createHash('sha256').update(sheet).digest('base64')}`;
}

/**
 * Hashes of style sheets that are written into a document as text. The report preview is such a
 * document: it lives in a `srcdoc` frame, which inherits this policy. A test compares the entries
 * with the style sheet that the report writer exports.
 * @type {readonly string[]}
 */
export const inlineStyleHashes = [hashOfStyleSheet('../src/formats/out/html/report.css')];

/**
 * The registries that a person may allow the app to ask about a source (Settings); nobody else can be reached. A test
 * compares them with src/features/shared/lookup/hosts.ts. A host that leaves them out has an app without look-ups.
 * @type {readonly string[]}
 */
export const lookUpHosts = [
  'https://api.crossref.org',
  'https://api.datacite.org',
  'https://eutils.ncbi.nlm.nih.gov',
];

/** @type {ReadonlyArray<readonly [directive: string, ...sources: string[]]>} */
const directives = [
  ['default-src', "'none'"],
  // WebAssembly is refused without its own keyword; it does not allow eval.
  ['script-src', "'self'", "'wasm-unsafe-eval'"],
  ['style-src', "'self'", ...inlineStyleHashes.map((hash) => `'${hash}'`)],
  ['img-src', "'self'", 'data:'],
  ['font-src', "'self'"],
  ['connect-src', "'self'", ...lookUpHosts],
  ['worker-src', "'self'"],
  ['manifest-src', "'self'"],
  ['frame-src', "'self'"],
  ['object-src', "'none'"],
  ['base-uri', "'none'"],
  ['form-action', "'none'"],
  ['frame-ancestors', "'none'"],
  ['require-trusted-types-for', "'script'"],
  ['trusted-types', 'app', 'dompurify'],
];

/** Browsers ignore these in a meta tag, and say so in the console. */
const headerOnly = new Set(['frame-ancestors']);

/** @param {ReadonlyArray<readonly string[]>} list */
const written = (list) => list.map((parts) => parts.join(' ')).join('; ');

export const contentSecurityPolicy = written(directives);

export const metaPolicy = written(directives.filter(([name]) => !headerOnly.has(name)));

/** @type {Readonly<Record<string, string>>} */
export const securityHeaders = {
  'Content-Security-Policy': contentSecurityPolicy,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Permissions-Policy':
    'accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
};
