/** Reads files of sources off the page's thread: one job, answered by progress, what was found a part at a time, and an end. */
import { readSourcesJob } from './sourcesJob.ts';
import { type SourcesMessage, SourcesRequest } from './sourcesProtocol.ts';

const post = (message: SourcesMessage) => globalThis.postMessage(message);
/** Records in one message: taking them in costs the page a few milliseconds. */
const AT_ONCE = 100;

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  try {
    const steps = readSourcesJob(SourcesRequest.parse(event.data));
    let told = 0;
    let step = steps.next();
    while (!step.done) {
      if (step.value - told >= 0.01) {
        told = step.value;
        post({ type: 'progress', fraction: Math.min(1, told) });
      }
      step = steps.next();
    }
    const { sources, faults, rest } = step.value;
    for (let from = 0; from < sources.length; from += AT_ONCE) {
      post({ type: 'sources', sources: sources.slice(from, from + AT_ONCE) });
    }
    post({ type: 'done', faults: [...faults], rest });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', message: message.slice(0, 2_000) });
  }
});
