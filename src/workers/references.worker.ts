/** Setting out references off the main thread: one list at a time, answered once. */
import { formatReferences } from '../formats/out/references/format.ts';
import { type ReferencesAnswer, ReferencesRequest } from './referencesProtocol.ts';

const post = (answer: ReferencesAnswer) => globalThis.postMessage(answer);

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  try {
    const { style, sources } = ReferencesRequest.parse(event.data);
    const { references, order } = formatReferences(style, sources);
    post({
      type: 'done',
      formatted: {
        style,
        references: references.map(({ id, parts, cited }) => ({ id, parts: [...parts], cited })),
        order: [...order],
      },
    });
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    post({ type: 'failed', message: message.slice(0, 2_000) });
  }
});
