/** Extraction and comparing off the main thread: one job at a time, answered by progress and then one result. */
import { comparedPairs } from '../domain/quantities/comparedPairs.ts';
import { type ExtractionMessage, ExtractionRequest, type FailureReason } from './protocol.ts';
import { runExtraction } from './runExtraction.ts';
import { warmUp } from './warm.ts';
import { loadAnalyser } from './weights.ts';

const post = (message: ExtractionMessage) => globalThis.postMessage(message);

/** By its name: errors of other files may have been thrown across a module boundary. */
const reasonOf = (error: unknown): FailureReason =>
  error instanceof Error && error.name === 'WeightsError' ? 'weights' : 'failed';

globalThis.addEventListener('message', async (event: MessageEvent<unknown>) => {
  try {
    const request = ExtractionRequest.parse(event.data);
    if (request.type === 'warm') {
      await warmUp().catch(() => {});
      return;
    }
    if (request.type === 'findings') {
      const found = comparedPairs(request.claims, await loadAnalyser());
      post({ type: 'findings', found });
      return;
    }
    const result = await runExtraction(
      request.job,
      (progress) => post({ type: 'progress', ...progress }),
      loadAnalyser,
    );
    post({ type: 'done', ...result });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', reason: reasonOf(error), message: message.slice(0, 2_000) });
  }
});
