/**
 * The page's side of setting out references: the CSL processor runs in a worker, so that five hundred of them leave the
 * page free. What was asked before is kept, since a report is made again after every change and its sources seldom are.
 */
import type {
  CslStyle,
  FormattedReferences,
  SourceToCite,
} from '../domain/evidence/reference-style.ts';
import { createWorkerPool } from './pool.ts';
import workerUrl from './references.worker.ts?worker&url';
import { ReferencesAnswer, type ReferencesRequest } from './referencesProtocol.ts';
import { trustedScriptUrl } from './trustedTypes.ts';

const DEADLINE_MS = 60_000;
const DEADLINE_PER_SOURCE_MS = 200;
/** Answers that are kept: the cards of a claim or two, and a report. */
const MOST_KEPT = 60;

/** Two, so that a card does not wait for a report. */
const pool = createWorkerPool(
  () => new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'references' }),
  2,
);

const kept = new Map<string, Promise<FormattedReferences>>();

/**
 * @param sources in the order of their first use, each once
 * Rejects where the worker could not start, failed or took too long; the next call then tries again.
 */
export function formatInWorker(
  style: CslStyle,
  sources: readonly SourceToCite[],
): Promise<FormattedReferences> {
  const request: ReferencesRequest = {
    style,
    sources: sources.map(({ id, csl, raw, retraction }) => ({
      id,
      csl,
      raw,
      ...(retraction === undefined || retraction === null
        ? {}
        : { retraction: { state: retraction.state, notices: [...retraction.notices] } }),
    })),
  };
  const key = JSON.stringify(request);
  const before = kept.get(key);
  if (before !== undefined) {
    // The latest is the last to go.
    kept.delete(key);
    kept.set(key, before);
    return before;
  }
  const answer = ask(request);
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST_KEPT) break;
    kept.delete(oldest);
  }
  answer.catch(() => kept.delete(key));
  return answer;
}

async function ask(request: ReferencesRequest): Promise<FormattedReferences> {
  const worker = await pool.take();
  return new Promise((resolve, reject) => {
    const listening = new AbortController();
    const options = { signal: listening.signal };
    const end = (reusable: boolean) => {
      listening.abort();
      clearTimeout(timer);
      pool.give(worker, reusable);
    };
    const fail = (reason: string) => {
      end(false);
      reject(new Error(`The references could not be set out: ${reason}`));
    };
    const deadline = DEADLINE_MS + request.sources.length * DEADLINE_PER_SOURCE_MS;
    const timer = setTimeout(() => fail('it took too long'), deadline);
    worker.addEventListener(
      'error',
      (event) => {
        event.preventDefault();
        fail(event.message ?? '');
      },
      options,
    );
    worker.addEventListener(
      'message',
      (event: MessageEvent<unknown>) => {
        const answer = ReferencesAnswer.safeParse(event.data);
        if (!answer.success) fail('the answer makes no sense');
        else if (answer.data.type === 'failed') fail(answer.data.message);
        else {
          end(true);
          resolve(answer.data.formatted as FormattedReferences);
        }
      },
      options,
    );
    worker.postMessage(request);
  });
}
