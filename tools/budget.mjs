// What a first visit has to load before anything shows, compressed as hosts send it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { dist, isBuilt, stop } from './setup.mjs';

const budgets = { script: 230, style: 40 };

/** @typedef {{ file: string, imports?: string[], css?: string[] }} Chunk */

if (!isBuilt()) stop('The build is missing or out of date. Run: npm run build');

/** @type {Record<string, Chunk>} */
const manifest = JSON.parse(readFileSync(join(dist, '.vite', 'manifest.json'), 'utf8'));
const page = readFileSync(join(dist, 'index.html'), 'utf8');

/** @type {Set<string>} */
const files = new Set();

// The page itself names the scripts that Vite copies as they are.
for (const [, address] of page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) {
  if (address) files.add(address);
}

/** @param {string} key @param {Set<string>} seen */
function follow(key, seen) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return;
  seen.add(key);
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const next of chunk.imports ?? []) follow(next, seen);
}
follow('index.html', new Set());

const totals = { script: 0, style: 0 };
for (const file of files) {
  const kind = file.endsWith('.css') ? 'style' : 'script';
  totals[kind] += gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
}

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);
for (const kind of /** @type {const} */ (['script', 'style'])) {
  const over = totals[kind] > budgets[kind] * 1024;
  console.log(
    `First load, ${kind}: ${kilobytes(totals[kind])} KB of ${budgets[kind]} KB (gzip)${over ? ' — over the budget' : ''}`,
  );
  if (over || totals[kind] === 0) process.exitCode = 1;
}
