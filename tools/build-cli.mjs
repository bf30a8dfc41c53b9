// Builds the command line into dist-cli, when its sources are newer. Beside dist and not in it: what is in dist is
// served and kept for offline use, and a build of the app empties it.
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fingerprintOfSources, root, stop } from './setup.mjs';

const folder = join(root, 'dist-cli');
/** What `claimbench` is once it is built. */
export const program = join(folder, 'claimbench.mjs');
const stamp = join(folder, 'sources.txt');

const sources = [
  'src/cli',
  'src/domain',
  'src/formats',
  'tools/bundle.mjs',
  'tools/build-cli.mjs',
  'package.json',
  'package-lock.json',
];

/** Throws when the sources cannot be built. */
export async function buildCliIfNeeded() {
  // Taken first: a file that is saved while the build runs makes the build stale.
  const fingerprint = fingerprintOfSources(sources);
  const isBuilt = existsSync(program) && existsSync(stamp);
  if (isBuilt && readFileSync(stamp, 'utf8') === fingerprint) return;
  // Built aside and moved in at the end, so that a program which runs meanwhile never sees half a build.
  const aside = join(folder, `building-${process.pid}`);
  mkdirSync(aside, { recursive: true });
  try {
    const { bundle } = await import('./bundle.mjs');
    await bundle({
      entry: 'src/cli/main.ts',
      folder: aside,
      name: 'claimbench',
      banner: '#!/usr/bin/env node',
    });
    chmodSync(join(aside, 'claimbench.mjs'), 0o755);
    // The program itself comes last: what it reads is then there.
    const files = readdirSync(aside).sort(
      (a, b) => Number(a === 'claimbench.mjs') - Number(b === 'claimbench.mjs'),
    );
    for (const file of files) renameSync(join(aside, file), join(folder, file));
    writeFileSync(stamp, fingerprint);
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

/** For programs: ends with the reason in words instead of a stack. */
export async function buildCliOrStop() {
  await buildCliIfNeeded().catch((error) =>
    stop(`The command line could not be built: ${error instanceof Error ? error.message : error}`),
  );
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await buildCliOrStop();
}
