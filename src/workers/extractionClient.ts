/** The page's side of the extraction: starts jobs in workers, hears their progress and first claims, ends them. */
import type { Extraction } from '../domain/claims/schema.ts';
import workerUrl from './extraction.worker.ts?worker&url';
import { createWorkerPool } from './pool.ts';
import {
  type ArticleParts,
  type ExtractionJob,
  ExtractionMessage,
  type ExtractionProgress,
  type ExtractionRequest,
} from './protocol.ts';
import { trustedScriptUrl } from './trustedTypes.ts';

export type ExtractionOutcome =
  | { readonly ok: true; readonly article: ArticleParts; readonly extraction: Extraction }
  | {
      readonly ok: false;
      readonly reason: 'cancelled' | 'timeout' | 'weights' | 'failed';
      /** What happened and what to do, for the person; what was kept, only the caller knows. */
      readonly message: string;
    };

export interface ExtractionOptions {
  /** Hears how far the work is, and the claims found since it last heard. */
  readonly onProgress?: (progress: ExtractionProgress) => void;
  /** Aborting ends the job at once, or takes it out of the queue. */
  readonly signal?: AbortSignal;
}

/** Starting a worker and reading a short article on a slow phone. */
const DEADLINE_MS = 30_000;
/** Ten times what a megabyte takes on a slow phone. */
const DEADLINE_PER_MEGABYTE_MS = 240_000;

/** Milliseconds that a job on a text of this length (UTF-16 code units) may take, from its turn on. */
export const deadlineFor = (length: number): number =>
  DEADLINE_MS + (length / 1_000_000) * DEADLINE_PER_MEGABYTE_MS;

const pool = createWorkerPool(
  () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'extraction' }),
);

const send = (worker: Worker, request: ExtractionRequest) => worker.postMessage(request);

const SAYS = {
  cancelled: 'The search for claims was cancelled.',
  timeout:
    'The search for claims took too long and was stopped. Try a shorter part of the article.',
  weights:
    'The language data that finds claims could not be loaded: this device is offline, or something blocks the file. It is needed once and then kept for work offline. Go online and try again.',
  failed: 'The article could not be read.',
} as const;

/** Starts a worker and lets it load what it needs, unless one is there. For when a job is likely, never for the first paint. */
export function warmExtraction(): void {
  const worker = pool.prepare();
  if (worker !== null) send(worker, { type: 'warm' });
}

/**
 * Reads an article and extracts its claims in a worker. Never rejects: cancelling, running out of time and failing
 * are outcomes. Jobs run side by side, each in a worker of its own, as far as the device has cores for them.
 */
export async function extractInWorker(
  job: ExtractionJob,
  { onProgress, signal }: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  const failure = (reason: keyof typeof SAYS, detail = ''): ExtractionOutcome => ({
    ok: false,
    reason,
    message: detail === '' ? SAYS[reason] : `${SAYS[reason]} (${detail})`,
  });
  if (signal?.aborted) return failure('cancelled');
  let worker: Worker;
  try {
    worker = await pool.take(signal);
  } catch (error) {
    if (signal?.aborted) return failure('cancelled');
    return failure('failed', error instanceof Error ? error.message : String(error));
  }
  return new Promise((resolve) => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const end = (outcome: ExtractionOutcome, reusable = false) => {
      listening.abort();
      clearTimeout(deadline);
      pool.give(worker, reusable);
      resolve(outcome);
    };
    const deadline = setTimeout(() => end(failure('timeout')), deadlineFor(job.text.length));
    signal?.addEventListener('abort', () => end(failure('cancelled')), options);
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        end(failure('failed', event.message ?? ''));
      },
      options,
    );
    worker.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        const message = ExtractionMessage.safeParse(event.data);
        if (!message.success) {
          end(failure('failed', 'the reader gave an answer that makes no sense'));
        } else if (message.data.type === 'progress') {
          const { type: _type, ...progress } = message.data;
          onProgress?.(progress);
        } else if (message.data.type === 'failed') {
          const { reason } = message.data;
          // Without its language data a worker is as good as before; it asks for them again.
          if (reason === 'weights') end(failure('weights'), true);
          else end(failure('failed', message.data.message));
        } else {
          const { article, extraction } = message.data;
          end({ ok: true, article, extraction }, true);
        }
      },
      options,
    );
    send(worker, { type: 'extract', job });
  });
}
