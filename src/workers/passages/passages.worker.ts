/** Finding passages off the main thread. */
import { createDesk } from './desk.ts';
import { type PassagesMessage, PassagesRequest } from './protocol.ts';

const post = (message: PassagesMessage) => globalThis.postMessage(message);
const desk = createDesk(post);

globalThis.addEventListener('message', (event: MessageEvent<unknown>) => {
  const request = PassagesRequest.safeParse(event.data);
  if (request.success) desk.take(request.data);
  else post({ type: 'failed', job: null, message: 'a request that makes no sense' });
});
