// `npm run bench`: the measurements in tests/bench. The engine, the readers of references and the writers of reports are
// measured in Node, the app in a real browser against the real build. `npm run bench -- language`, `-- sources`,
// `-- reports` or `-- app` does one of them; `--quick` leaves out what takes minutes; other words go to Playwright.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { requireBrowser } from './browser.mjs';
import { buildIfNeeded, installIfNeeded, requireNode, root } from './setup.mjs';

const parts = ['language', 'sources', 'reports', 'app'];

requireNode();
const args = process.argv.slice(2);
const wanted = args.filter((arg) => parts.includes(arg));
const isWanted = (/** @type {string} */ part) => wanted.length === 0 || wanted.includes(part);
const quick = args.filter((arg) => arg === '--quick');
const others = args.filter((arg) => arg !== '--quick' && !parts.includes(arg));

installIfNeeded();
if (isWanted('language')) await language();
if (isWanted('sources')) await inNode('sources');
if (isWanted('reports')) await inNode('reports');
if (isWanted('app')) app();

async function language() {
  const { bundle } = await import('./bundle.mjs');
  const { buildCliOrStop, program } = await import('./build-cli.mjs');
  await buildCliOrStop();
  // Within the project, so that the packages it is compared with are found.
  const folder = join(root, 'test-results', 'bench');
  await bundle({ entry: 'tests/bench/language/main.ts', folder, name: 'language', packages: true });
  const { status } = spawnSync(
    process.execPath,
    [join(folder, 'language.mjs'), root, program, ...quick],
    { cwd: root, stdio: 'inherit' },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}

/** @param {string} part the name of a folder in tests/bench */
async function inNode(part) {
  const { bundle } = await import('./bundle.mjs');
  const folder = join(root, 'test-results', 'bench');
  await bundle({ entry: `tests/bench/${part}/main.ts`, folder, name: part });
  const { status } = spawnSync(process.execPath, [join(folder, `${part}.mjs`)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exitCode = status ?? 1;
}

function app() {
  const browser = requireBrowser();
  buildIfNeeded();
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', '@playwright', 'test', 'cli.js'),
      'test',
      '--config=tools/playwright.config.ts',
      '--project=bench',
      // Two measurements at once would measure each other.
      '--workers=1',
      ...others,
    ],
    { cwd: root, stdio: 'inherit', env: { ...process.env, CLAIMBENCH_BROWSER: browser } },
  );
  if (status !== 0) process.exitCode = status ?? 1;
}
