// What `npm start`, `npm test` and `npm run bench` need before anything else is installed.
// Node's own modules only: this file runs in a fresh clone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const dist = join(root, 'dist');

/** Written by the build, next to Vite's own manifest; the server never hands out dot folders. */
export const stampFile = join(dist, '.vite', 'sources.txt');

const oldestNode = [20, 19];

/**
 * Ends the program with one sentence instead of a stack.
 * @param {string} sentence
 * @returns {never}
 */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const [oldMajor = 0, oldMinor = 0] = oldestNode;
  if (major < oldMajor || (major === oldMajor && minor < oldMinor)) {
    stop(
      `Claimbench needs Node ${oldestNode.join('.')} or newer; this is Node ${process.versions.node}. Install a newer one from https://nodejs.org and run the command again.`,
    );
  }
}

/**
 * Runs npm through the Node that is running now, so that no shell is involved. It speaks on standard error and reads
 * nothing: the streams of a command line belong to the documents in them.
 * @param {string[]} args
 */
export function npm(args) {
  const cli = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnSyncOptions} */
  const options = { cwd: root, stdio: ['ignore', process.stderr, 'inherit'] };
  const result = cli?.endsWith('.js')
    ? spawnSync(process.execPath, [cli, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  return result.status === 0;
}

/**
 * @param {string} file
 * @returns {Record<string, { version?: string, optional?: boolean, peer?: boolean, link?: boolean }> | undefined}
 */
function lockedPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm keeps a copy of the lock inside node_modules; the two agree when nothing has to be installed. */
export function isInstalled() {
  const wanted = lockedPackages(join(root, 'package-lock.json'));
  const present = lockedPackages(join(root, 'node_modules', '.package-lock.json'));
  if (!wanted || !present) return false;
  // Optional packages are for other systems as often as not, so their absence means nothing.
  const missing = Object.entries(wanted).some(
    ([path, { version, optional }]) =>
      path !== '' && !optional && present[path]?.version !== version,
  );
  const differing = Object.entries(present).some(
    ([path, { version }]) => wanted[path]?.version !== version,
  );
  return !missing && !differing;
}

export function installIfNeeded() {
  if (isInstalled()) return;
  console.error('Installing the packages that package-lock.json names…');
  if (!npm(['ci', '--no-audit', '--no-fund'])) {
    stop('The packages could not be installed; npm says why above. The network may be missing.');
  }
}

/** @param {string} path @param {string[]} lines */
function listSources(path, lines) {
  const full = join(root, path);
  if (!existsSync(full)) return;
  const stat = statSync(full);
  if (stat.isDirectory()) {
    for (const name of readdirSync(full).sort()) listSources(`${path}/${name}`, lines);
  } else {
    lines.push(`${path} ${stat.size} ${stat.mtimeMs}`);
  }
}

const sourcesOfApp = [
  'src',
  'public',
  'claims',
  'tools',
  'index.html',
  'vite.config.ts',
  'package-lock.json',
];

/**
 * Changes when a file that goes into the build is added, removed, edited or replaced by an older one.
 * @param {readonly string[]} paths files and folders within the project
 */
export function fingerprintOfSources(paths = sourcesOfApp) {
  /** @type {string[]} */
  const lines = [];
  for (const path of paths) listSources(path, lines);
  return createHash('sha256').update(lines.join('\n')).digest('hex');
}

export function isBuilt() {
  return existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprintOfSources();
}

export function buildIfNeeded() {
  if (isBuilt()) return;
  console.error('Building…');
  if (!npm(['run', '--silent', 'build', '--', '--logLevel', 'warn'])) {
    stop('The build failed; the reason stands above.');
  }
}

/**
 * The value of `--name value` or `--name=value` among the command's arguments.
 * @param {string} name
 */
export function option(name) {
  const args = process.argv.slice(2);
  const at = args.findIndex((arg) => arg === `--${name}` || arg.startsWith(`--${name}=`));
  const arg = args[at];
  if (arg === undefined) return undefined;
  return arg.includes('=') ? arg.slice(arg.indexOf('=') + 1) : args[at + 1];
}

/**
 * @param {number} port
 * @returns {never}
 */
export function stopForTakenPort(port) {
  const other = port < 65535 ? port + 1 : 4173;
  stop(
    `Port ${port} is taken by another program. Close that program, or choose another port: npm start -- --port ${other}`,
  );
}

/** @param {number} fallback */
export function portFromCommandLine(fallback) {
  const given = option('port') ?? process.env.PORT;
  if (given === undefined || given === '') return fallback;
  const port = Number(given);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    stop(`"${given}" is not a port. Give a number from 1 to 65535, such as --port ${fallback}.`);
  }
  return port;
}
