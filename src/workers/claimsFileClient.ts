/** The page's side of reading a file of claims: one worker a file, ended when it takes too long or is no longer wanted. */
import type { ClaimsFile, GivenFile } from '../formats/in/claims/file.ts';
import type { ClaimsFileRequest } from './claimsFile.worker.ts';
import workerUrl from './claimsFile.worker.ts?worker&url';
import { trustedScriptUrl } from './trustedTypes.ts';

/** Ten times what the largest file takes on a slow machine. */
const DEADLINE_MS = 120_000;

const refuse = (problem: string): ClaimsFile => ({ kind: 'refused', problem });

/**
 * Never rejects but when it is aborted.
 * @param text the article's, normalised
 * @throws the signal's reason
 */
export function readClaimsInWorker(
  files: readonly GivenFile[],
  text: string,
  signal: AbortSignal,
): Promise<ClaimsFile> {
  signal.throwIfAborted();
  const worker = new Worker(trustedScriptUrl(workerUrl), { type: 'module', name: 'claims-file' });
  return new Promise<ClaimsFile>((resolve, reject) => {
    const timer = setTimeout(
      () =>
        resolve(refuse('Reading it took too long and was stopped. Split it into several files.')),
      DEADLINE_MS,
    );
    const end = (done: () => void) => {
      clearTimeout(timer);
      done();
    };
    worker.addEventListener('message', ({ data }: MessageEvent<ClaimsFile>) =>
      end(() => resolve(data)),
    );
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      end(() =>
        resolve(refuse(`The file cannot be read (${event.message || 'the reader failed'}).`)),
      );
    });
    signal.addEventListener('abort', () => end(() => reject(signal.reason as Error)), {
      once: true,
    });
    const request: ClaimsFileRequest = { files, text };
    worker.postMessage(request);
  }).finally(() => worker.terminate());
}
