/** The page's side of extracting and comparing: starts jobs in workers, hears their progress and first claims, ends them. */
import type { Extraction } from '../domain/claims/schema.ts';
import type { ComparedClaim, FoundPair } from '../domain/quantities/finding.ts';
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

interface Failure {
  readonly ok: false;
  readonly reason: keyof typeof SAYS;
  readonly message: string;
}

const failure = (reason: keyof typeof SAYS, detail = ''): Failure => ({
  ok: false,
  reason,
  message: detail === '' ? SAYS[reason] : `${SAYS[reason]} (${detail})`,
});

interface Asking<T> {
  readonly deadline: number;
  readonly signal: AbortSignal | undefined;
  /** The answer, once a message holds it; null for one that is only on the way there. */
  readonly answer: (message: ExtractionMessage) => T | null;
}

/** Asks a worker of one's own. Never rejects: cancelling, running out of time and failing are outcomes. */
async function ask<T>(
  request: ExtractionRequest,
  { deadline, signal, answer }: Asking<T>,
): Promise<{ readonly ok: true; readonly value: T } | Failure> {
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
    const end = (outcome: { readonly ok: true; readonly value: T } | Failure, reusable = false) => {
      listening.abort();
      clearTimeout(timer);
      pool.give(worker, reusable);
      resolve(outcome);
    };
    const timer = setTimeout(() => end(failure('timeout')), deadline);
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
        } else if (message.data.type === 'failed') {
          const { reason } = message.data;
          // Without its language data a worker is as good as before; it asks for them again.
          if (reason === 'weights') end(failure('weights'), true);
          else end(failure('failed', message.data.message));
        } else {
          const value = answer(message.data);
          if (value !== null) end({ ok: true, value }, true);
        }
      },
      options,
    );
    send(worker, request);
  });
}

/**
 * Reads an article and extracts its claims in a worker. Never rejects: cancelling, running out of time and failing
 * are outcomes. Jobs run side by side, each in a worker of its own, as far as the device has cores for them.
 */
export async function extractInWorker(
  job: ExtractionJob,
  { onProgress, signal }: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  const outcome = await ask(
    { type: 'extract', job },
    {
      deadline: deadlineFor(job.text.length),
      signal,
      answer: (message) => {
        if (message.type === 'progress') {
          const { type: _type, ...progress } = message;
          onProgress?.(progress);
        }
        return message.type === 'done' ? message : null;
      },
    },
  );
  if (!outcome.ok) return outcome;
  const { article, extraction } = outcome.value;
  return { ok: true, article, extraction };
}

export type ComparisonOutcome =
  | { readonly ok: true; readonly found: readonly FoundPair[] }
  | { readonly ok: false; readonly reason: Failure['reason'] };

/**
 * Sets claims against each other in a worker, after one was reworded, added or corrected: the pairs that disagree, by
 * their places in the list. Never rejects. Those of an extraction have come with it.
 */
export async function compareInWorker(
  claims: readonly ComparedClaim[],
  signal?: AbortSignal,
): Promise<ComparisonOutcome> {
  const letters = claims.reduce((sum, { text }) => sum + text.length, 0);
  const outcome = await ask(
    { type: 'findings', claims: [...claims] },
    {
      deadline: deadlineFor(letters),
      signal,
      answer: (message) => (message.type === 'findings' ? message.found : null),
    },
  );
  return outcome.ok ? { ok: true, found: outcome.value } : { ok: false, reason: outcome.reason };
}
