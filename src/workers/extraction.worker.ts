/** Extraction off the main thread: one job at a time, answered by progress and then one result. */
import { ExtractionJob, type ExtractionMessage } from './protocol.ts';
import { runExtraction } from './runExtraction.ts';

const post = (message: ExtractionMessage) => globalThis.postMessage(message);

globalThis.addEventListener('message', async (event: MessageEvent<unknown>) => {
  try {
    const job = ExtractionJob.parse(event.data);
    const result = await runExtraction(job, (fraction, stage) =>
      post({ type: 'progress', fraction, stage }),
    );
    post({ type: 'done', ...result });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', message: message.slice(0, 2_000) });
  }
});
