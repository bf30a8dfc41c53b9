/** The command `extract`: documents in, claims out, problems on standard error, and how it went as an exit code. */
import type { Writable } from 'node:stream';
import type { Extract } from './args.ts';
import { frameOf } from './formats/index.ts';
import { inOrder } from './inOrder.ts';
import { write } from './output.ts';
import { type Source, sourcesOf } from './sources.ts';
import type { Answer, Job } from './work.ts';

export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable;
}

/** Documents under way for each thread: enough that none waits for one long document before its turn. */
const AHEAD = 16;
/** Bytes of documents under way, beyond which no further one is taken. */
const HEAVIEST = 32 * 1024 * 1024;

/**
 * @param run does one job, possibly several at a time
 * @param jobs how many it does at a time
 * @returns the exit code: 0, or 1 when something could not be read
 */
export async function extract(
  command: Extract,
  { stdin, stdout, stderr }: Streams,
  run: (job: Job) => Promise<Answer>,
  jobs: number,
): Promise<0 | 1> {
  const frame = frameOf(command.to, command.files.length > 1);
  let first = true;
  let failed = false;
  const results = inOrder(
    sourcesOf(command, stdin),
    async (source: Source) => ({
      name: source.name,
      answer: 'job' in source ? await run(source.job) : { ok: false as const, ...source },
    }),
    {
      most: jobs * AHEAD,
      weight: (source) => ('job' in source ? source.job.bytes.length : 0),
      heaviest: HEAVIEST,
    },
  );
  await write(stdout, frame.open);
  for await (const { name, answer } of results) {
    if (!answer.ok) {
      failed = true;
      await write(stderr, `claimbench: ${name}: ${answer.problem}\n`);
      continue;
    }
    if (!first) await write(stdout, frame.between);
    first = false;
    await write(stdout, answer.bytes);
  }
  await write(stdout, frame.close);
  return failed ? 1 : 0;
}
