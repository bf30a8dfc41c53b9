/** Writing that waits for the reader, so that what is not yet read is not piled up in memory. */
import { once } from 'node:events';
import type { Writable } from 'node:stream';

/** Resolves when the stream can take more. */
export async function write(stream: Writable, content: string | Uint8Array): Promise<void> {
  if (content.length === 0) return;
  if (!stream.write(content)) await once(stream, 'drain');
}

/** Calls back when the reader of a stream has gone, as `head` does once it has its lines. Other errors are thrown. */
export function whenReaderLeaves(stream: Writable, leave: () => void): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
    leave();
  });
}
