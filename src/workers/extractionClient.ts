/** The page's side of the extraction: starts jobs in a worker, hears their progress, ends them. */
import type { Extraction } from '../domain/claims/schema.ts';
import workerUrl from './extraction.worker.ts?worker&url';
import {
  type ArticleParts,
  type ExtractionJob,
  ExtractionMessage,
  type ExtractionStage,
} from './protocol.ts';
import { trustedScriptUrl } from './trustedTypes.ts';

export type ExtractionOutcome =
  | { readonly ok: true; readonly article: ArticleParts; readonly extraction: Extraction }
  | {
      readonly ok: false;
      readonly reason: 'cancelled' | 'timeout' | 'failed';
      /** A sentence for the person: what happened and what was kept. */
      readonly message: string;
    };

export interface ExtractionOptions {
  /** Hears the share that is done, 0 to 1, and of what. */
  readonly onProgress?: (fraction: number, stage: ExtractionStage) => void;
  /** Aborting ends the job at once. */
  readonly signal?: AbortSignal;
}

/** Starting a worker and reading a short article on a slow phone. */
const DEADLINE_MS = 30_000;
/** Ten times what a megabyte takes on a slow phone. */
const DEADLINE_PER_MEGABYTE_MS = 240_000;

/** Milliseconds that a job on a text of this length (UTF-16 code units) may take. */
export const deadlineFor = (length: number): number =>
  DEADLINE_MS + (length / 1_000_000) * DEADLINE_PER_MEGABYTE_MS;

/** A worker that has finished its job and waits, warm, for the next. */
let idle: Worker | null = null;

const startWorker = () =>
  new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'extraction' });

const SAYS = {
  cancelled: 'The extraction was cancelled. Nothing was added to the library.',
  timeout:
    'The extraction took too long and was stopped. Nothing was added to the library. Try a shorter part of the article.',
  failed: 'The article could not be read. Nothing was added to the library.',
} as const;

/**
 * Reads an article and extracts its claims in a worker. Never rejects: cancelling, running out of time and failing
 * are outcomes. Jobs may run side by side; each has a worker of its own.
 */
export function extractInWorker(
  job: ExtractionJob,
  { onProgress, signal }: ExtractionOptions = {},
): Promise<ExtractionOutcome> {
  return new Promise((resolve) => {
    const failure = (reason: keyof typeof SAYS, detail = '') =>
      resolve({
        ok: false,
        reason,
        message: detail === '' ? SAYS[reason] : `${SAYS[reason]} (${detail})`,
      });
    if (signal?.aborted) {
      failure('cancelled');
      return;
    }
    const worker = idle ?? startWorker();
    idle = null;
    const listening = new AbortController();
    const options = { signal: listening.signal };
    /** A worker in an unknown state is never used again. */
    const end = (reusable: boolean) => {
      listening.abort();
      clearTimeout(deadline);
      if (reusable && idle === null) idle = worker;
      else worker.terminate();
    };
    const deadline = setTimeout(() => {
      end(false);
      failure('timeout');
    }, deadlineFor(job.text.length));
    signal?.addEventListener(
      'abort',
      () => {
        end(false);
        failure('cancelled');
      },
      options,
    );
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        end(false);
        failure('failed', event.message ?? '');
      },
      options,
    );
    worker.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        const message = ExtractionMessage.safeParse(event.data);
        if (!message.success) {
          end(false);
          failure('failed', 'the reader gave an answer that makes no sense');
        } else if (message.data.type === 'progress') {
          onProgress?.(message.data.fraction, message.data.stage);
        } else if (message.data.type === 'failed') {
          end(false);
          failure('failed', message.data.message);
        } else {
          end(true);
          const { article, extraction } = message.data;
          resolve({ ok: true, article, extraction });
        }
      },
      options,
    );
    worker.postMessage(job);
  });
}
