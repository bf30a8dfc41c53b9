// `npm run --silent claimbench -- extract …`: the command line, built first when its sources are newer.
import { pathToFileURL } from 'node:url';
import { installIfNeeded, requireNode } from './setup.mjs';

requireNode();
installIfNeeded();
// Only now: it needs the packages.
const { buildCliOrStop, program } = await import('./build-cli.mjs');
await buildCliOrStop();
// npm runs scripts in the project's folder; files are named from where the person is.
if (process.env.npm_lifecycle_event === 'claimbench' && process.env.INIT_CWD) {
  process.chdir(process.env.INIT_CWD);
}
await import(pathToFileURL(program).href);
