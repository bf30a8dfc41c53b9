/** The page's side of reading sources: a few lines are read at once, files and long texts in a worker of their own. */
import workerUrl from './sources.worker.ts?worker&url';
import type { ReadSource, SourcesFound, SourcesJob } from './sourcesJob.ts';
import { SourcesMessage } from './sourcesProtocol.ts';
import { trustedScriptUrl } from './trustedTypes.ts';

export type SourcesOutcome =
  | ({ readonly ok: true } & SourcesFound)
  | {
      readonly ok: false;
      readonly reason: 'cancelled' | 'failed';
      /** What happened and what to do. */
      readonly message: string;
    };

export interface SourcesOptions {
  /** The share that is read, 0 to 1. */
  readonly onProgress?: (fraction: number) => void;
  /** Aborting ends the reading at once. */
  readonly signal?: AbortSignal;
}

/** UTF-16 code units that are read without a worker: a few milliseconds. */
const SHORT = 20_000;

const failed = (detail: string): SourcesOutcome => ({
  ok: false,
  reason: 'failed',
  message: `The sources could not be read (${detail}). Nothing was added. Try a part of them.`,
});

async function readHere(job: SourcesJob): Promise<SourcesOutcome> {
  try {
    const { readSourcesJob } = await import('./sourcesJob.ts');
    const steps = readSourcesJob(job);
    for (;;) {
      const step = steps.next();
      if (step.done) return { ok: true, ...step.value };
    }
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}

function readInWorker(
  job: SourcesJob,
  { onProgress, signal }: SourcesOptions,
): Promise<SourcesOutcome> {
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'sources' });
  return new Promise((resolve) => {
    const sources: ReadSource[] = [];
    const end = (outcome: SourcesOutcome) => {
      signal?.removeEventListener('abort', cancel);
      worker.terminate();
      resolve(outcome);
    };
    const cancel = () =>
      end({ ok: false, reason: 'cancelled', message: 'Reading was cancelled. Nothing was added.' });
    signal?.addEventListener('abort', cancel);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(failed(event.message || 'the reader did not start'));
    });
    worker.addEventListener('message', (event: MessageEvent<unknown>) => {
      const message = SourcesMessage.safeParse(event.data);
      if (!message.success) end(failed('the reader gave an answer that makes no sense'));
      else if (message.data.type === 'progress') onProgress?.(message.data.fraction);
      else if (message.data.type === 'sources') sources.push(...message.data.sources);
      else if (message.data.type === 'failed') end(failed(message.data.message));
      else end({ ok: true, sources, faults: message.data.faults, rest: message.data.rest });
    });
    if (job.kind === 'file') worker.postMessage(job, [job.bytes.buffer]);
    else worker.postMessage(job);
  });
}

/** Reads what was pasted, or a file. Never rejects. The bytes of a file are handed over and empty afterwards. */
export async function readSourcesFor(
  job: SourcesJob,
  options: SourcesOptions = {},
): Promise<SourcesOutcome> {
  if (options.signal?.aborted)
    return { ok: false, reason: 'cancelled', message: 'Reading was cancelled. Nothing was added.' };
  const short = job.kind === 'text' && job.text.length <= SHORT;
  try {
    return short ? await readHere(job) : await readInWorker(job, options);
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
