// `npm run bench`: the measurements in tests/bench, in a real browser against the real build.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { requireBrowser } from './browser.mjs';
import { buildIfNeeded, installIfNeeded, requireNode, root, stop } from './setup.mjs';

requireNode();
if (!existsSync(join(root, 'tests', 'bench'))) stop('There is nothing to measure in tests/bench.');
installIfNeeded();
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
    ...process.argv.slice(2),
  ],
  { cwd: root, stdio: 'inherit', env: { ...process.env, CLAIMBENCH_BROWSER: browser } },
);
process.exitCode = status ?? 1;
