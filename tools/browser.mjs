// Finds a Chromium for the tests. Node's own modules only, apart from Playwright once it is there.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { root, stop } from './setup.mjs';

/** Older ones lack what the app uses (Trusted Types, the highlight interface). */
const oldestMajor = 120;

/** Keeps a test browser from calling home and from needing a sandbox, which root does not get. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];

const fixedPlaces = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ],
  win32: [
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  ],
};

/** @returns {string[]} */
function systemBrowsers() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const fixed =
    process.platform === 'darwin' || process.platform === 'win32'
      ? fixedPlaces[process.platform]
      : [];
  return [...onPath, ...fixed].filter((file) => existsSync(file));
}

/**
 * A file called chromium may be a stub that asks for an installation, or lack its libraries.
 * @param {string} file
 */
function runs(file) {
  // Chrome on Windows opens a window instead of printing its version.
  if (process.platform === 'win32') return existsSync(file);
  const { stdout, status } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 20_000 });
  const major = /(\d+)\.\d+\.\d+/.exec(stdout ?? '')?.[1];
  return status === 0 && major !== undefined && Number(major) >= oldestMajor;
}

/** Where Playwright keeps, or would keep, its own Chromium. */
function playwrightBrowser() {
  try {
    const require = createRequire(join(root, 'package.json'));
    /** @type {typeof import('@playwright/test')} */
    const { chromium } = require('@playwright/test');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** A browser that is already here; undefined when there is none. */
export function presentBrowser() {
  const wished = process.env.CLAIMBENCH_BROWSER;
  if (wished) {
    if (!runs(wished)) {
      stop(`CLAIMBENCH_BROWSER names ${wished}, which is not a Chromium that runs here.`);
    }
    return wished;
  }
  const found = systemBrowsers().find(runs);
  if (found) return found;
  const own = playwrightBrowser();
  return own && existsSync(own) && runs(own) ? own : undefined;
}

/** @param {string} command @param {string[]} args */
function ran(command, args) {
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
  return status === 0;
}

/** @param {string[]} args */
const playwright = (args) =>
  ran(process.execPath, [join(root, 'node_modules', '@playwright', 'test', 'cli.js'), ...args]);

/** A browser, fetched if need be; ends the program with a sentence when there is no way. */
export function requireBrowser() {
  const present = presentBrowser();
  if (present) return present;

  const isRoot = process.platform === 'linux' && process.getuid?.() === 0;

  console.log('No Chromium was found. Downloading the one that Playwright offers…');
  playwright(['install', 'chromium']);
  let found = presentBrowser();
  if (found) return found;

  const own = playwrightBrowser();
  if (isRoot && own && existsSync(own)) {
    console.log('Its system libraries are missing. Installing them…');
    playwright(['install-deps', 'chromium']);
    found = presentBrowser();
    if (found) return found;
  }

  if (isRoot) {
    console.log('Trying the package manager of this system…');
    ran('apt-get', ['update', '-qq']);
    ran('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium']);
    found = presentBrowser();
    if (found) return found;
  }

  return stop(
    `The tests need Chromium or Chrome, version ${oldestMajor} or newer, and none could be found or fetched. Install one, or set CLAIMBENCH_BROWSER to its path, and run the tests again.`,
  );
}
