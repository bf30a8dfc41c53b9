// `npm test`: everything that has to hold, from a fresh clone, ending in one line of counts.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { requireBrowser } from './browser.mjs';
import { buildIfNeeded, installIfNeeded, requireNode, root, stop } from './setup.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {() => string[]} command arguments for Node
 * @property {number} minutes how long it may take
 * @property {'vitest' | 'playwright'} [report] writes its counts to a file; other steps are one test
 * @property {string[]} [after] steps that have to be over
 * @property {boolean} [alone] measures time, so nothing else may run beside it
 */

/** @typedef {{ passed: number, failed: string[], skipped: number }} Outcome */

const results = join(root, 'test-results');
/** @param {string} name */
const reportOf = (name) => join(results, `${name}.json`);
/** @param {string[]} parts */
const inPackage = (...parts) => join(root, 'node_modules', ...parts);
const biome = inPackage('@biomejs', 'biome', 'bin', 'biome');
const vitest = inPackage('vitest', 'vitest.mjs');

/** @param {string} project */
const vitestRun = (project) => [
  vitest,
  'run',
  '--config=tools/vitest.config.ts',
  `--project=${project}`,
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${reportOf(project)}`,
];

/** In the order in which they start; two at a time where they do not wait for each other. */
/** @type {Step[]} */
const steps = [
  { name: 'types', minutes: 3, command: () => [inPackage('typescript', 'bin', 'tsc'), '--noEmit'] },
  { name: 'lint', minutes: 3, command: () => [biome, 'ci', '--colors=off', '.'] },
  { name: 'imports', minutes: 2, command: () => ['tools/imports.mjs'] },
  {
    name: 'unused',
    minutes: 3,
    command: () => [inPackage('knip', 'bin', 'knip.js'), '--config', 'tools/knip.jsonc'],
  },
  {
    name: 'build',
    minutes: 5,
    command: () => [inPackage('vite', 'bin', 'vite.js'), 'build', '--logLevel', 'warn'],
  },
  { name: 'budget', minutes: 1, after: ['build'], command: () => ['tools/budget.mjs'] },
  { name: 'unit', minutes: 15, report: 'vitest', command: () => vitestRun('unit') },
  { name: 'browser', minutes: 15, report: 'vitest', command: () => vitestRun('browser') },
  {
    name: 'e2e',
    minutes: 40,
    report: 'playwright',
    after: ['build'],
    alone: true,
    command: () => [
      inPackage('@playwright', 'test', 'cli.js'),
      'test',
      '--config=tools/playwright.config.ts',
      '--project=e2e',
      '--reporter=list,json',
    ],
  },
];

requireNode();
const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !steps.some((step) => step.name === name));
if (unknown !== undefined) {
  stop(
    `There is no step "${unknown}". The steps are: ${steps.map((step) => step.name).join(', ')}.`,
  );
}
const chosen = wanted.length > 0 ? steps.filter((step) => wanted.includes(step.name)) : steps;
const isChosen = (/** @type {string} */ name) => chosen.some((step) => step.name === name);

const begun = Date.now();
installIfNeeded();
const needsBrowser = isChosen('browser') || isChosen('e2e');
const browser = needsBrowser ? requireBrowser() : '';
if (browser) console.log(`Browser: ${browser}`);
if ((isChosen('e2e') || isChosen('budget')) && !isChosen('build')) buildIfNeeded();
rmSync(results, { recursive: true, force: true });
mkdirSync(results, { recursive: true });

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/** @param {import('node:child_process').ChildProcess} child */
function kill(child) {
  if (child.pid === undefined) return;
  try {
    // A step starts browsers and servers; they are in its process group.
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It ended in the meantime.
  }
}

for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
  process.on(signal, () => {
    for (const child of running) kill(child);
    process.exit(130);
  });
}

/** @param {Step} step */
function run(step) {
  return new Promise((/** @type {(outcome: Outcome) => void} */ resolve) => {
    const start = Date.now();
    console.log(`… ${step.name}`);
    const child = spawn(process.execPath, step.command(), {
      cwd: root,
      // With no input nothing can wait for an answer.
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32',
      env: {
        ...process.env,
        CI: process.env.CI ?? 'true',
        // Plain text for logs; Playwright's server would warn about the first of the two.
        ...(step.report === 'playwright'
          ? { NO_COLOR: undefined, FORCE_COLOR: '0' }
          : { NO_COLOR: '1', FORCE_COLOR: undefined }),
        ...(browser ? { CLAIMBENCH_BROWSER: browser } : {}),
        PLAYWRIGHT_JSON_OUTPUT_FILE: reportOf(step.name),
      },
    });
    running.add(child);
    /** @type {Buffer[]} */
    const output = [];
    /** @param {Buffer} chunk */
    const take = (chunk) => {
      // Two steps at once would mix their lines; one alone may speak as it goes.
      if (step.alone) process.stdout.write(chunk);
      else output.push(chunk);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    let late = false;
    const timer = setTimeout(() => {
      late = true;
      kill(child);
    }, step.minutes * 60_000);
    child.on('close', (code) => {
      clearTimeout(timer);
      running.delete(child);
      const seconds = ((Date.now() - start) / 1000).toFixed(1);
      const text = stripVTControlCharacters(Buffer.concat(output).toString().trim());
      const outcome = outcomeOf(step, code === 0, late);
      console.log(`\n── ${step.name}, ${seconds} s ${'─'.repeat(40)}${text ? `\n${text}` : ''}`);
      console.log(
        `${step.name}: ${outcome.passed} passed, ${outcome.failed.length} failed${outcome.skipped ? `, ${outcome.skipped} skipped` : ''}`,
      );
      resolve(outcome);
    });
  });
}

/**
 * @param {Step} step @param {boolean} succeeded @param {boolean} late
 * @returns {Outcome}
 */
function outcomeOf(step, succeeded, late) {
  if (!step.report) {
    if (late) return { passed: 0, failed: [`took over ${step.minutes} minutes`], skipped: 0 };
    return succeeded
      ? { passed: 1, failed: [], skipped: 0 }
      : { passed: 0, failed: ['see its output above'], skipped: 0 };
  }
  /** @type {Outcome} */
  let outcome = { passed: 0, failed: [], skipped: 0 };
  try {
    const report = JSON.parse(readFileSync(reportOf(step.name), 'utf8'));
    outcome = step.report === 'vitest' ? fromVitest(report) : fromPlaywright(report);
  } catch {
    // No report: the step ended before it could write one, which is told below.
  }
  const { passed, failed } = outcome;
  if (late) failed.push(`took over ${step.minutes} minutes`);
  else if (passed + failed.length === 0) failed.push('no test ran');
  else if (!succeeded && failed.length === 0) failed.push('ended with an error outside its tests');
  return outcome;
}

/**
 * @param {{ testResults: Array<{ name: string, status: string, message?: string,
 *   assertionResults: Array<{ status: string, fullName: string }> }> }} report
 * @returns {Outcome}
 */
function fromVitest(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], skipped: 0 };
  for (const file of report.testResults) {
    const name = file.name.replace(root, '').replace(/^[\\/]/, '');
    if (file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed')) {
      outcome.failed.push(`${name} did not load`);
    }
    for (const { status, fullName } of file.assertionResults) {
      if (status === 'passed') outcome.passed += 1;
      else if (status === 'failed') outcome.failed.push(`${name} › ${fullName.trim()}`);
      else outcome.skipped += 1;
    }
  }
  return outcome;
}

/**
 * @typedef {{ title: string, suites?: Suite[], specs?: Array<{ title: string, file: string,
 *   tests: Array<{ status: string }> }> }} Suite
 */

/**
 * @param {{ suites: Suite[], errors: Array<{ message?: string }> }} report
 * @returns {Outcome}
 */
function fromPlaywright(report) {
  /** @type {Outcome} */
  const outcome = { passed: 0, failed: [], skipped: 0 };
  /** @param {Suite} suite */
  const walk = (suite) => {
    for (const spec of suite.specs ?? []) {
      for (const { status } of spec.tests) {
        if (status === 'expected') outcome.passed += 1;
        else if (status === 'skipped') outcome.skipped += 1;
        else outcome.failed.push(`${spec.file} › ${spec.title}`);
      }
    }
    for (const inner of suite.suites ?? []) walk(inner);
  };
  for (const suite of report.suites) walk(suite);
  for (const { message } of report.errors) outcome.failed.push(message?.split('\n')[0] ?? 'error');
  return outcome;
}

/** @type {Map<string, Outcome>} */
const outcomes = new Map();

/** Starts what may start, at most two steps at a time, until every step is over. */
async function runAll() {
  const waiting = [...chosen];
  /** @type {Map<string, Promise<void>>} */
  const active = new Map();
  while (waiting.length > 0 || active.size > 0) {
    const next = waiting.findIndex((step) => {
      if (active.size >= (step.alone ? 1 : 2)) return false;
      return (step.after ?? []).every((name) => !isChosen(name) || outcomes.has(name));
    });
    const step = waiting[next];
    if (step) {
      waiting.splice(next, 1);
      const blocker = step.after?.find((name) => (outcomes.get(name)?.failed.length ?? 0) > 0);
      if (blocker) {
        outcomes.set(step.name, {
          passed: 0,
          failed: [`not run, because ${blocker} failed`],
          skipped: 0,
        });
        continue;
      }
      const promise = run(step).then((outcome) => {
        outcomes.set(step.name, outcome);
        active.delete(step.name);
      });
      active.set(step.name, promise);
      if (!step.alone) continue;
    }
    await Promise.race(active.values());
  }
}

await runAll();

const all = chosen.flatMap(({ name }) => {
  const outcome = outcomes.get(name);
  return outcome ? [{ name, ...outcome }] : [];
});
const passed = all.reduce((sum, one) => sum + one.passed, 0);
const failed = all.reduce((sum, one) => sum + one.failed.length, 0);
const skipped = all.reduce((sum, one) => sum + one.skipped, 0);

console.log(`\nAll steps took ${((Date.now() - begun) / 1000).toFixed(0)} s.`);
for (const one of all) {
  for (const name of one.failed) console.log(`FAILED  ${one.name}: ${name}`);
}
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
