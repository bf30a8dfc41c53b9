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

/**
 * The screens fetch their own part as the app starts, so the first load is the page's files and those of the screen
 * that its address names. The budget holds for the library, where everybody begins; the others are told for comparison.
 */
const screens = {
  library: 'src/features/library/LibraryScreen.tsx',
  report: 'src/features/report/ReportScreen.tsx',
  review: 'src/features/workbench/WorkbenchScreen.tsx',
};

/** @param {string} key @param {Set<string>} files @param {Set<string>} seen */
function follow(key, files, seen) {
  const chunk = manifest[key];
  if (!chunk || seen.has(key)) return;
  seen.add(key);
  for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
  for (const next of chunk.imports ?? []) follow(next, files, seen);
}

/** @param {string} entry the manifest's name of the screen */
function firstLoad(entry) {
  /** @type {Set<string>} */
  const files = new Set();
  // The page itself names the scripts that Vite copies as they are.
  for (const [, address] of page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)) {
    if (address) files.add(address);
  }
  const seen = new Set();
  follow('index.html', files, seen);
  if (!manifest[entry]) stop(`The build has no ${entry}; mend the list in tools/budget.mjs.`);
  follow(entry, files, seen);
  const totals = { script: 0, style: 0 };
  for (const file of files) {
    const kind = file.endsWith('.css') ? 'style' : 'script';
    totals[kind] += gzipSync(readFileSync(join(dist, file)), { level: 9 }).length;
  }
  return totals;
}

const kilobytes = (/** @type {number} */ bytes) => (bytes / 1024).toFixed(1);

for (const [screen, entry] of Object.entries(screens)) {
  const totals = firstLoad(entry);
  for (const kind of /** @type {const} */ (['script', 'style'])) {
    const counts = screen === 'library';
    const over = counts && totals[kind] > budgets[kind] * 1024;
    console.log(
      `First load of the ${screen}, ${kind}: ${kilobytes(totals[kind])} KB${counts ? ` of ${budgets[kind]} KB` : ''} (gzip)${over ? ', over the budget' : ''}`,
    );
    if (over || totals[kind] === 0) process.exitCode = 1;
  }
}
