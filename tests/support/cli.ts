/** The built command line as a child process, as a person or a pipeline runs it. */
import { execFileSync, spawn } from 'node:child_process';
import { join } from 'node:path';
import { program } from '../../tools/build-cli.mjs';
import { root } from '../../tools/setup.mjs';

/** Nothing of the test runner may decide how the program is built or runs. */
const { NODE_ENV: _mode, NODE_OPTIONS: _options, VITEST: _vitest, ...env } = process.env;

/** Builds the program if its sources are newer. */
export function buildProgram(): void {
  execFileSync(process.execPath, [join(root, 'tools', 'build-cli.mjs')], { env });
}

export interface Outcome {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface Options {
  readonly input?: string | Uint8Array;
  readonly cwd?: string;
  /** Another program than the built one. */
  readonly file?: string;
}

/** Runs it to its end. */
export function claimbench(args: readonly string[], options: Options = {}): Promise<Outcome> {
  const { input = '', cwd = root, file = program } = options;
  const child = spawn(process.execPath, [file, ...args], { cwd, env });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk) => out.push(chunk));
  child.stderr.on('data', (chunk) => err.push(chunk));
  // It may end without reading its input.
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) =>
      resolve({
        code,
        out: Buffer.concat(out).toString('utf8'),
        err: Buffer.concat(err).toString('utf8'),
      }),
    );
  });
}

/** Starts it, to be talked to while it runs. */
export function startClaimbench(args: readonly string[]) {
  return spawn(process.execPath, [program, ...args], { cwd: root, env });
}
