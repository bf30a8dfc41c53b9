// Writes what the engine makes of texts as the lines that the scorer reads.
//   npm run --silent evaluate -- GOLD.jsonl > predictions.jsonl
// GOLD holds one {"id", "text"} a line. Node 20 does not run TypeScript, so the engine is bundled first.

import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { root } from './setup.mjs';

const [path] = process.argv.slice(2);
if (path === undefined) {
  console.error('Usage: npm run --silent evaluate -- GOLD.jsonl > predictions.jsonl');
  process.exit(2);
}

const directory = await mkdtemp(join(tmpdir(), 'claimbench-evaluate-'));
try {
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    // The bundle stands alone in a directory without packages.
    ssr: { noExternal: true },
    build: {
      ssr: 'src/cli/predict.ts',
      outDir: directory,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'engine.mjs' } },
    },
  });
  const { predict } = await import(pathToFileURL(join(directory, 'engine.mjs')).href);
  for (const line of readFileSync(path, 'utf8').split('\n')) {
    if (line.trim() === '') continue;
    const { id, text } = JSON.parse(line);
    process.stdout.write(`${JSON.stringify({ id, ...predict(text) })}\n`);
  }
} finally {
  await rm(directory, { recursive: true, force: true });
}
