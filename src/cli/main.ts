/**
 * The program `claimbench`. One file once it is built: the same file runs in the worker threads, where it waits for jobs.
 */
import { availableParallelism } from 'node:os';
import { isMainThread } from 'node:worker_threads';
import { version } from '../../package.json';
import { readArgs } from './args.ts';
import { extract } from './extract.ts';
import { HELP, HELP_OF } from './help.ts';
import { whenReaderLeaves, write } from './output.ts';
import { Pool } from './pool.ts';
import { report } from './review/report.ts';
import { validate } from './review/validate.ts';
import { writeSources } from './sources-command.ts';
import { serveJobs } from './worker.ts';

/** Somebody who names no file at a keyboard would otherwise wait for an answer. */
async function tellReading(files: readonly string[]): Promise<void> {
  const reads = files.length === 0 || files.includes('-');
  if (reads && process.stdin.isTTY)
    await write(process.stderr, 'Reading from the keyboard; end with Ctrl+D.\n');
}

async function main(): Promise<void> {
  const { stdin, stdout, stderr } = process;
  // The reader has what it wanted; nothing is left to do, and nothing has gone wrong.
  whenReaderLeaves(stdout, () => process.exit(0));
  whenReaderLeaves(stderr, () => {});
  const command = readArgs(process.argv.slice(2));
  switch (command.do) {
    case 'help':
      return write(stdout, command.of === undefined ? HELP : HELP_OF[command.of]);
    case 'version':
      return write(stdout, `claimbench ${version}\n`);
    case 'complain':
      process.exitCode = 2;
      return write(
        stderr,
        `claimbench: ${command.about}\nclaimbench --help lists what there is.\n`,
      );
    case 'sources':
      await tellReading(command.files);
      process.exitCode = await writeSources(command, { stdin, stdout, stderr });
      return;
    case 'extract': {
      await tellReading(command.files);
      const jobs = command.jobs ?? Math.max(1, availableParallelism() - 1);
      const pool = new Pool(new URL(import.meta.url), jobs);
      const code = await extract(command, { stdin, stdout, stderr }, (job) => pool.run(job), jobs);
      process.exitCode = code;
      await pool.close();
      return;
    }
    case 'report':
      process.exitCode = await report(command, { stdin, stdout, stderr }, version);
      return;
    case 'validate':
      process.exitCode = await validate(command, { stdin, stdout, stderr }, version);
  }
}

if (isMainThread) await main();
else serveJobs();
