/**
 * The page's side of finding passages: one worker for the page, to which each source's text is sent once. What it finds
 * comes claim by claim; aborting ends a job at once, and what was read stays for the next.
 */
import type { Passage } from '../../domain/evidence/passages/schema.ts';
import type { SourceText } from '../../domain/evidence/source-text.ts';
import { trustedScriptUrl } from '../trustedTypes.ts';
import workerUrl from './passages.worker.ts?worker&url';
import { type AskedClaim, PassagesMessage, type PassagesRequest } from './protocol.ts';

/** A source whose text is fetched when the worker does not have it. */
export interface SearchedSource {
  readonly id: string;
  /** Changes with the text and with the title. */
  readonly version: string;
  readonly title: string;
  /** Null where the text is not on this device. */
  readonly load: () => Promise<SourceText | null>;
}

interface PassagesAsked {
  readonly claims: readonly AskedClaim[];
  readonly sources: readonly SearchedSource[];
  /** The most passages for each claim. */
  readonly limit: number;
  readonly onFound: (key: string, passages: readonly Passage[]) => void;
  readonly signal?: AbortSignal | undefined;
}

type PassagesOutcome =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: 'cancelled' | 'failed';
      /** What happened and what to do. */
      readonly message: string;
    };

/** Asks the worker. Never rejects: cancelling and failing are outcomes. */
export type FindPassages = (asked: PassagesAsked) => Promise<PassagesOutcome>;

const CANCELLED: PassagesOutcome = {
  ok: false,
  reason: 'cancelled',
  message: 'The search for passages was cancelled. What was found until then is kept.',
};

const failed = (detail: string): PassagesOutcome => ({
  ok: false,
  reason: 'failed',
  message: `Passages could not be looked for${detail === '' ? '' : ` (${detail})`}. Nothing was changed. Try again, or reload the page first.`,
});

interface Job {
  readonly onFound: PassagesAsked['onFound'];
  readonly end: (outcome: PassagesOutcome) => void;
}

export function createPassageFinder(
  startWorker: () => Worker = () =>
    new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'passages' }),
): FindPassages {
  const jobs = new Map<number, Job>();
  const versions = new Map<string, string>();
  let worker: Worker | null = null;
  let jobsMade = 0;

  /** A worker in an unknown state is given up with all that it had; the next job starts another. */
  const giveUp = (detail: string) => {
    worker?.terminate();
    worker = null;
    versions.clear();
    for (const job of [...jobs.values()]) job.end(failed(detail));
  };

  const hear = (event: MessageEvent<unknown>) => {
    const message = PassagesMessage.safeParse(event.data);
    if (!message.success) return giveUp('an answer that makes no sense');
    const { data } = message;
    if (data.type === 'failed') {
      if (data.job === null) return giveUp(data.message);
      return jobs.get(data.job)?.end(failed(data.message));
    }
    const job = jobs.get(data.job);
    if (data.type === 'found') job?.onFound(data.key, data.passages);
    else job?.end({ ok: true });
  };

  const started = (): Worker => {
    if (worker !== null) return worker;
    worker = startWorker();
    worker.addEventListener('message', hear);
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      giveUp(event.message ?? '');
    });
    return worker;
  };

  const tell = (request: PassagesRequest) => started().postMessage(request);

  /** Those that the worker has, or has been sent now. */
  const send = async (sources: readonly SearchedSource[]): Promise<string[]> => {
    const sent: string[] = [];
    for (const { id, version, title, load } of sources) {
      if (versions.get(id) !== version) {
        const text = await load();
        if (text === null) continue;
        const pages = text.pages.map((page) => ({ label: page.label, text: page.text }));
        tell({ type: 'source', id, title, pages });
        versions.set(id, version);
      }
      sent.push(id);
    }
    return sent;
  };

  return async ({ claims, sources, limit, onFound, signal }) => {
    if (signal?.aborted) return CANCELLED;
    let ids: readonly string[];
    try {
      started();
      ids = await send(sources);
    } catch (error) {
      return failed(error instanceof Error ? error.message : String(error));
    }
    if (signal?.aborted) return CANCELLED;
    const job = jobsMade;
    jobsMade += 1;
    return new Promise((resolve) => {
      const cancel = () => {
        if (worker !== null) tell({ type: 'cancel', job });
        end(CANCELLED);
      };
      const end = (outcome: PassagesOutcome) => {
        jobs.delete(job);
        signal?.removeEventListener('abort', cancel);
        resolve(outcome);
      };
      jobs.set(job, { onFound, end });
      signal?.addEventListener('abort', cancel);
      tell({ type: 'find', job, claims: [...claims], sources: [...ids], limit });
    });
  };
}
