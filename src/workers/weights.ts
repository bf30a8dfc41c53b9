/**
 * The language weights in a worker: fetched when the first text comes, kept by the service worker for offline use.
 * The file is packed with gzip, but not named so: some hosts send .gz files as packed text, and browsers unpack them.
 */
import { type Analyser, createAnalyser } from '../domain/language/analyser.ts';
import address from '../domain/language/weights/en.bin?url';

/** The weights could not be loaded or used. The next call of `loadAnalyser` tries again. */
export class WeightsError extends Error {
  override readonly name = 'WeightsError';
}

let loading: Promise<Analyser> | null = null;

/** The worker's analyser: made once, since it learns the words that it meets. */
export function loadAnalyser(): Promise<Analyser> {
  loading ??= load().catch((error: unknown) => {
    loading = null;
    const reason = error instanceof Error ? error.message : String(error);
    throw new WeightsError(reason, { cause: error });
  });
  return loading;
}

async function load(): Promise<Analyser> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The language weights gave the answer ${response.status}.`);
  return createAnalyser(await unpacked(new Uint8Array(await response.arrayBuffer())));
}

/** Unpacks gzip; bytes that a host or the browser has unpacked already stay as they are. */
export async function unpacked(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
